import { spawnSync } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { Folder } from '../fixtures/example-call.ts'

/** action/index.cjs as a runner starts it: a process in the folder of the list, everything it is told in the environment. */
let folder: Folder
beforeEach(async () => {
  folder = await Folder.make()
  await folder.put('summary', '')
  await folder.put('output', '')
})
afterEach(() => folder.remove())

function runBundle(inputs: Record<string, string>, words: readonly string[] = []) {
  const env = {
    PATH: process.env.PATH,
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_WORKSPACE: folder.path,
    GITHUB_STEP_SUMMARY: join(folder.path, 'summary'),
    GITHUB_OUTPUT: join(folder.path, 'output'),
    RUNNER_TEMP: join(folder.path, 'temp'),
    RUNNER_OS: 'Linux',
    ...inputs,
  }
  const { status, stdout, stderr } = spawnSync(process.execPath, [resolve('action/index.cjs'), ...words], {
    cwd: folder.path,
    env,
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

test('a README with a mistake: annotations, summary, outputs, SARIF', async () => {
  const entry = (index: number) =>
    `- [A Good Paper about Neurons, Number ${index}](https://arxiv.org/abs/2209.106${index}) (2022)\n`
  const entries = Array.from({ length: 30 }, (_, index) => entry(index + 10)).join('')
  await folder.put('README.md', `# Papers\n\n## All\n\n${entries.replace('Number 13]', 'Number 13.]')}`)
  const { status, stdout } = runBundle({ INPUT_FILE: 'README.md', INPUT_SARIF: 'lint.sarif' })
  expect(status).toBe(0)
  expect(stdout).toMatch(/^::warning file=README\.md,line=8,.*title=title-full-stop::/m)
  expect(await folder.get('summary')).toContain('title\\-full\\-stop')
  expect(await folder.get('output')).toMatch(/^warnings<<(\S+)\n[1-9]\n\1$/m)
  const { results } = JSON.parse(await folder.get('lint.sarif')).runs[0]
  expect(results).toContainEqual(expect.objectContaining({ ruleId: 'title-full-stop' }))
  expect(results[0].partialFingerprints.primaryLocationLineHash).toMatch(/:1$/)
})

test('errors fail the step', async () => {
  await folder.put('papers.json', '{')
  const { status, stdout } = runBundle({})
  expect(status).toBe(1)
  expect(stdout).toMatch(/^::error file=papers\.json,line=1,.*title=syntax::/)
})

test('every command is in it', async () => {
  await folder.put('papers.json', '{"title": "P", "papers": []}\n')
  await folder.put('README.template.md', '# P\n')
  expect(runBundle({ INPUT_COMMAND: 'build' })).toMatchObject({ status: 0, stderr: 'wrote README.md\n' })
  expect(runBundle({ INPUT_COMMAND: 'verify' })).toMatchObject({ status: 0 })
  expect(runBundle({ INPUT_COMMAND: 'explain', INPUT_ARGS: 'sorted' }).stdout).toMatch(/^## sorted\n/)
})

test('with words it is the program', async () => {
  await folder.put('papers.json', '{')
  const { status, stdout } = runBundle({}, ['lint', 'papers.json'])
  expect(status).toBe(1)
  expect(stdout).toMatch(/^papers\.json\n {2}1:2 {2}error/)
})

test('hooks start it by its name, with a command that there is', async () => {
  const entries = [...readFileSync('.pre-commit-hooks.yaml', 'utf8').matchAll(/^ {2}entry: (\S+) (\S+)$/gm)]
  expect(entries.map(([, file, command]) => [file, command])).toEqual([
    ['action/index.cjs', 'lint'],
    ['action/index.cjs', 'build'],
  ])
  expect(readFileSync('action/index.cjs', 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/)
  if (process.platform !== 'win32') expect(statSync('action/index.cjs').mode & 0o100).toBe(0o100)
})
