import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { MarkdownDocument } from '../documents/markdown.ts'
import { cases } from '../fixtures/hostile-text.ts'
import { likenessOf } from './alike.ts'
import { importReadme } from './import-readme.ts'
import { tools } from './importable.ts'

/** A list in a style: each of its entries as it is written. */
const page = (entries: string) => `# Papers\n\nSome words.\n\n## All\n\n${entries}\n\n## More\n\nThe end.\n`
const GENERATED = /^\uFEFF?<!-- Generated [^\n]*-->\r?\n\r?\n/

/** Imports a README and builds it again. */
async function roundTrip(text: string) {
  const document = tools.read(text)
  const imported = await importReadme(document, tools)
  const built = await tools.build(imported.template, imported.list)
  return { document, ...imported, built, again: tools.read(built) as MarkdownDocument }
}

const NUMBERS = ['One', 'Two', 'Three', 'Four', 'Five', 'Six']
const numbered = (write: (word: string, number: number) => string, between = '\n') =>
  NUMBERS.map((word, index) => write(word, index + 1)).join(between)

describe('an entry comes back as it was written', () => {
  test.each([
    ['a link', numbered((n, i) => `- [A Study of Neuron ${n}](https://arxiv.org/abs/2209.1065${i})`)],
    [
      'a date in brackets, a bold title, labels in capitals',
      numbered(
        (n, i) =>
          `* [2022/0${i}] **A Study of Neuron ${n}.** [[Paper](https://arxiv.org/abs/220${i}.10652)] [[Code](https://github.com/a/b${i})]`,
      ),
    ],
    [
      'marks around two fields',
      numbered(
        (n, i) =>
          `- **A Study of Neuron ${n}.** *Ada Lovelace, Alan Turing. ICML 202${i}.* [[paper](https://arxiv.org/abs/2209.1065${i})]`,
      ),
    ],
    [
      'a blank line between items, facts on a line of their own',
      numbered(
        (n, i) =>
          `- [A Study of Neuron ${n}](https://arxiv.org/abs/2209.1065${i})\n  - \\[ICLR 202${i}\\] \\[2022.${i}\\] \\[survey\\] \\[editing\\]`,
        '\n\n',
      ),
    ],
    [
      'numbers',
      numbered(
        (n, i) =>
          `${i}. "A Study of Neuron ${n}" [2022-0${i}] [[paper](https://arxiv.org/abs/2209.1065${i})]`,
      ),
    ],
    [
      'a list that does not begin with 1',
      NUMBERS.map(
        (n, i) => `${i + 7}) [A Study of Neuron ${n}](https://arxiv.org/abs/2209.1065${i}) (ICML 2022)`,
      ).join('\n'),
    ],
    [
      'a table',
      `| Date | Title | Venue | Code |\n| :--- | --- | :-: | --- |\n${numbered((n, i) => `| 2022.0${i} | [A Study of Neuron ${n}](https://arxiv.org/abs/2209.1065${i}) | ICLR 202${i} | [link](https://github.com/a/b${i}) |`)}`,
    ],
    [
      'badges of links',
      numbered(
        (n, i) =>
          `- [A Study of Neuron ${n}](https://arxiv.org/abs/2209.1065${i}) [![Code](https://img.shields.io/badge/Code-black)](https://github.com/a/b${i})`,
      ),
    ],
    [
      'authors behind a hard break',
      numbered(
        (n, i) =>
          `- **[A Study of Neuron ${n}](https://arxiv.org/abs/2209.1065${i})**  \n  *Ada Lovelace, Alan Turing*`,
        '\n\n',
      ),
    ],
    ['CRLF', numbered((n, i) => `- [A Study of Neuron ${n}](https://arxiv.org/abs/2209.1065${i})`, '\r\n')],
  ])('%s', async (name, entries) => {
    const text = name === 'CRLF' ? page(entries).replace(/\r?\n/g, '\r\n') : page(entries)
    const { document, list, kept, left, built } = await roundTrip(text)
    expect(document.papers).toHaveLength(6)
    expect([list.papers.length, kept, left]).toEqual([6, [], []])
    expect(built.replace(GENERATED, '')).toBe(text)
  })
})

describe('nothing of one entry is printed for others', () => {
  test.each([
    [
      'a label',
      '- [A Study of Neurons X](https://arxiv.org/abs/2209.10652) [[arXiv 2022 v7](https://arxiv.org/abs/1)]',
    ],
    [
      'a picture',
      '- ![only me](https://x.org/me.png) [A Study of Neurons X](https://arxiv.org/abs/2209.10652)',
    ],
    ['a name in HTML', '- <a name="only-me"></a>[A Study of Neurons X](https://arxiv.org/abs/2209.10652)'],
  ])('%s', async (_, entry) => {
    const others = numbered((n, i) => `- [A Study of Neuron ${n}](https://arxiv.org/abs/2209.1065${i})`)
    const { template, document, again } = await roundTrip(page(`${entry}\n${others}`))
    for (const [pattern] of template.matchAll(/<!-- paperlist:papers [\s\S]*?-->/g))
      expect(pattern).not.toMatch(/v7|only[- ]me/)
    expect(likenessOf(document, again).wrong).toEqual([])
  })
})

test('a picture of one entry is told when it is left out', async () => {
  const entries = numbered(
    (n, i) => `- [A Study of Neuron ${n}](https://arxiv.org/abs/2209.1065${i}) ![](https://x.org/${i}.png)`,
  )
  const { left } = await roundTrip(page(entries))
  expect(left).toHaveLength(6)
  expect(left[0]).toEqual({ index: 0, pictures: 1, words: [] })
})

test('rows that are no papers part a table, and each part keeps its header', async () => {
  const row = (n: string, i: number) =>
    `| [A Study of Neuron ${n}](https://arxiv.org/abs/2209.1065${i}) | ICML 2022 |`
  const rows = NUMBERS.map(row)
  const odd = '| [Beside the list, a paper](paper.pdf) | ICML 2022 |'
  const { list, kept, template, document, again } = await roundTrip(
    page(['| Title | Venue |', '| --- | --- |', ...rows.slice(0, 3), odd, ...rows.slice(3)].join('\n')),
  )
  expect([list.papers.length, kept.length]).toEqual([6, 1])
  expect(template).toContain(`| Title | Venue |\n| --- | --- |\n${odd}\n`)
  expect(likenessOf(document, again).wrong).toEqual([])
})

describe('texts that are none of ours', () => {
  const entry = (title: string, number: number) => `- [${title}](https://arxiv.org/abs/2209.${number})`
  const entries = numbered((n, i) => entry(`A Study of Neuron ${n}`, 10650 + i))
  const generated =
    '<!-- Generated from papers.json and README.template.md by `paperlist build`: edit those, not this file. -->'
  test.each([
    ['a byte order mark', 6, `\uFEFF${page(entries)}`],
    ['the comment of build', 6, `${generated}\n\n${page(entries)}`],
    ['braces in titles', 6, page(entries.replace('Neuron Two', 'Neurons in {Two} \\{ Layers'))],
    ['sections of one title', 12, page(entries) + page(entries)],
    ['a comment that looks like a block', 6, page(`${entries}\n\n<!-- paperlist:papers -->`)],
    [
      'a comment that accepts a finding',
      6,
      page(`<!-- paperlist-ignore title-full-stop: why -->\n\n${entries}`),
    ],
    ['a title that is too long', 6, page(`${entries}\n${entry('A long title '.repeat(50), 10652)}`)],
    [
      'an entry below another',
      7,
      page(`${entries}\n  ${entry('A Study below', 20652)}\n${entry('A Study behind', 20653)}`),
    ],
    ['no papers', 0, '# Papers\n\nNone yet.\n'],
  ])('%s', async (_, least, text) => {
    const { document, built, again, kept, list } = await roundTrip(text)
    expect(likenessOf(document, again).wrong).toEqual([])
    expect(again.papers).toHaveLength(document.papers.length)
    expect(kept.length + list.papers.length).toBe(document.papers.length)
    expect(list.papers.length).toBeGreaterThanOrEqual(least)
    expect(built.match(/<!-- Generated/g)).toHaveLength(1)
  })
})

const word = fc.constantFrom(
  ...'Neurons Circuits Features Language Models Editing Probing Sparse Deep of in'.split(' '),
)
const title = fc.array(word, { minLength: 4, maxLength: 8 }).map((words) => `A ${words.join(' ')}`)
const paper = fc.record({
  title,
  id: fc.integer({ min: 10000, max: 19999 }),
  authors: fc.option(fc.constantFrom('Ada Lovelace, Alan Turing', 'Grace Hopper', 'Kurt Gödel et al.')),
  venue: fc.option(fc.constantFrom('ICML 2023', 'NeurIPS 2022', 'arXiv')),
  date: fc.option(fc.constantFrom('2022', '2022.10', '2023.1')),
  code: fc.option(fc.integer({ min: 1, max: 99 })),
})
type Parts = typeof paper extends fc.Arbitrary<infer T> ? T : never

/** Ways in which lists write entries. */
const STYLES: readonly ((paper: Parts) => string)[] = [
  ({ title, id, venue, date, code }) =>
    `- [${title}](https://arxiv.org/abs/2209.${id})${venue ? `, ${venue}` : ''}${date ? ` (${date})` : ''}${code ? ` [[code](https://github.com/a/${code})]` : ''}`,
  ({ title, id, authors, venue, code }) =>
    `- **${title}.** ${authors ? `*${authors}* ` : ''}${venue ? `${venue}. ` : ''}[[Paper](https://arxiv.org/abs/2209.${id})]${code ? ` [[Code](https://github.com/a/${code})]` : ''}`,
  ({ title, id, venue, date }) =>
    `- [${title}](https://arxiv.org/abs/2209.${id})\n  - ${venue ? `\\[${venue}\\] ` : ''}${date ? `\\[${date}\\]` : '\\[2020\\]'}`,
  ({ title, id, date }) => `1. ${date ? `[${date}] ` : ''}${title} [pdf](https://arxiv.org/pdf/2209.${id})`,
]

test('lists in random styles come back with the same papers', async () => {
  const lists = fc.array(
    fc.array(fc.tuple(paper, fc.nat(STYLES.length - 1)), { minLength: 1, maxLength: 5 }),
    {
      minLength: 1,
      maxLength: 3,
    },
  )
  await fc.assert(
    fc.asyncProperty(lists, async (sections) => {
      const text = sections
        .map((papers, index) => {
          const entries = papers.map(([one, style]) => (STYLES[style] as (paper: Parts) => string)(one))
          return `## Part ${index}\n\n${entries.join('\n')}\n`
        })
        .join('\n')
      const { document, again, kept, list } = await roundTrip(`# Papers\n\n${text}`)
      expect(likenessOf(document, again).wrong).toEqual([])
      expect(again.papers).toHaveLength(document.papers.length)
      expect(kept.length + list.papers.length).toBe(document.papers.length)
    }),
    cases(15),
  )
})
