import { afterEach, beforeEach, expect, test } from 'vitest'
import { Folder } from './fixtures/example-call.ts'
import { displayName, listFileAt, readerFor } from './list-file.ts'

let folder: Folder
beforeEach(async () => {
  folder = await Folder.make()
})
afterEach(() => folder.remove())

test.each([
  ['papers.json where there is one', ['papers.json', 'README.md'], '.', 'papers.json'],
  ['else README.md', ['README.md', 'notes.md'], '.', 'README.md'],
  ['whatever the case of its name', ['readme.md'], '.', 'readme.md'],
  ['the list in another folder', ['list/papers.json'], 'list', 'list/papers.json'],
  ['the README in another folder', ['docs/README.md'], 'docs', 'docs/README.md'],
  ['a file that is there', ['docs/list.md'], 'docs/list.md', 'docs/list.md'],
  ['a file that is not there', [], 'list.md', 'list.md'],
])('%s', async (_, files, name, expected) => {
  for (const file of files) await folder.put(file, '')
  expect(listFileAt(name, { cwd: folder.path }).replaceAll('\\', '/')).toBe(expected)
})

test.each([
  ['.', 'Unexpected lack of a list here, expected papers.json or README.md'],
  ['docs', 'Unexpected lack of a list in docs, expected papers.json or README.md'],
])('the folder %s without a list', async (name, message) => {
  await folder.put('docs/list.md', '')
  expect(() => listFileAt(name, { cwd: folder.path })).toThrow(message)
})

test.each(['papers.json', 'a/LIST.JSON', 'README.md', 'list.markdown', 'README', 'docs/readme'])(
  '%s can hold a list',
  async (name) => expect(await readerFor(name)).toBeTypeOf('function'),
)

test.each(['papers.bib', 'package.json5', 'README.rst', 'md', 'Makefile'])('%s cannot', async (name) => {
  await expect(readerFor(name)).rejects.toThrow(
    `Unexpected file ${name}, expected a list such as papers.json or README.md`,
  )
})

test.each([
  ['/here/docs/list.md', 'docs/list.md'],
  ['./list.md', 'list.md'],
  ['../list.md', '../list.md'],
])('%s is called %s', (file, name) => {
  expect(displayName(file, { cwd: '/here' })).toBe(name)
})
