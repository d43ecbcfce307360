import { describe, expect, test } from 'vitest'
import { findingsIn, readReadme, repaired, titles } from '../fixtures/example-readme.ts'

const TITLES = titles(30)
const id = (index: number) => `24${String(1 + (index % 9)).padStart(2, '0')}.0${1000 + index}`
const list = (entries: readonly string[]) =>
  `# Papers\n\n${entries.map((entry) => `- ${entry}`).join('\n')}\n`
const papers = (count: number, entry: (index: number) => string) =>
  list(Array.from({ length: count }, (_, index) => entry(index)))
const rulesIn = (text: string) => findingsIn(text).map(({ rule }) => rule)

describe('the order of a section is what nearly all of its papers are in', () => {
  const dated = (dates: readonly string[]) =>
    list(
      dates.map(
        (date, index) =>
          `[${TITLES[index]}](https://arxiv.org/abs/${date.slice(2, 4)}${date.slice(5)}.0${1000 + index}) ${date}`,
      ),
    )
  test.each<[string, string[], string | undefined]>([
    ['newest first', ['2024-09', '2024-08', '2024-07', '2024-06', '2024-05', '2024-04', '2024-03'], 'newest'],
    ['oldest first', ['2024-03', '2024-04', '2024-05', '2024-06', '2024-07', '2024-08', '2024-09'], 'oldest'],
    [
      'newest first but for one',
      ['2024-09', '2024-08', '2024-07', '2024-06', '2024-01', '2024-05', '2024-04', '2024-03'],
      'newest',
    ],
    ['too few', ['2024-09', '2024-08', '2024-07'], undefined],
    [
      'no clear order',
      ['2024-09', '2024-01', '2024-07', '2024-02', '2024-05', '2024-04', '2024-08'],
      undefined,
    ],
    ['all of one month', Array.from({ length: 9 }, () => '2024-03'), undefined],
  ])('%s', (_, dates, order) => {
    expect(readReadme(dated(dates)).list.sections?.[0]?.order).toBe(order)
  })

  test('by title', () => {
    const names = [...TITLES].slice(0, 14).sort()
    const byTitle = (order: readonly string[]) =>
      list(order.map((title, index) => `[${title}](https://arxiv.org/abs/${id(index)})`))
    expect(readReadme(byTitle(names)).list.sections?.[0]?.order).toBe('title')
    expect(readReadme(byTitle(TITLES.slice(0, 14))).list.sections?.[0]?.order).toBeUndefined()
  })

  test('two tables that do not follow each other are not in order together', () => {
    const table = (years: readonly number[]) =>
      `| Title | Date |\n|---|---|\n${years.map((year, index) => `| [${TITLES[index]}](https://arxiv.org/abs/${String(year).slice(2)}01.0${1000 + index}) | ${year}-01 |`).join('\n')}\n`
    const years = [2024, 2023, 2022, 2021, 2020, 2019, 2018, 2017]
    expect(readReadme(`# X\n\n${table(years)}`).list.sections?.[0]?.order).toBe('newest')
    expect(readReadme(`# X\n\n${table(years)}\n\n${table(years)}`).list.sections?.[0]?.order).toBeUndefined()
  })
})

describe('a deviation is told where the habit is clear, and nowhere else', () => {
  test.each<[string, string, (index: number) => string, (index: number) => string]>([
    [
      'links to abstracts',
      'arxiv-link',
      (at) => `[${TITLES[at]}](https://arxiv.org/abs/${id(at)})`,
      (at) => `[${TITLES[at]}](https://arxiv.org/pdf/${id(at)})`,
    ],
    [
      'https',
      'canonical-url',
      (at) =>
        `**${TITLES[at]}** [[paper](https://arxiv.org/abs/${id(at)})] [[code](https://github.com/doe/${at})]`,
      (at) =>
        `**${TITLES[at]}** [[paper](https://arxiv.org/abs/${id(at)})] [[code](http://github.com/doe/${at})]`,
    ],
    [
      'no full stop',
      'title-full-stop',
      (at) => `**${TITLES[at]}** [[paper](https://arxiv.org/abs/${id(at)})]`,
      (at) => `**${TITLES[at]}.** [[paper](https://arxiv.org/abs/${id(at)})]`,
    ],
    [
      'dates',
      'complete-entry',
      (at) => `[${TITLES[at]}](https://arxiv.org/abs/${id(at)}) (2024.${1 + (at % 9)})`,
      (at) => `[${TITLES[at]}](https://arxiv.org/abs/${id(at)})`,
    ],
    [
      'links',
      'complete-entry',
      (at) =>
        `**${TITLES[at]}.** *Jane Doe, Richard Roe.* ICLR 2024. [[pdf](https://arxiv.org/abs/${id(at)})]`,
      (at) => `**${TITLES[at]}.** *Jane Doe, Richard Roe.* ICLR 2024.`,
    ],
  ])('%s', (_, rule, usual, other) => {
    const own = (text: string) => findingsIn(text).filter((finding) => finding.rule === rule)
    expect(own(papers(25, usual))).toEqual([])
    expect(own(papers(25, (at) => (at === 7 ? other(at) : usual(at)))).map(({ path }) => path[1])).toEqual([
      7,
    ])
    expect(own(papers(25, (at) => (at % 3 === 0 ? other(at) : usual(at))))).toEqual([])
    expect(own(papers(25, other))).toEqual([])
  })
})

describe('venues are written as the list writes most', () => {
  const venues = (names: readonly string[]) =>
    list(names.map((venue, at) => `[${TITLES[at]}](https://arxiv.org/abs/${id(at)}) (${venue})`))
  const fixed = (names: readonly string[]) => repaired(venues(names)).match(/(?<=\d\) \().*(?=\)$)/gm)
  test.each<[string, string[], string[]]>([
    ['one otherwise', [...Array(6).fill('NeurIPS 2024'), 'NeurIPS, 2024'], Array(7).fill('NeurIPS 2024')],
    [
      'one otherwise, and most not as the table has them',
      [...Array(6).fill('NeurIPS, 2024'), "NeurIPS'24"],
      Array(7).fill('NeurIPS, 2024'),
    ],
    [
      'as the table has it is never wrong',
      [...Array(6).fill('NeurIPS, 2024'), 'NeurIPS 2024'],
      [...Array(6).fill('NeurIPS, 2024'), 'NeurIPS 2024'],
    ],
    [
      'Findings of another conference',
      [...Array(6).fill('EMNLP 2024 Findings'), 'ACL Findings, 2024'],
      [...Array(6).fill('EMNLP 2024 Findings'), 'ACL 2024 Findings'],
    ],
    [
      'most of years in which the series had another name',
      [...Array(6).fill('NIPS 2016'), 'NeurIPS, 2024'],
      [...Array(6).fill('NIPS 2016'), 'NeurIPS 2024'],
    ],
    [
      'in two ways',
      [...Array(6).fill('ICML-19'), "ICML'24", "ICML'23", "ICML'22"],
      [...Array(6).fill('ICML-19'), "ICML'24", "ICML'23", "ICML'22"],
    ],
    [
      'with more than the name',
      [...Array(6).fill('ICLR-24'), "ICLR'24 (Oral)", 'ICLr-24 (Oral)'],
      [...Array(6).fill('ICLR-24'), "ICLR'24 (Oral)", 'ICLR-24 (Oral)'],
    ],
    [
      'in no clear way',
      ['EMNLP 2024 Findings', 'Findings of ACL 2024', 'NAACL Findings 2024'],
      ['EMNLP 2024 Findings', 'Findings of ACL 2024', 'NAACL Findings 2024'],
    ],
    ['a slip', ['ICLR 2024', 'NeurIPs 2024', 'ICMl 2024'], ['ICLR 2024', 'NeurIPS 2024', 'ICML 2024']],
    [
      'all in one spelling',
      ['Arxiv 2024', 'Arxiv 2024', 'Arxiv 2024'],
      ['Arxiv 2024', 'Arxiv 2024', 'Arxiv 2024'],
    ],
    ['a former name', ['NIPS 2024', 'ICLR 2024'], ['NeurIPS 2024', 'ICLR 2024']],
    [
      'another name',
      ['Transactions on Machine Learning Research 2024', 'ICLR 2024'],
      ['Transactions on Machine Learning Research 2024', 'ICLR 2024'],
    ],
  ])('%s', (_, before, after) => {
    expect(fixed(before)).toEqual(after)
  })
})

test.each<[string, string]>([
  [
    'links within the page',
    '- [Neurons Store Facts](https://arxiv.org/abs/2401.00001) [[notes](#top)] [[slides](slides/1.pdf)]',
  ],
  ['formulas', '- [$\\alpha$ Neurons Store Facts](https://arxiv.org/abs/2401.00001)'],
  [
    'authors left out',
    '- [Neurons Store Facts](https://arxiv.org/abs/2401.00001) *Jane Doe et al.* ICLR 2024',
  ],
  [
    'one paper under two headings',
    '## A\n\n- [Neurons Store Facts](https://arxiv.org/abs/2401.00001)\n\n## B\n\n- [Neurons Store Facts](https://arxiv.org/abs/2401.00001)',
  ],
  [
    'one paper without an identifier under two headings',
    '## A\n\n- **Finding Neurons in Noise.** [[paper](https://example.org/neurons.pdf)]\n\n## B\n\n- **Finding Neurons in Noise.** [[paper](https://example.org/noise.pdf)]',
  ],
  ['a date after the id', '- [Neurons Store Facts](https://arxiv.org/abs/2401.00001) (2024.9)'],
  [
    'a name for a paper',
    '- [Neurons Store Facts](https://arxiv.org/abs/2401.00001)\n- [NSF](https://arxiv.org/abs/2401.00001) ICLR 2024',
  ],
  ['the layout of JSON', '\uFEFF- [Neurons Store Facts](https://arxiv.org/abs/2401.00001)\r\n\r\n\r\n'],
  ['no list', 'Nothing here.'],
])('silent: %s', (_, text) => {
  expect(rulesIn(text)).toEqual([])
})

describe('parameters that tell how a reader came', () => {
  const tweets = (count: number, others = 0) =>
    papers(
      count + others,
      (at) =>
        `[${TITLES[at]}](https://arxiv.org/abs/${id(at)}) [[tweet](https://x.com/doe/status/${at}${at < count ? '?s=20' : ''})]`,
    )
  test.each([
    ['in one link', tweets(1, 12), ['canonical-url']],
    ['in most links to a host', tweets(12, 3), []],
  ])('%s', (_, text, rules) => {
    expect(rulesIn(text)).toEqual(rules)
  })
})

test('a link that leads nowhere is always told', () => {
  const text =
    '- **Neurons Store Facts.** *Jane Doe, Richard Roe.* ICLR 2024. [paper]()\n- **Circuits Store Facts.** *Jane Doe, Richard Roe.* ICLR 2024.\n'
  expect(
    findingsIn(text).map(({ rule, start, end }) => [rule, text.slice(start.offset, end.offset)]),
  ).toEqual([['complete-entry', '[paper]()']])
})

test.each([
  ['06/07/2024', ['date-form']],
  ['2024-13', ['date-form']],
  ['5687', []],
  ['in spring', []],
])('a date of %s', (date, rules) => {
  const text = `- [Neurons Store Facts](https://arxiv.org/abs/2401.00001)\n  - Date: ${date}\n`
  expect(rulesIn(text)).toEqual(rules)
})
