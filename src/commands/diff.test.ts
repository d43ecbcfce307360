import { execFileSync } from 'node:child_process'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { Folder } from '../fixtures/example-call.ts'
import { formatList } from '../layout.ts'
import { formatLock, type Lock } from '../lock/lock.ts'
import type { Paper, PaperList } from '../paper.ts'

const TOY: Paper = {
  title: 'Toy Models of Superposition',
  url: 'https://arxiv.org/abs/2209.10652',
  venue: 'arXiv',
  date: '2022-09',
}
const NEW: Paper = {
  title: 'Finding Neurons in a Haystack',
  url: 'https://arxiv.org/abs/2305.01610',
  date: '2023-05-02',
}
const DEMO = 'https://neurons.example/demo'

let folder: Folder
beforeEach(async () => {
  folder = await Folder.make()
  git('init', '-q', '-b', 'main')
  git('config', 'user.name', 'a')
  git('config', 'user.email', 'a@b.c')
})
afterEach(() => folder.remove())

function git(...args: string[]): void {
  execFileSync('git', args, { cwd: folder.path, stdio: 'ignore' })
}

function commit(): void {
  git('add', '.')
  git('commit', '-qm', 'x')
}

function put(papers: Paper[], more: Partial<PaperList> = {}, name = 'papers.json'): Promise<void> {
  return folder.put(name, formatList({ title: 'Papers', ...more, papers }))
}

const lock = (state: 'alive' | 'gone'): string =>
  formatLock({ papers: {}, links: { [DEMO]: { state, checked: '2026-11-20T05:21Z' } } } satisfies Lock)

describe('what changed', () => {
  test('since the last commit', async () => {
    await put([TOY])
    commit()
    await put([{ ...TOY, venue: 'ICLR 2026' }, NEW])
    const { code, out, err } = await folder.run('diff')
    expect([code, err]).toEqual([0, ''])
    expect(out.split('\n')[0]).toBe('adds 1, 1 now published at ICLR 2026')
  })

  test('nothing, also when the file is written otherwise', async () => {
    await put([TOY])
    commit()
    expect(await folder.run('diff')).toEqual({ code: 0, out: 'changes nothing\n', err: '' })
    await folder.put('papers.json', JSON.stringify({ papers: [TOY], title: 'Papers' }))
    expect((await folder.run('diff')).out).toBe('changes nothing\n')
  })

  test('since the branch left another one, not what that one has done since', async () => {
    await put([TOY])
    commit()
    git('checkout', '-qb', 'topic')
    await put([TOY, NEW])
    commit()
    git('checkout', '-q', 'main')
    await put([{ ...TOY, date: '2022' }])
    commit()
    git('checkout', '-q', 'topic')
    expect((await folder.run('diff', 'main')).out).toMatch(/^adds 1\n/)
    git('update-ref', 'refs/remotes/origin/main', 'main')
    folder.io = { env: { GITHUB_BASE_REF: 'main' } }
    expect((await folder.run('diff')).out).toMatch(/^adds 1\n/)
  })

  test('all of it where there was no list', async () => {
    await folder.put('a', '')
    commit()
    await put([TOY, NEW])
    expect((await folder.run('diff')).out).toMatch(/^adds 2\n/)
  })

  test('in a list in a folder, and in a README', async () => {
    const readme = (...lines: string[]) => `# Papers\n\n## Theory\n\n${lines.join('\n')}\n`
    const [a, b, c] = ['a', 'b', 'c'].map(
      (name, at) => `- [Neurons of Models, Part ${name}](https://arxiv.org/abs/2401.0000${at}) (ICLR 2024)`,
    ) as [string, string, string]
    await put([TOY], {}, 'lists/papers.json')
    await folder.put('README.md', readme(a, b))
    commit()
    await put([TOY, NEW], {}, 'lists/papers.json')
    await folder.put('README.md', readme(b, c, a))
    expect((await folder.run('diff', '--file', 'lists')).out).toMatch(/^adds 1\n/)
    expect((await folder.run('diff', '--file', 'README.md')).out).toMatch(/^adds 1, moves 1\n/)
    expect((await folder.run('diff', 'HEAD', '--file', 'README.md', '--format', 'markdown')).out).toContain(
      '- [Neurons of Models, Part c](https://arxiv.org/abs/2401.00002)\n',
    )
  })

  test('never nothing, when papers.json is gone and a README is left', async () => {
    await put([TOY])
    await folder.put('README.md', '# Papers\n')
    commit()
    git('rm', '-q', 'papers.json')
    const { code, out, err } = await folder.run('diff')
    expect([code, out]).toEqual([2, ''])
    expect(err).toBe(
      'paperlist: Unexpected lack of papers.json, which was there in HEAD, expected the list; `--file README.md` compares that\n',
    )
    expect((await folder.run('diff', '--file', 'README.md')).code).toBe(0)
  })

  test('in the lock', async () => {
    await put([{ ...TOY, links: { demo: DEMO } }])
    await folder.put('papers.lock.json', lock('alive'))
    commit()
    await folder.put('papers.lock.json', lock('gone'))
    expect((await folder.run('diff')).out).toMatch(/^1 with a link that is gone\n/)
  })

  test('nothing in a lock that could not be read before', async () => {
    await put([{ ...TOY, links: { demo: DEMO } }])
    await folder.put('papers.lock.json', '<<<<<<<')
    commit()
    await folder.put('papers.lock.json', lock('gone'))
    expect(await folder.run('diff')).toEqual({ code: 0, out: 'changes nothing\n', err: '' })
  })
})

describe('formats', () => {
  test('json', async () => {
    await put([])
    commit()
    await put([TOY])
    expect(JSON.parse((await folder.run('diff', '--format', 'json')).out)).toMatchObject({
      version: 1,
      summary: 'adds 1',
      changes: [{ kind: 'added', paper: TOY, before: null, after: 0, details: [] }],
    })
  })

  test('markdown shows new entries as the template has them that was there before, not one of a stranger', async () => {
    await put([])
    await folder.put('README.template.md', '<!-- paperlist:papers layout="compact" -->\n')
    commit()
    await put([TOY])
    await folder.put('README.template.md', '<!-- paperlist:papers entry="- {title} @everybody" -->\n')
    expect((await folder.run('diff', '--format', 'markdown')).out).toBe(
      '## Adds 1\n\n### New\n\n- [Toy Models of Superposition](https://arxiv.org/abs/2209.10652) (arXiv, 2022.9)\n',
    )
  })

  test('nothing in the log of a runner is a command', async () => {
    await put([])
    commit()
    await put([{ ...TOY, title: '##[add-mask]x' }])
    folder.io = { env: { GITHUB_ACTIONS: 'true' } }
    for (const format of ['text', 'json', 'markdown'])
      expect((await folder.run('diff', '--format', format)).out).not.toContain('##[')
  })
})

describe('what cannot be done', () => {
  test.each([
    [['diff', 'a', 'b'], 'paperlist: Unexpected second commit b, expected one\n'],
    [['diff', 'nowhere'], /^paperlist: Unexpected commit `nowhere`, expected one of this repository; /],
    [['diff', '--output=x'], /Unexpected commit `--output=x`|Unexpected option/],
    [['diff', '--file', 'x.json'], 'paperlist: cannot read x.json: there is no such file\n'],
  ])('%j', async (argv, expected) => {
    await put([TOY])
    commit()
    const { code, out, err } = await folder.run(...(argv as string[]))
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(expected)
  })

  test('a repository without a commit is told', async () => {
    await put([TOY])
    expect((await folder.run('diff')).err).toMatch(
      /^paperlist: Unexpected git repository without a commit, .*commit first\n$/,
    )
  })

  test('a list that cannot be understood is told, now or then', async () => {
    await put([TOY])
    commit()
    await folder.put('papers.json', '{')
    const now = await folder.run('diff')
    expect([now.code, now.out]).toEqual([1, ''])
    expect(now.err).toMatch(/^papers\.json:1:2 Unexpected/)
    commit()
    await put([TOY])
    const then = await folder.run('diff')
    expect([then.code, then.out]).toEqual([2, ''])
    expect(then.err).toMatch(/^paperlist: cannot read papers\.json as it was in HEAD: Unexpected/)
  })
})
