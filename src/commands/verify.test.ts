import { execFileSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Exchange, ExchangeError, type Reply } from '../exchange.ts'
import type { Answers } from '../facts.ts'
import { Folder } from '../fixtures/example-call.ts'
import { ORIGINAL } from '../fixtures/original-list.ts'
import { NEURON_PAPERS } from '../fixtures/services/neuron-papers.ts'
import type { RealPaper, Service, ServiceReply } from '../fixtures/services/service.ts'
import { registriesOf, worldOf } from '../fixtures/services/world.ts'
import { formatList } from '../layout.ts'
import type { Lock } from '../lock/lock.ts'
import type { Paper, PaperList } from '../paper.ts'

/** The numbers of the entries of the original list that say something wrong, from 1. */
const WRONG = [1, 2, 8, 11, 13, 14, 16, 18, 20]
const DAY = 86_400_000

/** It writes `arxiv`, a habit that `import` tolerates. */
const LIST: PaperList = { ...ORIGINAL, rules: { 'venue-name': 'off' } }

let folder: Folder
let time: number
beforeEach(async () => {
  folder = await Folder.make()
  time = Date.UTC(2026, 10, 25)
  be(worldOf(NEURON_PAPERS, { pages: fine }))
})
afterEach(() => folder.remove())

/** What the network is from now on; time passes only while somebody waits. */
function be(exchange: Exchange): void {
  folder.io = {
    exchange,
    now: () => time,
    wait: async (milliseconds) => {
      time += milliseconds
    },
    env: { PAPERLIST_CANARIES: '' },
  }
}

function fine(): Reply {
  return { status: 200, headers: {}, text: '', truncated: false }
}

const down: Service = () => ({ status: 503, body: '' })
const lock = async (): Promise<Lock> => JSON.parse(await folder.get('papers.lock.json'))
const list = async (): Promise<PaperList> => JSON.parse(await folder.get('papers.json'))

async function findings(
  ...argv: string[]
): Promise<{ rule: string; path: (string | number)[]; evidence?: string[] }[]> {
  return JSON.parse((await folder.run(...argv, '--reporter', 'json')).out).findings
}

function paper(id: string, more: Partial<Paper> = {}): Paper {
  return {
    title: `A Paper of the Number ${id}`,
    url: `https://arxiv.org/abs/${id}`,
    date: '2024-06',
    ...more,
  }
}

function real({ title, url, date }: Paper): RealPaper {
  return { title, authors: ['Ada Lovelace'], arxiv: { id: url.slice(-10), versions: [`${date}-24`] } }
}

describe('the original list of this repository', () => {
  beforeEach(() => folder.put('papers.json', formatList(LIST)))

  test('has nine wrong entries and one break of order, each told with evidence; nothing is told of the twelve right ones', async () => {
    const found = await findings('verify')
    const onFacts = found.filter(({ rule }) => rule !== 'sorted')
    expect([...new Set(onFacts.map(({ path }) => Number(path[1]) + 1))].sort((a, b) => a - b)).toEqual(WRONG)
    expect(found.filter(({ rule }) => rule === 'sorted')).toHaveLength(1)
    for (const { rule, evidence = [] } of onFacts.filter(({ rule }) => rule !== 'venue-is-a-venue'))
      expect(evidence, rule).not.toEqual([])
  })

  test('equals the list of today once the suggestions are accepted', async () => {
    await folder.run('verify')
    const rules = [...new Set((await findings('lint')).map(({ rule }) => rule))].join(',')
    await folder.run('lint', '--fix', '--accept', rules)
    const known = ({ title, venue, date }: Paper) => ({
      title,
      venue: venue?.replace('arxiv', 'arXiv'),
      month: date.slice(0, 7),
    })
    const today: PaperList = JSON.parse(await readFile('papers.json', 'utf8'))
    expect((await list()).papers.map(known).sort(byMonth)).toEqual(today.papers.map(known).sort(byMonth))
    expect(await findings('lint')).toEqual([])
  })

  test('a second run has nothing to ask, and leaves the lock as it is', async () => {
    await folder.run('verify')
    const before = await folder.get('papers.lock.json')
    time += DAY
    const { err } = await folder.run('verify', '--no-links')
    expect(err).toContain('nothing to ask')
    expect(await folder.get('papers.lock.json')).toBe(before)
  })

  test.each(Object.keys(registriesOf([])))(
    'when %s does not answer, less is found and nothing else',
    async (name) => {
      const all = (await findings('verify')).map(({ rule, path }) => `${rule} ${path}`)
      await folder.put('papers.lock.json', formatLockOfNothing())
      be(worldOf(NEURON_PAPERS, { replaced: { [name]: down }, pages: fine }))
      const less = (await findings('verify')).map(({ rule, path }) => `${rule} ${path}`)
      expect(all).toEqual(expect.arrayContaining(less))
    },
  )

  test('when nobody answers the exit code is 3, and what was known stays known', async () => {
    be(async () => {
      throw Object.assign(new Error('no'), { name: 'ExchangeError', kind: 'lookup failed' })
    })
    const first = await folder.run('verify')
    expect(first.code).toBe(3)
    expect(first.err).toContain('nobody answered')
    be(worldOf(NEURON_PAPERS, { pages: fine }))
    await folder.run('verify')
    const before = await lock()
    be(async () => {
      throw Object.assign(new Error('no'), { name: 'ExchangeError', kind: 'lookup failed' })
    })
    const { code, err } = await folder.run('verify', '--all')
    expect(code).toBe(3)
    expect(err).toContain('still unknown')
    expect((await lock()).papers).toEqual(before.papers)
  })

  test.each<[string, ServiceReply]>([
    ['refuses', { status: 403, body: 'denied' }],
    ['answers something else', { body: '<html>Just a moment...</html>' }],
  ])('when arXiv %s, DataCite stands in for it', async (_, reply) => {
    be(worldOf(NEURON_PAPERS, { replaced: { arxiv: () => reply }, pages: fine }))
    const { err } = await folder.run('verify')
    expect(err).toMatch(/DataCite: (\d+) asked, \1 answered/)
  })

  test('papers that nobody published are asked about ever more seldom', async () => {
    await folder.put('papers.json', formatList({ title: 'P', papers: [LIST.papers[2] as Paper] }))
    const days: number[] = []
    for (let day = 0; day < 400; day += 7) {
      time = Date.UTC(2026, 10, 25) + day * DAY
      const { err } = await folder.run('verify', '--no-links')
      if (err.includes('DBLP: 1 asked')) days.push(day)
    }
    const gaps = days.slice(1).map((day, index) => day - (days[index] as number))
    expect(days[0]).toBe(0)
    expect(gaps.length).toBeLessThan(8)
    expect(gaps).toEqual([...gaps].sort((a, b) => a - b))
  })

  test('what is about no paper any more is forgotten', async () => {
    await folder.run('verify')
    await folder.put('papers.json', formatList({ ...LIST, papers: LIST.papers.slice(0, 1) }))
    await folder.run('verify')
    const { papers, links } = await lock()
    expect(Object.keys(papers).filter((key) => key.startsWith('arxiv:'))).toEqual(['arxiv:2505.16703'])
    expect(links).toEqual({})
  })
})

/** Within a month, where the original list says no day, by title. */
function byMonth(a: { month: string; title: string }, b: { month: string; title: string }): number {
  return a.month === b.month ? (a.title < b.title ? -1 : 1) : 0
}

function formatLockOfNothing(): string {
  return '{"version": 1, "papers": {}, "links": {}}'
}

test('2,000 papers of arXiv are 20 requests to it and 4 to Semantic Scholar, and the summary says so', async () => {
  const papers = Array.from({ length: 2000 }, (_, index) => paper(`2406.${String(10_000 + index)}`))
  await folder.put('papers.json', formatList({ title: 'P', papers }))
  be(worldOf(papers.map(real)))
  const { err } = await folder.run('verify', '--no-links', '--reporter', 'json')
  expect(err).toContain('arXiv: 2000 asked, 2000 answered, 20 requests\n')
  expect(err).toContain('Semantic Scholar: 2000 asked, 2000 answered, 4 requests\n')
})

describe('a part of the list', () => {
  const FIRST = paper('2406.10001')
  const SECOND = paper('2406.10002', { links: { project: 'https://example.org/second' } })

  test('--changed asks about what changed since a commit', async () => {
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.c', ...args], { cwd: folder.path })
    await folder.put('papers.json', formatList({ title: 'P', papers: [FIRST] }))
    git('init', '-q', '-b', 'main')
    git('add', '.')
    git('commit', '-qm', 'one')
    await folder.put('papers.json', formatList({ title: 'P', papers: [SECOND, FIRST] }))
    be(worldOf([FIRST, SECOND].map(real), { pages: fine }))
    const { err } = await folder.run('verify', '--changed=main')
    expect(err).toContain('arXiv: 1 asked, 1 answered')
    expect(Object.keys((await lock()).papers)).toContain('arxiv:2406.10002')
    expect(Object.keys((await lock()).papers)).not.toContain('arxiv:2406.10001')
    expect((await folder.run('verify', '--changed')).err).toContain('nothing to ask')
    expect(await folder.run('verify', '--changed=nothing')).toMatchObject({
      code: 2,
      err: expect.stringContaining('Unexpected commit `nothing`'),
    })
  })

  test('--changed tells only what is found on that', async () => {
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.c', ...args], { cwd: folder.path })
    const stopped = { ...FIRST, title: `${FIRST.title}.` }
    await folder.put('papers.json', formatList({ title: 'P', papers: [stopped] }))
    git('init', '-q')
    git('add', '.')
    git('commit', '-qm', 'one')
    const papers = [{ ...SECOND, title: `${SECOND.title}.` }, stopped]
    await folder.put('papers.json', formatList({ title: 'P', papers }))
    be(worldOf([FIRST, SECOND].map(real), { pages: fine }))
    const told = (await findings('verify', '--changed')).map(({ rule, path }) => `${rule} ${path[1]}`)
    expect(told).toContain('title-full-stop 0')
    expect(told).not.toContain('title-full-stop 1')
    expect((await findings('verify')).map(({ rule, path }) => `${rule} ${path[1]}`)).toContain(
      'title-full-stop 1',
    )
  })

  test('jobs share the links, and their locks together are that of one run', async () => {
    const papers = Array.from({ length: 12 }, (_, index) =>
      paper(`2406.1000${index % 10}`.slice(0, 10), { links: { project: `https://host${index}.example/` } }),
    )
    await folder.put('papers.json', formatList({ title: 'P', papers }))
    be(worldOf(papers.map(real), { pages: fine }))
    await folder.run('verify')
    const whole = await lock()
    const counts: number[] = []
    for (const job of [1, 2, 3]) {
      time = Date.UTC(2026, 10, 25)
      await folder.put('papers.lock.json', formatLockOfNothing())
      await folder.run('verify', '--shard', `${job}/3`)
      counts.push(Object.keys((await lock()).links).length)
      await folder.put(`job-${job}.json`, await folder.get('papers.lock.json'))
    }
    await folder.put('papers.lock.json', formatLockOfNothing())
    await folder.run('verify', '--merge', 'job-1.json', 'job-2.json', 'job-3.json')
    expect(counts.reduce((a, b) => a + b)).toBe(12)
    expect(Math.max(...counts)).toBeLessThan(12)
    expect(withoutTimes(await lock())).toEqual(withoutTimes(whole))
  })

  test.each([
    [['--shard', '0/3'], 'Unexpected `0/3` for --shard'],
    [['--shard', '4/3'], 'Unexpected `4/3` for --shard'],
    [['--stale', 'soon'], 'Unexpected `soon` for --stale'],
    [['--merge'], 'Unexpected lack of files for --merge'],
    [['papers.json', 'other.json'], 'Unexpected second file other.json'],
  ])('%j is a mistake of the call', async (argv, message) => {
    await folder.put('papers.json', formatList({ title: 'P', papers: [FIRST] }))
    expect(await folder.run('verify', ...argv)).toMatchObject({
      code: 2,
      err: expect.stringContaining(message),
    })
  })
})

function withoutTimes({ papers, links }: Lock): unknown {
  const states = Object.fromEntries(Object.entries(links).map(([url, { state }]) => [url, state]))
  return {
    papers: Object.fromEntries(
      Object.entries(papers).map(([key, answers]: [string, Answers]) => [key, Object.keys(answers).sort()]),
    ),
    states,
  }
}

test('an interrupted run keeps what was learnt, and says that it was interrupted', async () => {
  await folder.put('papers.json', formatList(LIST))
  let stop = () => {}
  const world = worldOf(NEURON_PAPERS, { pages: fine })
  be(async (request) => {
    const reply = await world(request)
    if (request.url.includes('semanticscholar')) stop()
    return reply
  })
  folder.io = {
    ...folder.io,
    onInterrupt: (callback) => {
      stop = callback
    },
  }
  const { code, err } = await folder.run('verify')
  expect(code).toBe(3)
  expect(err).toContain('interrupted; what was learnt until then is kept')
  expect(Object.keys((await lock()).papers).length).toBeGreaterThan(0)
})

test('links that have answered before an interruption are kept, as the canaries are asked after it, too', async () => {
  const links = (n: number) => ({ a: `https://a${n}.example/`, b: `https://b${n}.example/` })
  const papers = [paper('2406.10001', { links: links(1) }), paper('2406.10002', { links: links(2) })]
  await folder.put('papers.json', formatList({ title: 'P', papers }))
  let stop = () => {}
  let pages = 0
  const world = worldOf(papers.map(real), { pages: fine })
  be(async (request) => {
    if (request.signal?.aborted) throw new ExchangeError('interrupted', 'the run was interrupted')
    if (request.url.endsWith('.example/') && ++pages === 4) stop()
    return world(request)
  })
  folder.io = {
    ...folder.io,
    env: { PAPERLIST_CANARIES: 'https://canary.org/' },
    onInterrupt: (callback) => {
      stop = callback
    },
  }
  await folder.run('verify')
  expect(Object.keys((await lock()).links).length).toBeGreaterThan(1)
})

test('a link is gone after three failures over days, and only then an error', async () => {
  await folder.put(
    'papers.json',
    formatList({
      title: 'P',
      papers: [paper('2406.10001', { links: { project: 'https://example.org/x' } })],
    }),
  )
  be(
    worldOf([real(paper('2406.10001'))], {
      pages: (url) => ({ ...fine(), status: url.endsWith('/x') ? 404 : 200 }),
    }),
  )
  const codes: number[] = []
  for (const day of [0, 4, 8]) {
    time = Date.UTC(2026, 10, 25) + day * DAY
    codes.push((await folder.run('verify')).code)
  }
  expect(codes).toEqual([0, 0, 1])
  expect((await findings('lint')).map(({ rule }) => rule)).toEqual(['no-dead-link'])
})

test.each([
  ['another year than the list', 'ACL 2024', '2023.acl-long.5', '2024.acl-long.9', 'conflicting-facts'],
  ['Findings, unlike the list', 'ACL 2024', '2024.findings-acl.5', '2024.acl-long.9', 'conflicting-facts'],
  ['a preprint published', 'arXiv', '2023.acl-long.5', '2024.acl-long.9', 'conflicting-facts'],
  ['another year, and DBLP, too', 'ACL 2024', '2023.acl-long.5', '2023.acl-long.5', 'right-venue'],
  ['what the list says', 'ACL 2023', '2023.acl-long.5', '2024.acl-long.9', undefined],
])('where Semantic Scholar calls %s, DBLP is asked, too', async (_, venue, s2, dblp, rule) => {
  const title = 'Quiet Neurons in the Layers of a Loud Network'
  const id = '2305.10601'
  be(
    worldOf([
      {
        title,
        authors: ['Ada Lovelace'],
        arxiv: { id, versions: ['2023-05-17'] },
        s2: { externalIds: { ArXiv: id, ACL: s2 } },
        dblp: {
          key: 'conf/acl/Lovelace',
          venue: 'ACL',
          year: Number(dblp.slice(0, 4)),
          doi: `10.18653/v1/${dblp}`,
        },
      },
    ]),
  )
  const papers = [{ ...paper(id), title, venue, date: '2023-05' }]
  await folder.put('papers.json', formatList({ title: 'P', papers }))
  expect((await findings('verify')).map((finding) => finding.rule)).toEqual(rule ? [rule] : [])
})

describe('a title that is not that of the id', () => {
  const KNOWN: RealPaper = {
    title: 'Neuron-Level Knowledge Attribution in Large Language Models',
    authors: ['Zeping Yu', 'Sophia Ananiadou'],
    arxiv: {
      id: '2312.12141',
      versions: ['2023-12-19', '2024-06-16', '2024-09-24'],
      firstTitle: 'Exploring the Residual Stream of Transformers',
    },
  }
  const OTHER: RealPaper = {
    title: 'Sparse Autoencoders Find Highly Interpretable Features in Language Models',
    authors: ['Hoagy Cunningham', 'Aidan Ewart'],
    arxiv: { id: '2309.08600', versions: ['2023-09-15'] },
    dblp: { key: 'conf/iclr/CunninghamERHS24', venue: 'ICLR', year: 2024 },
  }
  const listed = (title: string) =>
    folder.put(
      'papers.json',
      formatList({
        title: 'P',
        papers: [{ title, url: 'https://arxiv.org/abs/2312.12141', date: '2023-12' }],
      }),
    )

  test.each<[string, readonly RealPaper[], string, (string | RegExp)[]]>([
    ['the title that it has', [KNOWN], KNOWN.title, []],
    [
      'the title of its first version',
      [KNOWN],
      'Exploring the Residual Stream of Transformers',
      ['current-title'],
    ],
    ['a title that nobody knows', [KNOWN], 'A Survey of Circuits in Vision Models', ['right-identifier']],
    ['the title of another paper', [KNOWN, OTHER], OTHER.title, ['right-identifier']],
  ])('%s', async (_, papers, title, rules) => {
    await listed(title)
    be(worldOf(papers))
    expect((await findings('verify')).map(({ rule }) => rule)).toEqual(rules)
  })

  test('the id that carries the listed title is named, and accepted', async () => {
    await listed(OTHER.title)
    be(worldOf([KNOWN, OTHER]))
    const { out } = await folder.run('verify')
    expect(out).toContain(`it is the id of \`${KNOWN.title}\``)
    await folder.run('lint', '--accept', 'right-identifier')
    expect((await list()).papers[0]?.url).toBe('https://arxiv.org/abs/2309.08600')
  })

  test('an id of the ACL Anthology is held against what Crossref has under its DOI', async () => {
    const [first, second] = NEURON_PAPERS.filter(({ acl }) => acl?.startsWith('2024.emnlp')) as [
      RealPaper,
      RealPaper,
    ]
    const entry = { title: first.title, url: `https://aclanthology.org/${second.acl}/`, date: '2024-11' }
    await folder.put(
      'papers.json',
      formatList({ title: 'P', papers: [{ ...entry, authors: ['Nobody Else'] }] }),
    )
    be(worldOf(NEURON_PAPERS))
    const { out } = await folder.run('verify')
    expect(out).toContain(`Unexpected ACL Anthology id \`${second.acl}\``)
    expect(out).toContain(`it is the id of \`${second.title}\``)
  })

  test('while arXiv does not answer, nothing is said of it', async () => {
    await listed(OTHER.title)
    be(worldOf([KNOWN, OTHER], { replaced: { arxiv: down, datacite: down } }))
    expect(await findings('verify')).toEqual([])
  })
})
