import { execFileSync } from 'node:child_process'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { Folder } from '../fixtures/example-call.ts'
import { formatList } from '../layout.ts'
import type { Paper } from '../paper.ts'

const TOY: Paper = {
  title: 'Toy Models of Superposition',
  url: 'https://arxiv.org/abs/2209.10652',
  date: '2022-09',
}
const HAYSTACK: Paper = {
  title: 'Finding Neurons in a Haystack',
  url: 'https://arxiv.org/abs/2305.01610',
  date: '2023-05',
}

let folder: Folder
beforeEach(async () => {
  folder = await Folder.make()
  await putList(TOY)
  await folder.put('README.template.md', '# Neurons\n\n<!-- paperlist:papers -->\n')
  await folder.run('build')
  git('init', '-q', '-b', 'main')
  git('add', '.')
  git('commit', '-qm', 'one')
})
afterEach(() => folder.remove())

function git(...args: string[]): void {
  execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.c', ...args], { cwd: folder.path })
}

const putList = (...papers: Paper[]) => folder.put('papers.json', formatList({ title: 'Neurons', papers }))

async function editReadme(from: string, to: string): Promise<void> {
  await folder.put('README.md', (await folder.get('README.md')).replace(from, to))
}

describe('--check --since', () => {
  test('passes README.md as build writes it, whatever it was before', async () => {
    await putList(HAYSTACK, TOY)
    await folder.run('build')
    expect(await folder.run('build', '--check', '--since=main')).toMatchObject({
      code: 0,
      err: 'README.md is up to date\n',
    })
  })

  test.each([['--since=main'], ['--since']])(
    '%s passes a stale README.md that nobody edited',
    async (since) => {
      await putList(HAYSTACK, TOY)
      expect(await folder.run('build', '--check', since)).toEqual({
        code: 0,
        out: '',
        err: 'README.md is as it was, and stale; it is written anew after the merge\n',
      })
      expect(await folder.run('build', '--check')).toMatchObject({ code: 1 })
    },
  )

  test('compares with where the branch left, not with what came after', async () => {
    git('checkout', '-qb', 'change')
    await putList(HAYSTACK, TOY)
    git('commit', '-qam', 'a paper more')
    git('checkout', '-q', 'main')
    await editReadme('# Neurons', '# Neurons of all kinds')
    git('commit', '-qam', 'another README')
    git('checkout', '-q', 'change')
    expect(await folder.run('build', '--check', '--since=main')).toMatchObject({ code: 0 })
  })

  test('in a pull request, the commit is its base', async () => {
    git('update-ref', 'refs/remotes/origin/main', 'HEAD')
    await editReadme('Toy', 'Tiny')
    git('commit', '-qam', 'edited by hand')
    expect(await folder.run('build', '--check', '--since')).toMatchObject({ code: 0 })
    folder.io = { env: { GITHUB_BASE_REF: 'main' } }
    expect(await folder.run('build', '--check', '--since')).toMatchObject({ code: 1 })
  })

  test('refuses an edit by hand, shows it and says what becomes of it', async () => {
    await editReadme('Toy', 'Tiny')
    const edited = await folder.get('README.md')
    const { code, out, err } = await folder.run('build', '--check', '--since=main')
    expect(code).toBe(1)
    expect(out).toContain('-- [Tiny Models')
    expect(err).toMatch(/^Unexpected edit of README\.md, .*after the merge/)
    expect(err).toContain('`paperlist absorb` makes the same change in papers.json')
    expect(await folder.get('README.md')).toBe(edited)
  })

  test('refuses when an edit changes only what is not text', async () => {
    await folder.put(
      'README.md',
      Buffer.concat([Buffer.from(await folder.get('README.md')), Buffer.of(0xff)]),
    )
    expect(await folder.run('build', '--check', '--since=main')).toMatchObject({ code: 1 })
  })

  test('refuses a README.md that was removed', async () => {
    git('rm', '-q', 'README.md')
    expect(await folder.run('build', '--check', '--since=main')).toMatchObject({ code: 1 })
  })

  test.each([
    [['--check', '--since=nothing'], 'paperlist: Unexpected commit `nothing`, '],
    [['--since=main'], 'paperlist: Unexpected --since without --check, '],
  ])('%j is a mistake in the call', async (argv, message) => {
    await putList(HAYSTACK)
    const { code, err } = await folder.run('build', ...argv)
    expect({ code, err: err.slice(0, message.length) }).toEqual({ code: 2, err: message })
  })
})

describe('the issue form', () => {
  const FORM = '.github/ISSUE_TEMPLATE/recommend.yml'
  beforeEach(() => folder.run('init'))

  test('is written with the tags of the list', async () => {
    expect(await folder.get(FORM)).not.toContain('superposition')
    await folder.put(
      'papers.json',
      formatList({ title: 'Neurons', tags: ['superposition'], papers: [TOY, HAYSTACK] }),
    )
    const { code, err } = await folder.run('build', '--check')
    expect({ code, err }).toMatchObject({
      code: 1,
      err: expect.stringContaining(`Unexpected content in ${FORM}`),
    })
    expect((await folder.run('build')).err).toBe(`wrote README.md\nwrote ${FORM}\n`)
    expect(await folder.get(FORM)).toContain('- "superposition"')
    expect(await folder.run('build', '--check')).toMatchObject({ code: 0 })
  })

  test('is stale until the merge when the list alone changed', async () => {
    git('add', '.')
    git('commit', '-qm', 'set up')
    await folder.put('papers.json', formatList({ title: 'Neurons', tags: ['superposition'], papers: [TOY] }))
    const { code, err } = await folder.run('build', '--check', '--since')
    expect(code).toBe(0)
    expect(err).toContain(`${FORM} is as it was, and stale`)
  })

  test('of somebody else stays as it is', async () => {
    await folder.put(FORM, 'name: Mine\n')
    expect((await folder.run('build')).err).not.toContain(FORM)
    expect(await folder.get(FORM)).toBe('name: Mine\n')
  })
})
