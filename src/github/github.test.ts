import { describe, expect, test } from 'vitest'
import type { Exchange, Request } from '../exchange.ts'
import { ExchangeError } from '../exchange.ts'
import {
  BOT,
  type FakeGithub,
  GITHUB_API,
  type GithubFaults,
  githubService,
  TOKEN,
} from '../fixtures/services/github.ts'
import { exchangeWith } from '../fixtures/services/service.ts'
import { commitFiles, headOf, removeBranch } from './commit-files.ts'
import { type GitHub, githubFor } from './github.ts'
import { isOutage } from './github-error.ts'
import { comment, createIssue, findIssue, ownIssues, updateIssue, upsertComment } from './issues.ts'
import { withMarker } from './marker.ts'
import { findPulls, openPull, updatePull } from './pulls.ts'

const ENV = { GITHUB_REPOSITORY: 'ada/list', GITHUB_TOKEN: TOKEN }

/** A repository with one file, the API for it, and how long was waited for it. */
function setUp(faults?: GithubFaults): { server: FakeGithub; github: GitHub; waits: number[] } {
  const server = githubService({ 'papers.json': '{}\n' }, faults)
  const waits: number[] = []
  const github = githubFor({
    exchange: exchangeWith({ [GITHUB_API]: server }),
    env: ENV,
    now: () => 0,
    wait: async (milliseconds) => void waits.push(milliseconds),
  })
  return { server, github, waits }
}

const status = (code: number, headers = {}) => ({
  status: code,
  headers,
  body: '{"message":"evil\\u001b[2J"}',
})

describe('the request', () => {
  test('has the token, the version and bounds, and goes to the API that the environment names', async () => {
    const asked: Request[] = []
    const exchange: Exchange = async (request) => {
      asked.push(request)
      return { status: 200, headers: {}, text: '{"id":7}', truncated: false }
    }
    const env = { ...ENV, GITHUB_API_URL: 'https://ghe.example/api/v3' }
    const github = githubFor({ exchange, env, wait: async () => {}, now: () => 0 })
    expect(await github.request('POST', 'issues', { title: 'T' })).toEqual({ status: 200, value: { id: 7 } })
    expect(asked).toEqual([
      {
        url: 'https://ghe.example/api/v3/repos/ada/list/issues',
        method: 'POST',
        headers: {
          accept: 'application/vnd.github+json',
          authorization: `Bearer ${TOKEN}`,
          'x-github-api-version': '2022-11-28',
          'content-type': 'application/json; charset=utf-8',
        },
        body: '{"title":"T"}',
        trusted: true,
        deadline: 20_000,
        bytes: 16 * 1024 * 1024,
      },
    ])
  })

  test.each([
    [{ ...ENV, GITHUB_REPOSITORY: undefined }, 'Unexpected GITHUB_REPOSITORY ``, expected `owner/name`'],
    [{ ...ENV, GITHUB_REPOSITORY: 'ada/..' }, 'Unexpected GITHUB_REPOSITORY `ada/..`'],
    [{ ...ENV, GITHUB_REPOSITORY: 'ada/list/../../user' }, 'Unexpected GITHUB_REPOSITORY'],
    [{ ...ENV, GITHUB_TOKEN: '' }, 'Unexpected GITHUB_TOKEN, expected a token'],
    [{ ...ENV, GITHUB_TOKEN: 'secret\nx: y' }, 'Unexpected GITHUB_TOKEN, expected a token'],
    [{ ...ENV, GITHUB_API_URL: 'file:///etc' }, 'Unexpected GITHUB_API_URL'],
    [{ ...ENV, PAPERLIST_BOT: 'a b' }, 'Unexpected PAPERLIST_BOT `a b`'],
  ])('is not sent from an impossible environment %#', (env, message) => {
    const make = () => githubFor({ exchange: exchangeWith({}), env, wait: async () => {}, now: () => 0 })
    expect(make).toThrow(message)
    expect(make).not.toThrow('secret')
  })
})

describe('what is no success', () => {
  test.each([
    [
      [status(401)],
      'Unexpected answer 401 from GitHub to `GET issues`, expected success; GITHUB_TOKEN is not',
    ],
    [[status(403)], 'Unexpected answer 403 from GitHub to `GET issues`, expected success; the job lacks'],
    [[status(404)], 'Unexpected answer 404'],
    [[status(302)], 'Unexpected answer 302'],
    [[status(500), status(502), status(503)], 'Unexpected answer 503'],
    [[{ body: '<html>' }], 'Unexpected answer from GitHub to `GET issues`, expected JSON'],
  ])('is told without what GitHub sent and without the token %#', async (before, message) => {
    const { github } = setUp({ before: [...before] })
    const error = await github.request('GET', 'issues?state=open').catch((error: Error) => error)
    expect((error as Error).message).toContain(message)
    expect((error as Error).message).not.toMatch(/evil|ghs_/)
  })

  test.each([
    ['GET', 'issues', [status(503), status(502)], [2000, 10_000]],
    ['GET', 'issues', [status(429, { 'retry-after': '7' })], [7000]],
    ['GET', 'issues', [status(403, { 'retry-after': '99999' })], [60_000]],
    ['POST', 'git/trees', [status(502)], [2000]],
    ['POST', 'issues', [status(429)], [2000]],
  ] as const)('%s %s is sent again when it may have passed %#', async (method, path, before, expected) => {
    const { github, waits } = setUp({ before: [...before] })
    const body = method === 'POST' ? { title: 'T', tree: [] } : undefined
    await github.request(method, path, body)
    expect(waits).toEqual(expected)
  })

  test('a POST that may have been done is not sent again', async () => {
    const { github, server, waits } = setUp({ before: [status(502)] })
    await expect(createIssue(github, { title: 'T', body: '' })).rejects.toThrow('Unexpected answer 502')
    expect(waits).toEqual([])
    expect(server.asked).toEqual(['POST issues'])
  })

  test.each([
    [500, true],
    [429, true],
    [404, false],
    [401, false],
  ])('%i: whether it is an outage', async (code, expected) => {
    const { github } = setUp({ before: Array.from({ length: 3 }, () => status(code)) })
    const error = await github.request('GET', 'issues').catch((error: unknown) => error)
    expect(isOutage(error)).toBe(expected)
  })

  test('no answer is an outage, and a mistake of the program is none', async () => {
    const exchange: Exchange = async () => {
      throw new ExchangeError('timeout', 'no whole answer within 20 s')
    }
    const github = githubFor({ exchange, env: ENV, wait: async () => {}, now: () => 0 })
    const error = await github.request('GET', 'issues').catch((error: unknown) => error)
    expect((error as Error).message).toBe(
      'No answer from GitHub to `GET issues`: no whole answer within 20 s',
    )
    expect(isOutage(error)).toBe(true)
    expect(isOutage(new TypeError('x'))).toBe(false)
  })
})

describe('a commit', () => {
  const files = { 'papers.json': '{"a":1}\n' }
  const commit = (github: GitHub, base: string, text = files['papers.json']) =>
    commitFiles(github, { branch: 'recommend/12', base, message: 'Add', files: { 'papers.json': text } })

  test('makes the branch, is not made twice, and replaces what the branch was', async () => {
    const { github, server } = setUp()
    const base = server.head('main')
    expect(await commit(github, base)).toBe('pushed')
    expect(server.files('recommend/12')).toEqual(files)
    expect(server.last('recommend/12')).toEqual({ message: 'Add', author: BOT, parents: [base] })
    const first = server.head('recommend/12')
    expect(await commit(github, base)).toBe('as it was')
    expect(server.head('recommend/12')).toBe(first)
    const moved = server.push('main', {})
    expect(await commit(github, moved)).toBe('pushed')
    expect(server.last('recommend/12').parents).toEqual([moved])
    const later = server.push('main', { 'README.md': 'x' })
    expect(await commit(github, later)).toBe('pushed')
    expect(server.last('recommend/12').parents).toEqual([later])
    expect(server.files('recommend/12')).toEqual({ ...files, 'README.md': 'x' })
    expect(server.files('main')).toEqual({ 'papers.json': '{}\n', 'README.md': 'x' })
  })

  test('that changes nothing is none', async () => {
    const { github, server } = setUp()
    expect(await commit(github, server.head('main'), '{}\n')).toBe('nothing to commit')
    expect(server.branches()).toEqual(['main'])
  })

  test.each(['main', 'recommend', 'recommend/../main', 'paperlist/A', 'feature/x', 'recommend/1/2'])(
    'is never made on %s',
    async (branch) => {
      const { github, server } = setUp()
      const files = { 'papers.json': 'x' }
      const change = { branch, base: server.head('main'), message: 'm', files }
      await expect(commitFiles(github, change)).rejects.toThrow('no branch of ours')
      await expect(removeBranch(github, branch)).rejects.toThrow('no branch of ours')
      expect(server.asked).toEqual([])
    },
  )

  test('the head of a branch says who made it', async () => {
    const { github, server } = setUp()
    expect(await headOf(github, 'recommend/12')).toBeUndefined()
    await commit(github, server.head('main'))
    expect(await headOf(github, 'recommend/12')).toMatchObject({
      sha: server.head('recommend/12'),
      author: BOT,
      parents: [server.head('main')],
    })
    server.push('recommend/12', { 'papers.json': 'x' }, 'eve')
    expect(await headOf(github, 'recommend/12')).toMatchObject({ author: 'eve' })
    expect(await commit(github, server.head('main'), '{"b":2}\n')).toBe('not ours')
    expect(server.files('recommend/12')).toEqual({ 'papers.json': 'x' })
    await removeBranch(github, 'recommend/12')
    await removeBranch(github, 'recommend/12')
    expect(server.branches()).toEqual(['main'])
  })
})

describe('pull requests', () => {
  test('are opened once, found by their branch, changed and closed', async () => {
    const { github, server } = setUp()
    server.push('paperlist/weekly', { 'papers.json': 'x' })
    const pull = { branch: 'paperlist/weekly', base: 'main', title: 'T', body: 'B' }
    const opened = await openPull(github, pull)
    expect(opened).toMatchObject({ number: 1, author: BOT, state: 'open', isMerged: false })
    await expect(openPull(github, pull)).rejects.toThrow('Unexpected answer 422')
    expect(await findPulls(github, { branch: 'paperlist/weekly', state: 'open' })).toEqual([opened])
    expect(await findPulls(github, { branch: 'paperlist/other', state: 'all' })).toEqual([])
    await updatePull(github, 1, { body: 'C' })
    expect(server.pulls[0]?.body).toBe('C')
    await updatePull(github, 1, { state: 'closed' })
    expect(await findPulls(github, { branch: 'paperlist/weekly', state: 'open' })).toEqual([])
    expect(await findPulls(github, { branch: 'paperlist/weekly', state: 'all' })).toHaveLength(1)
  })

  test('of others are not ours', async () => {
    const { github, server } = setUp()
    server.openPull({ author: 'eve', head: 'paperlist/weekly' })
    expect(await findPulls(github, { branch: 'paperlist/weekly', state: 'all' })).toEqual([])
  })

  test('are refused where the setting is off, with the remedy', async () => {
    const { github, server } = setUp({ pullsAreForbidden: true })
    server.push('paperlist/weekly', { 'papers.json': 'x' })
    const pull = { branch: 'paperlist/weekly', base: 'main', title: 'T', body: 'B' }
    await expect(openPull(github, pull)).rejects.toThrow('*Allow GitHub Actions to create and approve')
  })
})

describe('issues', () => {
  test('of ours are found by their marker, those of others with the same are not', async () => {
    const { github, server } = setUp()
    server.open({ author: 'eve', title: 'Forged', body: withMarker('x', 'tracking') })
    server.openPull({ author: BOT, head: 'paperlist/weekly', body: withMarker('x', 'tracking') })
    server.open({ author: BOT, title: 'Quoted', body: `${withMarker('x', 'tracking')}\nand more` })
    expect(await findIssue(github, 'tracking')).toBeUndefined()
    const made = await createIssue(github, { title: 'T', body: withMarker('x', 'tracking') })
    expect(await findIssue(github, 'tracking')).toEqual(made)
    await updateIssue(github, made.number, { state: 'closed' })
    expect(await findIssue(github, 'tracking')).toMatchObject({ number: made.number, state: 'closed' })
    await updateIssue(github, made.number, { state: 'open' })
    expect(await findIssue(github, 'tracking')).toMatchObject({ state: 'open' })
  })

  test('are listed page by page', async () => {
    const { github, server } = setUp()
    for (let count = 0; count < 70; count++) server.open({ author: BOT })
    expect(await ownIssues(github, 'open')).toHaveLength(70)
    expect(server.asked).toHaveLength(3)
  })

  test('have one comment of ours with a marker, which is changed in place', async () => {
    const { github, server } = setUp()
    const { number } = server.open({ author: 'eve' })
    server.comments.push({ id: 1, issue: number, author: 'eve', body: withMarker('forged', 'outcome') })
    await comment(github, number, 'Another')
    expect(await upsertComment(github, number, 'outcome', 'One')).toBe(true)
    expect(await upsertComment(github, number, 'outcome', 'One')).toBe(false)
    expect(await upsertComment(github, number, 'outcome', 'Two')).toBe(true)
    expect(server.comments.map(({ author, body }) => [author, body])).toEqual([
      ['eve', withMarker('forged', 'outcome')],
      [BOT, 'Another'],
      [BOT, withMarker('Two', 'outcome')],
    ])
  })
})
