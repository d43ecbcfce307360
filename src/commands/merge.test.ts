import { execFileSync, spawnSync } from 'node:child_process'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { Folder } from '../fixtures/example-call.ts'
import { formatList } from '../layout.ts'
import type { Paper } from '../paper.ts'

const TOY: Paper = { title: 'Toy Models of Superposition', url: 'https://a.example/toy', date: '2022' }
const OURS: Paper = { title: 'Finding Neurons in a Haystack', url: 'https://a.example/hay', date: '2023' }
const THEIRS: Paper = { title: 'Universal Neurons in GPT2', url: 'https://a.example/gpt2', date: '2023' }

const list = (...papers: Paper[]) => formatList({ title: 'Papers', papers })

let folder: Folder
beforeEach(async () => {
  folder = await Folder.make()
})
afterEach(() => folder.remove())

async function put(base: string | Uint8Array, ours: string | Uint8Array, theirs: string | Uint8Array) {
  await folder.put('base', base)
  await folder.put('ours', ours)
  await folder.put('theirs', theirs)
}

const merge = (...more: string[]) => folder.run('merge', 'base', 'ours', 'theirs', ...more)

describe('the result goes into OURS', () => {
  test('merged: 0, without a word', async () => {
    await put(list(TOY), list(TOY, OURS), list(TOY, THEIRS))
    expect(await merge('papers.json')).toEqual({ code: 0, out: '', err: '' })
    expect(await folder.get('ours')).toBe(list(TOY, OURS, THEIRS))
  })

  test('something to choose: 1, and what, with the name of the file in the repository', async () => {
    await put(list(TOY), list({ ...TOY, title: `${TOY.title}\u001B[2J` }), list({ ...TOY, title: 'Toys' }))
    const { code, out, err } = await merge('lists/papers.json')
    expect([code, out, err]).toEqual([
      1,
      '',
      'lists/papers.json: choose between the marks: `title` of `Toy Models of Superposition\\u{1B}[2J`\n',
    ])
    expect(await folder.get('ours')).toContain('<<<<<<< ours\n')
  })

  test('a version that is no list: 2, with both in full', async () => {
    await put(list(TOY), '{', list(TOY, THEIRS))
    const { code, err } = await merge('papers.json')
    expect([code, err]).toEqual([
      2,
      'papers.json: cannot be merged by entry: our version:1 Unexpected end of the file, expected a closing brace `}`; both versions are in it, each in full\n',
    ])
    expect(await folder.get('ours')).toBe(`<<<<<<< ours\n{\n=======\n${list(TOY, THEIRS)}>>>>>>> theirs\n`)
  })

  test('a version that is no text: 2, and nothing is written', async () => {
    await put(list(TOY), list(TOY, OURS), Buffer.from([0xff]))
    const { code, err } = await merge('papers.json')
    expect([code, err]).toEqual([
      2,
      'papers.json: cannot be merged by entry: a version of it is not UTF-8; it is left as ours has it\n',
    ])
    expect(await folder.get('ours')).toBe(list(TOY, OURS))
  })

  test('a file that is not there: 2, with its name', async () => {
    expect(await merge()).toEqual({
      code: 2,
      out: '',
      err: 'paperlist: cannot read base: there is no such file\n',
    })
  })

  test.each([[['a', 'b']], [['a', 'b', 'c', 'd', 'e']]])('%j is a mistake in the call', async (files) => {
    expect(await folder.run('merge', ...files)).toEqual({
      code: 2,
      out: '',
      err: 'paperlist: Unexpected number of files, expected BASE OURS THEIRS and perhaps PATH\n',
    })
  })
})

test('git calls it', async () => {
  const git = (...args: string[]) => execFileSync('git', args, { cwd: folder.path, stdio: 'ignore' })
  const driver = [process.execPath, '--import', 'tsx', resolve('src/bin.ts')].map((word) => `"${word}"`)
  git('init', '-q', '-b', 'main')
  git('config', 'user.name', 'a')
  git('config', 'user.email', 'a@b.c')
  git('config', 'merge.paperlist.driver', `sh "${join(folder.path, 'driver')}" %O %A %B %P`)
  await folder.put(
    'driver',
    `here=$PWD\ncd "${resolve('.')}"\n${driver.join(' ')} merge "$here/$1" "$here/$2" "$here/$3" "$4"\n`,
  )
  await folder.put('.gitattributes', 'papers.json merge=paperlist\n')
  const commit = async (text: string) => {
    await folder.put('papers.json', text)
    git('add', '.')
    git('commit', '-qm', 'x')
  }
  await commit(list(TOY))
  git('checkout', '-q', '-b', 'theirs')
  await commit(list(TOY, THEIRS))
  git('checkout', '-q', 'main')
  await commit(list(TOY, OURS))
  const { status } = spawnSync('git', ['merge', '-q', '--no-edit', 'theirs'], {
    cwd: folder.path,
    encoding: 'utf8',
  })
  expect(status).toBe(0)
  expect(await folder.get('papers.json')).toBe(list(TOY, OURS, THEIRS))
})
