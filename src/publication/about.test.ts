import { expect, test } from 'vitest'
import { noFacts, type PaperRecord } from '../facts.ts'
import type { Paper, PaperList } from '../paper.ts'
import { answersAbout } from './about.ts'
import { factsOf, type Said } from './facts-of.ts'

const TITLE = 'Counting Stars with Small Neural Networks'
const ID = 'arxiv:2401.01234'
const doe = ['Jane Doe', 'Richard Roe']
const others = ['Mary Major', 'John Stiles']
const paper = { title: TITLE, url: 'https://arxiv.org/abs/2401.01234', date: '2024-01' }
const SEARCH = 'title:counting stars with small neural networks'

/** The believed and the doubted records of an entry, as `source key`. */
function about(entry: Partial<Paper>, said: Record<string, Said>) {
  const list: PaperList = { title: 'Stars', papers: [{ ...paper, ...entry }] }
  const { believed, doubted } = answersAbout(list, 0, { ...noFacts('2026-11-25'), ...factsOf(said) })
  const names = (all: typeof believed) => all.map(({ source, record }) => `${source} ${record.key}`)
  return { believed: names(believed), doubted: names(doubted) }
}

const record = (key: string, authors = doe, title = TITLE): Partial<PaperRecord> => ({ key, title, authors })

test('without authors in the list, the record of the identifier vouches for the others', () => {
  const said = { [ID]: { arxiv: [record('a')], 'semantic-scholar': [record('s', ['J. Doe', 'R. Roe'])] } }
  expect(about({}, said)).toEqual({ believed: ['arxiv a', 'semantic-scholar s'], doubted: [] })
})

test.each<[string, Partial<PaperRecord>]>([
  ['by other people', record('s', others)],
  ['with another title', record('s', doe, 'Finding Moons in Large Pictures of the Sky')],
])('a joined record %s is not believed', (_, joined) => {
  const said = { [ID]: { arxiv: [record('a')], 'semantic-scholar': [joined] } }
  expect(about({}, said)).toEqual({ believed: ['arxiv a'], doubted: ['semantic-scholar s'] })
})

test('a record by others than those who are listed is not believed, whatever its title', () => {
  expect(about({ authors: others }, { [ID]: { arxiv: [record('a')] } })).toEqual({
    believed: [],
    doubted: ['arxiv a'],
  })
})

test('homonyms that the search for the title finds are not believed', () => {
  const said = {
    [ID]: { arxiv: [record('a')] },
    [SEARCH]: { dblp: [record('conf/x/1', others), record('conf/y/2')] },
  }
  expect(about({}, said).believed).toEqual(['arxiv a', 'dblp conf/y/2'])
})

test.each<[string, Partial<Paper>, Partial<PaperRecord>[], string[]]>([
  ['all by one group', {}, [record('1'), record('2', ['J. Doe'])], ['dblp 1', 'dblp 2']],
  ['by two groups', {}, [record('1'), record('2', others)], []],
  ['by nobody', {}, [record('1', [])], []],
  ['by those who are listed', { authors: others }, [record('1'), record('2', others)], ['dblp 2']],
  ['with nearly that title', {}, [record('1', doe, 'Counting Star with Small Neural Networks')], []],
])('where the entry has no identifier, what the title finds %s', (_, entry, dblp, expected) => {
  expect(about({ url: 'https://example.org', ...entry }, { [SEARCH]: { dblp } }).believed).toEqual(expected)
})

test('a short title alone is none to search by', () => {
  const said = { 'title:toy models of stars': { dblp: [record('1', doe, 'Toy Models of Stars')] } }
  expect(about({ title: 'Toy Models of Stars', url: 'https://example.org' }, said).believed).toEqual([])
})

test('what is believed leads to more: by its identifiers, and by theirs', () => {
  const said = {
    [SEARCH]: { dblp: [{ ...record('conf/x/1'), identifiers: ['acl:2024.acl-long.309'] }] },
    'acl:2024.acl-long.309': { 'semantic-scholar': [{ ...record('s'), identifiers: [ID] }] },
    [ID]: { arxiv: [record('a')] },
  }
  expect(about({ url: 'https://example.org' }, said).believed).toEqual([
    'dblp conf/x/1',
    'semantic-scholar s',
    'arxiv a',
  ])
})

const OLD = 'An Early Look at the Night Sky'

test.each<[string, Partial<Paper>, Record<string, Said>, string[]]>([
  ['the listed authors wrote it', { authors: doe }, {}, ['arxiv a']],
  [
    'a registry still has it under the listed title',
    {},
    { [ID]: { 'semantic-scholar': [record('s')] } },
    ['semantic-scholar s', 'arxiv a'],
  ],
  [
    'the listed title leads to this identifier',
    {},
    {
      [SEARCH]: { dblp: [{ ...record('journals/corr/abs-2401-01234'), identifiers: [ID] }] },
    },
    ['dblp journals/corr/abs-2401-01234', 'arxiv a'],
  ],
  ['nothing speaks for it', {}, {}, []],
  [
    'the listed title leads to another identifier of the same people',
    { authors: doe },
    {
      [SEARCH]: { dblp: [{ ...record('journals/corr/abs-2402-00001'), identifiers: ['arxiv:2402.00001'] }] },
    },
    ['dblp journals/corr/abs-2402-00001'],
  ],
])('a record under another title is that of the paper if %s', (_, entry, said, expected) => {
  const arxiv = [record('a', doe, OLD)]
  const all = { ...said, [ID]: { arxiv, ...said[ID] } }
  expect(about(entry, all).believed).toEqual(expected)
})

test('a registry that has the listed title by other people than who holds the identifier is not believed', () => {
  const said = { [ID]: { arxiv: [record('a', doe, OLD)], 'semantic-scholar': [record('s', others)] } }
  expect(about({}, said).believed).toEqual([])
})

test('records that lead to each other, and to ever more, are looked at once and only so many', () => {
  const said = Object.fromEntries(
    Array.from({ length: 500 }, (_, at): [string, Said] => [
      at === 0 ? ID : `doi:10.1000/${at}`,
      { crossref: [{ ...record(`c${at}`), identifiers: [ID, `doi:10.1000/${at + 1}`] }] },
    ]),
  )
  expect(about({}, said).believed.length).toBeLessThan(30)
})
