import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { LinkFact } from '../facts.ts'
import { Folder } from '../fixtures/example-call.ts'
import { ORIGINAL } from '../fixtures/original-list.ts'
import {
  BOT,
  type FakeGithub,
  GITHUB_API,
  type GithubFaults,
  githubService,
  TOKEN,
} from '../fixtures/services/github.ts'
import { NEURON_PAPERS } from '../fixtures/services/neuron-papers.ts'
import { exchangeWith } from '../fixtures/services/service.ts'
import { worldOf } from '../fixtures/services/world.ts'
import { formatList } from '../layout.ts'
import { formatLock, type Lock } from '../lock/lock.ts'
import type { Paper, PaperList } from '../paper.ts'
import { factsOf } from '../publication/facts-of.ts'

const BRANCH = 'paperlist/weekly'
const DAY = 86_400_000

let folder: Folder
let github: FakeGithub
let time: number
beforeEach(async () => {
  folder = await Folder.make()
  time = Date.UTC(2026, 10, 23)
})
afterEach(() => folder.remove())

/** The repository from now on, with this list. */
function have(list: PaperList, faults: GithubFaults = {}): void {
  github = githubService({ 'papers.json': formatList(list), 'papers.lock.json': lockOf({}) }, faults)
}

/** The job that proposes, a week after the one before: the default branch is checked out, and the lock is what was asked. */
async function week(lock: string): Promise<{ code: number; out: string; err: string }> {
  time += 7 * DAY
  await checkOut()
  await folder.put('papers.lock.json', lock)
  return run('propose')
}

async function checkOut(): Promise<void> {
  for (const [name, text] of Object.entries(github.files('main'))) await folder.put(name, text)
}

function run(...argv: string[]) {
  folder.io = {
    exchange: exchangeWith({ [GITHUB_API]: github }),
    now: () => time,
    wait: async (milliseconds) => {
      time += milliseconds
    },
    env: { GITHUB_REPOSITORY: 'ada/list', GITHUB_TOKEN: TOKEN },
  }
  return folder.run(...argv)
}

function lockOf(links: Lock['links'], papers: Lock['papers'] = {}): string {
  return formatLock({ papers, links })
}

const NAMES = ['Attribution', 'Editing', 'Knowledge', 'Sparsity']
const page = (name: string) => `https://${name.toLowerCase()}.example/`
const paper = (name: string, more: Partial<Paper> = {}): Paper => ({
  title: `${name} of Neurons in Language Models`,
  url: page(name),
  date: '2024-06',
  ...more,
})
const LIST: PaperList = { title: 'P', papers: NAMES.map((name) => paper(name)) }

const moved = (name: string, to = `${page(name)}new`): Lock['links'] => ({
  [page(name)]: { state: 'moved', checked: '2026-11-23T05:17Z', to, lastAlive: '2026-11-23' },
})
const gone = (name: string): Lock['links'] => ({
  [page(name)]: {
    state: 'gone',
    checked: '2026-11-23T05:17Z',
    reason: '404',
    failures: ['2026-11-12T05:18Z', '2026-11-16T05:19Z', '2026-11-23T05:17Z'],
  },
})

const pulls = (state: 'open' | 'closed') => github.pulls.filter((pull) => pull.state === state)
const only = () => {
  expect(github.pulls.filter(({ state }) => state === 'open')).toHaveLength(1)
  return pulls('open')[0] as FakeGithub['pulls'][number]
}
const listIn = (ref: string): PaperList => JSON.parse(github.files(ref)['papers.json'] ?? '')
const urlsIn = (ref: string) => listIn(ref).papers.map(({ url }) => url)
/** What was asked of GitHub that changes something. */
const writes = () =>
  github.asked.filter((asked) => !asked.startsWith('GET ') && !asked.startsWith('POST git/trees'))

describe('the pull request', () => {
  test('is opened with the suggestions and what speaks for each, and nothing else of the list changes', async () => {
    have(LIST)
    const { code, out } = await week(lockOf({ ...moved('Editing'), ...gone('Sparsity') }))
    expect(code).toBe(0)
    expect(out).toContain('opened pull request 1: 1 suggestion\n')
    expect(only()).toMatchObject({ author: BOT, head: BRANCH, base: 'main' })
    expect(only().body).toContain('### Editing of Neurons in Language Models')
    expect(only().body).toContain('its server redirected there on 2026\\-11\\-23')
    expect(urlsIn(BRANCH)).toEqual([
      page('Attribution'),
      `${page('Editing')}new`,
      page('Knowledge'),
      page('Sparsity'),
    ])
    expect(github.last(BRANCH).parents).toEqual([github.head('main')])
    expect(urlsIn('main')).toEqual(LIST.papers.map(({ url }) => url))
  })

  test('is left as it is in a week that brings nothing new: nothing is pushed and nothing written', async () => {
    have(LIST)
    const lock = lockOf(moved('Editing'))
    await week(lock)
    const head = github.head(BRANCH)
    github.asked.length = 0
    expect((await week(lock)).out).toContain('pull request 1 is as it was')
    expect(github.head(BRANCH)).toBe(head)
    expect(writes()).toEqual([])
  })

  test('is not pushed to when only other files, or the lock, have changed in the default branch', async () => {
    have(LIST)
    await week(lockOf(moved('Editing')))
    const head = github.head(BRANCH)
    github.push('main', { 'CONTRIBUTING.md': 'Welcome.\n' })
    await week(
      lockOf({ ...moved('Editing'), [page('Sparsity')]: { state: 'alive', checked: '2026-11-30T05:17Z' } }),
    )
    expect(github.head(BRANCH)).toBe(head)
  })

  test('takes up what comes later, upon the list as it is by then', async () => {
    have(LIST)
    await week(lockOf(moved('Editing')))
    github.push('main', {
      'papers.json': formatList({ ...LIST, papers: [paper('Features'), ...LIST.papers] }),
    })
    await week(lockOf({ ...moved('Editing'), ...moved('Sparsity') }))
    expect(only().number).toBe(1)
    expect(urlsIn(BRANCH)).toEqual([
      page('Features'),
      page('Attribution'),
      `${page('Editing')}new`,
      page('Knowledge'),
      `${page('Sparsity')}new`,
    ])
    expect(only().body).toContain('### Sparsity')
  })

  test('stands upon the list as it is when a part was done by hand', async () => {
    have(LIST)
    const both = { ...moved('Editing'), ...moved('Sparsity') }
    await week(lockOf(both))
    const papers = LIST.papers.map((one) =>
      one.url === page('Editing') ? { ...one, url: `${one.url}new` } : one,
    )
    github.push('main', { 'papers.json': formatList({ ...LIST, papers }) })
    await week(lockOf(both))
    expect(github.last(BRANCH).parents).toEqual([github.head('main')])
    expect(only().body).not.toContain('Editing')
  })

  test('is closed with a sentence when the list says it by itself; that is no rejection', async () => {
    have(LIST)
    await week(lockOf(moved('Editing')))
    github.push('main', {
      'papers.json': formatList({
        ...LIST,
        papers: LIST.papers.map((one) => ({
          ...one,
          url: one.url.replace('editing.example/', 'editing.example/new'),
        })),
      }),
    })
    const { out } = await week(lockOf({}))
    expect(out).toContain('closed pull request 1: nothing is left to propose')
    expect(pulls('closed')[0]?.body).toContain('nothing of this is left to be done')
    expect(github.branches()).toEqual(['main'])

    github.push('main', { 'papers.json': formatList(LIST) })
    await week(lockOf(moved('Editing')))
    expect(only().number).toBe(2)
  })

  test.each(['merged', 'closed'])(
    'once it was %s, what was in it never comes back, however papers change',
    async (how) => {
      have(LIST)
      await week(lockOf(moved('Editing')))
      if (how === 'merged') github.merge(1)
      else Object.assign(only(), { state: 'closed' })
      const renamed = { ...paper('Editing'), id: 'editing', tags: ['new'], venue: 'ACL 2022' }
      github.push('main', { 'papers.json': formatList({ ...LIST, papers: [renamed, paper('Knowledge')] }) })
      expect((await week(lockOf(moved('Editing')))).out).toContain('nothing to propose')
      await week(lockOf({ ...moved('Editing'), ...moved('Knowledge') }))
      expect(only().body).not.toContain('Editing')
      expect(urlsIn(BRANCH)).toEqual([page('Editing'), `${page('Knowledge')}new`])
    },
  )

  test('another value for what was rejected is another suggestion', async () => {
    have(LIST)
    await week(lockOf(moved('Editing')))
    Object.assign(only(), { state: 'closed' })
    await week(lockOf(moved('Editing', 'https://elsewhere.example/editing')))
    expect(urlsIn(BRANCH)).toContain('https://elsewhere.example/editing')
  })

  test('what the paper ignores is not proposed', async () => {
    const ignore = [{ rule: 'link-moved', reason: 'The old address is the lasting one' }]
    have({ ...LIST, papers: [paper('Editing', { ignore })] })
    expect((await week(lockOf(moved('Editing')))).out).toContain('nothing to propose')
    expect(github.pulls).toEqual([])
  })

  test('a change taken out by a commit of a person stays out; meanwhile the branch is theirs', async () => {
    have(LIST)
    const both = { ...moved('Editing'), ...moved('Sparsity') }
    await week(lockOf(both))
    const kept = {
      ...LIST,
      papers: LIST.papers.map((one) =>
        one.url === page('Sparsity') ? { ...one, url: `${one.url}new` } : one,
      ),
    }
    const commit = github.push(BRANCH, { 'papers.json': formatList(kept) })
    const told = [await week(lockOf(both))]
    expect(github.comments).toEqual([])
    const more = { ...both, ...moved('Knowledge') }
    told.push(await week(lockOf(more)), await week(lockOf(more)))
    expect(told.every(({ out }) => out.includes('left alone'))).toBe(true)
    expect(github.head(BRANCH)).toBe(commit)
    expect(github.comments.map(({ body }) => body)).toEqual([
      expect.stringContaining('somebody else has committed'),
    ])

    github.push('main', { 'papers.json': formatList(kept) })
    Object.assign(only(), { state: 'closed', merged: true })
    await week(lockOf({ ...both, ...moved('Knowledge') }))
    expect(only().number).toBe(2)
    expect(urlsIn(BRANCH)).toEqual([
      page('Attribution'),
      page('Editing'),
      `${page('Knowledge')}new`,
      `${page('Sparsity')}new`,
    ])
  })

  test('a commit of ours that a person amended is theirs', async () => {
    have(LIST)
    await week(lockOf(moved('Editing')))
    const commit = github.amend(BRANCH, { 'notes.md': 'Mine.\n' })
    expect((await week(lockOf({ ...moved('Editing'), ...moved('Sparsity') }))).out).toContain('left alone')
    expect(github.head(BRANCH)).toBe(commit)
  })

  test('a branch of that name that was never ours is not overwritten', async () => {
    have(LIST)
    const commit = github.push(BRANCH, { 'notes.md': 'Mine.\n' })
    expect(await week(lockOf(moved('Editing')))).toMatchObject({
      code: 2,
      err: expect.stringContaining('Unexpected commits of somebody else on the branch `paperlist/weekly`'),
    })
    expect(github.head(BRANCH)).toBe(commit)
  })

  test('what a stranger writes into a pull request rejects nothing', async () => {
    have(LIST)
    await week(lockOf(moved('Editing')))
    const { body } = only()
    have(LIST)
    github.openPull({ author: 'mallory', head: 'mallory-1', body, state: 'closed' })
    github.openPull({ author: 'mallory', head: BRANCH, body, state: 'closed' })
    await week(lockOf(moved('Editing')))
    expect(pulls('open')).toHaveLength(1)
  })

  test('changes that follow keep the order of the papers', async () => {
    const first = paper('First', { url: 'https://arxiv.org/abs/2401.10001', date: '2024-06' })
    const second = paper('Second', { url: 'https://arxiv.org/abs/2405.10002', date: '2024-05' })
    have({ title: 'P', order: 'newest', dates: 'first', papers: [first, second] })
    const { papers } = factsOf({
      'arxiv:2401.10001': { arxiv: [{ title: first.title, authors: ['Ada Lovelace'], date: '2024-01-03' }] },
      'arxiv:2405.10002': { arxiv: [{ title: second.title, authors: ['Ada Lovelace'], date: '2024-05-03' }] },
    })
    await week(lockOf({}, papers))
    expect(listIn(BRANCH).papers.map(({ date }) => date)).toEqual(['2024-05', '2024-01'])
    expect(only().body).toContain('finds no errors')
  })

  test('hostile titles and addresses mean nothing in it, and are in no title and no message', async () => {
    const title =
      '@ada fixes #12 <!-- paperlist:weekly 0123456789ab --> ```\n## [x](https://evil.example) \u202Eabc'
    have({ title: 'P', papers: [paper('Editing', { title })] })
    await week(lockOf(moved('Editing', 'https://editing.example/@ada-#12')))
    const { body, title: ours } = only()
    expect(body).not.toMatch(/@ada(?!<)|(?<!\\)<b>|\n## |\]\(https:\/\/evil|\u202E/)
    expect(body.match(/<!--/g)).toHaveLength(1)
    for (const text of [ours, github.last(BRANCH).message]) expect(text).not.toMatch(/ada|#12|evil/)
  })
})

describe('the lock', () => {
  test('is committed to the default branch when it has changed', async () => {
    have(LIST)
    const lock = lockOf(moved('Editing'))
    expect((await week(lock)).out).toContain('committed papers.lock.json to `main`')
    expect(github.files('main')['papers.lock.json']).toBe(lock)
    const head = github.head('main')
    expect((await week(lock)).out).toContain('papers.lock.json is what it was in `main`')
    expect(github.head('main')).toBe(head)
  })

  describe('where nobody may push to the default branch', () => {
    const isProtected = ({ method, path }: { method: string; path: string }) =>
      method === 'PATCH' && path === 'git/refs/heads/main'
        ? { status: 422, body: '{"message":"Changes must be made through a pull request."}' }
        : undefined

    test('goes with the pull request; without one it waits on its branch', async () => {
      have(LIST, { instead: isProtected })
      const alive: LinkFact = { state: 'alive', checked: '2026-11-23T05:17Z' }
      const first = lockOf({ [page('Editing')]: alive })
      expect((await week(first)).out).toContain('`main` is protected')
      expect(github.pulls).toEqual([])
      expect(github.files(BRANCH)['papers.lock.json']).toBe(first)

      const second = lockOf(moved('Editing'))
      await week(second)
      expect(only().body).toContain('papers\\.lock\\.json is what was answered')
      expect(github.files(BRANCH)['papers.lock.json']).toBe(second)
      github.merge(1)
      expect(github.files('main')['papers.lock.json']).toBe(second)
      await week(second)
      expect(pulls('open')).toEqual([])
      expect(github.branches()).toEqual(['main'])
    })
  })

  test('is not committed upon what somebody pushed meanwhile', async () => {
    have(LIST, {
      instead: ({ method, path }) => {
        if (method === 'PATCH' && path === 'git/refs/heads/main')
          github.push('main', { 'CONTRIBUTING.md': String(time) })
        return undefined
      },
    })
    expect(await week(lockOf(moved('Editing')))).toMatchObject({
      code: 3,
      err: expect.stringContaining('was changed meanwhile'),
    })
    expect(github.files('main')).toHaveProperty('CONTRIBUTING.md')
  })
})

describe('the tracking issue', () => {
  const issue = () => {
    expect(github.issues).toHaveLength(1)
    return github.issues[0] as FakeGithub['issues'][number]
  }

  test('has what needs a person, and is changed in place, closed and opened again without a comment', async () => {
    have(LIST)
    const both = { ...gone('Editing'), ...gone('Sparsity') }
    expect((await week(lockOf(both))).out).toContain('opened issue 1: 2 findings for a person')
    expect(issue().body.match(/^- \[ \] .*$/gm)).toEqual([
      expect.stringContaining('Editing of Neurons'),
      expect.stringContaining('Sparsity of Neurons'),
    ])
    expect(issue().body).toContain('https://github.com/ada/list/blob/main/papers.json?plain=1#L')
    expect(issue().body).toContain('404 on 2026\\-11\\-12\\, 2026')

    github.asked.length = 0
    expect((await week(lockOf(both))).out).toContain('issue 1 is as it was')
    expect(writes()).toEqual([])
    expect((await week(lockOf(gone('Sparsity')))).out).toContain('updated issue 1')
    expect(issue().body).not.toContain('Editing of')
    expect((await week(lockOf({}))).out).toContain('closed issue 1')
    expect(issue().state).toBe('closed')
    expect((await week(lockOf({}))).out).toContain('nothing needs a person')
    expect((await week(lockOf(gone('Sparsity')))).out).toContain('opened issue 1 again')
    expect(issue().state).toBe('open')
    expect(github.comments).toEqual([])
  })

  test('keeps what a person ticked, and stays closed when a person closed it until something is new', async () => {
    have(LIST)
    const both = { ...gone('Editing'), ...gone('Sparsity') }
    await week(lockOf(both))
    issue().body = issue().body.replace('- [ ] **Sparsity', '- [x] **Sparsity').replaceAll('\n', '\r\n')
    github.push('main', {
      'papers.json': formatList({ ...LIST, papers: [paper('Features'), ...LIST.papers] }),
    })
    await week(lockOf(both))
    expect(issue().body.match(/^- \[.\] \*\*\w+/gm)).toEqual(['- [ ] **Editing', '- [x] **Sparsity'])

    issue().state = 'closed'
    expect((await week(lockOf(both))).out).toContain('stays closed')
    expect((await week(lockOf(gone('Editing')))).out).toContain('stays closed')
    expect((await week(lockOf({ ...both, ...gone('Knowledge') }))).out).toContain('opened issue 1 again')
  })

  test('is not one that a stranger opened with our marker', async () => {
    have(LIST)
    github.open({ author: 'mallory', title: 'Hi', body: 'Hi\n\n<!-- paperlist:needs-a-person -->' })
    await week(lockOf(gone('Editing')))
    expect(github.issues.map(({ author }) => author)).toEqual([BOT, 'mallory'])
  })
})

describe('mistakes and outages', () => {
  test('a list that the default branch does not have is left alone', async () => {
    have(LIST)
    await checkOut()
    github.push('main', { 'papers.json': formatList({ ...LIST, title: 'Q' }) })
    await folder.put('papers.lock.json', lockOf(moved('Editing')))
    github.asked.length = 0
    const { code, out } = await run('propose')
    expect([code, out]).toEqual([0, expect.stringContaining('papers.json is not what it is in `main`')])
    expect(writes()).toEqual([])
  })

  test('where Actions may not open pull requests the remedy is told, and the next run goes on', async () => {
    have(LIST, { pullsAreForbidden: true })
    expect(await week(lockOf(moved('Editing')))).toMatchObject({
      code: 2,
      err: expect.stringContaining('Allow GitHub Actions to create and approve pull requests'),
    })
  })

  test.each([
    [[], { GITHUB_TOKEN: '' }, 'Unexpected GITHUB_TOKEN'],
    [[], { GITHUB_REPOSITORY: 'nobody' }, 'Unexpected GITHUB_REPOSITORY'],
    [['papers.json', 'more.json'], {}, 'Unexpected second file more.json'],
    [['../papers.json'], {}, 'Unexpected file `../papers.json`'],
  ])('%j with %j is a mistake of the call', async (files, env, message) => {
    have(LIST)
    await checkOut()
    await run('propose')
    folder.io = { ...folder.io, env: { ...folder.io.env, ...env } }
    expect(await folder.run('propose', ...files)).toMatchObject({
      code: 2,
      err: expect.stringContaining(message),
    })
  })

  test('whichever request GitHub does not answer, the exit code is 3 and the next run ends as one that was never disturbed', async () => {
    const story = async (failing: number) => {
      let count = 0
      let isDown = false
      have(LIST, { instead: () => (isDown && count++ >= failing ? { status: 503, body: '' } : undefined) })
      const locks = [
        lockOf({ ...moved('Editing'), ...gone('Sparsity') }),
        lockOf({ ...moved('Editing'), ...moved('Knowledge'), ...gone('Sparsity') }),
        lockOf({}),
      ]
      const codes: number[] = []
      for (const lock of locks) {
        isDown = true
        count = 0
        codes.push((await week(lock)).code)
        isDown = false
        codes.push((await week(lock)).code)
      }
      const { pulls, issues, comments } = github
      return {
        codes,
        end: { pulls: pulls.map(({ sha, ...rest }) => rest), issues, comments, files: github.files('main') },
      }
    }
    const undisturbed = await story(Number.POSITIVE_INFINITY)
    expect(undisturbed.codes).toEqual([0, 0, 0, 0, 0, 0])
    for (let failing = 0; failing < 30; failing++) {
      const { codes, end } = await story(failing)
      expect(end, `from request ${failing} on`).toEqual(undisturbed.end)
      expect(codes.filter((_, index) => index % 2 === 1)).toEqual([0, 0, 0])
      if (failing < 6) expect(codes[0]).toBe(3)
    }
  })
})

/** What happens in a week. */
interface Week {
  facts: readonly ('alive' | 'gone' | `moved ${number}`)[]
  person: 'nothing' | 'merges' | 'closes' | 'commits' | 'edits'
  outage: number | undefined
}

const aWeek: fc.Arbitrary<Week> = fc.record({
  facts: fc.array(
    fc.oneof(
      { weight: 3, arbitrary: fc.constant('alive' as const) },
      { weight: 1, arbitrary: fc.constant('gone' as const) },
      { weight: 3, arbitrary: fc.integer({ min: 1, max: 2 }).map((to) => `moved ${to}` as const) },
    ),
    { minLength: NAMES.length, maxLength: NAMES.length },
  ),
  person: fc.constantFrom('nothing', 'nothing', 'merges', 'closes', 'commits', 'edits'),
  outage: fc.option(fc.integer({ min: 0, max: 25 }), { nil: undefined, freq: 4 }),
})

test('over half a year of anything: never two pull requests, nothing rejected returns, nobody is overwritten', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(aWeek, { minLength: 26, maxLength: 26 }), async (weeks) => {
      let down: number | undefined
      have(LIST, {
        instead: () => (down !== undefined && down-- <= 0 ? { status: 502, body: '' } : undefined),
      })
      const rejected = new Set<string>()
      const changes = () => {
        const before = urlsIn('main')
        return urlsIn(BRANCH).flatMap((url, index) => (url === before[index] ? [] : [`${index} ${url}`]))
      }
      let theirs: string | undefined
      for (const { facts, person, outage } of weeks) {
        const links = Object.assign(
          {},
          ...facts.map((fact, index) => {
            const name = NAMES[index] as string
            if (fact === 'alive') return {}
            return fact === 'gone' ? gone(name) : moved(name, `${page(name)}${fact.slice(6)}`)
          }),
        )
        down = outage
        const { code } = await week(lockOf(links))
        expect([0, 3]).toContain(code)
        down = undefined
        if (code === 3) expect((await week(lockOf(links))).code).toBe(0)

        const open = pulls('open')
        expect(open.length).toBeLessThan(2)
        expect(github.issues.length).toBeLessThan(2)
        if (theirs !== undefined) expect(github.head(BRANCH)).toBe(theirs)
        const [pull] = open
        if (pull && theirs === undefined) {
          expect(changes().length).toBeGreaterThan(0)
          expect(changes().filter((change) => rejected.has(change))).toEqual([])
        }
        if (pull && person === 'merges') github.merge(pull.number)
        if (pull && person === 'closes') {
          for (const change of changes()) rejected.add(change)
          pull.state = 'closed'
        }
        if (pull?.state === 'closed') theirs = undefined
        else if (pull && person === 'commits') theirs = github.push(BRANCH, { 'notes.md': String(time) })
        if (person === 'edits')
          github.push('main', {
            'papers.json': formatList({ ...listIn('main'), title: `P ${time}` }),
          })
      }
    }),
    { numRuns: 25 },
  )
}, 60_000)

test('the original list: its nine wrong entries come as one pull request; once it is merged nothing is left', async () => {
  have({ ...ORIGINAL, rules: { 'venue-name': 'off' } })
  const asked = async () => {
    time += 7 * DAY
    await checkOut()
    const fine = () => ({ status: 200, headers: {}, text: '', truncated: false })
    const exchange = worldOf(NEURON_PAPERS, { pages: fine })
    folder.io = { exchange, now: () => time, wait: async () => {}, env: { PAPERLIST_CANARIES: '' } }
    await folder.run('verify')
    return folder.get('papers.lock.json')
  }
  await week(await asked())
  expect(only().body.match(/^### .*$/gm)).toHaveLength(9)
  expect(only().body.length).toBeLessThan(60_000)
  github.merge(1)
  expect((await week(await asked())).out).toContain('nothing to propose')
})
