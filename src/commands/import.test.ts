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

let folder: Folder
beforeEach(async () => {
  folder = await Folder.make()
  await folder.put('README.md', README)
})
afterEach(() => folder.remove())

test('a README becomes papers.json and a template, and comes back', async () => {
  const { code, out, err } = await folder.run('import', 'README.md')
  expect({ code, out, err }).toEqual({
    code: 0,
    out: '',
    err: 'wrote papers.json\nwrote README.template.md\n2 papers imported; `paperlist build` writes README.md\n',
  })
  await folder.run('build')
  expect(await folder.get('README.md')).toBe(
    `<!-- Generated from papers.json and README.template.md by \`paperlist build\`: edit those, not this file. -->\n\n${README}`,
  )
  expect(await folder.run('build', '--check')).toMatchObject({ code: 0 })
  expect(await folder.run('lint', 'papers.json')).toMatchObject({ code: 0 })
})

test('what build wrote can be imported again, with one comment of where it is from', async () => {
  await folder.run('import', 'README.md')
  await folder.run('build')
  const built = await folder.get('README.md')
  await folder.run('import', 'README.md', '--force')
  await folder.run('build')
  expect(await folder.get('README.md')).toBe(built)
})

test.each(['papers.json', 'README.template.md'])('it does not write over %s', async (name) => {
  await folder.put(name, 'mine')
  expect(await folder.run('import', 'README.md')).toEqual({
    code: 2,
    out: '',
    err: `paperlist: Unexpected file ${name}, expected none; \`--force\` writes over it, \`--out DIR\` writes elsewhere\n`,
  })
  expect(await folder.get(name)).toBe('mine')
  expect(await folder.run('import', 'README.md', '--out', 'list')).toMatchObject({ code: 0 })
  expect(await folder.get('list/papers.json')).toContain('Toy Models')
  expect(await folder.run('import', 'README.md', '--force')).toMatchObject({ code: 0 })
  expect(await folder.get(name)).not.toBe('mine')
})

test('--dry-run prints what was read and writes nothing', async () => {
  await folder.put(
    'list.md',
    `# List\n\n## Surveys\n\n- **[A Paper on Many Neurons](https://arxiv.org/abs/2209.10652v2)** *Ada Lovelace, Alan Turing*. ICLR 2023. [[Code](https://github.com/a/b)]\n- [Another Paper on Neurons](https://arxiv.org/abs/2305.01610)\n`,
  )
  const { code, out } = await folder.run('import', 'list.md', '--dry-run', '--reporter', 'json')
  const { papers, unread } = JSON.parse(out)
  expect(code).toBe(0)
  expect(papers).toMatchObject([
    {
      title: 'A Paper on Many Neurons',
      url: 'https://arxiv.org/abs/2209.10652v2',
      arxiv: '2209.10652',
      authors: 'Ada Lovelace, Alan Turing',
      venue: 'ICLR 2023',
      date: null,
      section: 'Surveys',
      tags: [],
      links: { code: 'https://github.com/a/b' },
      line: 5,
      endLine: 5,
    },
    { title: 'Another Paper on Neurons', line: 6 },
  ])
  expect(Object.keys(papers[0])).toEqual(
    'title url arxiv authors venue date section tags links line endLine'.split(' '),
  )
  for (const one of unread) expect(Object.keys(one)).toEqual(['line', 'text'])
  await expect(folder.get('papers.json')).rejects.toThrow('ENOENT')
})

test('as text, --dry-run names the papers by their lines', async () => {
  expect(await folder.run('import', 'README.md', '--dry-run')).toEqual({
    code: 0,
    out: '7: Toy Models of Superposition\n8: Finding Neurons in a Haystack\n',
    err: '2 papers in README.md; nothing was written\n',
  })
})

test('what stays text is told with its line, and stays', async () => {
  const entry = '- [A Paper beside the List](papers/neurons.pdf) (2021)\n'
  await folder.put('README.md', README.replace('- [Finding', `${entry}- [Finding`))
  const { err } = await folder.run('import', 'README.md')
  expect(err).toContain(
    'README.md:8 `A Paper beside the List` stays text: it has a link that is no web address, which no block prints\n',
  )
  expect(await folder.get('README.template.md')).toContain(entry)
})

test('what an entry shows besides is told when it is left out', async () => {
  await folder.put(
    'README.md',
    README.replace('(2022)', '(2022) ![stars](https://img.shields.io/github/stars/a/b)'),
  )
  const { err } = await folder.run('import', 'README.md')
  expect(err).toContain('README.md:7 `Toy Models of Superposition` is printed without its picture\n')
})

test('a file without papers is a mistake', async () => {
  await folder.put('README.md', '# Nothing\n')
  expect(await folder.run('import', 'README.md')).toMatchObject({
    code: 2,
    err: expect.stringContaining('Unexpected lack of papers in README.md'),
  })
})

describe('bibliographies', () => {
  test.each([
    [
      'refs.bib',
      '@article{a, title={A Paper}, author={Lovelace, Ada}, year={2022}, eprint={2209.10652}, archiveprefix={arXiv}}\n',
    ],
    [
      'refs.ris',
      'TY  - JOUR\nTI  - A Paper\nAU  - Lovelace, Ada\nPY  - 2022\nUR  - https://arxiv.org/abs/2209.10652\nER  - \n',
    ],
    [
      'refs.json',
      '[{"id": "a", "type": "article", "title": "A Paper", "author": [{"family": "Lovelace", "given": "Ada"}], "issued": {"date-parts": [[2022]]}, "URL": "https://arxiv.org/abs/2209.10652"}]',
    ],
  ])('%s', async (name, text) => {
    await folder.put(name, text)
    expect(await folder.run('import', name)).toMatchObject({ code: 0 })
    expect(JSON.parse(await folder.get('papers.json')).papers).toMatchObject([
      { title: 'A Paper', authors: ['Ada Lovelace'], date: '2022' },
    ])
    await folder.run('build')
    expect(await folder.get('README.md')).toContain('[A Paper](https://arxiv.org/abs/2209.10652)')
  })
})
