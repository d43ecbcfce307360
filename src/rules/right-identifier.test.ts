import { expect, test } from 'vitest'
import { listOf } from '../example.ts'
import { noFacts, type PaperRecord } from '../facts.ts'
import type { Paper } from '../paper.ts'
import { factsOf, type Said } from '../publication/facts-of.ts'
import currentTitle from './current-title.ts'
import rule from './right-identifier.ts'

const LISTED = 'Counting Stars with Small Neural Networks'
const SEARCH = 'title:counting stars with small neural networks'
const MOONS = 'Finding Moons in Large Pictures of the Sky'
const doe = ['Jane Doe', 'Richard Roe']
const others = ['Mary Major', 'John Stiles']
const ID = 'arxiv:2401.01234'

/** What the two rules about titles find in an entry: the messages, and what is suggested. */
function found(entry: Partial<Paper>, said: Record<string, Said>) {
  const list = listOf([{ title: LISTED, url: 'https://arxiv.org/abs/2401.01234', date: '2024-01', ...entry }])
  const facts = { ...noFacts('2026-11-22'), ...factsOf(said) }
  const wrong = [...rule.check(list, facts)].map(
    ({ suggestion }) => `another work: ${suggestion?.map((edit) => 'value' in edit && edit.value)}`,
  )
  const old = [...currentTitle.check(list, facts)].map(
    ({ suggestion }) => `title: ${suggestion?.map(({ value }) => value)}`,
  )
  return [...wrong, ...old]
}

const arxiv = (title: string, authors = others): Said => ({ arxiv: [{ title, authors }] })
const dblp = (authors: string[], ...identifiers: string[]): Record<string, Said> => ({
  [SEARCH]: { dblp: [{ title: LISTED, authors, identifiers, venue: 'CoRR' }] },
})

test.each<[string, Partial<Paper>, Record<string, Said>, string[]]>([
  [
    'the listed authors did not write it',
    { authors: doe },
    { [ID]: arxiv(MOONS) },
    ['another work: undefined'],
  ],
  [
    'the listed title has another id',
    {},
    { [ID]: arxiv(MOONS), ...dblp(doe, 'arxiv:2402.00001') },
    ['another work: https://arxiv.org/abs/2402.00001'],
  ],
  [
    'the listed title of the same people has another id',
    { authors: others },
    { [ID]: arxiv(MOONS), ...dblp(others, 'arxiv:2402.00001') },
    ['another work: https://arxiv.org/abs/2402.00001'],
  ],
  [
    'the id in a field is wrong',
    { url: 'https://example.org', arxiv: '2401.01234' },
    { [ID]: arxiv(MOONS), ...dblp(doe, 'arxiv:2402.00001') },
    ['another work: 2402.00001'],
  ],
])('another work, as %s', (_, entry, said, expected) => {
  expect(found(entry, said)).toEqual(expected)
})

test.each<[string, Partial<Paper>, Record<string, Said>, string[]]>([
  ['the same title', {}, { [ID]: arxiv(`${LISTED}.`) }, []],
  [
    'another title, by the listed authors',
    { authors: doe },
    { [ID]: arxiv(MOONS, doe) },
    [`title: ${MOONS}`],
  ],
  [
    'another title, by half of them',
    { authors: doe },
    { [ID]: arxiv(MOONS, ['J. Doe', 'Mary Major']) },
    [`title: ${MOONS}`],
  ],
  ['another title, which nobody can judge', {}, { [ID]: arxiv(MOONS) }, ['title: undefined']],
  [
    'another title, though a registry knows the listed one',
    {},
    { [ID]: { ...arxiv(MOONS), 'semantic-scholar': [{ title: LISTED, authors: others }] } },
    [`title: ${MOONS}`],
  ],
  [
    'another title, though DBLP knows the first one',
    {},
    { [ID]: arxiv(MOONS), ...dblp(others, ID) },
    [`title: ${MOONS}`],
  ],
  [
    'the published title',
    {},
    {
      [ID]: arxiv(MOONS),
      [SEARCH]: { dblp: [{ title: LISTED, authors: others, venue: 'ICLR', year: 2024, identifiers: [ID] }] },
    },
    [],
  ],
  ['a title with a subtitle', {}, { [ID]: arxiv(`${LISTED}: A Study of the Southern Sky`) }, []],
  [
    'a title of half the words',
    { authors: doe },
    { [ID]: arxiv('Counting Stars with Neural Networks of Few Layers') },
    ['title: undefined'],
  ],
  ['a nickname', { title: 'StarNet', authors: doe }, { [ID]: arxiv(MOONS) }, []],
  [
    'a title in another script',
    { title: '用 小型 神经 网络 数 星星', authors: doe },
    { [ID]: arxiv(MOONS) },
    [],
  ],
  [
    'what only Semantic Scholar says',
    { authors: doe },
    { [ID]: { 'semantic-scholar': [{ title: MOONS, authors: others }] } },
    [],
  ],
  ['what nobody knows', {}, { [ID]: { arxiv: [] } }, []],
])('not another work: %s', (_, entry, said, expected) => {
  expect(found(entry, said)).toEqual(expected)
})

test('Semantic Scholar, which merged two papers, does not make the listed one another', () => {
  const merged: Partial<PaperRecord> = { title: MOONS, authors: others }
  expect(
    found({}, { [ID]: { arxiv: [{ title: LISTED, authors: doe }], 'semantic-scholar': [merged] } }),
  ).toEqual([])
})

test('the message says what the id really is of, and where the listed title is to be found', () => {
  const list = listOf([{ title: LISTED, url: 'https://arxiv.org/abs/2401.01234' }])
  const facts = {
    ...noFacts('2026-11-22'),
    ...factsOf({ [ID]: arxiv(`${MOONS}\u202E`), ...dblp(doe, 'arxiv:2402.00001') }),
  }
  const [problem] = [...rule.check(list, facts)]
  expect(problem?.message).toBe(
    `Unexpected arXiv id \`2401.01234\`, expected that of \`${LISTED}\`: it is the id of \`${MOONS}\`; the listed title has \`2402.00001\``,
  )
  expect(problem?.evidence).toEqual([
    `arXiv 2401.01234: ${MOONS} (asked 2026-11-20)`,
    `DBLP counting stars with small neural networks: ${LISTED}, arxiv:2402.00001 (asked 2026-11-20)`,
  ])
})
