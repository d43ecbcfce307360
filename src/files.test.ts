import {
  chmod,
  mkdtemp,
  readdir,
  readFile,
  readlink,
  rm,
  stat,
  symlink,
  truncate,
  utimes,
  writeFile,
} from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { namesInFolder, readAtMost, readBytes, readBytesIfAny, writeText } from './files.ts'

let folder: string
let file: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'paperlist-'))
  file = join(folder, 'papers.json')
})
afterEach(async () => {
  vi.restoreAllMocks()
  await rm(folder, { recursive: true, force: true })
})

describe('reading', () => {
  test('a file', async () => {
    await writeFile(file, 'é')
    expect([...readBytes(file, 'papers.json')]).toEqual([0xc3, 0xa9])
  })

  test('a file that is not there is a sentence, or nothing where it need not be there', async () => {
    expect(() => readBytes(file, 'papers.json')).toThrow('cannot read papers.json: there is no such file')
    expect(readBytesIfAny(file, 'papers.json')).toBeUndefined()
  })

  test('a folder is a sentence', async () => {
    expect(() => readBytes(folder, 'lists')).toThrow('cannot read lists: it is a folder')
    expect(() => readBytesIfAny(folder, 'lists')).toThrow('cannot read lists: it is a folder')
  })

  test.skipIf(process.platform === 'win32')(
    'below a file there is no folder, and a file there is a sentence',
    async () => {
      await writeFile(file, '{')
      const below = join(file, 'papers.json')
      expect(namesInFolder(below)).toBeUndefined()
      expect(readBytesIfAny(below, 'x/papers.json')).toBeUndefined()
      for (const read of [readBytes, (path: string, name: string) => readAtMost(path, name, 1)])
        expect(() => read(below, 'x/papers.json')).toThrow(
          'cannot read x/papers.json: a part of its path is not a folder',
        )
    },
  )

  test.skipIf(process.platform === 'win32')('a link to a device without end is no lock', async () => {
    await symlink('/dev/zero', file)
    expect(() => readBytesIfAny(file, 'papers.lock.json')).toThrow('it is no ordinary file')
  })

  test('a file without measure is no lock', async () => {
    await writeFile(file, '{')
    await truncate(file, 300 * 1024 * 1024)
    expect(() => readBytesIfAny(file, 'papers.lock.json')).toThrow('it is longer than 256 MiB')
  })
})

describe('reading what others have put there', () => {
  test('up to so many bytes, and no more', async () => {
    await writeFile(file, 'four')
    expect(Buffer.from(readAtMost(file, 'papers.json', 4)).toString()).toBe('four')
    expect(() => readAtMost(file, 'papers.json', 3)).toThrow(
      'cannot read papers.json: it has 4 bytes, expected at most 3',
    )
    expect(() => readAtMost(`${file}.none`, 'papers.json', 3)).toThrow('there is no such file')
  })

  test('no folder and no link', async () => {
    expect(() => readAtMost(folder, 'lists', 9e9)).toThrow('cannot read lists: it is no file')
    if (process.platform === 'win32') return
    await symlink('/etc/hostname', file)
    expect(() => readAtMost(file, 'papers.json', 9e9)).toThrow('cannot read papers.json: it is no file')
  })
})

describe('writing', () => {
  test('puts the new text in the place of the old and leaves nothing else behind', async () => {
    await writeFile(file, 'old')
    await writeText(file, 'papers.json', 'new é')
    expect(await readFile(file, 'utf8')).toBe('new é')
    expect(await readdir(folder)).toEqual(['papers.json'])
  })

  test('makes the folders on the way', async () => {
    await writeText(join(folder, 'a', 'b', 'README.md'), 'README.md', 'x')
    expect(await readFile(join(folder, 'a', 'b', 'README.md'), 'utf8')).toBe('x')
  })

  test.skipIf(process.platform === 'win32')('keeps the mode and the symbolic link', async () => {
    const real = join(folder, 'real.json')
    await writeFile(real, 'old')
    await chmod(real, 0o640)
    await symlink('real.json', file)
    await writeText(file, 'papers.json', 'new')
    expect(await readlink(file)).toBe('real.json')
    expect(await readFile(real, 'utf8')).toBe('new')
    expect((await stat(real)).mode & 0o777).toBe(0o640)
  })

  test('refuses a read-only file and leaves it as it was', async () => {
    await writeFile(file, 'old')
    await chmod(file, 0o444)
    await expect(writeText(file, 'papers.json', 'new')).rejects.toThrow(
      'cannot write papers.json: it is read-only; it is unchanged',
    )
    expect(await readFile(file, 'utf8')).toBe('old')
    expect(await readdir(folder)).toEqual(['papers.json'])
  })

  test('a place that is a folder is a sentence', async () => {
    await expect(writeText(folder, 'README.md', 'x')).rejects.toThrow('cannot write README.md')
  })

  test('clears away what killed runs left more than an hour ago, and only that', async () => {
    const [old, recent, other] = ['a', 'b', 'c'].map((digit, at) =>
      join(folder, `.${at === 2 ? 'other.json' : 'papers.json'}.${digit.repeat(32)}.tmp`),
    ) as [string, string, string]
    for (const path of [old, recent, other]) await writeFile(path, 'left')
    const long = new Date(Date.now() - 2 * 60 * 60 * 1000)
    await utimes(old, long, long)
    await utimes(other, long, long)
    await writeText(file, 'papers.json', 'new')
    expect((await readdir(folder)).sort()).toEqual(
      [recent, other, file].map((path) => path.slice(folder.length + 1)).sort(),
    )
  })
})
