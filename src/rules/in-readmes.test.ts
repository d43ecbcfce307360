import { expect, test } from 'vitest'
import { readMarkdownDocument } from '../documents/markdown.ts'
import { noFacts } from '../facts.ts'
import { lint } from '../lint.ts'
import { rules } from './index.ts'

/** What a rule finds in a README, with what it says when that is asked for. */
function found(rule: string, markdown: string): string[] {
  const document = readMarkdownDocument('README.md', Buffer.from(markdown))
  const { findings } = lint(document, rules, noFacts('2026-11-22'))
  return findings
    .filter((finding) => finding.rule === rule)
    .map(({ start, message }) => `${start.line}: ${message}`)
}

const arxiv = (id: string) => `https://arxiv.org/abs/${id}`
const link = (title: string, id: string) => `[${title}](${arxiv(id)})`

test.each<[string, string, number]>([
  [
    'two titles',
    `- ${link('Counting Stars with Small Networks', '2401.01234')}\n- ${link('Finding Moons in Large Pictures', '2401.01234')}`,
    1,
  ],
  [
    'the name of a model',
    `- ${link('Counting Stars with Small Networks', '2401.01234')}\n- ${link('Star-v2-236B-MoE', '2401.01234')}`,
    0,
  ],
  [
    'the name of a model in several words',
    `- ${link('Counting Stars with Small Networks', '2401.01234')}\n- ${link('Star 3 70B Instruct', '2401.01234')}`,
    0,
  ],
  [
    'a short title with a subtitle',
    `- ${link('Counting Stars with Small Networks', '2401.01234')}\n- ${link('Moons: Found', '2401.01234')}`,
    1,
  ],
])('one identifier under %s', (_, markdown, count) => {
  expect(found('one-title-per-identifier', markdown)).toHaveLength(count)
})

test.each<[string, string, number]>([
  [
    'of one title',
    `- "Counting Stars with Small Networks" [[paper](${arxiv('2401.01234')})] [[arxiv](${arxiv('2402.04321')})]`,
    1,
  ],
  [
    'each behind its own title',
    `- **Stars**: "Counting Stars with Small Networks" [[paper](${arxiv('2401.01234')})] "Counting Moons with Large Networks" [[paper](${arxiv('2402.04321')})]`,
    0,
  ],
  [
    'in two rows',
    `| Paper | Links |\n| --- | --- |\n| 8) **Counting Stars with Small Networks** - a study. | [Paper](${arxiv('2401.01234')}) |\n| 9) *8Moons** - another one. | [Paper](${arxiv('2402.04321')}) |`,
    0,
  ],
])('two papers in an entry, %s', (_, markdown, count) => {
  expect(found('one-paper-per-entry', markdown)).toHaveLength(count)
})

test('a date beside stray backticks', () => {
  const list = `**Counting Stars with Small Networks** \\\n*Jane Doe, Richard Roe* \\\narXiv 2024. [[Paper](${arxiv('2401.01234')})] \\\n30 Jan 2024\`\``
  expect(found('date-form', list)).toEqual(['4: Unexpected date `30 Jan 2024```, expected `2024-01-30`'])
})

const POSTER =
  '[POSTER: Counting Stars with Small Networks](https://dl.acm.org/doi/abs/10.1145/3627535.3638480)'

test.each<[string, string, number]>([
  ['beside it', `- ${link('Counting Stars with Small Networks', '2401.01234')}\n- ${POSTER}`, 1],
  ['within it', `- ${link('Counting Stars with Small Networks', '2401.01234')}\n  - ${POSTER}`, 0],
])('another version of a paper %s', (_, markdown, count) => {
  expect(found('no-similar-title', markdown)).toHaveLength(count)
})

const complete = (number: number) =>
  `- ${link(`Counting Stars in Part ${number} of the Sky`, `2401.0${1000 + number}`)} [2024-01]`
const TEN = Array.from({ length: 20 }, (_, number) => complete(number)).join('\n')

test.each<[string, string, string[]]>([
  ['without a date', `- ${link('Finding Moons in Large Pictures', '2402.04321')}`, ['a date']],
  ['without a link', '- "Finding Moons in Large Pictures" [2024-02]', ['a link']],
  [
    'with the year in the venue',
    `- ${link('Finding Moons in Large Pictures', '2402.04321')} [CVPR 2024]`,
    [],
  ],
  [
    'with the year in the text',
    `- ${link('Finding Moons in Large Pictures', '2402.04321')} (seen in spring 2024, by chance)`,
    [],
  ],
  [
    'with a date of letters',
    `- ${link('Finding Moons in Large Pictures', '2402.04321')} [222-04] [CVPR 2024]`,
    ['date `222-04`'],
  ],
  [
    'with another link',
    '- "Finding Moons in Large Pictures" [2024-02] [[code](https://github.com/doe/moons)]',
    [],
  ],
  ['with a link to nowhere', '- "Finding Moons in Large Pictures" [2024-02] [[paper]()]', ['a link']],
])('an entry %s among those that have both', (_, entry, expected) => {
  const told = found('complete-entry', `${TEN}\n${entry}`)
  expect(
    told.map((message) => /Unexpected (?:paper without )?(a \w+|date `.*?`)/.exec(message)?.[1]),
  ).toEqual(expected)
})

test('a cell with a dash says that there is none', () => {
  const rows = Array.from(
    { length: 20 },
    (_, number) =>
      `| 2024-01 | ${link(`Counting Stars in Part ${number} of the Sky`, `2401.0${1000 + number}`)} | x |`,
  )
  const table = (row: string) => `| Date | Title | Code |\n| --- | --- | --- |\n${rows.join('\n')}\n${row}`
  expect(
    found(
      'complete-entry',
      table('| - | [Finding Moons in Large Pictures](https://arxiv.org/abs/2402.04321) | x |'),
    ),
  ).toEqual([])
  expect(
    found(
      'complete-entry',
      table('| | [Finding Moons in Large Pictures](https://arxiv.org/abs/2402.04321) | x |'),
    ),
  ).toHaveLength(1)
})

const month = (number: number) =>
  `- ${link(`Counting Stars in Month ${number} of the Year`, `2401.0${1000 + number}`)} [2024-${String(number).padStart(2, '0')}]`
const months = (numbers: readonly number[]) => numbers.map(month).join('\n')

test.each<[string, number[], number]>([
  ['a paper that is out of place', [12, 11, 10, 9, 8, 7, 6, 5, 1, 4, 3, 2], 1],
  ['two blocks, each in order', [12, 11, 10, 9, 8, 7, 6, 5, 12, 11, 10, 9, 8, 7, 6, 5, 4], 0],
])('the order of a section with %s', (_, numbers, count) => {
  expect(found('sorted', months(numbers))).toHaveLength(count)
})

const published = (venue: string, number: number) =>
  `- ${link(`Counting Stars in Part ${number} of the Sky`, `2401.0${1000 + number}`)}. *Jane Doe, Richard Roe.* ${venue}.`
const venues = (names: readonly string[]) => names.map(published).join('\n')
const times = (count: number, name: string) => Array.from({ length: count }, () => name)

test.each<[string, string[], string[]]>([
  [
    'Findings written in one way',
    [...times(6, "ICML'24"), "ACL'24 Findings", "EMNLP'24 Findings", "NAACL'24 Findings"],
    [],
  ],
  [
    'a name in another way than nearly all others',
    [...times(30, 'Arxiv 2024'), 'arxiv 2024'],
    ['`Arxiv 2024` as in most of the list'],
  ],
  [
    'a name in several ways',
    [...times(6, 'Arxiv 2024'), ...times(4, 'ArXiV 2024')],
    ['`arXiv 2024`', '`arXiv 2024`', '`arXiv 2024`', '`arXiv 2024`'],
  ],
  ['years in several ways', [...times(30, 'CVPR-19'), ...times(9, "CVPR'24"), ...times(2, "ICML'24")], []],
  ['how a paper was presented', [...times(30, 'ICLR-24'), "ICLR'24 spotlight"], []],
  [
    'a name that was another one then',
    [...times(30, 'NeurIPS 2024'), 'NIPS 2020'],
    ['`NeurIPS 2020` as in most of the list'],
  ],
  ['a word before the name', [...times(3, 'In CVPR, 2015'), 'In ICLR, 2015'], []],
  ['a name without a space', [...times(3, 'ACMMM 2024'), ...times(6, 'CVPR 2024')], []],
])('venues: %s', (_, names, expected) => {
  const told = found('venue-name', venues(names))
  expect(told.map((message) => message.replace(/^.*expected /, ''))).toEqual(expected)
})
