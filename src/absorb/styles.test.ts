import { expect, test } from 'vitest'
import type { Paper, PaperList } from '../paper.ts'
import { absorbed, built } from './example-readmes.ts'

const PAPERS: Paper[] = [
  {
    title: 'Toy Models of Superposition',
    url: 'https://arxiv.org/abs/2209.10652',
    authors: ['Nelson Elhage', 'Tristan Hume'],
    venue: 'Anthropic',
    date: '2022-09-21',
    tags: ['superposition', 'toy models'],
    section: 'a',
  },
  {
    title: 'Knowledge Neurons in Pretrained Transformers (Extended)',
    url: 'https://arxiv.org/abs/2104.08696',
    authors: ['Damai Dai'],
    venue: 'ACL 2022',
    date: '2021-04-18',
    tags: ['probing'],
    links: { code: 'https://github.com/Hunter-DDM/knowledge-neurons', video: 'https://youtu.be/1' },
    section: 'b',
  },
  {
    title: 'Finding Neurons in a Haystack',
    url: 'https://arxiv.org/abs/2305.01610',
    venue: 'TMLR 2023',
    date: '2023-05-02',
    section: 'b',
    tags: ['probing'],
    note: 'Sparse probes, of several sizes',
  },
]
const LIST: PaperList = {
  title: 'Papers',
  sections: [
    { id: 'a', title: 'First Things' },
    { id: 'b', title: 'Second Things' },
  ],
  papers: PAPERS,
}
const page = (block: string) =>
  `# Papers\n\n## All\n\n<!-- paperlist:papers ${block} -->\n\n## End\n\nText.\n`

const BY_SECTION = page('group="section"')
const BY_TAG =
  '# Papers\n\n## Probing\n\n<!-- paperlist:papers tag="probing" -->\n\n## Superposition\n\n<!-- paperlist:papers tag="superposition" -->\n'
const PDF = page('entry="- [{title}](https://arxiv.org/pdf/{arxiv}){ {tags:, }}"')
const TITLES = page('entry="- **{title}**, {date:D Month YYYY}"')
const TAGS = page('entry="- [{title}]({url}){ `{tag}`}{ ({date:YYYY})}{: {note}}"')
const AUTHORS = page(
  'entry="1. {{authors:; }. }**{title}**. {*{venue}*, }{date:YYYYMM}. [paper]({url}){ [{link}]({link.url})}"',
)
const PARAGRAPHS = page('entry="**[{title}]({url})**{\n{authors}.}{\n*{venue}*}"')

/** Fields that differ, by the index of the paper. */
function changes(before: PaperList, after: PaperList): unknown {
  return after.papers.flatMap((paper, index) => {
    const old = before.papers[index] as Paper
    const names = [...new Set([...Object.keys(old), ...Object.keys(paper)])] as (keyof Paper)[]
    const fields = names.filter((name) => JSON.stringify(old[name]) !== JSON.stringify(paper[name]))
    return fields.length === 0
      ? []
      : [{ [index]: Object.fromEntries(fields.map((name) => [name, paper[name]])) }]
  })
}

test.each<[string, string, [string, string], unknown]>([
  [
    'a title that ends like a venue',
    page(''),
    ['Knowledge Neurons in', 'Knowledge Neurones in'],
    { 1: { title: 'Knowledge Neurones in Pretrained Transformers (Extended)' } },
  ],
  [
    'an arXiv id in another address',
    PDF,
    ['pdf/2209.10652', 'pdf/2209.10653'],
    { 0: { url: 'https://arxiv.org/abs/2209.10653' } },
  ],
  [
    'tags in one text',
    PDF,
    ['superposition, toy models', 'superposition, models'],
    { 0: { tags: ['superposition', 'models'] } },
  ],
  [
    'entries without an address',
    TITLES,
    ['21 September 2022', '22 September 2022'],
    { 0: { date: '2022-09-22' } },
  ],
  ['a day taken out of a date', TITLES, ['21 September 2022', 'September 2022'], { 0: { date: '2022-09' } }],
  ['another tag', TAGS, ['`toy models`', '`models`'], { 0: { tags: ['superposition', 'models'] } }],
  [
    'a new tag',
    TAGS,
    ['`toy models`', '`toy models` `survey`'],
    { 0: { tags: ['superposition', 'toy models', 'survey'] } },
  ],
  ['the last tag', TAGS, [' `probing`', ''], { 1: { tags: undefined } }],
  [
    'tags in another order',
    TAGS,
    ['`superposition` `toy models`', '`toy models` `superposition`'],
    { 0: { tags: ['toy models', 'superposition'] } },
  ],
  ['another year', TAGS, ['(2022)', '(2023)'], { 0: { date: '2023' } }],
  [
    'a part of a note',
    TAGS,
    ['several sizes', 'some sizes'],
    { 2: { note: 'Sparse probes, of some sizes' } },
  ],
  ['a note that is gone', TAGS, [': Sparse probes, of several sizes', ''], { 2: { note: undefined } }],
  [
    'authors with another separator',
    AUTHORS,
    ['Nelson Elhage; Tristan Hume', 'Nelson Elhage; Tom Henighan; Tristan Hume'],
    { 0: { authors: ['Nelson Elhage', 'Tom Henighan', 'Tristan Hume'] } },
  ],
  [
    'the first author',
    AUTHORS,
    ['. **Finding', '. Wes Gurnee. **Finding'],
    { 2: { authors: ['Wes Gurnee'] } },
  ],
  [
    'one of two links',
    AUTHORS,
    [' [video](https://youtu.be/1)', ''],
    { 1: { links: { code: 'https://github.com/Hunter-DDM/knowledge-neurons' } } },
  ],
  [
    'links in another order',
    AUTHORS,
    [
      '[code](https://github.com/Hunter-DDM/knowledge-neurons) [video](https://youtu.be/1)',
      '[video](https://youtu.be/1) [code](https://github.com/Hunter-DDM/knowledge-neurons)',
    ],
    {
      1: { links: { video: 'https://youtu.be/1', code: 'https://github.com/Hunter-DDM/knowledge-neurons' } },
    },
  ],
  ['paragraphs', PARAGRAPHS, ['TMLR 2023', 'ICML 2023'], { 2: { venue: 'ICML 2023' } }],
])('%s', async (_, template, [from, to], expected) => {
  const text = await built(LIST, template)
  expect(text).toContain(from)
  const found = await absorbed(LIST, template, text.replace(from, to))
  expect(found.lines.filter((line) => line.includes('refused'))).toEqual([])
  expect(changes(LIST, found.list)).toEqual([expected])
})

test('a title and an address that changed together, by a title much like it', async () => {
  const readme = (await built(LIST, page('')))
    .replace('Neurons in a Haystack', 'Neurons in the Haystack')
    .replace('2305.01610', '2305.01611')
  const found = await absorbed(LIST, page(''), readme)
  expect(changes(LIST, found.list)).toEqual([
    { 2: { title: 'Finding Neurons in the Haystack', url: 'https://arxiv.org/abs/2305.01611' } },
  ])
})

test('another paper in the place of one is one gone and one new', async () => {
  const readme = (await built(LIST, page(''))).replace(
    '[Finding Neurons in a Haystack](https://arxiv.org/abs/2305.01610)',
    '[Universal Circuits of Vision](https://arxiv.org/abs/2401.12181)',
  )
  const found = await absorbed(LIST, page(''), readme)
  expect(found.refused).toBe(0)
  expect(found.list.papers.map(({ title }) => title.split(' ')[0])).toEqual(['Toy', 'Knowledge', 'Universal'])
  expect(found.list.papers[2]?.tags).toBeUndefined()
})

test('an entry that cannot be read any more is refused and its paper kept', async () => {
  const readme = (await built(LIST, page(''))).replace(
    '- [Finding Neurons in a Haystack](https://arxiv.org/abs/2305.01610)',
    '\nFinding Neurons in a Haystack\n',
  )
  const found = await absorbed(LIST, page(''), readme)
  expect(found.list).toEqual(LIST)
  expect(found.lines.join('\n')).toContain(
    'refused: Unexpected text with the title `Finding Neurons in a Haystack`',
  )
})

test('an entry under the heading of another section', async () => {
  const text = await built(LIST, BY_SECTION)
  const entry = /- \[Finding[\s\S]*?\n\n/.exec(text)?.[0] ?? ''
  const found = await absorbed(LIST, BY_SECTION, text.replace(entry, '').replace('- [Toy', `${entry}- [Toy`))
  expect(found.refused).toBe(0)
  expect(found.list.papers.map(({ section }) => section)).toEqual(['a', 'a', 'b'])
  expect(found.isExact).toBe(true)
})

test('an entry under the heading of another tag', async () => {
  const text = await built(LIST, BY_TAG)
  const entry = /- \[Finding[\s\S]*?\n\n/.exec(text)?.[0] ?? ''
  const found = await absorbed(LIST, BY_TAG, text.replace(entry, '').replace('- [Toy', `${entry}- [Toy`))
  expect(found.lines).toEqual([
    expect.stringContaining('put into tag `superposition`'),
    expect.stringContaining('taken out of tag `probing`'),
  ])
  expect(found.list.papers.find(({ title }) => title.startsWith('Finding'))?.tags).toEqual(['superposition'])
})

test('a new entry under the heading of a tag has it', async () => {
  const readme = `${(await built(LIST, BY_TAG)).trimEnd()}\n\n- [Universal Circuits of Vision](https://arxiv.org/abs/2401.12181)\n  - [TMLR 2024] [2024.1]\n`
  const found = await absorbed(LIST, BY_TAG, readme)
  expect(found.list.papers.find(({ title }) => title.startsWith('Universal'))).toMatchObject({
    tags: ['superposition'],
    date: '2024-01',
  })
})

test('an entry moved under a heading that no block stands under', async () => {
  const text = await built(LIST, BY_SECTION)
  const entry = /- \[Finding[\s\S]*?\n\n/.exec(text)?.[0] ?? ''
  const found = await absorbed(
    LIST,
    BY_SECTION,
    text.replace(entry, '').replace('Text.\n', `Text.\n\n${entry}`),
  )
  expect(found.lines).toEqual([
    expect.stringContaining(
      'refused: Unexpected place of `Finding Neurons in a Haystack`, expected it under a heading that has a block',
    ),
  ])
  expect(found.list).toEqual(LIST)
})

test('entries of an extract in another order', async () => {
  const template = '# Papers\n\n<!-- paperlist:recent limit="2" -->\n\n## All\n\n<!-- paperlist:papers -->\n'
  const text = await built(LIST, template)
  const [entry = '', next = ''] = text.match(/^- \[.*\n/gm) ?? []
  const found = await absorbed(LIST, template, text.replace(entry + next, next + entry))
  expect(found.lines).toEqual([expect.stringContaining('these papers have their place elsewhere')])
})

test('an entry that is gone from one of two blocks without a filter', async () => {
  const template =
    '# Papers\n\n<!-- paperlist:papers -->\n\n## Again\n\n<!-- paperlist:papers layout="table" -->\n'
  const readme = (await built(LIST, template)).replace(/\| \[Finding.*\n/, '')
  const found = await absorbed(LIST, template, readme)
  expect(found.lines).toEqual([
    expect.stringContaining(
      'refused: Unexpected lack of `Finding Neurons in a Haystack`, expected it here as long as it stands elsewhere',
    ),
  ])
  expect(found.list).toEqual(LIST)
})

test('an entry of one of two blocks with the same filter that goes to another section', async () => {
  const template = ['a', 'b', 'b']
    .map((id, at) => `## Part ${at}\n\n<!-- paperlist:papers section="${id}" -->\n`)
    .join('\n')
  const text = await built(LIST, template)
  const entry = /- \[Finding[\s\S]*?\n\n/.exec(text)?.[0] ?? ''
  const found = await absorbed(LIST, template, text.replace(entry, '').replace('- [Toy', `${entry}- [Toy`))
  expect(found.list).toEqual(LIST)
  expect(found.refused).toBeGreaterThan(0)
})
