import { expect, test } from 'vitest'
import type { Paper } from '../paper.ts'
import type { Change, Detail, Kind } from './change.ts'
import { byKind, countsOf, summaryOf } from './summary.ts'

const PAPER: Paper = { title: 'Toy Models of Superposition', url: '', date: '' }

function change(kind: Kind, ...details: Detail[]): Change {
  return { kind, paper: PAPER, details }
}

const published = (venue: string) => change('published', { kind: 'published', field: 'venue', after: venue })
const moved: Detail = { kind: 'moved', field: 'section' }

test.each<[string, Change[]]>([
  ['changes nothing', []],
  [
    'adds 2, moves 1, 3 now published at ICLR 2026',
    [
      change('added'),
      change('added'),
      ...[1, 2, 3].map(() => published('ICLR 2026')),
      change('moved', moved),
    ],
  ],
  [
    '2 now published at ACL 2025, 1 at ICLR 2026',
    [published('ICLR 2026'), published('ACL 2025'), published('ACL 2025')],
  ],
  [
    '1 now published at A 1, 1 at B 2, 1 at C 3, 2 elsewhere',
    ['A 1', 'B 2', 'C 3', 'D 4', 'E 5'].map(published),
  ],
  ['1 now published at `A <b> *1*`', [published('A <b> *1*')]],
  [
    'retitles 1, corrects 1, moves 2, removes 1, changes the links of 1, changes the list itself',
    [
      change('retitled', moved),
      change('moved', moved),
      change('corrected', { kind: 'relinked', field: 'url' }),
      change('removed'),
      change('relinked'),
      { kind: 'arranged', details: [] },
    ],
  ],
  [
    '1 retracted or withdrawn, 1 with an expression of concern, 1 with a link that is gone, 1 with news, 1 found to be published, 1 for curators',
    (['retracted', 'doubted', 'gone', 'news', 'found', 'curated'] as const).map((kind) => change(kind)),
  ],
])('%s', (expected, changes) => {
  expect(summaryOf(changes)).toBe(expected)
})

test('a new paper that is retracted counts as both', () => {
  const counts = countsOf([change('added', { kind: 'retracted', field: 'retraction' })])
  expect([counts.added, counts.retracted, counts.moved]).toEqual([1, 1, 0])
})

test('the changes of a kind stand together, in the order of their effect', () => {
  const changes = [change('curated'), change('moved'), change('added'), change('moved')]
  expect(byKind(changes).map(([kind, group]) => [kind, group.length])).toEqual([
    ['added', 1],
    ['moved', 2],
    ['curated', 1],
  ])
})
