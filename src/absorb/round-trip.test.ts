import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cases, HOURS } from '../fixtures/hostile-text.ts'
import { orderOf } from '../order.ts'
import type { Order, Paper, PaperList } from '../paper.ts'
import { absorbed, built } from './example-readmes.ts'

const HEADS = [
  'Attention',
  'Superposition',
  'Sparse Features',
  'Knowledge Neurons',
  'Toy Models',
  'Polysemantic Units',
]
const TAILS = [
  'in Large Language Models',
  'of Pretrained Transformers',
  'for Image Recognition: A Survey',
  'without Supervision',
  'and How to Edit Them',
]
const VENUES = ['ICLR 2024', 'Findings of ACL 2023', 'NeurIPS 2022', 'arXiv', 'Anthropic', 'TMLR 2023']
const NAMES = ['Ada Lovelace', 'Alan Turing', 'Grace Hopper', 'Kurt Gödel', 'Emmy Noether']
const TAGS = ['probing', 'survey', 'model editing']

/** A paper by number: two of different numbers have neither title nor address in common. */
function paperOf(number: number, fields: Omit<Paper, 'title' | 'url'>): Paper {
  const title = `${HEADS[number % 6]} ${TAILS[Math.floor(number / 6) % 5]}`
  return { title, url: `https://arxiv.org/abs/2${100 + number}.0${1000 + number}`, ...fields }
}

const fields = fc.record(
  {
    date: fc.constantFrom('2024-06', '2023-11', '2022-01', '2024-03'),
    venue: fc.constantFrom(...VENUES),
    authors: fc.uniqueArray(fc.constantFrom(...NAMES), { minLength: 2, maxLength: 3 }),
    tags: fc.uniqueArray(fc.constantFrom(...TAGS), { minLength: 1, maxLength: 2 }),
    links: fc
      .dictionary(
        fc.constantFrom('code', 'project'),
        fc.nat(99).map((n) => `https://github.com/a/b${n}`),
        { minKeys: 1 },
      )
      // absorb takes back only one of two links to one address that are removed at once
      .filter((links) => new Set(Object.values(links)).size === Object.keys(links).length),
  },
  { requiredKeys: ['date'] },
)

interface Style {
  name: string
  /** The blocks for the sections `a` and `b`. */
  entry: string
  prints: readonly (keyof Paper)[]
}

const STYLES: readonly Style[] = [
  { name: 'list', entry: '', prints: ['venue', 'date', 'links'] },
  { name: 'compact', entry: ' layout="compact"', prints: ['venue', 'date', 'links'] },
  { name: 'table', entry: ' layout="table"', prints: ['venue', 'date', 'links'] },
  {
    name: 'pattern',
    entry: ' entry="- [**{title}**]({url}){ *{authors}.*}{ {venue}.}"',
    prints: ['authors', 'venue'],
  },
  {
    name: 'pattern with a line of links',
    entry:
      ' entry="- **{title}**. {{authors}.}{ *{venue}*,} {date:Mon YYYY}{ `{tag}`}\n  [[paper]({url})]{ [[{link}]({link.url})]}"',
    prints: ['authors', 'venue', 'date', 'tags', 'links'],
  },
  {
    name: 'rows',
    entry:
      ' entry="| Date | Title | Venue | Code |\n|---|---|---|---|\n| {date:YYYY-MM} | [{title}]({url}) | {venue} | {[code]({links.code})} |"',
    prints: ['date', 'venue'],
  },
]

const templateOf = (entry: string) =>
  `# Papers\n\nSome text.\n\n## First Things\n\n<!-- paperlist:papers section="a"${entry} -->\n\n## Second Things\n\n<!-- paperlist:papers section="b"${entry} -->\n\n## License\n\nNone.\n`

/** What a list says as far as the pattern shows it. */
function shown({ papers }: PaperList, prints: readonly (keyof Paper)[]): unknown {
  const bySection = ['a', 'b'].map((id) => papers.filter(({ section }) => [section].flat().includes(id)))
  return bySection.map((own) =>
    own.map((paper) => [
      paper.title,
      paper.url,
      ...prints.map((name) => (name === 'links' ? Object.entries(paper.links ?? {}) : paper[name])),
    ]),
  )
}

const edit = fc.record({
  kind: fc.constantFrom('change', 'add', 'remove', 'move', 'retitle', 'section'),
  at: fc.nat(99),
  to: fc.nat(99),
  fields,
})

function edited(
  list: PaperList,
  { kind, at, to, fields }: { kind: string; at: number; to: number; fields: Omit<Paper, 'title' | 'url'> },
): PaperList {
  const papers = [...list.papers]
  const index = at % papers.length
  const paper = papers[index] as Paper
  if (papers.length === 0) return list
  if (kind === 'change')
    papers[index] = { title: paper.title, url: paper.url, ...fields, section: paper.section ?? 'a' }
  if (kind === 'retitle') papers[index] = { ...paper, title: `${paper.title} Revisited` }
  if (kind === 'add' && !papers.some(({ url }) => url === paperOf(29, fields).url))
    papers.splice(index, 0, { ...paperOf(29, fields), section: to % 2 ? 'a' : 'b' })
  if (kind === 'remove') papers.splice(index, 1)
  if (kind === 'section') papers[index] = { ...paper, section: paper.section === 'a' ? 'b' : 'a' }
  if (kind === 'move') {
    papers.splice(index, 1)
    papers.splice(to % (papers.length + 1), 0, paper)
  }
  return { ...list, papers }
}

const SECTIONS = [
  { id: 'a', title: 'First Things' },
  { id: 'b', title: 'Second Things' },
]

/** Lists of papers that are in one section each, or in both. */
function lists(section: fc.Arbitrary<string | string[]>): fc.Arbitrary<PaperList> {
  return fc
    .tuple(
      fc.uniqueArray(fc.nat(28), { minLength: 4, maxLength: 8 }),
      fc.array(fc.tuple(fields, section), { minLength: 8, maxLength: 8 }),
    )
    .map(
      ([numbers, rest]): PaperList => ({
        title: 'Papers',
        sections: SECTIONS,
        papers: numbers.map((number, at) => {
          const [own, section] = rest[at] as (typeof rest)[number]
          return { ...paperOf(number, own), section }
        }),
      }),
    )
}

test.each(STYLES)(
  'the README of an edited list, absorbed into the old list, gives the edited list: $name',
  async ({ entry, prints }) => {
    const template = templateOf(entry)
    await fc.assert(
      fc.asyncProperty(lists(fc.constantFrom('a', 'b')), edit, async (list, edit) => {
        const wanted = edited(list, edit)
        const found = await absorbed(list, template, await built(wanted, template))
        expect(found.lines.filter((line) => line.includes('refused'))).toEqual([])
        expect(shown(found.list, prints)).toEqual(shown(wanted, prints))
        expect(found.problems).toEqual([])
        expect(found.isExact).toBe(true)
      }),
      cases(2),
    )
  },
  HOURS,
)

test(
  'so do several edits of a list that is in its order, with papers in two sections',
  async () => {
    const template = templateOf('')
    const section = fc.constantFrom<string | string[]>('a', 'b', ['a', 'b'])
    const order = fc.constantFrom<Order>('newest', 'title', 'listed')
    await fc.assert(
      fc.asyncProperty(
        lists(section),
        order,
        fc.array(edit, { minLength: 1, maxLength: 3 }),
        async (papers, order, edits) => {
          const inOrder = orderOf(papers.papers, order).map((index) => papers.papers[index] as Paper)
          const list = { ...papers, order, papers: inOrder }
          const wanted = edits.filter(({ kind }) => kind !== 'move').reduce(edited, list)
          const found = await absorbed(list, template, await built(wanted, template))
          expect(found.lines.filter((line) => line.includes('refused'))).toEqual([])
          expect(found.problems).toEqual([])
          expect(found.isExact).toBe(true)
        },
      ),
      cases(3),
    )
  },
  HOURS,
)
