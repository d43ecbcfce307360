import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { Folder } from '../fixtures/example-call.ts'
import { reporters } from '../reporters/index.ts'

const entry = (title: string, id: string) => `- [${title}](https://arxiv.org/abs/${id}) (2022)\n`
const GOOD = `# Papers\n\nAbout neurons.\n\n## All\n\n${Array.from({ length: 45 }, (_, index) =>
  entry(`A Good Paper about Neurons, Number ${index + 10}`, `2209.106${index + 10}`),
).join('')}`
const BROKEN = GOOD.replace('Number 13]', 'Number 13.]')
const CRLF = `\uFEFF${BROKEN.replaceAll('\n', '\r\n')}`

let folder: Folder
beforeEach(async () => {
  folder = await Folder.make()
})
afterEach(() => folder.remove())

async function findings(...argv: string[]): Promise<{ rule: string; file: string; line: number }[]> {
  return JSON.parse((await folder.run('lint', ...argv, '--reporter', 'json')).out).findings
}

test('bare, it takes papers.json where there is one, else the README', async () => {
  await folder.put('README.md', BROKEN)
  expect((await findings())[0]?.file).toBe('README.md')
  await folder.put('papers.json', '{')
  expect((await findings())[0]?.file).toBe('papers.json')
})

test('several files and a folder, each once', async () => {
  await folder.put('README.md', BROKEN)
  await folder.put('docs/README.md', BROKEN)
  const files = (await findings('README.md', 'docs', './README.md')).map(({ file }) => file)
  expect(new Set(files)).toEqual(new Set(['README.md', 'docs/README.md']))
  expect(files.filter((file) => file === 'README.md')).toHaveLength(files.length / 2)
})

test.each(Object.keys(reporters))('%s reports on a README', async (reporter) => {
  await folder.put('README.md', BROKEN)
  const { out } = await folder.run('lint', 'README.md', '--reporter', reporter)
  expect(out).toContain('title-full-stop')
})

test.each([
  ['LF', BROKEN, GOOD],
  ['CRLF and a byte order mark', CRLF, `\uFEFF${GOOD.replaceAll('\n', '\r\n')}`],
])('--fix changes the words in question and no other byte: %s', async (_, before, after) => {
  await folder.put('README.md', before)
  await folder.run('lint', 'README.md', '--fix')
  expect(await folder.get('README.md')).toBe(after)
})

test('a README without problems is left alone', async () => {
  await folder.put('README.md', GOOD)
  expect(await folder.run('lint', 'README.md', '--fix')).toMatchObject({ code: 0 })
  expect(await folder.get('README.md')).toBe(GOOD)
})

test('--accept takes a rule by its name and repairs only what it found', async () => {
  await folder.put('README.md', BROKEN)
  await folder.run('lint', 'README.md', '--accept', 'title-full-stop')
  expect(await folder.get('README.md')).toBe(GOOD)
})

describe.each([
  ['README.md', BROKEN, BROKEN.replace('Number 15]', 'Number 15.]'), GOOD],
  [
    'papers.json',
    '{"title": "P", "papers": [{"title": "A Paper.", "url": "https://a.org/", "date": "2022"}]}',
    '{"title": "P", "papers": [{"title": "A Paper.", "url": "https://a.org/", "date": "2022"}, {"title": "Other.", "url": "https://b.org/", "date": "2021"}]}',
    '{"title": "P", "papers": []}',
  ],
])('--baseline of %s', (file, first, more, none) => {
  const baseline = async () => JSON.parse(await folder.get('paperlist.baseline.json')).findings

  test('the first use writes it, and passes', async () => {
    await folder.put(file, first)
    const { code, err } = await folder.run('lint', file, '--baseline')
    expect(code).toBe(0)
    expect(err).toMatch(/^wrote paperlist\.baseline\.json, which tolerates \d+ findings?; commit it\n/)
    expect(await folder.run('lint', file, '--baseline')).toMatchObject({ code: 0 })
  })

  test('then only new findings are told', async () => {
    await folder.put(file, first)
    await folder.run('lint', file, '--baseline')
    await folder.put(file, more)
    expect(await findings(file, '--baseline')).toMatchObject([{ rule: 'title-full-stop' }])
  })

  test('findings that are gone stay in it until --fix', async () => {
    await folder.put(file, first)
    await folder.run('lint', file, '--baseline')
    const before = await baseline()
    await folder.put(file, none)
    const { code, err } = await folder.run('lint', file, '--baseline')
    expect([code, await baseline()]).toEqual([0, before])
    expect(err).toContain('gone: --fix drops them')
    await folder.run('lint', file, '--baseline', '--fix')
    expect(await baseline()).toEqual([])
  })
})

test('--baseline does not mind where entries stand', async () => {
  await folder.put('README.md', BROKEN)
  await folder.run('lint', '--baseline')
  const [head = '', ...entries] = BROKEN.split(/(?=^- )/m)
  await folder.put('README.md', `${head}Some more words.\n\n${entries.reverse().join('')}`)
  expect(await findings('--baseline')).toEqual([])
})

test('a damaged baseline is a mistake, and is kept', async () => {
  await folder.put('README.md', BROKEN)
  await folder.put('paperlist.baseline.json', '{"version": 1')
  expect(await folder.run('lint', '--baseline')).toMatchObject({
    code: 2,
    err: expect.stringContaining('Unexpected content in paperlist.baseline.json'),
  })
  expect(await folder.get('paperlist.baseline.json')).toBe('{"version": 1')
})

describe('facts', () => {
  const PAPERS =
    '{"title": "P", "papers": [{"title": "T", "url": "https://example.com/t", "date": "2024", "arxiv": "2406.16254"}]}'
  const lock = (papers: object, links: object) => JSON.stringify({ version: 1, papers, links })
  const asked = { 'arxiv:2406.16254': { arxiv: { since: '2026-11-01', day: '2026-11-01', records: [] } } }
  const alive = { 'https://example.com/t': { state: 'alive', checked: '2026-11-01T10:00Z' } }

  test.each([
    [
      'without a lock',
      undefined,
      'papers.lock.json has no facts about 1 identifier and 1 link; `paperlist verify` asks for them\n',
    ],
    [
      'with a part of them',
      lock(asked, {}),
      'papers.lock.json has no facts about 1 link; `paperlist verify` asks for them\n',
    ],
    ['with all of them', lock(asked, alive), ''],
  ])('%s, what is missing is said', async (_, text, expected) => {
    await folder.put('papers.json', PAPERS)
    if (text) await folder.put('papers.lock.json', text)
    expect((await folder.run('lint')).err).toBe(expected)
  })

  test('a lock that cannot be read is a mistake of the call, not a clean list', async () => {
    await folder.put('papers.json', PAPERS)
    await folder.put('papers.lock.json', '{')
    expect(await folder.run('lint')).toMatchObject({
      code: 2,
      err: expect.stringContaining('papers.lock.json:1'),
    })
  })
})

describe('--changed', () => {
  const papers = (...titles: string[]) =>
    `${JSON.stringify({ title: 'P', order: 'listed', papers: titles.map((title, index) => ({ title, url: `https://arxiv.org/abs/2209.1065${index}`, date: '2022-09' })) }, null, 2)}\n`
  const gitIn = (cwd: string, ...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.c', ...args], { cwd, stdio: 'pipe' })
  const git = (...args: string[]) => gitIn(folder.path, ...args)

  async function commit(file: string, text: string) {
    await folder.put(file, text)
    git('add', '.')
    git('commit', '-qm', file)
  }

  beforeEach(() => git('init', '-q', '-b', 'main'))

  test.each([
    ['README.md', BROKEN, BROKEN.replace('Number 15]', 'Number 15.]')],
    ['papers.json', papers('Alpha.'), papers('Alpha.', 'Beta.')],
  ])('in %s only what changed is told, and the rest is counted', async (file, before, now) => {
    await commit(file, before)
    expect(await findings(file, '--changed')).toEqual([])
    await folder.put(file, now)
    expect(await findings(file, '--changed')).toMatchObject([{ rule: 'title-full-stop', file }])
    const { err } = await folder.run('lint', file, '--changed')
    expect(err).toMatch(/^\d+ findings? left out, on what did not change\n/)
    git('checkout', '-qb', 'topic')
    await commit(file, now)
    expect(await findings(file, '--changed')).toEqual([])
    expect(await findings(file, '--changed=main')).toHaveLength(1)
  })

  test('the exit code is that of what is told', async () => {
    const wrong = papers('Alpha').replace('2022-09', '2022-13')
    await commit('papers.json', wrong)
    expect(await folder.run('lint')).toMatchObject({ code: 1 })
    expect(await folder.run('lint', '--changed')).toMatchObject({ code: 0 })
    await folder.put('papers.json', wrong.replace('Alpha', 'Beta'))
    expect(await folder.run('lint', '--changed')).toMatchObject({ code: 1 })
  })

  test('what a baseline tolerates is not told, and is not gone', async () => {
    await commit('papers.json', papers('Alpha.', 'Beta.'))
    await folder.run('lint', '--baseline')
    await folder.put('papers.json', papers('Alpha.', 'Beta.', 'Gamma.'))
    const { err } = await folder.run('lint', '--baseline', '--changed')
    expect(err).toMatch(/^paperlist\.baseline\.json tolerates \d+ findings\n/)
    expect(await findings('--baseline', '--changed')).toMatchObject([{ rule: 'title-full-stop' }])
  })

  test.each([
    ['with all branches', ['fetch', '-q', '../', 'merge', 'main:refs/remotes/origin/main'], 0],
    ['as actions/checkout does with fetch-depth 2', ['fetch', '-q', '--depth=2', '../', 'merge'], 0],
    ['as it does without', ['fetch', '-q', '--depth=1', '../', 'merge'], 2],
  ])('at the merge of a pull request, fetched %s', async (_, fetch, expected) => {
    await commit('papers.json', papers('Alpha.'))
    git('checkout', '-qb', 'topic')
    await commit('papers.json', papers('Alpha.', 'Beta.'))
    git('checkout', '-q', 'main')
    await commit('other.txt', 'main has moved on')
    git('checkout', '-qb', 'merge')
    git('merge', '-q', '--no-ff', '--no-edit', 'topic')
    const clone = join(folder.path, 'clone')
    mkdirSync(clone)
    gitIn(clone, 'init', '-q')
    gitIn(
      clone,
      '-c',
      'protocol.file.allow=always',
      ...fetch.map((word) => (word === '../' ? `file://${folder.path}` : word)),
    )
    gitIn(clone, 'checkout', '-q', 'FETCH_HEAD')
    folder.io = { cwd: clone, env: { GITHUB_BASE_REF: 'main' } }
    const { code, out, err } = await folder.run('lint', '--changed', '--reporter', 'json')
    expect(code).toBe(expected)
    if (expected === 0) expect(JSON.parse(out).findings).toMatchObject([{ path: ['papers', 1, 'title'] }])
    else
      expect(err).toContain(
        'Unexpected lack of `origin/main`, the base of the pull request; give actions/checkout',
      )
  })

  test.each([
    [['--changed', '--fix'], 'Unexpected --changed with --fix, expected one of them'],
    [['--changed', '--accept', 'sorted'], 'Unexpected --changed with --accept, expected one of them'],
    [['--changed=none'], 'Unexpected commit `none`, expected one of this repository'],
  ])('%j is a mistake, and nothing is written', async (words, message) => {
    await commit('papers.json', papers('Alpha.'))
    const { code, out, err } = await folder.run('lint', ...words)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(message)
    expect(await folder.get('papers.json')).toBe(papers('Alpha.'))
  })
})
