import { describe, expect, test } from 'vitest'
import type { LinkFact, PaperRecord } from '../facts.ts'
import { withAnswer } from './learn.ts'
import { EMPTY_LOCK, fitsLock, formatLock, type Lock, parseLock } from './lock.ts'
import { mergeLocks } from './merge.ts'

const record = (more: Partial<PaperRecord> = {}): PaperRecord => ({
  key: '2406.16254',
  title: 'Neurons',
  ...more,
})
const answer = (day: string, since = day, records: readonly PaperRecord[] = [record()]) => ({
  since,
  day,
  records,
})
const alive = (checked: string): LinkFact => ({ state: 'alive', checked })

const LOCK: Lock = {
  papers: {
    'title:neurons': { dblp: answer('2026-11-01', '2026-11-01', []) },
    'arxiv:2406.16254': { 'semantic-scholar': answer('2026-11-02'), arxiv: answer('2026-11-01') },
  },
  links: {
    'https://b.example/': alive('2026-11-01T10:00Z'),
    'https://a.example/': alive('2026-11-01T10:00Z'),
  },
}

test('a lock is written with its keys sorted, and read as it was', () => {
  const text = formatLock(LOCK)
  expect(text.match(/"(?:arxiv:[^"]*|title:[^"]*|https:[^"]*|arxiv|dblp|semantic-scholar)"/g)).toEqual([
    '"arxiv:2406.16254"',
    '"arxiv"',
    '"semantic-scholar"',
    '"title:neurons"',
    '"dblp"',
    '"https://a.example/"',
    '"https://b.example/"',
  ])
  expect(parseLock(text, 'papers.lock.json')).toEqual(LOCK)
  expect(formatLock(parseLock(text, 'papers.lock.json'))).toBe(text)
})

test('what a server sent can steer neither a terminal nor a runner, and is read back as it was', () => {
  const title = 'A\u009b31m ##[add-mask]the \u202e \u2028'
  const hostile = {
    ...EMPTY_LOCK,
    papers: { 'arxiv:2406.16254': { arxiv: answer('2026-11-01', '2026-11-01', [record({ title })]) } },
  }
  const text = formatLock(hostile)
  expect(text).not.toMatch(/[\u009b\u202e\u2028]|##\[/)
  expect(parseLock(text, 'x').papers['arxiv:2406.16254']?.arxiv?.records[0]?.title).toBe(title)
})

test('the place of a mistake cannot steer a terminal, and is on one line', () => {
  const text = '{"version":1,"papers":{"doi:\\n::error::\\u202e":{"arxiv":{}}},"links":{}}'
  expect(() => parseLock(text, 'x')).toThrow('at `/papers/doi:\\u{A}::error::\\u{202E}/arxiv`')
})

test.each<[string, Parameters<typeof fitsLock>, boolean]>([
  ['a record', ['doi:10.1/x', { crossref: answer('2026-11-01', '2026-11-01', [record({})]) }], true],
  ['no record', ['doi:10.1/x', { crossref: answer('2026-11-01', '2026-11-01', []) }], true],
  [
    'a name without end',
    [
      'doi:10.1/x',
      { crossref: answer('2026-11-01', '2026-11-01', [record({ authors: ['x'.repeat(3000)] })]) },
    ],
    false,
  ],
  ['a key without end', [`doi:${'x'.repeat(3000)}`, {}], false],
  ['a key of nothing', ['__proto__', {}], false],
])('what a lock can hold: %s', (_, args, expected) => {
  expect(fitsLock(...args)).toBe(expected)
})

test.each([
  ['{', 'papers.lock.json:1 '],
  ['<<<<<<< ours\n{}\n=======\n{}\n>>>>>>> theirs\n', 'verify --merge'],
  ['{}', 'at its top'],
  ['{"version": 2, "papers": {}, "links": {}}', 'at `/version`'],
  [
    '{"version": 1, "papers": {"arxiv:1": {"arxiv": {"since": "2026-11-01", "day": "today", "records": []}}}, "links": {}}',
    '/day`',
  ],
  [
    '{"version": 1, "papers": {}, "links": {"javascript:alert(1)": {"state": "alive", "checked": "2026-11-01T10:00Z"}}}',
    'at `/links`',
  ],
])('what is no lock is told: %s', (text, expected) => {
  expect(() => parseLock(text, 'papers.lock.json')).toThrow(expected)
})

describe('what a source answers', () => {
  const before = withAnswer(undefined, 'arxiv', [record({ version: 1 })], '2026-11-01')

  test.each<[string, readonly PaperRecord[], string]>([
    ['the same', [record({ version: 1 })], '2026-11-01'],
    ['the same, cited more often', [record({ version: 1, citations: 7 })], '2026-11-01'],
    ['another title', [record({ version: 1, title: 'Neurons II' })], '2026-11-20'],
    ['nothing any more', [], '2026-11-20'],
  ])('has been so since: %s', (_, records, since) => {
    expect(withAnswer(before, 'arxiv', records, '2026-11-20').arxiv).toMatchObject({
      since,
      day: '2026-11-20',
    })
  })

  test('a newer version remembers the one that the list last saw, until the next', () => {
    const second = withAnswer(before, 'arxiv', [record({ version: 2 })], '2026-11-20')
    const same = withAnswer(second, 'arxiv', [record({ version: 2 })], '2026-12-20')
    const fourth = withAnswer(same, 'arxiv', [record({ version: 4 })], '2027-01-20')
    expect(second.arxiv?.records[0]).toMatchObject({ version: 2, lastSeen: 1 })
    expect(same.arxiv).toMatchObject({ since: '2026-11-20', records: [{ lastSeen: 1 }] })
    expect(fourth.arxiv?.records[0]).toMatchObject({ version: 4, lastSeen: 2 })
  })

  test('the answers of other sources stay', () => {
    expect(withAnswer(before, 'dblp', [], '2026-11-20')).toMatchObject({
      arxiv: before.arxiv,
      dblp: { records: [] },
    })
  })
})

describe('merging', () => {
  test.each([
    ['2026-11-01', '2026-11-02'],
    ['2026-11-02', '2026-11-01'],
  ])('the later answer holds: %s and %s', (first, second) => {
    const locks = [first, second].map((day) => ({
      papers: { 'arxiv:2406.16254': { arxiv: answer(day) } },
      links: { 'https://a.example/': alive(`${day}T10:00Z`) },
    }))
    const merged = mergeLocks(locks)
    expect(merged.papers['arxiv:2406.16254']?.arxiv?.day).toBe('2026-11-02')
    expect(merged.links['https://a.example/']?.checked).toBe('2026-11-02T10:00Z')
  })

  test('answers of different sources and links of different shards come together', () => {
    const one: Lock = {
      papers: { 'arxiv:1': { arxiv: answer('2026-11-01') } },
      links: { 'https://a.example/': alive('2026-11-01T10:00Z') },
    }
    const two: Lock = {
      papers: { 'arxiv:1': { dblp: answer('2026-11-01') } },
      links: { 'https://b.example/': alive('2026-11-01T10:00Z') },
    }
    expect(Object.keys(mergeLocks([one, two]).papers['arxiv:1'] ?? {})).toEqual(['arxiv', 'dblp'])
    expect(Object.keys(mergeLocks([one, two]).links)).toHaveLength(2)
  })

  test('in either order the same, and with itself nothing new', () => {
    const other: Lock = {
      ...LOCK,
      papers: { 'arxiv:2406.16254': { arxiv: answer('2026-11-05', '2026-11-03') } },
    }
    expect(formatLock(mergeLocks([LOCK, other]))).toBe(formatLock(mergeLocks([other, LOCK])))
    expect(formatLock(mergeLocks([LOCK, LOCK]))).toBe(formatLock(LOCK))
  })
})
