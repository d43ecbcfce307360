import { expect, test } from 'vitest'
import table from '../venues.json' with { type: 'json' }
import { isRightName, nameIn, namesOf, type VenueLine } from './venue-series.ts'
import { wordsOf } from './venue-words.ts'

const SERIES = table as readonly VenueLine[]

const FIELDS =
  'ai bio data graphics hci ml nlp preprint robotics science security software speech systems theory vision'.split(
    ' ',
  )

function series(name: string) {
  return SERIES.find((other) => other.name === name) ?? expect.fail(`no series ${name}`)
}

function key(name: string): string {
  return wordsOf(name)
    .map((word) => word.key)
    .join(' ')
}

test('the table has most venues of computer science, sorted by name', () => {
  expect(SERIES.length).toBeGreaterThanOrEqual(150)
  const names = SERIES.map(({ name }) => name.toLowerCase())
  expect(names).toEqual([...names].sort())
})

test('every name and spelling belongs to one series', () => {
  const owners = new Map<string, string>()
  for (const one of SERIES) {
    for (const name of namesOf(one)) {
      const owner = owners.get(key(name)) ?? one.name
      expect(`${name}: ${owner}`).toBe(`${name}: ${one.name}`)
      owners.set(key(name), one.name)
    }
  }
})

test('no alias says what another name of the series says', () => {
  for (const { name, title, aliases = [] } of SERIES) {
    const keys = [name, title, ...aliases].map(key)
    expect(new Set(keys.slice(2)).size, name).toBe(aliases.length)
    expect(keys.slice(2)).not.toContain(key(name))
    expect(keys.slice(2)).not.toContain(key(title))
  }
})

test('years, names and kinds are well formed', () => {
  for (const { name, title, field, kind, first = 1800, findings = first, ...rest } of SERIES) {
    const { aliases = [], also = [], former = [], tracks = [] } = rest
    for (const text of [name, title, ...aliases, ...also, ...tracks]) {
      expect(text, name).toBe(text.trim())
      expect(text.length, name).toBeGreaterThanOrEqual(2)
    }
    expect(FIELDS, name).toContain(field)
    expect(['conference', 'journal', 'preprint'], name).toContain(kind)
    const years = [1800, first, ...former.map(({ until }) => until), 2026]
    expect(years, name).toEqual([...years].sort())
    expect(findings, name).toBeGreaterThanOrEqual(first)
  }
})

test.each([
  ['NeurIPS', 'NeurIPS', 2018, true],
  ['NeurIPS', 'NeurIPS', 2017, false],
  ['NeurIPS', 'NIPS', 2017, true],
  ['NeurIPS', 'NIPS', 2018, false],
  ['NeurIPS', 'NIPS', undefined, true],
  ['NeurIPS', 'Neural Information Processing Systems', 2018, false],
  ['EMNLP', 'EMNLP-IJCNLP', 2019, true],
  ['TPAMI', 'IEEE Transactions on Pattern Analysis and Machine Intelligence', 2019, true],
  ['ICML', 'International Conference on Machine Learning', 2019, false],
])('whether %s is rightly called %s in %s is %s', (name, written, year, expected) => {
  expect(isRightName(series(name), written, year)).toBe(expected)
})

test.each([
  ['NeurIPS', 2017, 'NIPS'],
  ['NeurIPS', 2018, 'NeurIPS'],
  ['NeurIPS', undefined, 'NeurIPS'],
  ['TNNLS', 2011, 'TNN'],
  ['ICML', 1990, 'ICML'],
])('%s in %s is %s', (name, year, expected) => {
  expect(nameIn(series(name), year)).toBe(expected)
})
