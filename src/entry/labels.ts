import { withoutEdges } from './plain-text.ts'

/** What the texts of links are called that lists put behind a title: `[pdf]`, `[code]`, `[project page]`. */

const words = (text: string) => new Set(text.split(/\s*,\s*/))

const PAPER = words(
  `abs, abstract, dvi, dvi.gz, ps.gz, here, acl, acl anthology, aclanthology, acm, anthology, article, arxiv, arxiv abs, arxiv link, arxiv paper, arxiv pdf,
  arxiv version, biorxiv, book, conference, conference paper, cvf, doi, download, dropbox, elsevier, full paper, full text, fulltext, hal,
  html, ieee, ieee xplore, journal, journal paper, jmlr, link, link to paper, links, long paper, medrxiv, neurips, official paper,
  online, openreview, original, original paper, paper, paper link, paper pdf, paper url, papers, pdf, pdf link, pmlr, postprint,
  preprint, proceedings, ps, publication, published, publisher, read, sciencedirect, springer, ssrn, technical report, tech report,
  thesis, url, web, wiley, 论文, 论文链接, 原文, 文章, 链接, 论文地址`,
)

const CODE = words(
  `caffe, code, code link, codebase, codes, code base, code repo, third party, unofficial, github, github code, github link, github page, github repo,
  github repository, git, gitlab, implementation, jax, keras, lua, matlab, official, official code, official implementation, official repo,
  python, pytorch, repo, repository, source code, sourcecode, tensorflow, tf, torch, 代码, 代码链接, 源码, 源代码`,
)

const OTHER = words(
  `api, app, appendix, audio, author, award, benchmark, bib, bibtex, blog, blog post, blogpost, book page, checkpoint, checkpoints, citation,
  cite, colab, comments, course, data, dataset, datasets, demo, demo page, demos, discussion, docker, docs, documentation, errata, eval,
  event, example, examples, extended version, home, home page, homepage, hf, hugging face, huggingface, interview, leaderboard, lecture,
  library, media, medium, model, model card, models, news, notebook, notes, open review, package, page, patent, poster, post, presentation, press,
  project, project page, project site, project website, projects, prompts, readme, reddit, related, reading note, reading notes, reproduction, results, review, reviews, rubric,
  samples, scholar, short video, simulator, site, slide, source, slides, software, spotlight, summary, supp, supplement, supplemental,
  supplementary, supplementary material, supplementary materials, survey, talk, teaser, thread, tool, toolkit, tutorial, tweet, tweets, twitter, video, videos, webpage, website, web page, weights, wiki, workshop, x, youtube, zhihu,
  主页, 项目主页, 项目, 演示, 视频, 数据, 数据集, 知乎, 知乎文章, 知乎解读, 微信公众号, 解读, 博客, 讲解, 介绍, 官网, 模型`,
)

const EDGE = /^(?:[\s[\]()（）【】「」*_:：,.|·•]|\u200d|\ufe0f|\u20e3|\p{Extended_Pictographic})$/u

/** What a link is by its text: of the paper itself, or another, by its name in lower case. */
export interface Label {
  kind: 'paper' | 'other'
  name: string
}

/** The text of a link without the brackets, the decoration and the case that do not matter. */
export function plainLabel(text: string): string {
  const plain = withoutEdges(text, EDGE).replace(/\s+/g, ' ').toLowerCase()
  return plain.includes('(') && !plain.includes(')') ? `${plain})` : plain
}

/** What the text of a link says that it leads to; undefined when it is no usual label. */
export function labelOf(text: string): Label | undefined {
  const label = plainLabel(text)
  if (label.length > 40) return undefined
  if (PAPER.has(label)) return { kind: 'paper', name: label }
  if (CODE.has(label)) return { kind: 'other', name: 'code' }
  if (OTHER.has(label)) return { kind: 'other', name: label }
  if (
    /^(?:arxiv|pdf|paper|abs)[\s:(_-]*(?:v?\d[\d./v-]*\)?|link|pdf|here|ver(?:sion)?|paper|abs|preprint|official|\(.*\)|'\d\d|[a-z]{2,12}[ '-]?\d{2,4}|et al.*)?$/.test(
      label,
    )
  )
    return { kind: 'paper', name: label }
  if (
    /^(?:[\w.+#/-]+ )?(?:code|github|implementation|repo|repository)(?:[ ,&/+(-].{0,24})?$|^(?:(?:un)?official|third[- ]party)\b.{0,24}$|^(?:(?:py)?torch|tensorflow|tf|keras|jax|caffe|python)\b.{0,20}$/.test(
      label,
    )
  )
    return { kind: 'other', name: /^(?:code|github|pytorch|pytroch)$/.test(label) ? 'code' : label }
  if (
    /^(?:project|home|web|demo|data|dataset|model|video|slides?|blog|poster|supp\w*|hugging ?face|bibtex|news|tweet)\b.{0,16}$/.test(
      label,
    ) &&
    label.split(' ').length <= 3
  )
    return { kind: 'other', name: label }
  return undefined
}

const BADGE = /^https?:\/\/(?:img\.)?shields\.io\/(?:static\/v1|badge)\/?(.*)$/i
const STARS =
  /shields\.io\/github\/|badgen\.net\/github|github-readme-stats|visitor|hits\.|api\.star-history|badge\.fury|contrib\.rocks|travis-ci|codecov|awesome\.re/i

/** What is written on a badge; undefined when the picture is none or shows only a count. */
export function badgeText(url: string, alt: string): string | undefined {
  if (STARS.test(url)) return undefined
  const path = BADGE.exec(url)?.[1]
  if (path === undefined)
    return /^https?:\/\/(?:img\.)?shields\.io\//i.test(url) ? undefined : alt.trim() || undefined
  const [content = ''] = path.split('?')
  const parts = content
    .replace(/\.(?:svg|png)$/, '')
    .replace(/--/g, '\0')
    .split('-')
    .map((part) =>
      decoded(part.replace(/\0/g, '-').replace(/__/g, '\0').replace(/_/g, ' ').replace(/\0/g, '_')),
    )
  const shown = parts.length > 1 ? parts.slice(0, -1) : parts
  const text = shown.filter((part) => part.trim() !== '').join(' ')
  return text.trim() || alt.trim() || undefined
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
