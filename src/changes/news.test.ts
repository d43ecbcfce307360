import { expect, test } from 'vitest'
import type { Facts, LinkFact, PaperRecord } from '../facts.ts'
import type { PaperList } from '../paper.ts'
import { factsOf, type Said } from '../publication/facts-of.ts'
import { changesOf } from './changes.ts'
import { clauseOf } from './words.ts'

const TITLE = 'Knowledge Neurons in Pretrained Transformers'
const DEMO = 'https://neurons.example/demo'
const LIST: PaperList = {
  title: 'Papers',
  papers: [
    {
      title: TITLE,
      url: 'https://arxiv.org/abs/2104.08696',
      date: '2021-04',
      venue: 'arXiv',
      links: { demo: DEMO },
    },
  ],
}

const record = (more: Partial<PaperRecord> = {}): Partial<PaperRecord> => ({
  title: TITLE,
  authors: ['Damai Dai', 'Li Dong'],
  ...more,
})
const arxiv = (more: Partial<PaperRecord> = {}): Said => ({ arxiv: [record(more)] })

function facts(said: Said, link?: Partial<LinkFact>): Facts {
  const links = link ? { [DEMO]: { checked: '2026-11-20T05:21Z', ...link } as LinkFact } : {}
  return { today: '2026-11-25', ...factsOf({ 'arxiv:2104.08696': said }), links }
}

function told(before: Facts, after: Facts, list = LIST, old = LIST): string[] {
  return changesOf(old, list, before, after).map(({ kind, details }) =>
    [kind, ...details.map(clauseOf)].join(' | '),
  )
}

const PUBLISHED: Said = {
  ...arxiv(),
  'semantic-scholar': [
    record({
      venue: 'Annual Meeting of the Association for Computational Linguistics',
      year: 2022,
      identifiers: ['acl:2022.acl-long.581'],
    }),
  ],
}
const notice = {
  kind: 'retraction',
  doi: '10.1162/tacl_x_00002',
  date: '2024-05-02',
  by: 'publisher',
} as const

test.each<[string, Facts, Facts, string[]]>([
  ['nothing new', facts(PUBLISHED), facts(PUBLISHED), []],
  ['a publication', facts(arxiv()), facts(PUBLISHED), ['found | published at `ACL 2022`, as registries say']],
  [
    'a first answer',
    { today: '2026-11-25', papers: {}, links: {} },
    facts(PUBLISHED),
    ['found | published at `ACL 2022`, as registries say'],
  ],
  [
    'a withdrawal',
    facts(arxiv()),
    facts(arxiv({ withdrawn: { reason: 'Wrong proof', confirmed: true } })),
    ['retracted | withdrawn from arXiv: `Wrong proof`'],
  ],
  [
    'a withdrawal that is not certain',
    facts(arxiv()),
    facts(arxiv({ withdrawn: { reason: 'A remark', confirmed: false } })),
    [],
  ],
  [
    'a withdrawal that is only worded otherwise',
    facts(arxiv({ withdrawn: { reason: 'Wrong', confirmed: true } })),
    facts(arxiv({ withdrawn: { reason: 'Wrong proof', confirmed: true } })),
    [],
  ],
  [
    'a retraction, once, though two say so',
    facts(arxiv()),
    facts(arxiv({ notices: [notice, { ...notice, by: 'retraction-watch' }] })),
    ['retracted | retracted on `2024-05-02`'],
  ],
  [
    'an expression of concern',
    facts(arxiv()),
    facts(arxiv({ notices: [{ ...notice, kind: 'concern' }] })),
    ['doubted | expression of concern of `2024-05-02`'],
  ],
  [
    'a correction is none',
    facts(arxiv()),
    facts(arxiv({ notices: [{ ...notice, kind: 'correction' }] })),
    [],
  ],
  [
    'a newer version',
    facts(arxiv({ version: 1 })),
    facts(arxiv({ version: 3 })),
    ['news | version `3` of `arxiv:2104.08696`, was `1`'],
  ],
  ['a version where none was known', facts(arxiv()), facts(arxiv({ version: 3 })), []],
  [
    'a link that is gone',
    facts(arxiv(), { state: 'suspect' }),
    facts(arxiv(), { state: 'gone', reason: '404' }),
    [`gone | link \`${DEMO}\` is gone (\`404\`)`],
  ],
  [
    'one that was gone',
    facts(arxiv(), { state: 'gone' }),
    facts(arxiv(), { state: 'gone', reason: '404' }),
    [],
  ],
  [
    'one that answers again',
    facts(arxiv(), { state: 'gone' }),
    facts(arxiv(), { state: 'alive' }),
    [`news | link \`${DEMO}\` answers again`],
  ],
  [
    'one that has moved',
    facts(arxiv(), { state: 'alive' }),
    facts(arxiv(), { state: 'moved', to: 'https://new.example' }),
    [`news | link \`${DEMO}\` has moved to \`https://new.example\``],
  ],
  ['one that is suspect', facts(arxiv(), { state: 'alive' }), facts(arxiv(), { state: 'suspect' }), []],
])('newer facts: %s', (_, before, after, expected) => {
  expect(told(before, after)).toEqual(expected)
})

test('a publication that the list has taken up is one change', () => {
  const [paper] = LIST.papers
  const list = { ...LIST, papers: [{ ...paper, venue: 'ACL 2022' } as PaperList['papers'][0]] }
  expect(told(facts(arxiv()), facts(PUBLISHED), list)).toEqual([
    'published | now published at `ACL 2022`, was `arXiv`',
  ])
})

test('what is known of a paper that is added is told with it, and nothing of one that is removed', () => {
  const withdrawn = facts(arxiv({ withdrawn: { reason: 'Wrong proof', confirmed: true } }))
  const empty = { ...LIST, papers: [] }
  expect(told(facts(arxiv()), withdrawn, LIST, empty)).toEqual([
    'added | withdrawn from arXiv: `Wrong proof`',
  ])
  expect(told(facts(arxiv()), withdrawn, empty, LIST)).toEqual(['removed'])
})

test('what speaks for it comes with it', () => {
  const [change] = changesOf(LIST, LIST, facts(arxiv()), facts(PUBLISHED))
  expect(change?.details[0]?.evidence?.join('\n')).toContain('acl:2022.acl-long.581'.slice(4))
})
