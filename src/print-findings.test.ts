import { afterEach, beforeEach, expect, test } from 'vitest'
import { Folder } from './fixtures/example-call.ts'
import { outputsIn } from './print-findings.ts'

const CLEAN = '{"title": "P", "papers": []}'
const BROKEN = '{"title": "P", "papers": [{}]}'

let folder: Folder
beforeEach(async () => {
  folder = await Folder.make()
  await folder.put('papers.json', BROKEN)
})
afterEach(() => folder.remove())

test.each([
  ['text', [{ reporter: 'text' }]],
  ['github,sarif=a/b.sarif', [{ reporter: 'github' }, { reporter: 'sarif', file: 'a/b.sarif' }]],
  ['json=a=b', [{ reporter: 'json', file: 'a=b' }]],
  [
    'json=a,json=b',
    [
      { reporter: 'json', file: 'a' },
      { reporter: 'json', file: 'b' },
    ],
  ],
])('%s', (value, expected) => {
  expect(outputsIn(value, { cwd: '/' })).toEqual(expected)
})

test.each([
  ['jsn', 'Unexpected `jsn` for --reporter, did you mean `json`?'],
  ['json,srif=x', 'Unexpected `srif` for --reporter, did you mean `sarif`?'],
  ['', 'Unexpected `` for --reporter, expected one of github, json, junit, markdown, sarif, text'],
  ['constructor', 'Unexpected `constructor` for --reporter, expected one of'],
  ['json=', 'Unexpected `json=` for --reporter, expected a file after the `=`'],
  [
    'json,text',
    'Unexpected second reporter `text` on standard output, expected a file of its own, as in `text=FILE`',
  ],
  ['json=a,text=./a', 'Unexpected second reporter `text` for the file `./a`, expected a file of its own'],
  [
    'json=./papers.json',
    'Unexpected file `./papers.json` for the reporter `json`, expected another than that of the list',
  ],
])('--reporter %j is a mistake, told before anything is checked or written', async (value, message) => {
  for (const command of ['lint', 'verify']) {
    const { code, out, err } = await folder.run(command, '--reporter', value, '--', 'papers.json')
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(`paperlist: ${message}`)
  }
  expect(await folder.get('papers.json')).toBe(BROKEN)
})

test('each reporter has its file, and the one without prints', async () => {
  const { code, out } = await folder.run(
    'lint',
    '--reporter',
    'github,sarif=out/lint.sarif,markdown=lint.md,text=a.txt',
  )
  expect(code).toBe(1)
  expect(out).toMatch(/^::error file=papers\.json,/)
  expect(JSON.parse(await folder.get('out/lint.sarif')).runs[0].results).not.toEqual([])
  expect(await folder.get('lint.md')).toMatch(/^## /)
  expect(await folder.get('a.txt')).toMatch(/^papers\.json\n/)
})

test('files have no colours, whatever standard output has', async () => {
  folder.io = { env: { FORCE_COLOR: '1' } }
  await folder.run('lint', '--reporter', 'text=a.txt')
  expect(await folder.get('a.txt')).not.toContain('\u001B')
  expect((await folder.run('lint')).out).toContain('\u001B')
})

test('without one that prints, standard output is empty and the exit code the same', async () => {
  expect(await folder.run('lint', '--reporter', 'json=a.json')).toMatchObject({ code: 1, out: '' })
  await folder.put('papers.json', CLEAN)
  expect(await folder.run('lint', '--reporter', 'json=a.json')).toMatchObject({ code: 0, out: '' })
})

test('a file that cannot be written is told', async () => {
  expect(await folder.run('lint', '--reporter', 'json=papers.json/a')).toMatchObject({
    code: 2,
    err: expect.stringContaining('cannot write papers.json/a: '),
  })
})
