import { expect, test } from 'vitest'
import { evidenceOf } from './evidence.ts'
import type { Observation } from './observation.ts'

const PAGE = 'https://neurons.example/papers/1'

function stateOf(observation: Partial<Observation>): string {
  const { state, reason } = evidenceOf({ url: PAGE, method: 'GET', redirects: [], ...observation })
  return reason === undefined ? state : `${state}: ${reason}`
}

test.each<readonly [number, string]>([
  [200, 'alive'],
  [204, 'alive'],
  [206, 'alive'],
  [404, 'failed: 404'],
  [410, 'failed: 410'],
  ...[401, 402, 403, 405, 406, 407, 418, 429, 451, 999].map(
    (status) => [status, `blocked: ${status}`] as const,
  ),
  ...[300, 304, 400, 408, 409, 422, 500, 502, 503, 504, 520, 599].map(
    (status) => [status, `unknown: ${status}`] as const,
  ),
])('GET %s is %s', (status, expected) => {
  expect(stateOf({ status })).toBe(expected)
})

test.each([
  [200, 'alive'],
  [404, 'unknown: 404'],
  [410, 'unknown: 410'],
  [405, 'blocked: 405'],
])('HEAD %s is %s', (status, expected) => {
  expect(stateOf({ method: 'HEAD', status })).toBe(expected)
})

test.each([
  ['no such host', 'failed: no such host'],
  ['lookup failed', 'unknown: its host could not be looked up'],
  ['timeout', 'unknown: no answer in time'],
  ['tls', 'unknown: no secure connection'],
  ['connection', 'unknown: no connection'],
  ['unreadable', 'unknown: an answer that cannot be read'],
  ['circle', 'blocked: redirects in a circle'],
  ['too many redirects', 'refused: it redirects more than five times'],
  ['refused', 'refused: it is not on the public web'],
] as const)('the failure %s is %s', (failure, expected) => {
  expect(stateOf({ failure })).toBe(expected)
})

test('a refusal says why, but not why another address is refused to which the link leads', () => {
  expect(stateOf({ failure: 'refused', failureMessage: 'it has a user name' })).toBe(
    'refused: it has a user name',
  )
  const redirects = [{ status: 302, to: 'http://10.0.0.1/' }]
  expect(stateOf({ failure: 'refused', failureMessage: 'it is private', redirects })).toBe(
    'refused: it redirects to an address that we do not ask for',
  )
})

test.each([200, 202, 403, 404, 503])('a challenge with status %s is blocked', (status) => {
  expect(stateOf({ status, isChallenge: true })).toBe('blocked: asks for a human')
})

test.each([
  [[301], 'https://neurons.example/papers/one', 'moved'],
  [[308, 301], 'https://papers.example/1', 'moved'],
  [[302], 'https://neurons.example/papers/one', 'alive'],
  [[301, 302], 'https://neurons.example/papers/one', 'alive'],
  [[301, 307, 308], 'https://neurons.example/papers/one', 'alive'],
  [[301], 'https://neurons.example/', 'soft: redirects to a home page'],
  [[302], 'https://other.example', 'soft: redirects to a home page'],
  [[302], 'https://neurons.example/index.html', 'soft: redirects to a home page'],
  [[302], 'https://neurons.example/en-us/', 'soft: redirects to a home page'],
  [[301], 'https://neurons.example/?paper=1', 'moved'],
  [[302], 'https://accounts.example.com/v3/continue', 'soft: redirects to a login'],
  [[301], 'https://neurons.example/users/sign_in', 'moved'],
  [[301], 'https://neurons.example/users/login?next=1', 'soft: redirects to a login'],
  [[302], 'https://neurons.example/404.html', 'soft: redirects to a page for what is not found'],
  [[302], 'https://neurons.example/page-not-found', 'soft: redirects to a page for what is not found'],
  [[302], 'https://neurons.example/error/notfound/', 'soft: redirects to a page for what is not found'],
  [[302], 'https://neurons.example/rooms/4041', 'alive'],
])('after %j to %s it is %s', (statuses, to, expected) => {
  const redirects = statuses.map((status, index) => ({
    status,
    to: index === statuses.length - 1 ? to : PAGE,
  }))
  expect(stateOf({ status: 200, redirects })).toBe(expected)
})

test.each([
  ['https://neurons.example/', 'https://www.neurons.example/', 'moved'],
  ['https://login.example/', 'https://sso.example/start', 'moved'],
  ['https://neurons.example/404', 'https://neurons.example/404/', 'moved'],
])('%s to %s loses nothing', (url, to, expected) => {
  expect(stateOf({ url, status: 200, redirects: [{ status: 301, to }] })).toBe(expected)
})

test('a page that is not there after redirects tells where', () => {
  const redirects = [{ status: 301, to: 'https://papers.example/1' }]
  expect(evidenceOf({ url: PAGE, method: 'GET', redirects, status: 404 })).toEqual({
    state: 'failed',
    reason: '404',
    target: 'https://papers.example/1',
  })
})
