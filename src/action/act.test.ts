import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Io } from '../command.ts'
import { Folder } from '../fixtures/example-call.ts'
import { cases, HOURS, hostileText } from '../fixtures/hostile-text.ts'
import { commandsIn } from '../fixtures/runner-log.ts'
import { formatList } from '../layout.ts'
import { act } from './act.ts'

const CLEAN = formatList({ title: 'P', papers: [] })
const WRONG = JSON.stringify({
  title: 'P',
  papers: [{ title: 'A Paper.', url: 'https://a.org/', date: '2022-13' }],
})

let folder: Folder
beforeEach(async () => {
  folder = await Folder.make()
  await folder.put('papers.json', WRONG)
})
afterEach(() => folder.remove())

/** A step of a job with these inputs: its exit code, log, outputs and summary. */
async function step(inputs: Record<string, string>, more: Partial<Io> = {}) {
  let log = ''
  const write = (text: string) => {
    log += text
  }
  const given = Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])
  const code = await act({
    cwd: folder.path,
    out: write,
    err: write,
    isTerminal: () => false,
    now: () => Date.UTC(2026, 10, 22),
    exchange: async () => {
      throw Object.assign(new Error('no'), { name: 'ExchangeError', kind: 'lookup failed' })
    },
    wait: async () => {},
    ...more,
    env: {
      GITHUB_ACTIONS: 'true',
      RUNNER_TEMP: join(folder.path, 'temp'),
      GITHUB_OUTPUT: join(folder.path, 'output'),
      GITHUB_STEP_SUMMARY: join(folder.path, 'summary'),
      PAPERLIST_CANARIES: '',
      ...Object.fromEntries(given),
      ...more.env,
    },
  })
  return { code, log, outputs: outputs(), summary: text('summary') }
}

function text(name: string): string {
  return readdirSync(folder.path).includes(name) ? readFileSync(join(folder.path, name), 'utf8') : ''
}

/** The outputs as the runner reads them. */
function outputs(): Record<string, string> {
  const found: Record<string, string> = {}
  for (const [, name = '', , value = ''] of text('output').matchAll(/^(\w+)<<(.*)\n([\s\S]*?)\n\2\n/gm))
    found[name] = value
  return found
}

describe('lint', () => {
  test('annotates, sums up, counts, and fails because of errors', async () => {
    const { code, log, outputs, summary } = await step({})
    expect(code).toBe(1)
    expect(log).toMatch(/^::error file=papers\.json,line=1,/m)
    expect(log).toMatch(/^::warning file=papers\.json,.*title=title-full-stop::/m)
    expect(summary).toMatch(/^## 1 error/)
    expect(summary).toContain('title\\-full\\-stop')
    expect(outputs).toMatchObject({ errors: '1', warnings: expect.stringMatching(/^[1-9]$/), notes: '0' })
  })

  test('a clean list passes', async () => {
    await folder.put('papers.json', CLEAN)
    const { code, log, outputs, summary } = await step({ command: 'lint', changed: 'false', strict: 'false' })
    expect({ code, outputs }).toEqual({ code: 0, outputs: { errors: '0', warnings: '0', notes: '0' } })
    expect(log).not.toMatch(/^::/m)
    expect(summary).toBe('## No problems in papers\\.json\n')
  })

  test('files, words, another reporter and SARIF as the inputs say', async () => {
    await folder.put('a b.json', CLEAN)
    const { code, log } = await step({
      file: 'papers.json\n  a b.json\n',
      args: '--baseline',
      reporter: 'text,junit=j.xml',
      sarif: 'out/l.sarif',
    })
    expect(code).toBe(0)
    expect(log).toContain('wrote paperlist.baseline.json')
    expect(log).toContain('No problems in 2 files')
    expect(JSON.parse(await folder.get('out/l.sarif')).runs[0].results).toEqual([])
    expect(await folder.get('j.xml')).toContain('a b.json')
  })

  test('a summary that is there already is kept', async () => {
    await folder.put('summary', 'Before.\n')
    expect((await step({})).summary).toMatch(/^Before\.\n## 1 error/)
  })

  test('where the runner takes neither outputs nor a summary, there are none', async () => {
    const { code, outputs, summary } = await step({}, { env: { GITHUB_OUTPUT: '', GITHUB_STEP_SUMMARY: '' } })
    expect({ code, outputs, summary }).toEqual({ code: 1, outputs: {}, summary: '' })
  })

  test.each([
    [{ file: 'none.json' }, 'paperlist: cannot read none.json: there is no such file'],
    [{ reporter: 'jsn' }, 'paperlist: Unexpected `jsn` for --reporter, did you mean `json`?'],
    [{ strict: 'maybe' }, 'Unexpected `maybe` for the input strict, expected true or false'],
    [{ command: 'lnt' }, 'paperlist: Unexpected command `lnt`, did you mean `lint`?'],
    [{ args: '--fx' }, 'paperlist: Unexpected option `--fx`, did you mean `--fix`?'],
    [
      { file: '::debug::%0A\u001B##[group].json' },
      'paperlist: cannot read ::debug::%250A\\u{1B}# #[group].json: there is no such file',
    ],
  ])('%j is a mistake: it is annotated, and the step fails', async (inputs, message) => {
    const { code, log, outputs } = await step(inputs)
    expect({ code, outputs }).toEqual({ code: 2, outputs: {} })
    expect(log.split('\n').filter((line) => /^::|##\[/.test(line))).toEqual([
      `::error title=paperlist::${message}`,
    ])
  })

  test('without RUNNER_TEMP nothing runs', async () => {
    const { code, log } = await step({}, { env: { RUNNER_TEMP: undefined } })
    expect(code).toBe(2)
    expect(log).toContain('::error title=paperlist::Unexpected lack of RUNNER_TEMP')
  })
})

describe('changed', () => {
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.c', ...args], { cwd: folder.path })
  beforeEach(() => {
    git('init', '-q', '-b', 'main')
    git('add', 'papers.json')
    git('commit', '-qm', 'one')
    git('update-ref', 'refs/remotes/origin/main', 'HEAD')
  })
  const PULL_REQUEST = { env: { GITHUB_BASE_REF: 'main' } }

  test('true is about a pull request', async () => {
    expect(await step({ changed: 'true' }, PULL_REQUEST)).toMatchObject({ code: 0, outputs: { errors: '0' } })
  })

  test('elsewhere the whole list counts', async () => {
    expect(await step({ changed: 'true' })).toMatchObject({ code: 1, outputs: { errors: '1' } })
  })

  test('a commit can be named', async () => {
    expect(await step({ changed: 'main' })).toMatchObject({ code: 0 })
    const { code, log } = await step({ changed: '--output=x' })
    expect(code).toBe(2)
    expect(log).toContain('Unexpected commit `--output=x`')
  })

  test('what is found is told below what changed', async () => {
    await folder.put('papers.json', WRONG.replace('A Paper.', 'Another Paper.'))
    const { code, summary } = await step({ changed: 'true' }, PULL_REQUEST)
    expect(code).toBe(1)
    expect(summary).toMatch(/Another Paper[\s\S]*\n## 1 error/)
    expect(summary).not.toMatch(/## 1 error[\s\S]*## 1 error/)
  })
})

describe('diff', () => {
  test('is told in the log and in the summary', async () => {
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.c', ...args], { cwd: folder.path })
    await folder.put('papers.json', CLEAN)
    git('init', '-q')
    git('add', '.')
    git('commit', '-qm', 'one')
    await folder.put('papers.json', WRONG.replace('2022-13', '2022-12'))
    const { code, log, summary } = await step({ command: 'diff', file: 'papers.json' })
    expect(code).toBe(0)
    expect(log).toContain('A Paper.')
    expect(summary).toContain('A Paper')
  })

  test('that cannot be told is a mistake, and the summary stays empty', async () => {
    const { code, log, summary } = await step({ command: 'diff' })
    expect({ code, summary }).toEqual({ code: 2, summary: '' })
    expect(log).toContain('::error title=paperlist::paperlist: Unexpected lack of a git repository')
  })
})

describe('verify, when nobody answers', () => {
  const LIST = (date: string, title = 'A Paper') =>
    JSON.stringify({
      title: 'P',
      papers: [{ title, url: 'https://arxiv.org/abs/2406.10001', date, venue: 'arXiv' }],
    })
  const UNCHECKED = 'title=paperlist::Not everything could be checked'

  test.each([
    ['is a warning', 'false', '2024-06', 0, 'warning'],
    ['does not hide errors', 'false', '2024-13', 1, 'warning'],
    ['is an error where the input strict says so', 'true', '2024-06', 3, 'error'],
  ])('%s', async (_, strict, date, expected, kind) => {
    await folder.put('papers.json', LIST(date))
    const { code, log, summary, outputs } = await step({ command: 'verify', args: '--no-links', strict })
    expect(code).toBe(expected)
    expect(log).toContain(`::${kind} ${UNCHECKED}`)
    expect(summary).toMatch(/^Not everything could be checked.*\.\n\n## /)
    expect(outputs.errors).toBe(expected === 1 ? '1' : '0')
  })

  test('there is no eleventh annotation of a kind', async () => {
    const papers = Array.from({ length: 12 }, (_, index) => ({
      title: `Paper of Number ${index}.`,
      url: `https://arxiv.org/abs/2406.${10_000 + index}`,
      date: '2024-06',
    }))
    await folder.put('papers.json', JSON.stringify({ title: 'P', papers }))
    const { log } = await step({ command: 'verify', args: '--no-links' })
    expect(log.match(/^::warning /gm)).toHaveLength(10)
    expect(log).toMatch(/^Not everything could be checked/m)
  })
})

describe('other commands', () => {
  test('say why they fail in an annotation', async () => {
    await folder.put('papers.json', CLEAN)
    await folder.put('README.template.md', '# P\n\n##[add-mask]the <!-- paperlist:papers -->\n')
    const { code, log } = await step({ command: 'build', args: '--check' })
    expect(code).toBe(1)
    expect(log).toContain('::error title=paperlist::Unexpected content in README.md')
    expect(log).toContain('+# #[add-mask]the')
  })

  test('run with their words and files', async () => {
    await folder.put('other.json', CLEAN)
    await folder.put('t.md', '# P\n')
    const { code, log } = await step({
      command: 'build',
      file: 'other.json',
      args: '--template\nt.md\n--out=o.md',
    })
    expect({ code, log }).toEqual({ code: 0, log: 'wrote o.md\n' })
    expect(await folder.get('o.md')).toContain('# P')
  })
})

test(
  'whatever a list says, the runner sees our annotations only, and the outputs are three numbers',
  async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(hostileText(), { minLength: 2, maxLength: 5 }),
        fc.constantFrom('lint', 'verify', 'build'),
        async (texts, command) => {
          const papers = texts.map((title, index) => ({
            title,
            url: `https://example.org/${index}`,
            venue: `${title}##[add-mask]the`,
            date: '2022-13',
          }))
          await folder.put('papers.json', JSON.stringify({ title: `${texts[0]}\n::debug::x`, papers }))
          await folder.put('README.template.md', `# P\n::warning::x\n##[group]x\n${texts[1]}\n`)
          await folder.put('output', '')
          const { log, outputs } = await step({ command, args: command === 'build' ? '--check' : '' })
          const names = commandsIn(log).map(({ name, properties }) => [name, Boolean(properties.title)])
          expect(
            names.filter(([name, isOurs]) => !isOurs || !/^(?:error|warning|notice)$/.test(String(name))),
          ).toEqual([])
          expect(
            Object.entries(outputs).filter(
              ([name, value]) => !/^\d+$/.test(value) || !/^(?:errors|warnings|notes)$/.test(name),
            ),
          ).toEqual([])
          await folder.put('summary', '')
        },
      ),
      cases(20),
    )
  },
  HOURS,
)

test('action.yml has the inputs that are read, and no other', () => {
  const yaml = readFileSync('action.yml', 'utf8')
  const described = [...(/^inputs:\n((?: .*\n)+)/m.exec(yaml)?.[1] ?? '').matchAll(/^ {2}(\w+):$/gm)].map(
    ([, name]) => name,
  )
  const source = readFileSync('src/action/inputs.ts', 'utf8')
  const read = [...source.matchAll(/\b(?:input|lines|isOn)\('(\w+)'\)/g)].map(([, name]) => name)
  expect(described.sort()).toEqual([...new Set(read)].sort())
})
