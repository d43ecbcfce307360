import { readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { Folder } from '../fixtures/example-call.ts'
import { formatList } from '../layout.ts'
import type { PaperList } from '../paper.ts'

const LIST: PaperList = {
  title: 'Papers about neurons',
  papers: [
    {
      title: 'Toy Models of Superposition',
      url: 'https://arxiv.org/abs/2209.10652',
      venue: 'Anthropic',
      date: '2022-09',
    },
    {
      title: 'Knowledge Neurons in Pretrained Transformers',
      url: 'https://arxiv.org/abs/2104.08696',
      venue: 'ACL 2022',
      date: '2021-04',
    },
  ],
}
const TEMPLATE = '# Papers\n\nSome text.\n\n<!-- paperlist:papers -->\n'

let folder: Folder
beforeEach(async () => {
  folder = await Folder.make()
  await put('papers.json', formatList(LIST))
  await put('README.template.md', TEMPLATE)
  await run('build')
})
afterEach(() => folder.remove())

const run = (...argv: string[]) => folder.run(...argv)
const put = (name: string, text: string) => folder.put(name, text)
const get = (name: string) => folder.get(name)
const edit = async (from: string, to: string) => put('README.md', (await get('README.md')).replace(from, to))

test('a change is written into papers.json, and build agrees', async () => {
  await edit('ACL 2022', 'EMNLP 2022')
  expect(await run('absorb')).toEqual({
    code: 0,
    out: 'README.md:10 absorbed: `venue` of `Knowledge Neurons in Pretrained Transformers`: `ACL 2022` becomes `EMNLP 2022`\n',
    err: '1 change absorbed, 0 refused; wrote papers.json\n',
  })
  expect(await get('papers.json')).toBe(formatList(LIST).replace('ACL 2022', 'EMNLP 2022'))
  expect((await run('build', '--check')).code).toBe(0)
})

test('nothing to absorb: nothing is written', async () => {
  await put('papers.json', `${formatList(LIST)}\n`)
  expect(await run('absorb')).toEqual({
    code: 0,
    out: '',
    err: 'Nothing to absorb; papers.json is unchanged\n',
  })
  expect(await get('papers.json')).toBe(`${formatList(LIST)}\n`)
  expect((await readdir(folder.path)).sort()).toEqual(['README.md', 'README.template.md', 'papers.json'])
})

test('another form alone: build puts it right', async () => {
  await edit('\\[ACL 2022\\]', '[ACL 2022]')
  expect(await run('absorb')).toEqual({
    code: 0,
    out: '',
    err: 'Nothing to absorb; papers.json is unchanged; run `paperlist build`\n',
  })
})

test('something refused: exit code 1, and the rest is absorbed', async () => {
  await edit('ACL 2022', 'EMNLP 2022')
  await edit('Some text.', 'Other text.')
  const { code, out, err } = await run('absorb')
  expect(code).toBe(1)
  expect(out).toContain(
    'README.md:5 refused: Unexpected `Other text.`, expected `Some text.`: change it at README.template.md:3\n',
  )
  expect(err).toBe('1 change absorbed, 1 refused; wrote papers.json; run `paperlist build`\n')
  expect(JSON.parse(await get('papers.json')).papers[1].venue).toBe('EMNLP 2022')
})

test('--dry-run writes nothing: exit code 1 when there is something to write', async () => {
  expect((await run('absorb', '--dry-run')).code).toBe(0)
  await edit('ACL 2022', 'EMNLP 2022')
  const { code, err } = await run('absorb', '--dry-run')
  expect({ code, err }).toEqual({ code: 1, err: '1 change absorbed, 0 refused; nothing was written\n' })
  expect(await get('papers.json')).toBe(formatList(LIST))
})

test('other files, and what cannot be seen', async () => {
  await put('list.json', await get('papers.json'))
  await put('page.md', TEMPLATE)
  await run('build', 'list.json', '--template', 'page.md', '--out', 'OUT.md')
  await put('OUT.md', (await get('OUT.md')).replace('ACL 2022', 'ACL\u202e 2022'))
  const { out } = await run('absorb', 'OUT.md', '--list', 'list.json', '--template', 'page.md')
  expect(out).toContain('OUT.md:10 absorbed:')
  expect(out).toContain('becomes `ACL\\u{202E} 2022`')
})

test.each([
  ['no README', 'README.md', undefined, 2, 'paperlist: cannot read README.md: there is no such file\n'],
  [
    'no template',
    'README.template.md',
    undefined,
    2,
    'paperlist: cannot read README.template.md: there is no such file\n',
  ],
  [
    'a README in another encoding',
    'README.md',
    Buffer.from([0x80]),
    2,
    expect.stringContaining('paperlist: cannot read README.md: '),
  ],
  [
    'a template in another encoding',
    'README.template.md',
    Buffer.from([0x80]),
    2,
    'paperlist: cannot read README.template.md: it is not UTF-8\n',
  ],
  [
    'a template with mistakes',
    'README.template.md',
    '<!-- paperlist:paprs -->',
    2,
    expect.stringContaining('README.template.md:1:'),
  ],
  ['a list with mistakes', 'papers.json', '{', 1, expect.stringContaining('Nothing was written.\n')],
])('%s', async (_, name, content, code, err) => {
  await rm(join(folder.path, name))
  if (content !== undefined) await writeFile(join(folder.path, name), content)
  expect(await run('absorb')).toEqual({ code, out: '', err })
})
