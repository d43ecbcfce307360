/** The links of a list: the `url` of each paper and what is in its `links`. */

import type { Path } from '../document.ts'
import { arxivReference, arxivUrl, idOfUsualPage } from '../identifier/arxiv.ts'
import { doiOf, doiUrl } from '../identifier/doi.ts'
import type { Paper, PaperList } from '../paper.ts'
import { perList } from '../per-list.ts'

export interface Link {
  /** The index of the paper. */
  paper: number
  /** The name in `links`; undefined for the `url`. */
  name: string | undefined
  url: string
}

const NAMES_OF_ABSTRACT = new Set(['abs', 'abstract', 'arxiv', 'paper', 'preprint'])
const NAMES_OF_PAPER = new Set([
  ...NAMES_OF_ABSTRACT,
  'acl',
  'anthology',
  'doi',
  'openreview',
  'pdf',
  'publication',
])

/** The links of a list, in its order, but for abstract pages of arXiv papers whose address is as it should be. */
export const linksOf = perList(({ papers }: PaperList): readonly Link[] => {
  const found: Link[] = []
  for (let paper = 0; paper < papers.length; paper++) {
    const { url, links } = papers[paper] as Paper
    if (idOfUsualPage(url) === undefined) found.push({ paper, name: undefined, url })
    for (const name in links) found.push({ paper, name, url: links[name] as string })
  }
  return found
})

/** Where the link stands in the list. */
export function pathOfLink({ paper, name }: Link): Path {
  return name === undefined ? ['papers', paper, 'url'] : ['papers', paper, 'links', name]
}

/** Whether links of that name lead to the paper itself: `paper`, `paper 2` and `doi` do, `code` and `related` do not. */
export function leadsToPaper(name: string): boolean {
  return NAMES_OF_PAPER.has(name.toLowerCase().replace(/ \d+$/, ''))
}

/**
 * The address that a link to an arXiv paper should have: the abstract page, or the PDF where the link is named so and leads to one.
 * Undefined for links to something else, and for those whose name tells that another page is meant.
 */
export function arxivLink({ name, url }: Link): string | undefined {
  const kind = name?.toLowerCase() ?? 'paper'
  if (kind !== 'pdf' && !NAMES_OF_ABSTRACT.has(kind)) return undefined
  const reference = arxivReference(url)
  return reference && arxivUrl(reference.id, kind === 'pdf' && url.includes('/pdf/') ? 'pdf' : 'abs')
}

/** The address that a link should have which is only a DOI; undefined for all other links. */
export function doiLink(link: Link): string | undefined {
  if (link.url.includes('://') || arxivLink(link) !== undefined) return undefined
  const doi = doiOf(link.url)
  return doi && doiUrl(doi)
}
