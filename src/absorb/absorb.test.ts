import { describe, expect, test } from 'vitest'
import type { Paper, PaperList } from '../paper.ts'
import { absorbed, built } from './example-readmes.ts'

const PAPERS: Paper[] = [
  {
    title: 'Confidence Regulation Neurons in Language Models',
    url: 'https://arxiv.org/abs/2406.16254',
    authors: ['Alessandro Stolfo', 'Ben Wu'],
    venue: 'NeurIPS 2024',
    date: '2024-06-24',
    links: { code: 'https://github.com/bpwu1/confidence-regulation-neurons' },
  },
  {
    title: 'Finding Neurons in a Haystack: Case Studies with Sparse Probing',
    url: 'https://arxiv.org/abs/2305.01610',
    authors: ['Wes Gurnee', 'Neel Nanda'],
    venue: 'TMLR 2023',
    date: '2023-05-02',
  },
  {
    title: 'Scaling Automatic Neuron Description',
    url: 'https://transluce.org/neuron-descriptions',
    authors: ['Dami Choi', 'Vincent Huang'],
    venue: 'Transluce AI',
    date: '2023-02',
    note: 'With an open model',
  },
  {
    title: 'Toy Models of Superposition',
    url: 'https://transformer-circuits.pub/2022/toy_model/index.html',
    authors: ['Nelson Elhage', 'Tristan Hume'],
    venue: 'Anthropic',
    date: '2022-09-14',
  },
]

const LIST: PaperList = { title: 'Papers about neurons', papers: PAPERS }
const SORTED: PaperList = { ...LIST, order: 'newest' }
const NEW = 'Knowledge Neurons in Pretrained Transformers'

/** A list with sections: the first two papers in `new`, the others in `old`, the second in both. */
const SECTIONS: PaperList = {
  ...LIST,
  sections: [
    { id: 'new', title: 'New Papers' },
    { id: 'old', title: 'Old Papers' },
    { id: 'none', title: 'No Papers' },
  ],
  papers: PAPERS.map((paper, at) => ({
    ...paper,
    section: ['new', ['new', 'old'], 'old', 'old'][at] as string,
  })),
}

const page = (block: string) =>
  `# Papers\n\nSome text about them.\n\n## Papers\n\n${block}\n\n## License\n\nNone.\n`
const LAYOUT = page('<!-- paperlist:papers -->')
const COMPACT = page('<!-- paperlist:papers layout="compact" -->')
const TABLE = page('<!-- paperlist:papers layout="table" -->')
const PATTERN = page('<!-- paperlist:papers entry="- [**{title}**]({url}){ *{authors}.*}{ {venue}.}" -->')
const IN_SECTIONS = ['new', 'old', 'none']
  .map(
    (id) =>
      `## ${SECTIONS.sections?.find((section) => section.id === id)?.title}\n\n<!-- paperlist:papers section="${id}" -->\n`,
  )
  .join('\n')
const BY_YEAR = page('<!-- paperlist:papers group="year" -->')
const WITH_RECENT = `# Papers\n\n<!-- paperlist:count --> papers\n\n## New\n\n<!-- paperlist:recent limit="2" -->\n\n## All\n\n<!-- paperlist:papers -->\n`

/** The changes of papers from one list to another: index and fields, `-` for one that is gone, `+` for a new one. */
function changes(before: PaperList, after: PaperList): unknown[] {
  return after.papers.flatMap((paper): unknown[] => {
    const index = before.papers.findIndex(({ url, title }) => url === paper.url || title === paper.title)
    const old = before.papers[index]
    if (old === undefined) return [{ '+': paper }]
    const names = [...new Set([...Object.keys(old), ...Object.keys(paper)])] as (keyof Paper)[]
    const fields = names.filter((name) => JSON.stringify(old[name]) !== JSON.stringify(paper[name]))
    return fields.length === 0
      ? []
      : [{ [index]: Object.fromEntries(fields.map((name) => [name, paper[name]])) }]
  })
}

const titles = ({ papers }: PaperList) => papers.map(({ title }) => title.split(' ')[0])

describe('a changed field becomes that field', () => {
  test.each<[string, PaperList, string, [string, string], unknown]>([
    ['venue', LIST, LAYOUT, ['NeurIPS 2024', 'ICLR 2025'], { 0: { venue: 'ICLR 2025' } }],
    [
      'a venue that nobody knows',
      LIST,
      LAYOUT,
      ['\\[Transluce AI\\]', '[Transluce Institute]'],
      { 2: { venue: 'Transluce Institute' } },
    ],
    [
      'title',
      LIST,
      LAYOUT,
      ['Neuron Description]', 'Neuron Descriptions]'],
      { 2: { title: 'Scaling Automatic Neuron Descriptions' } },
    ],
    [
      'address',
      LIST,
      LAYOUT,
      ['abs/2305.01610', 'abs/2305.01611'],
      { 1: { url: 'https://arxiv.org/abs/2305.01611' } },
    ],
    ['date', LIST, LAYOUT, ['2023.5', '2023.6'], { 1: { date: '2023-06' } }],
    [
      'a date that is more precise than the printed one',
      LIST,
      LAYOUT,
      ['2023.2', '2023-02-14'],
      { 2: { date: '2023-02-14' } },
    ],
    [
      'note',
      LIST,
      LAYOUT,
      ['With an open model', 'With two open models'],
      { 2: { note: 'With two open models' } },
    ],
    [
      'a new note',
      LIST,
      LAYOUT,
      ['\\[2023.5\\]', '\\[2023.5\\] The method matters most here'],
      { 1: { note: 'The method matters most here' } },
    ],
    ['a note taken away', LIST, LAYOUT, [' With an open model', ''], { 2: { note: undefined } }],
    [
      'a new link',
      LIST,
      LAYOUT,
      ['\\[2023.5\\]', '[2023.5] [[code](https://github.com/wesg52/sparse-probing)]'],
      { 1: { links: { code: 'https://github.com/wesg52/sparse-probing' } } },
    ],
    [
      'a link to a page of the paper',
      LIST,
      LAYOUT,
      ['\\[2023.5\\]', '\\[2023.5\\] \\[[proceedings](https://openreview.net/forum?id=JYs1R9IMJr)\\]'],
      { 1: { links: { proceedings: 'https://openreview.net/forum?id=JYs1R9IMJr' } } },
    ],
    [
      'another address of a link',
      LIST,
      LAYOUT,
      ['bpwu1/confidence-regulation-neurons', 'bpwu1/neurons'],
      { 0: { links: { code: 'https://github.com/bpwu1/neurons' } } },
    ],
    [
      'another name of a link',
      LIST,
      LAYOUT,
      ['[code]', '[software]'],
      { 0: { links: { software: 'https://github.com/bpwu1/confidence-regulation-neurons' } } },
    ],
    [
      'a link taken away',
      LIST,
      LAYOUT,
      [' \\[[code](https://github.com/bpwu1/confidence-regulation-neurons)\\]', ''],
      { 0: { links: undefined } },
    ],
    ['venue in a line', LIST, COMPACT, ['TMLR 2023', 'ICML 2023'], { 1: { venue: 'ICML 2023' } }],
    [
      'a new link in a line',
      LIST,
      COMPACT,
      ['(TMLR 2023, 2023.5)', '(TMLR 2023, 2023.5, [code](https://github.com/wesg52/sparse-probing))'],
      { 1: { links: { code: 'https://github.com/wesg52/sparse-probing' } } },
    ],
    ['venue in a table', LIST, TABLE, ['TMLR 2023', 'ICML 2023'], { 1: { venue: 'ICML 2023' } }],
    ['a venue taken out of a table', LIST, TABLE, ['TMLR 2023', ''], { 1: { venue: undefined } }],
    [
      'authors in a pattern',
      LIST,
      PATTERN,
      ['Wes Gurnee, Neel Nanda', 'Wes Gurnee, Neel Nanda, Matthew Pauly'],
      { 1: { authors: ['Wes Gurnee', 'Neel Nanda', 'Matthew Pauly'] } },
    ],
    [
      'a venue in place of authors',
      LIST,
      PATTERN,
      [' *Wes Gurnee, Neel Nanda.*', ''],
      { 1: { authors: undefined } },
    ],
    [
      'characters of Markdown',
      LIST,
      LAYOUT,
      ['Toy Models', 'Toy\\_Models \\[v2\\]'],
      { 3: { title: 'Toy_Models [v2] of Superposition' } },
    ],
  ])('%s', async (_, list, template, [from, to], expected) => {
    const readme = (await built(list, template)).replace(from, to)
    const found = await absorbed(list, template, readme)
    expect(found.lines.filter((line) => line.includes('refused'))).toEqual([])
    expect(changes(list, found.list)).toEqual([expected])
    expect(found.problems).toEqual([])
    expect(titles(found.list)).toHaveLength(4)
  })
})

const ENTRY = `- [${NEW}](https://arxiv.org/abs/2104.08696)\n  - [ACL 2022] [2021.4]\n\n`
const PAPER: Paper = {
  title: NEW,
  url: 'https://arxiv.org/abs/2104.08696',
  venue: 'ACL 2022',
  date: '2021-04',
}
const at = (title: string) => `- [${title}`

describe('a new entry becomes a paper', () => {
  test.each<[string, PaperList, string, [string, string], string[], Paper]>([
    [
      'where it stands',
      LIST,
      LAYOUT,
      [at('Scaling'), `${ENTRY}${at('Scaling')}`],
      ['Confidence', 'Finding', 'Knowledge', 'Scaling', 'Toy'],
      PAPER,
    ],
    [
      'before the first',
      LIST,
      LAYOUT,
      [at('Confidence'), `${ENTRY}${at('Confidence')}`],
      ['Knowledge', 'Confidence', 'Finding', 'Scaling', 'Toy'],
      PAPER,
    ],
    [
      'where the order puts it',
      SORTED,
      LAYOUT,
      [at('Scaling'), `${ENTRY}${at('Scaling')}`],
      ['Confidence', 'Finding', 'Scaling', 'Toy', 'Knowledge'],
      PAPER,
    ],
    [
      'in a line',
      LIST,
      COMPACT,
      [at('Scaling'), `- [${NEW}](https://arxiv.org/abs/2104.08696) (ACL 2022, 2021.4)\n${at('Scaling')}`],
      ['Confidence', 'Finding', 'Knowledge', 'Scaling', 'Toy'],
      PAPER,
    ],
    [
      'in a table',
      LIST,
      TABLE,
      ['| [Scaling', `| [${NEW}](https://arxiv.org/abs/2104.08696) | ACL 2022 | 2021.4 | |\n| [Scaling`],
      ['Confidence', 'Finding', 'Knowledge', 'Scaling', 'Toy'],
      PAPER,
    ],
    [
      'by a pattern',
      LIST,
      PATTERN,
      [
        at('**Scaling'),
        `- [**${NEW}**](https://arxiv.org/abs/2104.08696) *Damai Dai, Li Dong.* ACL 2022.\n${at('**Scaling')}`,
      ],
      ['Confidence', 'Finding', 'Knowledge', 'Scaling', 'Toy'],
      { ...PAPER, date: '', authors: ['Damai Dai', 'Li Dong'] },
    ],
    [
      'in a section',
      SECTIONS,
      IN_SECTIONS,
      [at('Scaling'), `${ENTRY}${at('Scaling')}`],
      ['Confidence', 'Finding', 'Knowledge', 'Scaling', 'Toy'],
      { ...PAPER, section: 'old' },
    ],
    [
      'in a section without papers',
      SECTIONS,
      IN_SECTIONS,
      ['## No Papers\n\n', `## No Papers\n\n${ENTRY}`],
      ['Confidence', 'Finding', 'Scaling', 'Toy', 'Knowledge'],
      { ...PAPER, section: 'none' },
    ],
  ])('%s', async (_, list, template, [from, to], order, expected) => {
    const readme = (await built(list, template)).replace(from, to)
    const found = await absorbed(list, template, readme)
    expect(found.lines).toEqual([
      expect.stringMatching(/^\d+ absorbed: `Knowledge Neurons in Pretrained Transformers` added$/),
    ])
    expect(titles(found.list)).toEqual(order)
    expect(found.list.papers.find(({ title }) => title === NEW)).toEqual(expected)
    expect(found.problems).toEqual([])
  })
})

/** The text without a stretch that begins with `start` and ends before `end`, and the stretch. */
function cut(text: string, start: string, end: string, from = 0): [string, string] {
  const begin = text.indexOf(start, from)
  const stop = text.indexOf(end, begin + 1)
  return [text.slice(0, begin) + text.slice(stop), text.slice(begin, stop)]
}

test('a removed entry becomes a removed paper', async () => {
  const [readme] = cut(await built(LIST, LAYOUT), at('Scaling'), at('Toy'))
  const found = await absorbed(LIST, LAYOUT, readme)
  expect(found.lines).toEqual(['13 absorbed: `Scaling Automatic Neuron Description` removed'])
  expect(found.list).toEqual({ ...LIST, papers: PAPERS.filter(({ title }) => !title.startsWith('Scaling')) })
  expect(found.isExact).toBe(true)
})

test('an entry removed from one of two sections leaves the paper in the other', async () => {
  const [readme] = cut(await built(SECTIONS, IN_SECTIONS), at('Finding'), '## Old')
  const found = await absorbed(SECTIONS, IN_SECTIONS, readme)
  expect(found.lines).toEqual([expect.stringContaining('taken out of section `new`')])
  expect(changes(SECTIONS, found.list)).toEqual([{ 1: { section: 'old' } }])
})

test('a change of one of two entries of a paper is a change of the paper', async () => {
  const readme = (await built(SECTIONS, IN_SECTIONS)).replace('TMLR 2023', 'ICML 2023')
  const found = await absorbed(SECTIONS, IN_SECTIONS, readme)
  expect(changes(SECTIONS, found.list)).toEqual([{ 1: { venue: 'ICML 2023' } }])
  expect(found.refused).toBe(0)
  expect(found.isExact).toBe(false)
})

test('two entries of a paper that were changed in different ways are refused', async () => {
  const readme = (await built(SECTIONS, IN_SECTIONS))
    .replace('TMLR 2023', 'ICML 2023')
    .replace('TMLR 2023', 'ICLR 2023')
  const found = await absorbed(SECTIONS, IN_SECTIONS, readme)
  expect(found.list).toEqual(SECTIONS)
  expect(found.refused).toBe(2)
})

test('an entry that is repeated under another heading gets its section', async () => {
  const text = await built(SECTIONS, IN_SECTIONS)
  const [, entry] = cut(text, at('Confidence'), at('Finding'))
  const found = await absorbed(SECTIONS, IN_SECTIONS, text.replace(at('Scaling'), `${entry}${at('Scaling')}`))
  expect(found.lines).toEqual([expect.stringContaining('put into section `old`')])
  expect(changes(SECTIONS, found.list)).toEqual([{ 0: { section: ['new', 'old'] } }])
})

describe('a moved entry', () => {
  test('moves the paper in a list without an order', async () => {
    const [rest, entry] = cut(await built(LIST, LAYOUT), at('Scaling'), at('Toy'))
    const found = await absorbed(LIST, LAYOUT, rest.replace(at('Confidence'), `${entry}${at('Confidence')}`))
    expect(found.lines).toEqual(['9 absorbed: `Scaling Automatic Neuron Description` moved'])
    expect(titles(found.list)).toEqual(['Scaling', 'Confidence', 'Finding', 'Toy'])
    expect(found.isExact).toBe(true)
  })

  test('is refused in a list with an order', async () => {
    const [rest, entry] = cut(await built(SORTED, LAYOUT), at('Scaling'), at('Toy'))
    const found = await absorbed(
      SORTED,
      LAYOUT,
      rest.replace(at('Confidence'), `${entry}${at('Confidence')}`),
    )
    expect(found.lines).toEqual([
      '9 refused: Unexpected place of `Scaling Automatic Neuron Description`, expected it where `paperlist build` puts it back: the papers are in an order',
    ])
    expect(found.list).toEqual(SORTED)
  })

  test('is put into the section of the heading that it stands under', async () => {
    const [rest, entry] = cut(await built(SECTIONS, IN_SECTIONS), at('Toy'), '## No')
    const found = await absorbed(
      SECTIONS,
      IN_SECTIONS,
      rest.replace(at('Confidence'), `${entry}${at('Confidence')}`),
    )
    expect(found.refused).toBe(0)
    expect(titles(found.list)).toEqual(['Toy', 'Confidence', 'Finding', 'Scaling'])
    expect(found.list.papers[0]?.section).toBe('new')
    expect(found.isExact).toBe(true)
  })

  test('is refused under the heading of another year', async () => {
    const [rest, entry] = cut(await built(LIST, BY_YEAR), at('Toy'), '## License')
    const found = await absorbed(LIST, BY_YEAR, rest.replace(at('Finding'), `${entry}${at('Finding')}`))
    expect(found.lines).toEqual([
      expect.stringMatching(
        /^\d+ refused: Unexpected place of `Toy Models of Superposition`, expected it under `2022`/,
      ),
    ])
    expect(found.list).toEqual(LIST)
  })
})

describe('refused, and nothing changed', () => {
  test.each<[string, PaperList, string, [string, string], string[]]>([
    [
      'text',
      LIST,
      LAYOUT,
      ['Some text about', 'A text about'],
      [
        '5 refused: Unexpected `A text about them.`, expected `Some text about them.`: change it at README.template.md:3',
      ],
    ],
    [
      'a heading',
      LIST,
      LAYOUT,
      ['## Papers', '## All Papers'],
      ['7 refused: Unexpected `## All Papers`, expected `## Papers`: change it at README.template.md:5'],
    ],
    [
      'new text',
      LIST,
      LAYOUT,
      ['None.', 'None.\n\nAnd more.'],
      [
        '25 refused: Unexpected `And more.`, expected nothing here: text outside of entries belongs into README.template.md',
      ],
    ],
    [
      'lost text',
      LIST,
      LAYOUT,
      ['Some text about them.\n', ''],
      [
        '6 refused: Unexpected lack of `Some text about them.`, expected it: change it at README.template.md:3',
      ],
    ],
    [
      'what blocks print',
      LIST,
      WITH_RECENT,
      ['4 papers', '5 papers'],
      ['5 refused: Unexpected `5 papers`, expected `4 papers`, which `paperlist build` prints'],
    ],
    [
      'an entry of an extract',
      LIST,
      WITH_RECENT,
      [
        '- [Finding Neurons in a Haystack: Case Studies with Sparse Probing](https://arxiv.org/abs/2305.01610) (TMLR 2023, 2023.5)\n',
        '',
      ],
      [
        '9 refused: Unexpected lack of `Finding Neurons in a Haystack: Case Studies with Sparse Probing`, expected what `paperlist build` prints here: these papers have their place elsewhere in the README',
      ],
    ],
    [
      'a paper that is in the list',
      LIST,
      LAYOUT,
      [
        at('Toy'),
        `- [Other Words](https://arxiv.org/pdf/2305.01610v2)\n  - [ICML 2023] [2023.5]\n\n${at('Toy')}`,
      ],
      [
        '18 refused: Unexpected entry `Other Words`, expected each paper once: `Finding Neurons in a Haystack: Case Studies with Sparse Probing` is in the list',
      ],
    ],
    [
      'an entry without a title',
      LIST,
      LAYOUT,
      [at('Toy'), `- [](https://arxiv.org/abs/2104.08696)\n\n${at('Toy')}`],
      [
        '18 refused: Unexpected `- [](https://arxiv.org/abs/2104.08696)`, expected an entry with the title of a paper',
      ],
    ],
    [
      'an entry under a heading that no block stands under',
      LIST,
      LAYOUT,
      ['None.', `None.\n\n## More\n\n${ENTRY}`],
      [expect.stringContaining('refused: Unexpected `## More`, expected nothing here')],
    ],
    [
      'words that no field can say',
      LIST,
      TABLE,
      ['| TMLR 2023 | 2023.5 | |', '| TMLR 2023 | 2023.5 | see there |'],
      [expect.stringContaining('refused: Unexpected `Finding')],
    ],
    [
      'an entry that has run into another',
      LIST,
      LAYOUT,
      ['\\[NeurIPS 2024\\]', '\\[NeurIPS 2024\\] - \\[ICLR 2025\\] \\[2024.10\\]'],
      [expect.stringContaining('refused: Unexpected `Confidence')],
    ],
    ['a README of something else', LIST, LAYOUT, [at(''), '- ['], []],
  ])('%s', async (_, list, template, [from, to], expected) => {
    const readme = (await built(list, template)).replace(from, to)
    const found = await absorbed(list, template, readme)
    expect(found.lines).toEqual(expected)
    expect(found.list).toEqual(list)
  })

  test('a README without any of the papers', async () => {
    const found = await absorbed(LIST, LAYOUT, '# Another\n\n- [A](https://x.org)\n')
    expect(found.lines).toEqual([
      expect.stringContaining('1 refused: Unexpected README without any of the papers'),
    ])
    expect(found.list).toEqual(LIST)
  })
})

test('what is absorbed and what is refused stand side by side', async () => {
  const readme = (await built(LIST, LAYOUT)).replace('TMLR 2023', 'ICML 2023').replace('Some text', 'No text')
  const found = await absorbed(LIST, LAYOUT, readme)
  expect(found.lines.map((line) => line.split(':')[0])).toEqual(['5 refused', '12 absorbed'])
  expect(changes(LIST, found.list)).toEqual([{ 1: { venue: 'ICML 2023' } }])
})

test('counts, headings of years and extracts need not be edited, and may be', async () => {
  const text = await built(LIST, WITH_RECENT)
  const [without] = [text.replace(/- \[Toy Models[\s\S]*$/, '')]
  const lazy = await absorbed(LIST, WITH_RECENT, without as string)
  expect(lazy.lines).toEqual([expect.stringContaining('`Toy Models of Superposition` removed')])
  expect(lazy.isExact).toBe(false)
  const careful = await absorbed(LIST, WITH_RECENT, (without as string).replace('4 papers', '3 papers'))
  expect(careful.lines).toEqual(lazy.lines)
})

test('lines that end with CR and LF', async () => {
  const text = (await built(LIST, LAYOUT)).replace('TMLR 2023', 'ICML 2023').replaceAll('\n', '\r\n')
  const found = await absorbed(LIST, LAYOUT, text)
  expect(found.lines).toHaveLength(1)
  expect(changes(LIST, found.list)).toEqual([{ 1: { venue: 'ICML 2023' } }])
  const template = LAYOUT.replaceAll('\n', '\r\n')
  const readme = (await built(LIST, template)).replace('TMLR 2023', 'ICML 2023')
  expect((await absorbed(LIST, template, readme)).isExact).toBe(true)
})

test('another form of the same is nothing to absorb', async () => {
  const readme = (await built(LIST, LAYOUT)).replaceAll('\\', '').replaceAll('2023.5', 'May 2023')
  const found = await absorbed(LIST, LAYOUT, readme)
  expect(found.lines).toEqual([])
  expect(found.list).toEqual(LIST)
  expect(found.isExact).toBe(false)
})
