import { describe, expect, test } from 'vitest'
import {
  type FakeGithub,
  GITHUB_API,
  type GithubFaults,
  githubService,
  TOKEN,
} from '../fixtures/services/github.ts'
import { exchangeWith } from '../fixtures/services/service.ts'
import { commitUpon, defaultBranch } from './default-branch.ts'
import { type GitHub, githubFor } from './github.ts'
import { isOutage } from './github-error.ts'
import { fileAt } from './read-file.ts'

const FILES = { 'papers.json': '{}\n', 'docs/a b.json': 'x\n' }

function repository(
  faults: GithubFaults = {},
  files: Record<string, string> = FILES,
): { service: FakeGithub; github: GitHub } {
  const service = githubService(files, faults)
  const github = githubFor({
    exchange: exchangeWith({ [GITHUB_API]: service }),
    env: { GITHUB_REPOSITORY: 'ada/list', GITHUB_TOKEN: TOKEN },
    wait: async () => {},
    now: () => 0,
  })
  return { service, github }
}

test.each([
  ['papers.json', '{}\n'],
  ['docs/a b.json', 'x\n'],
  ['nothing.json', undefined],
])('the text of %s in a commit', async (path, text) => {
  const { service, github } = repository()
  expect(await fileAt(github, path, service.head('main'))).toBe(text)
})

test('a file of more than a megabyte is read whole', async () => {
  const large = 'é'.repeat(1_100_000)
  const { service, github } = repository({}, { 'papers.json': large })
  expect(await fileAt(github, 'papers.json', service.head('main'))).toBe(large)
})

describe('a commit upon the default branch', () => {
  test('has the branch as its parent and leaves the other files', async () => {
    const { service, github } = repository()
    const before = service.head('main')
    expect(await commitUpon(github, await defaultBranch(github), 'M', { 'papers.json': '{"a": 1}\n' })).toBe(
      'pushed',
    )
    expect(service.last('main')).toMatchObject({ message: 'M', parents: [before] })
    expect(service.files('main')).toEqual({ ...FILES, 'papers.json': '{"a": 1}\n' })
  })

  test('is not made when nothing changes', async () => {
    const { service, github } = repository()
    const before = service.head('main')
    expect(await commitUpon(github, await defaultBranch(github), 'M', FILES)).toBe('nothing to commit')
    expect(service.head('main')).toBe(before)
  })

  test.each([403, 409, 422])('is refused with %i by a protected branch', async (status) => {
    const { github } = repository({
      instead: ({ method }) => (method === 'PATCH' ? { status, body: '{"message": "no"}' } : undefined),
    })
    expect(await commitUpon(github, await defaultBranch(github), 'M', { 'papers.json': '' })).toBe('refused')
  })

  test('is tried again later when somebody else was faster', async () => {
    const { service, github } = repository()
    const branch = await defaultBranch(github)
    const theirs = service.push('main', { 'new.md': '' })
    const error = await commitUpon(github, branch, 'M', { 'papers.json': '' }).catch((error) => error)
    expect([isOutage(error), error.message]).toEqual([true, 'The branch `main` was changed meanwhile'])
    expect(service.head('main')).toBe(theirs)
  })
})

test.each(['', '../../user', 'a?b', 'a b'])(
  'a default branch of the name %j is not asked for',
  async (name) => {
    const { service, github } = repository({
      instead: ({ path }) => (path === '' ? { body: JSON.stringify({ default_branch: name }) } : undefined),
    })
    await expect(defaultBranch(github)).rejects.toThrow('Unexpected default branch')
    expect(service.asked).toHaveLength(1)
  },
)
