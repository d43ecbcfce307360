import { describe, expect, test } from 'vitest'
import { findingsIn, readReadme, repaired } from '../fixtures/example-readme.ts'

const A = '- [Neurons Store Historical Facts](https://arxiv.org/abs/2401.00001) 2024'
const B = '- [Circuits Forget Rare Tokens](https://arxiv.org/abs/2402.00001) 2024'
const C = '- [Attention Heads Recall Long Proofs](https://arxiv.org/abs/2403.00001) 2024'
const IGNORE = '<!-- paperlist-ignore sorted: on purpose -->'

/** The rules that the papers accept, by the first word of the title. */
function accepted(text: string): Record<string, string[]> {
  return Object.fromEntries(
    readReadme(text).list.papers.flatMap(({ title, ignore }) =>
      ignore ? [[title.split(' ')[0] as string, ignore.map(({ rule }) => rule)]] : [],
    ),
  )
}

const told = (text: string) =>
  readReadme(text).problems.map(({ rule, range: { start, end }, message }) => [
    rule,
    text.slice(start.offset, end.offset),
    message,
  ])

describe('a comment counts for the entry that it stands before or in', () => {
  test.each<[string, string, Record<string, string[]>]>([
    ['before the first', `# X\n\n${IGNORE}\n${A}\n${B}\n`, { Neurons: ['sorted'] }],
    ['between two', `${A}\n${IGNORE}\n${B}\n`, { Circuits: ['sorted'] }],
    ['between two, with blank lines', `${A}\n\n${IGNORE}\n\n${B}\n`, { Circuits: ['sorted'] }],
    ['in an item', `${A} ${IGNORE}\n${B}\n`, { Neurons: ['sorted'] }],
    ['on a line of its own in an item', `${A}\n  ${IGNORE}\n${B}\n`, { Neurons: ['sorted'] }],
    ['in an item below', `${A}\n  - note ${IGNORE}\n${B}\n`, { Neurons: ['sorted'] }],
    ['with CRLF', `${A}\r\n${IGNORE}\r\n${B}\r\n`, { Circuits: ['sorted'] }],
    [
      'several in a row',
      `${A}\n${IGNORE}\n<!-- paperlist-ignore no-latex: so it is --> <!-- seen -->\n${B}\n`,
      { Circuits: ['sorted', 'no-latex'] },
    ],
    [
      'one before and one in',
      `${IGNORE}\n${A} <!-- paperlist-ignore no-latex: so it is -->\n`,
      { Neurons: ['sorted', 'no-latex'] },
    ],
    [
      'in a row of a table',
      `| Title | Venue |\n|---|---|\n| [Neurons Store Facts](https://arxiv.org/abs/2401.00001) | ICLR 2024 |\n| [Circuits Forget Tokens](https://arxiv.org/abs/2402.00001) ${IGNORE} | ICLR 2024 |\n`,
      { Circuits: ['sorted'] },
    ],
    [
      'before a paragraph',
      `${IGNORE}\n\n**Neurons Store Facts** [[paper](https://arxiv.org/abs/2401.00001)]\n`,
      { Neurons: ['sorted'] },
    ],
    ['in code', `${A} \`${IGNORE}\`\n\n\`\`\`html\n${IGNORE}\n\`\`\`\n\n${B}\n`, {}],
  ])('%s', (_, text, expected) => {
    expect(accepted(text)).toEqual(expected)
    expect(told(text)).toEqual([])
  })
})

describe('a comment that accepts nothing is told', () => {
  const place =
    'Unexpected place of this comment, expected it right before the entry of a paper or within one'
  test.each<[string, string, string[][]]>([
    ['after the last entry', `${A}\n\n${IGNORE}\n`, [['unused-ignore', IGNORE, place]]],
    ['before a heading', `${IGNORE}\n\n# More\n\n${A}\n`, [['unused-ignore', IGNORE, place]]],
    [
      'without a rule',
      `<!-- paperlist-ignore -->\n${A}\n`,
      [
        [
          'schema',
          '<!-- paperlist-ignore -->',
          'Unexpected form of this comment, expected `<!-- paperlist-ignore RULE: why it is accepted -->`',
        ],
      ],
    ],
    [
      'without a reason',
      `<!-- paperlist-ignore sorted: -->\n${A}\n`,
      [
        [
          'schema',
          '<!-- paperlist-ignore sorted: -->',
          'Unexpected comment without a reason, expected `<!-- paperlist-ignore RULE: why it is accepted -->`',
        ],
      ],
    ],
    [
      'of the whole file, without a reason',
      `<!-- paperlist-ignore-file sorted -->\n${A}\n`,
      [
        [
          'schema',
          '<!-- paperlist-ignore-file sorted -->',
          'Unexpected comment without a reason, expected `<!-- paperlist-ignore-file RULE: why it is accepted -->`',
        ],
      ],
    ],
    [
      'of a rule that there is not',
      `<!-- paperlist-ignore sortd: on purpose -->\n${A}\n`,
      [['schema', 'sortd', 'Unexpected `sortd`, did you mean `sorted`?']],
    ],
    [
      'of the whole file, of a rule that there is not',
      `<!-- paperlist-ignore-file bananas: on purpose -->\n${A}\n`,
      [
        [
          'schema',
          'bananas',
          'Unexpected `bananas`, expected the name of a rule; `paperlist explain` lists them',
        ],
      ],
    ],
    [
      'until a day that is none',
      `<!-- paperlist-ignore sorted until 2027: on purpose -->\n${A}\n`,
      [['schema', '2027', 'Unexpected `"2027"` for `until`, expected a day such as `2027-06-01`']],
    ],
  ])('%s', (_, text, expected) => {
    expect(told(text)).toEqual(expected)
    expect(readReadme(text).list.papers.some(({ ignore }) => ignore)).toBe(false)
  })
})

const ACCEPTABLE = ['unused-ignore', 'expired-ignore']

describe('a comment that is no longer needed is told, and removed where that is accepted', () => {
  test.each<[string, string, string, string]>([
    ['on a line of its own', `${A}\n${IGNORE}\n${B}\n`, 'unused-ignore', `${A}\n${B}\n`],
    ['with CRLF', `${A}\r\n${IGNORE}\r\n${B}\r\n`, 'unused-ignore', `${A}\r\n${B}\r\n`],
    ['on the last line of an item', `${A}\n\t${IGNORE}\n${B}`, 'unused-ignore', `${A}\n${B}`],
    ['in an item', `${A} ${IGNORE}\n${B}\n`, 'unused-ignore', `${A}\n${B}\n`],
    ['on one line with another', `${IGNORE} ${IGNORE}\n${A}\n`, 'unused-ignore', `${A}\n`],
    [
      'in a row',
      `| Title | Venue |\n|---|---|\n| [Neurons Store Facts](https://arxiv.org/abs/2401.00001) | ICLR 2024 ${IGNORE} |\n`,
      'unused-ignore',
      '| Title | Venue |\n|---|---|\n| [Neurons Store Facts](https://arxiv.org/abs/2401.00001) | ICLR 2024 |\n',
    ],
    [
      'of the whole file',
      `${IGNORE.replace('ignore', 'ignore-file')}\n\n${A}\n`,
      'unused-ignore',
      `\n${A}\n`,
    ],
    [
      'that has ended',
      `<!-- paperlist-ignore sorted until 2026-06-01: on purpose -->\n${A}\n`,
      'expired-ignore',
      `${A}\n`,
    ],
    [
      'of the whole file, that has ended',
      `<!-- paperlist-ignore-file sorted until 2026-06-01: on purpose -->\n${A}\n`,
      'expired-ignore',
      `${A}\n`,
    ],
  ])('%s', (_, text, rule, expected) => {
    const own = findingsIn(text).filter((finding) => ACCEPTABLE.includes(finding.rule))
    expect(new Set(own.map((finding) => finding.rule))).toEqual(new Set([rule]))
    for (const { start, end } of own)
      expect(text.slice(start.offset, end.offset)).toMatch(/^<!-- paperlist-ignore.*-->$/)
    expect(repaired(text, ACCEPTABLE)).toBe(expected)
  })
})

test('what a comment accepts is not told', () => {
  const twice = `${A}\n${A}\n`
  expect(findingsIn(twice).map(({ rule }) => rule)).toEqual(['no-duplicate-paper'])
  expect(findingsIn(`${A}\n<!-- paperlist-ignore no-duplicate-paper: twice -->\n${A}\n${C}\n`)).toEqual([])
  expect(findingsIn(`<!-- paperlist-ignore-file no-duplicate-paper: twice -->\n\n${twice}`)).toEqual([])
})

test('many comments find their entries', () => {
  const entry = (index: number) =>
    `- [Neurons Store ${index} Facts](https://arxiv.org/abs/2401.${String(index).padStart(5, '0')}) 2024`
  const text = Array.from({ length: 500 }, (_, index) => `${IGNORE}\n${entry(index)}`).join('\n')
  const { papers } = readReadme(text).list
  expect(papers).toHaveLength(500)
  expect(papers.every(({ ignore }) => ignore?.length === 1)).toBe(true)
})
