import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cases } from '../fixtures/hostile-text.ts'
import { papersIn } from './example-readings.ts'

const url = 'https://arxiv.org/abs/2401.01234'
const LINES = [
  '# List',
  '## Papers',
  '',
  '',
  `- [Counting Stars at Night](${url}) *Jane Doe, Richard Roe.* ICLR 2024.`,
  '  - Date: 2024-01',
  '  - [[code](https://github.com/doe/a)]',
  `**Counting Moons at Day** [[pdf](${url})] \\`,
  '*Jane Doe et al.* \\',
  '| Title | Venue |',
  '|---|---|',
  `| **Counting Suns &amp; More** [pdf](${url}) | ACL'24 |`,
  '<details>',
  '<summary>2024</summary>',
  '</details>',
  `<a href="${url}"><b>Counting Comets in HTML</b></a><br>`,
  '> quote',
  '```',
  '[1]: https://doe.org',
  `"Counting in Quotes at Night", 2023-08, ASE 2023, [[paper](${url})]`,
]
const SNIPPETS = [
  '*',
  '**',
  '[',
  ']',
  '(',
  ')',
  '`',
  '<',
  '>',
  '|',
  '\n',
  '\r',
  '\t',
  '\\',
  '&',
  '"',
  '“',
  '- ',
  '1. ',
  '<!--',
  '🔥',
  '\ud83d',
  '\u0000',
  ', ',
  '. ',
  '2024',
  'et al.',
]

/** A list whose lines and characters were lost, doubled and swapped. */
const lists = fc
  .tuple(
    fc.array(fc.constantFrom(...LINES), { maxLength: 20 }),
    fc.constantFrom('\n', '\r\n'),
    fc.array(fc.tuple(fc.nat(), fc.nat(4), fc.constantFrom(...SNIPPETS)), { maxLength: 12 }),
  )
  .map(([lines, end, changes]) =>
    changes.reduce((text, [place, length, snippet]) => {
      const at = place % (text.length + 1)
      return text.slice(0, at) + snippet + text.slice(at + length)
    }, lines.join(end)),
  )

test('any text is read, and every place is in its entry', () => {
  fc.assert(
    fc.property(
      fc.oneof({ weight: 4, arbitrary: lists }, fc.string({ unit: 'binary', maxLength: 200 })),
      (text) => {
        for (const { entry } of papersIn(text)) {
          expect(text.slice(entry.start, entry.end)).toBe(text.slice(entry.start, entry.end).trim())
          for (const words of [entry.title, entry.authors, entry.venue, entry.date]) {
            if (words === undefined) continue
            expect(words.start).toBeGreaterThanOrEqual(entry.start)
            expect(words.end).toBeLessThanOrEqual(entry.end)
            expect(words.start).toBeLessThan(words.end)
          }
        }
      },
    ),
    cases(100),
  )
})

test('an entry of HTML ends before the line ending that an open tag reaches over', () => {
  const html = `<a href="${url}"><b>Counting Comets in HTML</a>\n`
  const [found] = papersIn(`# Papers\n\n<details>\n</details>\n${html}<summary>2024</summary>\n`)
  expect(found?.entry.end).toBe(`# Papers\n\n<details>\n</details>\n${html}`.length - 1)
})

const entry = (n: number) =>
  `[Counting Stars at Night ${n}](${url}${n}). *Jane Doe, Richard Roe*. ICLR 2024. [[code](https://github.com/doe/${n})]`

test.each<[string, (n: number) => string]>([
  ['items', (n) => `- ${entry(n)}\n`],
  ['numbered items with a blank line', (n) => `${n}. ${entry(n)}\n\n`],
  ['paragraphs', (n) => `${entry(n)}\n\n`],
  ['lines of one paragraph', (n) => `${entry(n)}\n`],
  ['items in one item', (n) => `${n === 0 ? '- Papers\n' : ''}  - ${entry(n)}\n`],
  ['rows', (n) => `${n === 0 ? '| Title | Venue |\n|---|---|\n' : ''}| ${entry(n)} | ICLR 2024 |\n`],
  [
    'citations',
    (n) => `- Jane Doe, Richard Roe, Counting Stars at Night ${n}, ICLR 2024. [[pdf]](${url}${n})\n`,
  ],
  ['headings', (n) => `## Section ${n}\n\n- ${entry(n)}\n`],
])('a long list is read to its end: %s', (_, line) => {
  const list = Array.from({ length: 300 }, (_, n) => line(n)).join('')
  expect(papersIn(list)).toHaveLength(300)
})

test('the items below bold text are of one paper, however many', () => {
  const items = Array.from({ length: 300 }, (_, n) => `- Paper: ${url}${n}\n`).join('')
  expect(papersIn(`**Counting Stars at Night**\n\n${items}`)).toHaveLength(1)
})

test.each([
  ['commas', `- ${'Jane Doe, '.repeat(5000)}`],
  ['names', `- ${'Jane Doe, Richard Roe, '.repeat(800)} Counting Stars (2024). [[pdf]](${url})`],
  ['one word', `- A${'1'.repeat(18_000)} [[pdf]](${url})`],
  ['brackets', `- ${'('.repeat(20_000)}`],
  ['one link after the other', `- ${Array.from({ length: 3000 }, (_, n) => entry(n)).join(', ')}`],
  ['spaces', `- [a](${url})${' '.repeat(20_000)}b`],
  ['quotes', `- ${'"Counting stars '.repeat(3000)}`],
  ['full stops', `- **Counting Stars** ${'. '.repeat(9000)}`],
  ['badges', `- ![x](https://img.shields.io/badge/${'_-'.repeat(9000)})`],
])('a line of %s is read', (_, text) => {
  expect(() => papersIn(text)).not.toThrow()
})
