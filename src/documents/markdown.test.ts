import { describe, expect, test } from 'vitest'
import type { Edit, Path } from '../document.ts'
import { readReadme, titles } from '../fixtures/example-readme.ts'
import { LARGEST } from './decoding.ts'
import { type MarkdownDocument, readMarkdownDocument } from './markdown.ts'

const URL = 'https://arxiv.org/abs/2401.01234'

/** The words at a path of the list. */
function wordsAt(path: Path, text: string): string {
  const { start, end } = readReadme(text).locate(path)
  return text.slice(start.offset, end.offset)
}

/** The text with one edit made. */
function edited(text: string, path: Path, value: unknown): string {
  const document = readReadme(text)
  const edits: Edit[] = [{ path, value }]
  return document.edit(document.adapt?.('rule', { path, message: '', fix: edits })?.fix ?? [])
}

describe('bytes that are not a readable text', () => {
  test.each<[string, Uint8Array, string]>([
    [
      'Latin-1',
      Buffer.from('# caf\xe9', 'latin1'),
      'Unexpected bytes that are not UTF-8, expected the file to be saved as UTF-8',
    ],
    [
      'more than 20 MB',
      new Uint8Array(LARGEST + 1),
      'Unexpected file of 21 MB, expected at most 20 MB; split the list',
    ],
  ])('%s', (_, bytes, message) => {
    const { list, problems, text, edit } = readMarkdownDocument('README.md', bytes)
    expect([list, problems.map((problem) => [problem.rule, problem.message])]).toEqual([
      undefined,
      [['syntax', message]],
    ])
    expect(edit([])).toBe(text)
  })
})

test.each([
  ['# Papers  about *neurons*\n\n# More', 'Papers about neurons'],
  ['<h1 align="center">Papers</h1>\n', 'Papers'],
  ['no heading', 'README.md'],
  ['', 'README.md'],
])('the title of %j', (text, title) => {
  expect(readReadme(text).list).toEqual({ title, sections: [], papers: [] })
})

const ENTRY = `## Editing

- **[Neurons Store Rare Facts](${URL})** *Jane Doe, Richard Roe, Jane Doer.* \\[ICLR 2024\\] \\[2024.1\\] \`probing\` [[code](https://github.com/doe/neurons)]
`

test('a paper is what its entry shows', () => {
  expect(readReadme(ENTRY).list).toEqual({
    title: 'Editing',
    sections: [{ id: 'editing', title: 'Editing' }],
    papers: [
      {
        title: 'Neurons Store Rare Facts',
        url: URL,
        authors: ['Jane Doe', 'Richard Roe', 'Jane Doer'],
        venue: 'ICLR 2024',
        date: '2024-01',
        section: 'editing',
        tags: ['probing'],
        links: { code: 'https://github.com/doe/neurons' },
      },
    ],
  })
})

describe.each([
  ['LF', ENTRY],
  ['CRLF', ENTRY.replaceAll('\n', '\r\n')],
  ['tabs', ENTRY.replaceAll('- **', '-\t**')],
])('places, with %s', (_, text) => {
  test.each<[Path, string]>([
    [['papers', 0], 'Neurons Store Rare Facts'],
    [['papers', 0, 'title'], 'Neurons Store Rare Facts'],
    [['papers', 0, 'url'], URL],
    [['papers', 0, 'authors'], 'Jane Doe, Richard Roe, Jane Doer'],
    [['papers', 0, 'authors', 0], 'Jane Doe'],
    [['papers', 0, 'authors', 1], 'Richard Roe'],
    [['papers', 0, 'authors', 2], 'Jane Doer'],
    [['papers', 0, 'venue'], 'ICLR 2024'],
    [['papers', 0, 'date'], '2024.1'],
    [['papers', 0, 'tags', 0], 'probing'],
    [['papers', 0, 'links', 'code'], 'https://github.com/doe/neurons'],
    [['papers', 0, 'links', 'video'], 'Neurons Store Rare Facts'],
    [['papers', 0, 'note'], 'Neurons Store Rare Facts'],
    [['papers', 7, 'title'], ''],
    [['sections', 0], 'Neurons Store Rare Facts'],
  ])('%j: %s', (path, words) => {
    expect(wordsAt(path, text)).toBe(words)
  })
})

test('a link that leads nowhere is the place of the link', () => {
  expect(
    wordsAt(
      ['papers', 0, 'url'],
      '- **Neurons Store Rare Facts in Language Models.** ICLR 2024. [paper]()\n',
    ),
  ).toBe('[paper]()')
})

const NEW = 'https://arxiv.org/abs/2305.00001'

describe.each([
  ['LF', '\n'],
  ['CRLF', '\r\n'],
])('an edit changes only the words concerned, with %s', (_, lineEnd) => {
  const text = (entry: string) => `# Papers\n\n${entry}\n\nx\ty  \n`.replaceAll('\n', lineEnd)
  const paper = (title: string) => `- [${title}](${URL}) ICLR 2024`
  const dated = (date: string) => `- [Neurons Store Rare Facts](${URL}) (${date})`
  const table = (row: string) => `| Title | Venue | Date |\n|---|---|---|\n${row}`

  test.each<[string, Path, unknown, string, string]>([
    [
      'a title in brackets',
      ['title'],
      'Neurons Store Facts',
      paper('Neurons Store Facts.'),
      paper('Neurons Store Facts'),
    ],
    [
      'a bold title',
      ['title'],
      'Neurons Store Facts',
      `- **Neurons  Store Facts.** [[pdf](${URL})]`,
      `- **Neurons  Store Facts** [[pdf](${URL})]`,
    ],
    [
      'the end of a title with emphasis',
      ['title'],
      'Neurons Store Facts',
      paper('*Neurons* Store Facts.'),
      paper('*Neurons* Store Facts'),
    ],
    [
      'the end of a title that ends with emphasis',
      ['title'],
      'Neurons Store Facts',
      paper('Neurons *Store Facts.*'),
      paper('Neurons *Store Facts*'),
    ],
    [
      'the end of a title with an entity',
      ['title'],
      'Neurons & Facts',
      paper('Neurons &amp; Facts.'),
      paper('Neurons &amp; Facts'),
    ],
    [
      'the end of a title with an escape',
      ['title'],
      'Neurons [all] Facts',
      paper('Neurons \\[all\\] Facts.'),
      paper('Neurons \\[all\\] Facts'),
    ],
    [
      'the end of a title of two lines',
      ['title'],
      'Neurons Store Rare Facts',
      paper('Neurons Store\n  Rare Facts.'),
      paper('Neurons Store\n  Rare Facts'),
    ],
    [
      'the beginning of a title with emphasis',
      ['title'],
      'Circuits Store Facts',
      paper('Neurons Store *Facts*'),
      paper('Circuits Store *Facts*'),
    ],
    [
      'the middle of a title with entities and escapes',
      ['title'],
      'Neurons & [more] Facts',
      paper('Neurons &amp; \\[all\\] Facts'),
      paper('Neurons &amp; \\[more\\] Facts'),
    ],
    [
      'an entity and an escape of a title',
      ['title'],
      'Neurons and rare Facts',
      paper('Neurons &amp; \\[all\\] Facts'),
      paper('Neurons and rare Facts'),
    ],
    [
      'one letter of two that begin alike',
      ['title'],
      'Neurons Store 𝔅',
      paper('Neurons Store 𝔄'),
      paper('Neurons Store 𝔅'),
    ],
    [
      'a word that Markdown would take for a mark',
      ['title'],
      'Neurons Store *Facts',
      paper('Neurons Store Facts'),
      paper('Neurons Store \\*Facts'),
    ],
    [
      'a title in a table',
      ['title'],
      'Neurons | Facts',
      table(`| [Neurons - Facts](${URL}) | ICLR | 2024 |`),
      table(`| [Neurons \\| Facts](${URL}) | ICLR | 2024 |`),
    ],
    [
      'a title in HTML',
      ['title'],
      'Neurons Store Facts',
      `<p><a href="${URL}">Neurons Store Facts.</a> ICLR 2024</p>`,
      `<p><a href="${URL}">Neurons Store Facts</a> ICLR 2024</p>`,
    ],
    [
      'a venue',
      ['venue'],
      'ICML 2024',
      paper('Neurons Store Facts'),
      paper('Neurons Store Facts').replace('ICLR', 'ICML'),
    ],
    [
      'a venue in a cell',
      ['venue'],
      'ICML 2024',
      table(`| [Neurons Store Facts](${URL}) | ICLR 2024 | 2024 |`),
      table(`| [Neurons Store Facts](${URL}) | ICML 2024 | 2024 |`),
    ],
    [
      'an author',
      ['authors', 1],
      'Richard Poe',
      `- [Neurons Store Facts](${URL}) *Jane Doe, Richard Roe*`,
      `- [Neurons Store Facts](${URL}) *Jane Doe, Richard Poe*`,
    ],
    [
      'a tag',
      ['tags', 1],
      'editing',
      `- [Neurons Store Facts](${URL}) \`probing\` \`editting\``,
      `- [Neurons Store Facts](${URL}) \`probing\` \`editing\``,
    ],
    [
      'an address in round brackets',
      ['url'],
      NEW,
      `- [Neurons Store Facts](${URL})`,
      `- [Neurons Store Facts](${NEW})`,
    ],
    [
      'an address in angle brackets',
      ['url'],
      NEW,
      `- [Neurons Store Facts](<${URL}> "x")`,
      `- [Neurons Store Facts](<${NEW}> "x")`,
    ],
    [
      'an address in HTML',
      ['url'],
      NEW,
      `- <a href="${URL}">Neurons Store Facts</a>`,
      `- <a href="${NEW}">Neurons Store Facts</a>`,
    ],
    [
      'a bare address',
      ['url'],
      NEW,
      `- **Neurons Store Facts at Night** ${URL} ICLR 2024`,
      `- **Neurons Store Facts at Night** ${NEW} ICLR 2024`,
    ],
    [
      'an address with brackets in pairs',
      ['url'],
      'https://example.org/a_(b)',
      '- **Neurons Store Facts** ICLR 2024 [[pdf](http://example.org/a_(b))]',
      '- **Neurons Store Facts** ICLR 2024 [[pdf](https://example.org/a_(b))]',
    ],
    [
      'an address with a bracket that is left alone',
      ['url'],
      'https://example.org/a)',
      '- **Neurons Store Facts** ICLR 2024 [[pdf](https://example.org/)]',
      '- **Neurons Store Facts** ICLR 2024 [[pdf](https://example.org/a%29)]',
    ],
    [
      'an address with percent signs',
      ['url'],
      'https://example.org/%7Edoe/a%20b',
      '- **Neurons Store Facts** ICLR 2024 [[pdf](http://example.org/%7Edoe/a%20b)]',
      '- **Neurons Store Facts** ICLR 2024 [[pdf](https://example.org/%7Edoe/a%20b)]',
    ],
    [
      'an address with an entity',
      ['url'],
      'https://example.org/?a=1&b=2',
      '- **Neurons Store Facts** ICLR 2024 <a href="http://example.org/?a=1&amp;b=2">pdf</a>',
      '- **Neurons Store Facts** ICLR 2024 <a href="https://example.org/?a=1&amp;b=2">pdf</a>',
    ],
    [
      'an address in a cell',
      ['url'],
      'https://example.org/a|b',
      table('| **[Neurons Store Facts](https://example.org/a)** | ICLR 2024 | 2024 |'),
      table('| **[Neurons Store Facts](https://example.org/a%7Cb)** | ICLR 2024 | 2024 |'),
    ],
    [
      'a further link',
      ['links', 'code'],
      'https://example.org/b',
      `- [Neurons Store Facts](${URL}) [[code](https://example.org/a)]`,
      `- [Neurons Store Facts](${URL}) [[code](https://example.org/b)]`,
    ],
    ['a date with points', ['date'], '2023-11', dated('2024.6'), dated('2023.11')],
    ['a date with hyphens', ['date'], '2023-01', dated('2024-06'), dated('2023-01')],
    ['a date in words', ['date'], '2023-11', dated('Jun., 2024'), dated('Nov., 2023')],
    ['a date run together', ['date'], '2023-11-05', dated('20240607'), dated('20231105')],
    ['a year', ['date'], '2023', dated('2024'), dated('2023')],
  ])('%s', (_, path, value, before, after) => {
    const [field, at] = path as [string, (string | number)?]
    const whole = ['papers', 0, field, ...(at === undefined ? [] : [at])]
    const changed = edited(text(before), whole, value)
    expect(changed).toBe(text(after))
    const paperNow = readReadme(changed).list.papers[0] as unknown as Record<string, unknown>
    const now = at === undefined ? paperNow[field] : (paperNow[field] as Record<string | number, unknown>)[at]
    expect(String(now).replaceAll('%7C', '|').replaceAll('%29', ')')).toBe(value)
  })

  test.each<[string, Path, unknown, string]>([
    [
      'the end of a title that is escaped',
      ['title'],
      'Neurons Store Facts',
      paper('Neurons *Store* Facts\\.'),
    ],
    [
      'the middle of a title with emphasis',
      ['title'],
      'Neurons Hold Rare Facts',
      paper('*Neurons* Store Rare *Facts*'),
    ],
    ['a title of two lines', ['title'], 'Neurons\nFacts', paper('Neurons Store Facts')],
    ['no title', ['title'], '', paper('Neurons Store Facts')],
    ['a title in a heading', ['title'], 'Neurons', '## Editing'],
    ['an address that is none', ['url'], 'javascript:alert(1)', paper('Neurons Store Facts')],
    [
      'a bare address that ends with a point',
      ['url'],
      'https://example.org/a.',
      `- **Neurons Store Facts at Night** ${URL} ICLR 2024`,
    ],
    ['a link that is not there', ['links', 'code'], NEW, paper('Neurons Store Facts')],
    ['a date that is not there', ['date'], '2024-05', `- [Neurons Store Facts](${URL})`],
    ['a month where there are days', ['date'], '2024-05', dated('2024-06-07')],
    ['a day where there are months', ['date'], 'May', dated('2024-06')],
    [
      'names with the family name first',
      ['authors', 0],
      'J. Poe',
      `- [Neurons Store Facts](${URL}) *Doe, J., Roe, R.*`,
    ],
    ['all authors', ['authors'], ['Jane Doe'], `- [Neurons Store Facts](${URL}) *Jane Doe, Richard Roe*`],
    ['what a README does not have', ['doi'], '10.1/x', paper('Neurons Store Facts')],
    ['a paper that there is not', ['title'], 'Neurons', ''],
  ])('or nothing: %s', (_, path, value, entry) => {
    expect(edited(text(entry), ['papers', 0, ...path], value)).toBe(text(entry))
  })
})

test('a date that can be in two forms is written as most dates of the list', () => {
  const list = (dates: readonly string[]) =>
    dates
      .map((date, index) => `- [${titles(9)[index]}](https://arxiv.org/abs/2401.0${1000 + index}) (${date})`)
      .join('\n')
  const months = ['2024.9', '2024.10', '2024.8']
  expect(edited(list(months), ['papers', 1, 'date'], '2023-05')).toBe(list(['2024.9', '2023.5', '2024.8']))
  const padded = ['2024.09', '2024.10', '2024.08']
  expect(edited(list(padded), ['papers', 1, 'date'], '2023-05')).toBe(list(['2024.09', '2023.05', '2024.08']))
  expect(edited(list(['2024.10']), ['papers', 0, 'date'], '2023-05')).toBe(list(['2024.10']))
  expect(edited(list(['2024.10']), ['papers', 0, 'date'], '2023-11')).toBe(list(['2023.11']))
})

test('several edits of one entry', () => {
  const document = readReadme(ENTRY) as MarkdownDocument
  const edits: Edit[] = [
    { path: ['papers', 0, 'date'], value: '2023-12' },
    { path: ['papers', 0, 'title'], value: 'Neurons Store Facts' },
    { path: ['papers', 0, 'url'], value: NEW },
    { path: ['papers', 0, 'venue'], value: 'ICML 2024' },
    { path: ['papers', 0, 'authors', 2], value: 'Jane Poe' },
  ]
  expect(document.edit(edits)).toBe(
    ENTRY.replace('Rare ', '')
      .replace(URL, NEW)
      .replace('Doer', 'Poe')
      .replace('ICLR', 'ICML')
      .replace('2024.1', '2023.12'),
  )
})

test('many places in a long README are found', () => {
  const text = Array.from(
    { length: 500 },
    (_, index) => `- [Neurons Store ${index} Facts](${URL.slice(0, -5)}${10_000 + index}) 2024`,
  ).join('\n')
  const { list, locate } = readReadme(text)
  expect(list.papers).toHaveLength(500)
  for (let round = 0; round < 20; round++)
    for (const [index, { title }] of list.papers.entries()) {
      const { start, end } = locate(['papers', index, 'title'])
      expect(text.slice(start.offset, end.offset)).toBe(title)
    }
})
