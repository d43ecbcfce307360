import { describe, expect, test } from 'vitest'
import { formatList } from '../layout.ts'
import { formatLock, type Lock } from '../lock/lock.ts'
import type { Paper } from '../paper.ts'
import { mergeFile } from './merge.ts'

const TOY: Paper = { title: 'Toy Models of Superposition', url: 'https://a.example/toy', date: '2022-09' }
const OTHER: Paper = { title: 'Finding Neurons in a Haystack', url: 'https://a.example/hay', date: '2021' }

const text = (...papers: Paper[]) => formatList({ title: 'Papers', papers })

function merge(base: string, ours: string, theirs: string, name = 'papers.json') {
  const [b, o, t] = [base, ours, theirs].map((version) => Buffer.from(version)) as [Buffer, Buffer, Buffer]
  return mergeFile(name, { base: b, ours: o, theirs: t })
}

/** A text with conflicts in which one side was taken throughout. */
function taken(side: 'ours' | 'theirs', conflicted = ''): string {
  const [ours, theirs] = side === 'ours' ? ['$1', ''] : ['', '$2']
  return conflicted.replace(/^<{7} ours\n(.*?)^={7}\n(.*?)^>{7} theirs\n/gms, `${ours}${theirs}`)
}

describe('where a person has to choose', () => {
  test('only the field in question stands between marks', () => {
    const [ours, theirs] = ['ICLR 2023', 'TMLR 2023'].map((venue) => text({ ...TOY, venue }, OTHER))
    expect(merge(text(TOY, OTHER), ours as string, theirs as string)).toEqual({
      conflicts: ['`venue` of `Toy Models of Superposition`'],
      text: `{
  "title": "Papers",
  "papers": [
    {
      "title": "Toy Models of Superposition",
      "url": "https://a.example/toy",
<<<<<<< ours
      "venue": "ICLR 2023",
=======
      "venue": "TMLR 2023",
>>>>>>> theirs
      "date": "2022-09"
    },
    {
      "title": "Finding Neurons in a Haystack",
      "url": "https://a.example/hay",
      "date": "2021"
    }
  ]
}
`,
    })
  })

  test.each<[string, Paper[], Paper[], Paper[]]>([
    ['a field in the middle', [TOY], [{ ...TOY, venue: 'a' }], [{ ...TOY, venue: 'b' }]],
    ['the last field, which one side removed', [{ ...TOY, note: 'a' }], [TOY], [{ ...TOY, note: 'b' }]],
    ['the last paper, which ours removed', [TOY, OTHER], [TOY], [TOY, { ...OTHER, note: 'b' }]],
    ['the only paper, which theirs removed', [OTHER], [{ ...OTHER, note: 'b' }], []],
    [
      'a link',
      [{ ...TOY, links: { a: 'a' } }],
      [{ ...TOY, links: { a: 'b' } }],
      [{ ...TOY, links: { a: 'c' } }],
    ],
    ['the only link, removed', [{ ...TOY, links: { a: 'a' } }], [TOY], [{ ...TOY, links: { a: 'c' } }]],
  ])('%s: either side throughout is that list, byte for byte', (_, base, ours, theirs) => {
    const { text: conflicted } = merge(text(...base), text(...ours), text(...theirs))
    expect(conflicted).toContain('<<<<<<< ours\n')
    expect(taken('ours', conflicted)).toBe(text(...ours))
    expect(taken('theirs', conflicted)).toBe(text(...theirs))
  })

  test('two papers are two conflicts', () => {
    const { text: conflicted = '' } = merge(
      text(TOY, OTHER),
      text({ ...TOY, note: 'a' }),
      text({ ...OTHER, note: 'b' }),
    )
    expect(conflicted.match(/^<{7}/gm)).toHaveLength(2)
  })
})

describe('versions that agree are taken byte for byte, whatever is in them', () => {
  test.each(['{ "title": "A", "papers": [] }', 'no JSON', ''])('%j', (odd) => {
    expect(merge(odd, odd, text(TOY))).toEqual({ text: text(TOY), conflicts: [] })
    expect(merge(odd, text(TOY), odd)).toEqual({ text: text(TOY), conflicts: [] })
    expect(merge(text(TOY), odd, odd)).toEqual({ text: odd, conflicts: [] })
  })
})

describe('a version that is no list', () => {
  test('leaves both in full, with the reason', () => {
    expect(merge(text(TOY), '{"title": }\n', text(OTHER))).toEqual({
      text: `<<<<<<< ours\n{"title": }\n=======\n${text(OTHER)}>>>>>>> theirs\n`,
      unreadable: 'our version:1 Unexpected `}`, expected a value',
    })
  })

  test('is not touched when it is no text', () => {
    const [base, theirs] = [text(TOY), text(OTHER)].map((version) => Buffer.from(version)) as [Buffer, Buffer]
    const outcome = mergeFile('papers.json', { base, ours: Buffer.from([0xff]), theirs })
    expect(outcome).toEqual({ unreadable: 'a version of it is not UTF-8' })
  })
})

test('a list that both sides begin', () => {
  expect(merge('', text(TOY), text(OTHER))).toEqual({ text: text(TOY, OTHER), conflicts: [] })
})

describe('a lock', () => {
  const answer = (day: string) => ({ since: '2026-11-01', day, records: [] })
  const alive = (checked: string) => ({ state: 'alive', checked }) as const
  const lock = (papers: Lock['papers'], links: Lock['links'] = {}) => formatLock({ papers, links })
  const [old, later] = [answer('2026-11-01'), answer('2026-11-20')]

  test.each<[string, string, string, string, string]>([
    [
      'two new keys',
      lock({}),
      lock({ 'arxiv:2209.10652': { arxiv: old } }),
      lock({ 'doi:10.1/a': { doi: old } }),
      lock({ 'arxiv:2209.10652': { arxiv: old }, 'doi:10.1/a': { doi: old } }),
    ],
    [
      'the later answer',
      lock({ 'doi:10.1/a': { doi: old } }),
      lock({ 'doi:10.1/a': { doi: later } }),
      lock({ 'doi:10.1/a': { doi: answer('2026-11-10') } }),
      lock({ 'doi:10.1/a': { doi: later } }),
    ],
    [
      'a key removed',
      lock({ 'doi:10.1/a': { doi: old } }),
      lock({}),
      lock({ 'doi:10.1/a': { doi: old } }, { 'https://a.example/': alive('2026-11-01T10:00Z') }),
      lock({}, { 'https://a.example/': alive('2026-11-01T10:00Z') }),
    ],
    [
      'a key removed and asked again',
      lock({ 'doi:10.1/a': { doi: old } }),
      lock({}),
      lock({ 'doi:10.1/a': { doi: later } }),
      lock({ 'doi:10.1/a': { doi: later } }),
    ],
    [
      'a link removed, another looked at',
      lock(
        {},
        {
          'https://a.example/': alive('2026-11-01T10:00Z'),
          'https://b.example/': alive('2026-11-01T10:00Z'),
        },
      ),
      lock({}, { 'https://b.example/': alive('2026-11-01T10:00Z') }),
      lock(
        {},
        {
          'https://a.example/': alive('2026-11-01T10:00Z'),
          'https://b.example/': alive('2026-11-02T10:00Z'),
        },
      ),
      lock({}, { 'https://b.example/': alive('2026-11-02T10:00Z') }),
    ],
    [
      'no base',
      '',
      lock({ 'doi:10.1/a': { doi: later } }),
      lock({ 'doi:10.1/a': { doi: old } }),
      lock({ 'doi:10.1/a': { doi: later } }),
    ],
  ])('%s, from either side', (_, base, ours, theirs, expected) => {
    expect(merge(base, ours, theirs, 'x/papers.lock.json')).toEqual({ text: expected, conflicts: [] })
    expect(merge(base, theirs, ours, 'x/papers.lock.json')).toEqual({ text: expected, conflicts: [] })
  })
})
