import { expect, test } from 'vitest'
import { listOf } from '../example.ts'
import { type LinkFact, noFacts } from '../facts.ts'
import type { Paper } from '../paper.ts'
import type { Problem } from '../rule.ts'
import checkable from './checkable-link.ts'
import moved from './link-moved.ts'
import dead from './no-dead-link.ts'

const URL = 'https://neurons.example/1'
const FACT: LinkFact = { state: 'alive', checked: '2026-11-19T05:21Z' }

function problemsOf(
  fact: Partial<LinkFact>,
  paper: Partial<Paper> = { url: URL },
  key = paper.url ?? URL,
): Problem[] {
  const facts = { ...noFacts('2026-11-22'), links: { [key]: { ...FACT, ...fact } } }
  return [dead, moved, checkable].flatMap((rule) => [...rule.check(listOf([paper]), facts)])
}

test.each<LinkFact['state']>(['alive', 'suspect', 'blocked', 'unknown'])(
  'nothing is said of what is %s',
  (state) => {
    const failures = ['2026-11-12T05:18Z', '2026-11-16T05:19Z']
    expect(problemsOf({ state, reason: '404', to: 'https://papers.example/', failures })).toEqual([])
  },
)

test('nothing is said without facts', () => {
  for (const rule of [dead, moved, checkable])
    expect([...rule.check(listOf([{ url: URL, links: { code: URL } }]), noFacts('2026-11-22'))]).toEqual([])
})

test.each<LinkFact['state']>(['gone', 'moved', 'refused'])(
  '%s is said of every place that has the address',
  (state) => {
    const paper = { url: URL, links: { code: URL, other: 'https://neurons.example/2' } }
    expect(
      problemsOf({ state, to: 'https://papers.example/1' }, paper).map(({ path }) => path.slice(2)),
    ).toEqual([['url'], ['links', 'code']])
  },
)

test('what is gone is told with the days of its failures', () => {
  const fact: Partial<LinkFact> = {
    state: 'gone',
    reason: '404',
    failures: ['2026-11-12T05:18Z', '2026-11-16T05:19Z', '2026-11-19T05:21Z'],
  }
  expect(problemsOf({ ...fact, lastAlive: '2026-11-09' })[0]?.evidence).toEqual([
    '404 on 2026-11-12, 2026-11-16, 2026-11-19',
    'it last answered on 2026-11-09',
    'archived copies, if there are any: https://web.archive.org/web/*/https://neurons.example/1',
  ])
  expect(problemsOf(fact)[0]?.evidence?.[1]).toBe('it has never answered since it is checked')
})

test.each<[string, string, string | undefined, string | undefined]>([
  [
    'the part of the page is kept',
    `${URL}#abstract`,
    'https://papers.example/1',
    'https://papers.example/1#abstract',
  ],
  [
    'but where the server names another',
    `${URL}#abstract`,
    'https://papers.example/1#top',
    'https://papers.example/1#top',
  ],
  [
    'tracking parameters are left out',
    URL,
    'https://papers.example/1?utm_source=neurons',
    'https://papers.example/1',
  ],
  ['no place', URL, undefined, undefined],
  ['the same place', URL, URL, undefined],
  ['the same place but for tracking', URL, `${URL}?utm_source=neurons`, undefined],
  ['what is no link', URL, 'javascript:alert(1)', undefined],
  ['with a user name', URL, 'https://arxiv.org@neurons.example/', undefined],
])('moved: %s', (_, url, to, expected) => {
  const [problem] = problemsOf({ state: 'moved', ...(to !== undefined && { to }) }, { url })
  expect(problem?.suggestion).toEqual(
    expected === undefined ? undefined : [{ path: ['papers', 0, 'url'], value: expected }],
  )
})

test('reasons from a lock are shown as they are', () => {
  for (const state of ['gone', 'refused'] as const)
    expect(problemsOf({ state, reason: '404\u202e\n::error::' })[0]?.message).toContain(
      '404\\u{202E}\\u{A}::error::',
    )
})
