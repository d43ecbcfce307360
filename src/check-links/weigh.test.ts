import { expect, test } from 'vitest'
import type { LinkFact } from '../facts.ts'
import type { Evidence } from './evidence.ts'
import { weigh } from './weigh.ts'

const FAILED: Evidence = { state: 'failed', reason: '404' }
const ALIVE: Evidence = { state: 'alive' }

/** `[host, evidence, what was known]` of links as weighed states. */
function statesOf(links: readonly (readonly [string, Evidence, LinkFact['state']?])[]): string {
  const urls = links.map(([host], index) => `https://${host}.example/${index}`)
  const known = Object.fromEntries(
    links.flatMap(([, , state], index) => (state ? [[urls[index] as string, { state, checked: '' }]] : [])),
  )
  const weighed = weigh(new Map(links.map(([, evidence], index) => [urls[index] as string, evidence])), known)
  return urls.map((url) => weighed.get(url)?.state).join(' ')
}

const moved = (target: string): Evidence => ({ state: 'moved', target })
const redirected = (target: string): Evidence => ({ state: 'alive', target })

test.each<[string, (readonly [string, Evidence, LinkFact['state']?])[], string]>([
  [
    'three links to one place',
    [
      ['a', moved('x')],
      ['a', moved('x')],
      ['b', redirected('x')],
    ],
    'moved moved alive',
  ],
  [
    'four links to one place',
    [
      ['a', moved('x')],
      ['a', redirected('x')],
      ['b', moved('x')],
      ['c', moved('x')],
      ['a', moved('y')],
    ],
    'soft soft soft soft moved',
  ],
  [
    'three failures on a host',
    [
      ['a', FAILED],
      ['a', FAILED],
      ['a', FAILED],
      ['b', ALIVE],
    ],
    'failed failed failed alive',
  ],
  [
    'four failures on a host',
    [
      ['a', FAILED],
      ['a', FAILED],
      ['a', FAILED],
      ['a', FAILED],
      ['a', ALIVE],
      ['b', FAILED],
    ],
    'unknown unknown unknown unknown alive failed',
  ],
  [
    'trouble and failures on a host',
    [
      ['a', FAILED],
      ['a', { state: 'unknown' }],
      ['a', { state: 'unknown' }],
      ['a', FAILED],
    ],
    'unknown unknown unknown unknown',
  ],
  [
    'four failures on a host, one of them old',
    [
      ['a', FAILED],
      ['a', FAILED],
      ['a', FAILED],
      ['a', FAILED, 'suspect'],
    ],
    'failed failed failed failed',
  ],
  [
    'four failures on a host that failed in the last run',
    [
      ['a', FAILED, 'unknown'],
      ['a', FAILED, 'unknown'],
      ['a', FAILED, 'unknown'],
      ['a', FAILED, 'unknown'],
    ],
    'failed failed failed failed',
  ],
  [
    'four failures on a host that answered',
    [
      ['a', FAILED, 'alive'],
      ['a', FAILED, 'alive'],
      ['a', FAILED, 'moved'],
      ['a', FAILED, 'alive'],
    ],
    'unknown unknown unknown unknown',
  ],
  [
    'three hosts that fail',
    [
      ['a', FAILED],
      ['b', FAILED],
      ['c', FAILED],
      ['d', ALIVE],
    ],
    'failed failed failed alive',
  ],
  [
    'four hosts that fail of five',
    [
      ['a', FAILED],
      ['b', FAILED],
      ['c', FAILED],
      ['d', FAILED],
      ['e', ALIVE],
    ],
    'unknown unknown unknown unknown alive',
  ],
  [
    'four hosts that fail of twenty',
    [...'abcd']
      .map((host) => [host, FAILED] as const)
      .concat([...'efghijklmnopqrst'].map((host) => [host, ALIVE] as const)),
    `${'failed '.repeat(4)}${'alive '.repeat(16)}`.trim(),
  ],
  [
    'four hosts that fail, but for other pages',
    [...'abcd'].flatMap(
      (host) =>
        [
          [host, FAILED],
          [host, ALIVE],
        ] as const,
    ),
    'failed alive failed alive failed alive failed alive',
  ],
  [
    'what is blocked, refused or soft',
    [...'abcde'].flatMap(
      (host) =>
        [
          [host, { state: 'blocked' }],
          [host, { state: 'refused' }],
          [host, { state: 'soft' }],
        ] as const,
    ),
    Array(5).fill('blocked refused soft').join(' '),
  ],
])('%s', (_, links, expected) => {
  expect(statesOf(links)).toBe(expected)
})
