import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { crashText } from './cli.ts'
import { Folder } from './fixtures/example-call.ts'
import { formatList } from './layout.ts'
import type { PaperList } from './paper.ts'

const LIST: PaperList = {
  title: 'Papers about neurons',
  papers: [
    { title: 'Toy Models of Superposition', url: 'https://arxiv.org/abs/2209.10652', date: '2022-09' },
  ],
}
const STOPPED: PaperList = {
  ...LIST,
  papers: LIST.papers.map((paper) => ({ ...paper, title: `${paper.title}.` })),
}

let folder: Folder
beforeEach(async () => {
  folder = await Folder.make()
})
afterEach(() => folder.remove())

const run = (...argv: string[]) => folder.run(...argv)
const put = (name: string, text: string) => folder.put(name, text)
const get = (name: string) => folder.get(name)

test('a crash says where, and lets what the error quotes steer nothing', () => {
  const text = crashText(
    new Error('Unexpected token, "\x1b[2J\u202e\n::error::x ##[add-mask]the" is not JSON'),
  )
  expect(text).toContain('cli.test.ts')
  expect(text).not.toMatch(/[^\P{C}\n]|^::|##\[/mu)
})

describe('the call', () => {
  test.each([
    [['lnt'], 'paperlist: Unexpected command `lnt`, did you mean `lint`?\n'],
    [
      ['constructor'],
      'paperlist: Unexpected command `constructor`, expected one of absorb, add, build, diff, explain, import, init, lint, merge, propose, recommend, verify\n',
    ],
    [['lint', '--fx'], 'paperlist: Unexpected option `--fx`, did you mean `--fix`?\n'],
    [
      ['lint', '--bananas'],
      'paperlist: Unexpected option `--bananas`, expected one that `paperlist lint --help` shows\n',
    ],
    [['lint', '--reporter', 'jsn'], 'paperlist: Unexpected `jsn` for --reporter, did you mean `json`?\n'],
    [
      ['lint', '--reporter'],
      "paperlist: Option '--reporter <value>' argument missing; see `paperlist lint --help`\n",
    ],
    [
      ['build', '--check', '--since', 'main'],
      'paperlist: Unexpected file main, expected a list such as papers.json or README.md; a value of --since is written as --since=main\n',
    ],
    [['lint', 'main'], 'paperlist: Unexpected file main, expected a list such as papers.json or README.md\n'],
    [
      ['lint', '--accept', 'sortd'],
      'paperlist: Unexpected rule `sortd` for --accept, did you mean `sorted`?\n',
    ],
    [['lint', 'a.json', 'b.json'], 'paperlist: cannot read a.json: there is no such file\n'],
    [['lint', 'README.md'], 'paperlist: cannot read README.md: there is no such file\n'],
    [
      ['lint', 'list.bib'],
      'paperlist: Unexpected file list.bib, expected a list such as papers.json or README.md\n',
    ],
    [
      ['lint'],
      'paperlist: Unexpected lack of a list here, expected papers.json or README.md; name the file, as in `paperlist lint docs/papers.md`\n',
    ],
    [['absorb', 'a.md', 'b.md'], 'paperlist: Unexpected second file b.md, expected one README\n'],
    [['absorb'], 'paperlist: cannot read papers.json: there is no such file\n'],
    [['import'], 'paperlist: Unexpected lack of a file, expected one, as in `paperlist import README.md`\n'],
    [['import', 'a.md', 'b.md'], 'paperlist: Unexpected second file b.md, expected one\n'],
    [['import', 'a.md'], 'paperlist: cannot read a.md: there is no such file\n'],
    [['build', 'a.json', 'b.json'], 'paperlist: Unexpected second file b.json, expected one list\n'],
    [['explain', 'sortd'], 'paperlist: Unexpected rule `sortd`, did you mean `sorted`?\n'],
    [['explain', 'a', 'b'], 'paperlist: Unexpected second rule b, expected one\n'],
  ])('%j is a mistake: a sentence and exit code 2', async (argv, message) => {
    expect(await run(...argv)).toEqual({ code: 2, out: '', err: message })
  })

  test.each([[['--help']], [['-h']], [['help']], [[]]])('%j shows every command', async (argv) => {
    const { code, out } = await run(...argv)
    expect(code).toBe(argv.length === 0 ? 2 : 0)
    for (const name of ['absorb', 'build', 'explain', 'import', 'lint'])
      expect(out).toMatch(new RegExp(`^  ${name} +\\w`, 'm'))
  })

  test.each([[['lint', '--help']], [['help', 'lint']], [['lint', '-h']]])(
    '%j shows the options of the command',
    async (argv) => {
      const { code, out } = await run(...argv)
      expect(code).toBe(0)
      expect(out).toContain('--fix')
      expect(out).toContain('--reporter NAME')
      expect(out).toContain('(default: text)')
    },
  )

  test('--version', async () => {
    expect((await run('--version')).out).toMatch(/^\d+\.\d+\.\d+\n$/)
  })
})

describe('lint', () => {
  test('a clean list: exit code 0', async () => {
    await put('papers.json', formatList(LIST))
    expect((await run('lint')).code).toBe(0)
  })

  test('warnings alone: exit code 0', async () => {
    await put('papers.json', formatList(STOPPED))
    const { code, out } = await run('lint', '--reporter', 'json')
    expect(code).toBe(0)
    expect(JSON.parse(out).findings).toMatchObject([
      { rule: 'title-full-stop', severity: 'warning', file: 'papers.json', line: 5 },
    ])
  })

  test('errors: exit code 1', async () => {
    await put('papers.json', '{')
    const { code, out } = await run('lint', '--reporter', 'json')
    expect(code).toBe(1)
    expect(JSON.parse(out).findings).toMatchObject([
      { rule: 'syntax', severity: 'error', line: 1, column: 2 },
    ])
  })

  test('--fix repairs the file, and a second time changes nothing', async () => {
    await put('papers.json', `\uFEFF${JSON.stringify(STOPPED)}`)
    expect((await run('lint', '--fix')).code).toBe(0)
    expect(await get('papers.json')).toBe(formatList(LIST))
    await run('lint', '--fix')
    expect(await get('papers.json')).toBe(formatList(LIST))
  })

  test('--fix leaves a file that it cannot read as it is', async () => {
    await put('papers.json', '{"title": "x",}')
    expect((await run('lint', '--fix')).code).toBe(1)
    expect(await get('papers.json')).toBe('{"title": "x",}')
  })

  test('--accept applies suggestions and says which', async () => {
    const ignore = [{ rule: 'sorted', reason: 'why' }]
    await put(
      'papers.json',
      formatList({ ...LIST, papers: LIST.papers.map((paper) => ({ ...paper, ignore })) }),
    )
    expect((await run('lint', '--fix')).out).toContain('unused-ignore')
    const { err } = await run('lint', '--accept', 'unused-ignore')
    expect(err.split('\n')[0]).toBe(
      'accepted: Unexpected `ignore` of `sorted`, expected a finding of that rule here; remove it',
    )
    expect(await get('papers.json')).toBe(formatList(LIST))
  })
})

describe('build', () => {
  beforeEach(async () => {
    await put('papers.json', formatList(LIST))
    await put('README.template.md', '# Neurons\n\n<!-- paperlist:papers -->\n')
  })

  test('writes README.md once', async () => {
    expect(await run('build')).toMatchObject({ code: 0, err: 'wrote README.md\n' })
    expect(await get('README.md')).toContain(
      '- [Toy Models of Superposition](https://arxiv.org/abs/2209.10652)',
    )
    expect(await run('build')).toMatchObject({ code: 0, err: 'README.md is up to date\n' })
  })

  test('--check passes what build wrote', async () => {
    await run('build')
    expect(await run('build', '--check')).toMatchObject({ code: 0, out: '' })
  })

  test('--check shows the difference, names the command that mends it and writes nothing', async () => {
    await run('build')
    const readme = (await get('README.md')).replace('Toy', 'Tiny')
    await put('README.md', readme)
    const { code, out, err } = await run('build', '--check')
    expect(code).toBe(1)
    expect(out).toContain(
      '-- [Tiny Models of Superposition](https://arxiv.org/abs/2209.10652)\n+- [Toy Models of',
    )
    expect(err).toContain('run that, or `npm run build`')
    expect(await get('README.md')).toBe(readme)
  })

  test('--check without a README.md fails', async () => {
    expect((await run('build', '--check')).code).toBe(1)
  })

  test('refuses a list that it cannot read, at its place, and writes nothing', async () => {
    await put('papers.json', '{"title": "x", "papers": [{}]}')
    const { code, err } = await run('build')
    expect(code).toBe(1)
    expect(err).toContain('papers.json:1:27 Unexpected paper without `title`')
    expect(err).toContain('Nothing was written.')
    await expect(get('README.md')).rejects.toThrow('ENOENT')
  })

  test.each([
    [
      'a misspelt block',
      '# X\n\n<!-- paperlist:paper -->\n',
      'README.template.md:3:16 Unexpected block `paper`',
    ],
    [
      'bytes that are not UTF-8',
      Buffer.from([0x23, 0x20, 0xff]),
      'cannot read README.template.md: it is not UTF-8',
    ],
  ])('refuses a template with %s', async (_, template, message) => {
    await writeFile(join(folder.path, 'README.template.md'), template)
    const { code, err } = await run('build')
    expect(code).toBe(2)
    expect(err).toContain(message)
    await expect(get('README.md')).rejects.toThrow('ENOENT')
  })
})

describe('explain', () => {
  test('lists every rule', async () => {
    expect((await run('explain')).out).toMatch(/^sorted +warning +The papers of each section/m)
  })

  test('explains one with its examples', async () => {
    const { out } = await run('explain', 'title-full-stop')
    expect(out).toContain('## title-full-stop')
    expect(out).toContain('{"title":"Toy Models of Superposition."}')
    expect(out).toContain('Mended by `--fix`.')
  })
})
