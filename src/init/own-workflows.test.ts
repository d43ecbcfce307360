import { execFileSync } from 'node:child_process'
import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { act } from '../action/act.ts'
import { commands } from '../commands/index.ts'
import { Folder } from '../fixtures/example-call.ts'
import { NEURON_PAPERS } from '../fixtures/services/neuron-papers.ts'
import { worldOf } from '../fixtures/services/world.ts'
import { type Step, stepsOf } from '../fixtures/workflow.ts'
import { formatList } from '../layout.ts'
import type { Paper, PaperList } from '../paper.ts'

const ACTION = 'zepingyu0512/awesome-LLM-neuron@v0'
const NEW: Paper = {
  title: 'Understanding and Mitigating Gender Bias in LLMs via Interpretable Neuron Editing',
  url: 'https://arxiv.org/abs/2501.14457',
  authors: ['Zeping Yu', 'Sophia Ananiadou'],
  venue: 'arXiv',
  date: '2025-01-24',
}
const BULLETS = `# Papers

## Surveys

- [Toy Models of Superposition](https://arxiv.org/abs/2209.10652) (2022)
- [Finding Neurons in a Haystack](https://arxiv.org/abs/2305.01610) (2023)
`

let folder: Folder
beforeEach(async () => {
  folder = await Folder.make()
})
afterEach(() => folder.remove())

function git(...args: string[]): void {
  execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.c', ...args], { cwd: folder.path })
}

/** What a folder holds before, and the words after `init`. */
const SETTINGS: [name: string, files: Record<string, string>, options: string[]][] = [
  ['an empty folder', {}, []],
  ['a README with other words', { 'README.md': '# Neurons\n' }, []],
  ['a README that is a list', { 'README.md': BULLETS }, []],
  [
    'a README that build writes otherwise',
    { 'README.md': BULLETS.replace('- [Finding', '-   [Finding') },
    [],
  ],
  ['a README of another list', { 'README.md': await readFile('src/fixtures/readme/README.md', 'utf8') }, []],
  ['a README that stays one', { 'README.md': BULLETS }, ['--minimal']],
]

async function setUp(files: Record<string, string>, options: readonly string[]): Promise<void> {
  for (const [name, text] of Object.entries(files)) await folder.put(name, text)
  await folder.run('init', ...options)
  git('init', '-q', '-b', 'main')
  git('add', '.')
  git('commit', '-qm', 'set up')
  git('update-ref', 'refs/remotes/origin/main', 'HEAD')
  git('checkout', '-q', '-b', 'change')
}

/** The steps of a workflow of the list that run our action. */
async function ownSteps(name: string): Promise<Step[]> {
  const steps = stepsOf(await folder.get(`.github/workflows/${name}`)).filter(({ uses }) => uses === ACTION)
  expect(steps).not.toEqual([])
  return steps
}

/** The exit code of each step that runs our action, as in a pull request when there is a base. */
async function runOf(name: string, base = ''): Promise<number[]> {
  const temporary = join(folder.path, '.git', 'temp')
  await mkdir(temporary, { recursive: true })
  const codes = []
  for (const { inputs } of await ownSteps(name)) {
    const given = Object.entries(inputs).map(([key, value]) => [
      `INPUT_${key.toUpperCase()}`,
      value.replaceAll(/\$\{\{ runner\.temp \}\}/g, temporary),
    ])
    const code = await act({
      cwd: folder.path,
      env: {
        GITHUB_ACTIONS: 'true',
        GITHUB_BASE_REF: base,
        RUNNER_TEMP: temporary,
        GITHUB_OUTPUT: join(temporary, 'output'),
        GITHUB_STEP_SUMMARY: join(temporary, 'summary'),
        PAPERLIST_CANARIES: '',
        ...Object.fromEntries(given),
      },
      out: () => {},
      err: () => {},
      isTerminal: () => false,
      now: () => Date.UTC(2026, 10, 22),
      wait: async () => {},
      exchange: worldOf(NEURON_PAPERS),
    })
    codes.push(code)
  }
  return codes
}

async function addPaper(paper: Paper): Promise<void> {
  const list: PaperList = JSON.parse(await folder.get('papers.json'))
  const [section] = list.sections ?? []
  const placed = { ...paper, ...(section && { section: section.id }) }
  await folder.put('papers.json', formatList({ ...list, order: 'listed', papers: [placed, ...list.papers] }))
}

describe.each(SETTINGS)('%s, set up', (_, files, options) => {
  beforeEach(() => setUp(files, options))

  test('passes its own pull requests', async () => {
    const isMinimal = options.includes('--minimal')
    const workflow = isMinimal ? 'papers.yml' : 'ci.yml'
    expect(new Set(await runOf(workflow, 'main')), 'nothing changed').toEqual(new Set([0]))
    if (isMinimal) await folder.put('README.md', `${BULLETS}- [${NEW.title}](${NEW.url}) (2025)\n`)
    else await addPaper(NEW)
    git('commit', '-qam', 'a paper more')
    expect(new Set(await runOf(workflow, 'main')), 'a paper more').toEqual(new Set([0]))
  })
})

describe('a list in an empty folder, set up', () => {
  beforeEach(() => setUp({}, []))

  test('fails a pull request that edits README.md by hand, or adds a paper that does not exist', async () => {
    await folder.put('README.md', (await folder.get('README.md')).replace('Deep', 'Flat'))
    git('commit', '-qam', 'edited')
    expect(await runOf('ci.yml', 'main')).toEqual([0, 0, 1])
    await folder.run('build')
    await addPaper({ ...NEW, url: 'https://arxiv.org/abs/2501.99999' })
    git('commit', '-qam', 'wrong')
    expect(await runOf('ci.yml', 'main')).toEqual([0, 1, 0])
  })

  test('builds README.md after the merge', async () => {
    await addPaper(NEW)
    expect(await runOf('publish.yml')).toEqual([0, 0])
    expect(await folder.get('README.md')).toContain(NEW.title)
  })

  test('every step of its workflows is a command with options that there are', async () => {
    for (const name of ['ci.yml', 'publish.yml', 'recommend.yml', 'verify.yml']) {
      for (const { inputs } of await ownSteps(name)) {
        const { default: command } = (await commands[inputs.command ?? 'lint']?.()) ?? {}
        expect(command, inputs.command).toBeDefined()
        for (const [, option = ''] of (inputs.args ?? '').matchAll(/^--([\w-]+)/gm))
          expect(Object.keys(command?.options ?? {}), inputs.command).toContain(option)
      }
    }
  })
})
