import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { LinkFact } from '../facts.ts'
import type { Evidence } from './evidence.ts'
import { judge } from './judge.ts'

const HOUR = 60 * 60 * 1_000
const START = Date.UTC(2026, 10, 2, 5, 17)

const EVIDENCE = {
  alive: { state: 'alive' },
  moved: { state: 'moved', target: 'https://papers.example/' },
  missing: { state: 'failed', reason: '404' },
  removed: { state: 'failed', reason: '410' },
  nxdomain: { state: 'failed', reason: 'no such host' },
  soft: { state: 'soft', reason: 'redirects to a home page' },
  busy: { state: 'unknown', reason: '503' },
  forbidden: { state: 'blocked', reason: '403' },
  refused: { state: 'refused', reason: 'it has a user name' },
} as const satisfies Record<string, Evidence>

type Word = keyof typeof EVIDENCE

/** The facts after each of these, `[hours after the first, evidence]`. */
function factsOf(steps: readonly (readonly [number, Word])[]): LinkFact[] {
  const facts: LinkFact[] = []
  for (const [hours, word] of steps) facts.push(judge(facts.at(-1), EVIDENCE[word], START + hours * HOUR))
  return facts
}

function statesOf(steps: readonly (readonly [number, Word])[]): string {
  return factsOf(steps)
    .map(({ state, failures }) => state + (failures ? failures.length : ''))
    .join(' ')
}

describe('what is known after', () => {
  test.each<[string, (readonly [number, Word])[], string]>([
    [
      'three failures',
      [
        [0, 'missing'],
        [72, 'missing'],
        [168, 'missing'],
      ],
      'suspect1 suspect2 gone3',
    ],
    [
      'runs that begin hours late',
      [
        [12, 'missing'],
        [72, 'missing'],
        [168, 'missing'],
      ],
      'suspect1 suspect2 gone3',
    ],
    [
      'failures of hosts',
      [
        [0, 'nxdomain'],
        [60, 'nxdomain'],
        [120, 'nxdomain'],
      ],
      'suspect1 suspect2 gone3',
    ],
    [
      'a failure too early',
      [
        [0, 'missing'],
        [59, 'missing'],
        [61, 'missing'],
        [119, 'missing'],
      ],
      'suspect1 suspect1 suspect2 suspect2',
    ],
    [
      'daily failures',
      [
        [0, 'missing'],
        [24, 'missing'],
        [48, 'missing'],
        [72, 'missing'],
        [96, 'missing'],
        [120, 'missing'],
        [144, 'missing'],
      ],
      'suspect1 suspect1 suspect1 suspect2 suspect2 suspect2 gone3',
    ],
    [
      'a success between',
      [
        [0, 'missing'],
        [72, 'missing'],
        [100, 'alive'],
        [168, 'missing'],
        [240, 'missing'],
      ],
      'suspect1 suspect2 alive suspect1 suspect2',
    ],
    [
      'a redirect between',
      [
        [0, 'missing'],
        [72, 'missing'],
        [100, 'moved'],
        [168, 'missing'],
      ],
      'suspect1 suspect2 moved suspect1',
    ],
    [
      'another kind between',
      [
        [0, 'missing'],
        [72, 'removed'],
        [168, 'missing'],
        [240, 'missing'],
      ],
      'suspect1 suspect1 suspect1 suspect2',
    ],
    [
      'no evidence between',
      [
        [0, 'missing'],
        [72, 'busy'],
        [100, 'forbidden'],
        [110, 'refused'],
        [168, 'missing'],
        [240, 'missing'],
      ],
      'suspect1 unknown1 blocked1 refused1 suspect2 gone3',
    ],
    [
      'soft failures',
      [
        [0, 'soft'],
        [72, 'soft'],
        [168, 'soft'],
        [240, 'soft'],
      ],
      'suspect suspect suspect suspect',
    ],
    [
      'a soft failure between',
      [
        [0, 'missing'],
        [72, 'soft'],
        [168, 'missing'],
      ],
      'suspect1 suspect1 suspect2',
    ],
    [
      'a page that comes back',
      [
        [0, 'missing'],
        [72, 'missing'],
        [168, 'missing'],
        [900, 'alive'],
      ],
      'suspect1 suspect2 gone3 alive',
    ],
    [
      'more failures of what is gone',
      [
        [0, 'missing'],
        [72, 'missing'],
        [168, 'missing'],
        [900, 'missing'],
        [999, 'nxdomain'],
        [1100, 'soft'],
      ],
      'suspect1 suspect2 gone3 gone3 gone3 gone3',
    ],
    [
      'trouble of a host whose page is gone',
      [
        [0, 'missing'],
        [72, 'missing'],
        [168, 'missing'],
        [900, 'busy'],
        [950, 'missing'],
      ],
      'suspect1 suspect2 gone3 unknown3 gone3',
    ],
  ])('%s', (_, steps, expected) => {
    expect(statesOf(steps)).toBe(expected)
  })
})

test('a fact tells when, why, where to, and when it last answered', () => {
  expect(
    factsOf([
      [0, 'alive'],
      [72, 'missing'],
      [100, 'busy'],
      [110, 'moved'],
      [120, 'forbidden'],
    ]),
  ).toEqual([
    { state: 'alive', checked: '2026-11-02T05:17Z', lastAlive: '2026-11-02' },
    {
      state: 'suspect',
      checked: '2026-11-05T05:17Z',
      reason: '404',
      failures: ['2026-11-05T05:17Z'],
      lastAlive: '2026-11-02',
    },
    {
      state: 'unknown',
      checked: '2026-11-06T09:17Z',
      reason: '404',
      failures: ['2026-11-05T05:17Z'],
      lastAlive: '2026-11-02',
    },
    { state: 'moved', checked: '2026-11-06T19:17Z', to: 'https://papers.example/', lastAlive: '2026-11-06' },
    { state: 'blocked', checked: '2026-11-07T05:17Z', reason: '403', lastAlive: '2026-11-06' },
  ])
})

test.each([
  ['no time', ['soon', '2026-13-45T05:17Z']],
  ['still to come', ['2030-01-01T00:00Z', '2030-02-01T00:00Z']],
])('failures count for nothing whose time is %s', (_, failures) => {
  const before: LinkFact = { state: 'suspect', checked: '2026-10-01T05:17Z', reason: '404', failures }
  expect(judge(before, EVIDENCE.missing, START)).toMatchObject({
    state: 'suspect',
    failures: ['2026-11-02T05:17Z'],
  })
})

test.each<[string, string[], string]>([
  ['in one night', ['2026-10-01T05:17Z', '2026-10-01T06:17Z', '2026-10-01T07:17Z'], 'suspect'],
  ['in another order', ['2026-10-09T05:17Z', '2026-10-01T05:17Z'], 'gone'],
  ['before and after today', ['2030-01-01T00:00Z', '2026-10-01T05:17Z'], 'suspect'],
  ['twice at one time', ['2026-10-01T05:17Z', '2026-10-01T05:17Z'], 'suspect'],
])('failures count as often as they are far apart, whatever a lock says: %s', (_, failures, expected) => {
  const before: LinkFact = { state: 'suspect', checked: '2026-10-01T05:17Z', reason: '404', failures }
  expect(judge(before, EVIDENCE.missing, START).state).toBe(expected)
})

test('gone is only what failed in one way three times, 60 hours apart, and never answered between', () => {
  const step = fc.tuple(
    fc.integer({ min: 1, max: 100 }),
    fc.constantFrom(...(Object.keys(EVIDENCE) as Word[])),
  )
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (gaps) => {
      let hours = 0
      const steps = gaps.map(([gap, word]) => {
        hours += gap
        return [hours, word] as const
      })
      const facts = factsOf(steps)
      for (const [index, { state }] of facts.entries()) {
        if (state !== 'gone' || facts[index - 1]?.state === 'gone') continue
        const word = steps[index]?.[1]
        const past = steps.slice(0, index + 1)
        const answered = past.findLastIndex(([, word]) => word === 'alive' || word === 'moved')
        const failures = past.slice(answered + 1).filter((one) => one[1] === word)
        expect(failures.length).toBeGreaterThanOrEqual(3)
        expect((failures.at(-1)?.[0] ?? 0) - (failures[0]?.[0] ?? 0)).toBeGreaterThanOrEqual(120)
      }
    }),
  )
})
