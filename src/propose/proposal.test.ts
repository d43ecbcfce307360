import { describe, expect, test } from 'vitest'
import { readJsonDocument } from '../documents/json.ts'
import { readMarkdownDocument } from '../documents/markdown.ts'
import type { Facts, LinkFact } from '../facts.ts'
import { ORIGINAL, ORIGINAL_FACTS, WRONG } from '../fixtures/original-list.ts'
import { formatList } from '../layout.ts'
import type { Paper, PaperList } from '../paper.ts'
import { factsOf } from '../publication/facts-of.ts'
import type { Rule } from '../rule.ts'
import { rules } from '../rules/index.ts'
import { proposalOf } from './proposal.ts'

const read = (text: string) => readJsonDocument('papers.json', Buffer.from(text))
const proposed = (list: PaperList, facts: Facts, settled: readonly string[] = []) =>
  proposalOf({ document: read(formatList(list)), read, rules }, facts, new Set(settled))

const page = (index: number) => `https://host${index}.example/`
function manyMoved(count: number): { list: PaperList; facts: Facts } {
  const papers = Array.from(
    { length: count },
    (_, index): Paper => ({ title: `Neurons of the Kind ${index}`, url: page(index), date: '2024' }),
  )
  const links = papers.map(({ url }): [string, LinkFact] => [
    url,
    { state: 'moved', checked: '2026-11-19T05:21Z', to: `${url}new` },
  ])
  return {
    list: { title: 'P', papers },
    facts: { today: '2026-11-25', papers: {}, links: Object.fromEntries(links) },
  }
}

describe('the original list', () => {
  test('has suggestions for its nine wrong papers, each with evidence', () => {
    const { made, waiting } = proposed(ORIGINAL, ORIGINAL_FACTS)
    expect([...new Set(made.map(({ paper }) => ORIGINAL.papers[paper]?.title))].sort()).toEqual(
      [...WRONG].sort(),
    )
    expect(made.every(({ finding }) => (finding.evidence ?? []).length > 0)).toBe(true)
    expect(waiting).toBe(0)
  })

  test('keeps what does not rest on facts: a label that is no venue, and the order that it breaks already', () => {
    const { text } = proposed(
      { ...ORIGINAL, papers: [...ORIGINAL.papers].reverse() },
      { ...ORIGINAL_FACTS, papers: {} },
    )
    expect(text).toBe(formatList({ ...ORIGINAL, papers: [...ORIGINAL.papers].reverse() }))
  })

  test('has nothing to propose once all is settled', () => {
    const { made } = proposed(ORIGINAL, ORIGINAL_FACTS)
    const again = proposed(
      ORIGINAL,
      ORIGINAL_FACTS,
      made.flatMap(({ keys }) => keys),
    )
    expect(again.made).toEqual([])
    expect(again.text).toBe(formatList(ORIGINAL))
  })

  test('loses exactly what is settled', () => {
    const { made } = proposed(ORIGINAL, ORIGINAL_FACTS)
    for (const one of made) {
      const rest = proposed(ORIGINAL, ORIGINAL_FACTS, one.keys)
      expect(rest.made.map(({ keys }) => keys)).toEqual(
        made.filter((other) => other !== one).map(({ keys }) => keys),
      )
    }
  })
})

test('of many papers fifty come first, in the order of the list, and the others wait', () => {
  const { list, facts } = manyMoved(60)
  const { made, waiting } = proposed(list, facts)
  expect(made.map(({ paper }) => paper)).toEqual(Array.from({ length: 50 }, (_, index) => index))
  expect(waiting).toBe(10)
  const next = proposed(
    list,
    facts,
    made.flatMap(({ keys }) => keys),
  )
  expect(next.made.map(({ paper }) => paper)).toEqual(Array.from({ length: 10 }, (_, index) => 50 + index))
})

test('a paper with more suggestions than can be remembered holds up no other', () => {
  const { list, facts } = manyMoved(3)
  const talkative: Rule = {
    summary: 'S',
    why: 'W',
    severity: 'warning',
    examples: [],
    *check() {
      for (let index = 0; index < 1000; index++) {
        const path = ['papers', 0, 'title']
        yield { path, message: 'M', suggestion: [{ path, value: `${index}` }], evidence: ['E'] }
      }
    },
  }
  const document = read(formatList(list))
  const { made, waiting } = proposalOf({ document, read, rules: { ...rules, talkative } }, facts, new Set())
  expect(made.map(({ paper }) => paper)).toEqual([1, 2])
  expect(waiting).toBe(1)
})

test('what needs a person is not among the suggestions', () => {
  const { list, facts } = manyMoved(2)
  const links = {
    ...facts.links,
    [page(0)]: { state: 'gone', checked: '2026-11-19T05:21Z', reason: '404' } as const,
  }
  const { made, needs } = proposed(list, { ...facts, links })
  expect(made.map(({ paper }) => paper)).toEqual([1])
  expect(needs.map(({ rule, path }) => [rule, path[1]])).toEqual([['no-dead-link', 0]])
})

test('an identifier that its registry does not know needs a person', () => {
  const list: PaperList = {
    title: 'P',
    papers: [{ title: 'Toy Models', url: 'https://arxiv.org/abs/2209.99652', date: '2022-09' }],
  }
  const { papers } = factsOf({ 'arxiv:2209.99652': { arxiv: [] } })
  const { needs } = proposed(list, { today: '2026-11-25', links: {}, papers })
  expect(needs.map(({ rule }) => rule)).toEqual(['identifier-exists'])
})

test('a list in a README changes only in the words concerned', () => {
  const readme =
    '# Papers\n\n- [Toy Models of Neurons](https://toy.example/old), 2022\n- [Editing of Neurons](https://arxiv.org/abs/2305.01610), 2023\n- [Sparsity of Neurons](https://arxiv.org/abs/2405.15756), 2024\n'
  const readReadme = (text: string) => readMarkdownDocument('README.md', Buffer.from(text))
  const links = {
    'https://toy.example/old': {
      state: 'moved',
      checked: '2026-11-19T05:21Z',
      to: 'https://toy.example/new',
    },
  } as const
  const { text } = proposalOf(
    { document: readReadme(readme), read: readReadme, rules },
    { today: '2026-11-25', papers: {}, links },
    new Set(),
  )
  expect(text).toBe(readme.replace('/old', '/new'))
})

test('a file that cannot be understood is a mistake', () => {
  expect(() => proposalOf({ document: read('{'), read, rules }, ORIGINAL_FACTS, new Set())).toThrow(
    'Unexpected content in papers.json',
  )
})
