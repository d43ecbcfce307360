import { describe, expect, test } from 'vitest'
import { papersIn, textsOf } from './example-readings.ts'

const title = 'Counting Stars with Small Networks'
const url = 'https://arxiv.org/abs/2401.01234'
const code = 'https://github.com/doe/stars'
const authors = 'Jane Doe, Richard Roe'

type Case = [behaviour: string, markdown: string, fields: Record<string, unknown>]

const FAMILIES: Record<string, Case[]> = {
  'one line, the title is the link': [
    [
      'authors in italics, then the venue',
      `- [**${title}**](${url}) *${authors}.* NeurIPS 2024.`,
      { title, url, authors, venue: 'NeurIPS 2024' },
    ],
    ['the venue in brackets before it', `- [VLDB'24] [${title}](${url})`, { title, url, venue: "VLDB'24" }],
    [
      'a venue with an organisation behind it',
      `1. [${title}](${url}) [arXiv '21, Acme]`,
      { title, url, venue: "arXiv '21", tags: ['Acme'] },
    ],
    [
      'a date, a comment and a colon before it',
      `- 2021 关于星星的综述: [${title}](${url})`,
      { title, url, date: '2021' },
    ],
    [
      'a description behind a dash',
      `- [${title}](${url}) - how small networks count, Jane says.`,
      { title, url },
    ],
    [
      'authors and venue in one run of italics',
      `- **${title}.** *Jane Doe (Acme University) et al. arXiv.* [[paper](${url})] [[code](${code})]`,
      {
        title: `${title}.`,
        url,
        authors: 'Jane Doe (Acme University) et al.',
        venue: 'arXiv',
        links: { code },
      },
    ],
  ],
  'one line, the links are labelled': [
    [
      'bold title, authors, venue',
      `2. **${title}**. *${authors}*. CoNLL 2016. [[pdf](${url})] [[project](https://doe.org)] (**Stars**)`,
      { title, url, authors, venue: 'CoNLL 2016', tags: ['Stars'], links: { project: 'https://doe.org' } },
    ],
    [
      'year and authors behind it',
      `- **${title}** (2014), J. Doe and R. Roe [[pdf]](${url})`,
      { title, url, authors: 'J. Doe and R. Roe', date: '2014' },
    ],
    [
      'one author',
      `- **${title}** (2014), J. Doe [[pdf]](${url})`,
      { title, url, authors: 'J. Doe', date: '2014' },
    ],
    [
      'the venue before it',
      `- (arXiv 2025) **${title}** [[Paper]](${url})`,
      { title, url, venue: 'arXiv 2025' },
    ],
    ['wide brackets', `- （ICLR 2025） **${title}** [[Paper]](${url})`, { title, url, venue: 'ICLR 2025' }],
    [
      'in quotes, date and venue in brackets',
      `- "${title}" [2023-06] [NeurIPS 2023] [[paper](${url})]`,
      { title, url, date: '2023-06', venue: 'NeurIPS 2023' },
    ],
    [
      'in quotes, date and venue behind commas',
      `- "${title}", 2023-08, ASE 2023, [[paper](${url})]`,
      { title, url, date: '2023-08', venue: 'ASE 2023' },
    ],
    [
      'a label that names the venue',
      `- **${title}** [[ACL 2023]](https://aclanthology.org/2023.acl-long.1) [[arxiv 2301]](${url})`,
      {
        title,
        url: 'https://aclanthology.org/2023.acl-long.1',
        venue: 'ACL 2023',
        links: { 'arxiv 2301': url },
      },
    ],
    [
      'a short name in brackets before it',
      `- 🔥[**Stars**] ${title}(@Acme) [[pdf]](${url})`,
      { title, url, tags: ['Stars', '@Acme'] },
    ],
    [
      'the venue before a plain title',
      `- 20240105 ICLR'24 ${title} [[arxiv](${url})]`,
      { title, url, date: '20240105', venue: "ICLR'24" },
    ],
    [
      'a track in brackets behind the venue',
      `- ${title}. _Doe et al._ ACL 2023 (Findings). [[paper](${url})]`,
      { title, url, authors: 'Doe et al.', venue: 'ACL 2023 (Findings)' },
    ],
  ],
  'a bullet and bullets below it': [
    [
      'keys',
      `- [${title}](${url})\n  - Author(s): ${authors}\n  - 📅 Date: August 06, 2024\n  - Publisher: arXiv\n  - Key: [stars], [counting]\n  - Code: [Official](${code})`,
      {
        title,
        url,
        authors,
        date: 'August 06, 2024',
        venue: 'arXiv',
        tags: ['stars', 'counting'],
        links: { code },
      },
    ],
    [
      'escaped brackets',
      `- [${title}](${url})\n   - \\[ICML 2025\\] \\[2025.3\\] \\[counting\\]`,
      { title, url, venue: 'ICML 2025', date: '2025.3', tags: ['counting'] },
    ],
    [
      'escaped brackets that begin with the date',
      `- [${title}](${url})\n   - \\[2025.3\\] \\[counting\\] \\[stars\\]`,
      { title, url, date: '2025.3', tags: ['counting', 'stars'] },
    ],
    [
      'one bullet for each',
      `- **${title} (AAAI 2020)**\n  - ${authors}\n  - [[Paper]](${url})\n  - [[Python Reference]](${code})`,
      { title, url, authors, venue: 'AAAI 2020', links: { 'python reference': code } },
    ],
    ['nothing under a key', `- [${title}](${url})\n  - Venue: -\n  - Authors: Unknown`, { title, url }],
  ],
  'lines and paragraphs': [
    [
      'an indented paragraph',
      `3. **${title}** EMNLP 2019. ![](https://img.shields.io/badge/Deep_Sky-blue)\n\n   *${authors}.*  [[pdf](${url})], 2019.9`,
      { title, url, authors, venue: 'EMNLP 2019', date: '2019.9', tags: ['Deep Sky'] },
    ],
    [
      'lines that end in a backslash',
      `**${title}** \\\n*${authors}* \\\narXiv 2022. [[Paper](${url})] [[Github](${code})] \\\n14 Nov 2022`,
      { title, url, authors, venue: 'arXiv 2022', date: '14 Nov 2022', links: { code } },
    ],
    [
      'names with semicolons on the next line',
      `- **${title}** [[paper link]](${url}) 2024-07-02  \nJane Doe;Richard Roe`,
      { title, url, authors: 'Jane Doe;Richard Roe', date: '2024-07-02' },
    ],
    [
      'authors that are broken over two lines',
      `1. **${title}** *Jane Doe,\nRichard Roe. ICLR 2019.* [[pdf](${url})]`,
      { title, url, authors, venue: 'ICLR 2019' },
    ],
  ],
  badges: [
    [
      'labels are the texts of the badges',
      `+ [${title}](${url}) (Jun., 2024)  \n  [![Star](https://img.shields.io/github/stars/doe/stars.svg)](${code})\n  [![Website](https://img.shields.io/badge/Website-9cf)](https://doe.org)`,
      { title, url, date: 'Jun., 2024', links: { code, website: 'https://doe.org' } },
    ],
    [
      'a venue behind a bar',
      `+ [${title}](${url}) (Oct., 2025 | CVPR 2026)`,
      { title, url, date: 'Oct., 2025', venue: 'CVPR 2026' },
    ],
  ],
  citations: [
    [
      'authors before the title in quotes',
      `**[5]** Doe, Jane, and Richard Roe. "**${title}**." arXiv preprint arXiv:2401.01234 (2024). [[pdf]](${url}) :star:`,
      {
        title,
        url,
        authors: 'Doe, Jane, and Richard Roe',
        venue: 'arXiv preprint arXiv:2401.01234',
        date: '2024',
      },
    ],
    [
      'the link is names and a year',
      `1. ${title}. [Doe, Roe (1993)](${url}).`,
      { title, url, authors: 'Doe, Roe', date: '1993' },
    ],
    [
      'authors and a colon, no link',
      `* Jane Doe and Richard Roe: ${title}, ACL 2004.`,
      { title, authors: 'Jane Doe and Richard Roe', venue: 'ACL 2004' },
    ],
    [
      'authors and a full stop, no link',
      `* Jane Doe et al. ${title}, ACL 2004.`,
      { title, authors: 'Jane Doe et al.', venue: 'ACL 2004' },
    ],
    [
      'authors behind a plain title',
      `- ${title}, J. Doe and R. Roe. [[pdf]](${url})`,
      { title, url, authors: 'J. Doe and R. Roe' },
    ],
  ],
}

describe.each(Object.entries(FAMILIES))('%s', (_, cases) => {
  test.each(cases)('%s', (_, markdown, fields) => {
    expect(papersIn(markdown).map(({ entry }) => textsOf(entry))).toEqual([fields])
  })
})

describe('tables', () => {
  const rows = (head: string, ...rows: string[]) => [head, head.replace(/[^|]+/g, '-'), ...rows].join('\n')

  test.each<Case>([
    [
      'columns by their heads',
      rows(
        '|Date|Paper Title|Venue|Paper|Code|',
        `|2025.11|**${title}**|AAAI'26|[link](${url})|[link](${code})|`,
      ),
      { title, url, date: '2025.11', venue: "AAAI'26", links: { code } },
    ],
    [
      'nothing in a cell',
      rows(
        '|Title|Venue|Date|Code|',
        `| ![Star](https://img.shields.io/github/stars/doe/stars) <br> [**${title}**](${url}) <br> | - | 2025-04-10 | - |`,
      ),
      { title, url, date: '2025-04-10' },
    ],
    [
      'a link without an address',
      rows('|Title|Code|', `|[${title}](${url})|[Coming soon]()|`),
      { title, url },
    ],
    [
      'a name and what it is',
      rows(
        '|Paper|Links|',
        `| 1) **${title}** - a long sentence about it. | [Paper](${url}), [Tweet](https://x.com/a) |`,
      ),
      { title, url, links: { tweet: 'https://x.com/a' } },
    ],
  ])('%s', (_, markdown, fields) => {
    expect(papersIn(markdown).map(({ entry }) => textsOf(entry))).toEqual([fields])
  })
})

test('a block of HTML', () => {
  const html = `<p>\n<a href="${url}"><img src="x.png"></a>\n<a href="${url}"><strong>🔥 ${title}</strong></a>\n<br/>\n${authors}\n<br/>\n[<a href="${url}">paper</a>] [<a href="${code}">code</a>]\n</p>`
  expect(papersIn(html).map(({ entry }) => textsOf(entry))).toEqual([
    { title, url, authors, links: { code } },
  ])
})

test('a table of HTML', () => {
  const html = `<table><thead><tr><th>Title</th><th>Venue</th></tr></thead><tbody><tr><td><a href="${url}">${title}</a></td><td>ICLR 2024</td></tr></tbody></table>`
  expect(papersIn(html).map(({ entry }) => textsOf(entry))).toEqual([{ title, url, venue: 'ICLR 2024' }])
})

test('headings that are the titles of papers', () => {
  const paper = (n: number) =>
    `### ${title} ${'again '.repeat(n)}(ICSE 2023)\n\n- [Paper](https://doe.org/${n}.pdf)\n\n**Abstract:** We count stars, [others](${url}) do not.\n`
  const papers = papersIn(
    `# List\n\n## Papers\n\n${Array.from({ length: 9 }, (_, n) => paper(n)).join('\n')}`,
  )
  expect(papers).toHaveLength(9)
  expect(textsOf((papers[0] as (typeof papers)[0]).entry)).toEqual({
    title,
    url: 'https://doe.org/0.pdf',
    venue: 'ICSE 2023',
  })
  expect(papers[0]?.path).toEqual(['Papers'])
})
