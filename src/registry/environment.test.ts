import { expect, test } from 'vitest'
import { isUserError } from '../errors.ts'
import { addressOf, confirmationOf, mailtoOf, semanticScholarKey } from './environment.ts'

const ARXIV = { address: 'https://export.arxiv.org/api/query', variable: 'PAPERLIST_ARXIV_API' }
const S2 = { address: 'https://api.semanticscholar.org/graph/v1', variable: 'PAPERLIST_S2_API' }

const CONFIRMED = {
  ...ARXIV,
  confirmation: { address: 'https://oaipmh.arxiv.org/oai', variable: 'PAPERLIST_ARXIV_OAI' },
}

/** The message of what is thrown for the user. */
function mistake(run: () => unknown): string {
  try {
    return `no mistake: ${run()}`
  } catch (error) {
    return isUserError(error) ? error.message : `of another kind: ${error}`
  }
}

test.each([
  [{}, ARXIV.address],
  [{ PAPERLIST_ARXIV_API: '' }, ARXIV.address],
  [{ PAPERLIST_S2_API: 'https://mirror.example' }, ARXIV.address],
  [{ PAPERLIST_ARXIV_API: 'http://localhost:8080/api/query' }, 'http://localhost:8080/api/query'],
  [{ PAPERLIST_ARXIV_API: 'https://mirror.example///' }, 'https://mirror.example'],
])('with %o arXiv is asked at %s', (env, address) => {
  expect(addressOf(ARXIV, env)).toBe(address)
})

test.each([
  'mirror.example',
  'ftp://mirror.example',
  'file:///etc/passwd',
  'https://',
  'https://user@mirror.example',
  'https://:secret@mirror.example',
  'https://mirror.example/?a=b',
  'https://mirror.example/?',
  'https://mirror.example/#a',
  'https://mirror.example/a b',
  'https://mirror.example\n',
  'https:\\\\mirror.example',
  'https:mirror.example',
])('an address of a source must be one to which a path can be added, unlike %j', (value) => {
  const message = mistake(() => addressOf(ARXIV, { PAPERLIST_ARXIV_API: value }))
  expect(message).toBe(
    'Unexpected PAPERLIST_ARXIV_API, expected an http or https address such as `https://export.arxiv.org/api/query`, without user, query and fragment',
  )
})

test.each([
  [undefined, undefined],
  ['', undefined],
  ['curator@example.org', 'curator@example.org'],
  ["o'neil+papers@mail.example.org", "o'neil+papers@mail.example.org"],
])('whom to write to: %s', (value, expected) => {
  expect(mailtoOf({ PAPERLIST_MAILTO: value })).toBe(expected)
})

test.each([
  'curator',
  'curator@',
  '@example.org',
  'a@b@example.org',
  'a b@example.org',
  'a@example.org\r\nx: y',
  'a@example.org)',
  'a@example.org, b@example.org',
  'ä@example.org',
  `${'a'.repeat(65)}@example.org`,
  `a@${'@'.repeat(100_000)}`,
])('it must be an e-mail address, unlike %j', (value) => {
  expect(mistake(() => mailtoOf({ PAPERLIST_MAILTO: value }))).toBe(
    'Unexpected PAPERLIST_MAILTO, expected an e-mail address',
  )
})

test('the key for Semantic Scholar is for Semantic Scholar', () => {
  expect(semanticScholarKey(S2, { PAPERLIST_S2_KEY: 'abc' })).toBe('abc')
  expect(semanticScholarKey(ARXIV, { PAPERLIST_S2_KEY: 'abc' })).toBeUndefined()
  expect(semanticScholarKey(S2, { PAPERLIST_S2_KEY: '' })).toBeUndefined()
  expect(semanticScholarKey(S2, {})).toBeUndefined()
})

test.each(['a b', 'a\r\nx: y', 'ключ'])('a key that cannot be sent is a mistake: %j', (key) => {
  expect(mistake(() => semanticScholarKey(S2, { PAPERLIST_S2_KEY: key }))).toBe(
    'Unexpected PAPERLIST_S2_KEY, expected a key without white space',
  )
})

test.each([
  [{}, 'https://oaipmh.arxiv.org/oai'],
  [{ PAPERLIST_ARXIV_API: 'http://localhost:1' }, undefined],
  [
    { PAPERLIST_ARXIV_API: 'http://localhost:1', PAPERLIST_ARXIV_OAI: 'http://localhost:2' },
    'http://localhost:2',
  ],
  [{ PAPERLIST_ARXIV_OAI: 'http://localhost:2' }, 'http://localhost:2'],
])(
  'with %o a withdrawal is confirmed at %s: a mirror or a test does not reach the real service',
  (env, address) => {
    expect(confirmationOf(CONFIRMED, env)).toBe(address)
    expect(confirmationOf(S2, env)).toBe(undefined)
  },
)
