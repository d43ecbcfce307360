import { expect, test } from 'vitest'
import { noFacts } from '../facts.ts'
import type { Paper, PaperList, Section } from '../paper.ts'
import type { Change } from './change.ts'
import { changesOf } from './changes.ts'
import { clauseOf } from './words.ts'

const FACTS = noFacts('2026-11-25')

const TOY: Paper = {
  title: 'Toy Models of Superposition',
  url: 'https://arxiv.org/abs/2209.10652',
  authors: ['Nelson Elhage', 'Tristan Hume'],
  venue: 'Anthropic',
  date: '2022-09',
  section: 'theory',
  tags: ['superposition', 'features'],
}
const KNOWLEDGE: Paper = {
  title: 'Knowledge Neurons in Pretrained Transformers',
  url: 'https://arxiv.org/abs/2104.08696',
  authors: ['Damai Dai', 'Li Dong'],
  venue: 'arXiv',
  date: '2021-04-18',
  section: 'theory',
  links: { code: 'https://github.com/hunter-ddm/knowledge-neurons' },
}
const HAYSTACK: Paper = {
  title: 'Finding Neurons in a Haystack: Case Studies with Sparse Probing',
  url: 'https://arxiv.org/abs/2305.01610',
  date: '2023-05-02',
  section: 'practice',
  note: 'With probes',
}
const LIST: PaperList = {
  title: 'Papers about neurons',
  sections: [
    { id: 'theory', title: 'Theory' },
    { id: 'practice', title: 'Practice' },
  ],
  papers: [TOY, KNOWLEDGE, HAYSTACK],
}

/** A change as a test shows it: its kind, the beginning of the title, and what changed in words. */
function shown({ kind, paper, details }: Change): string {
  const who = paper === undefined ? 'list' : (paper.title.split(/[\s:]/)[0] as string)
  return [`${kind} ${who}`, ...details.map(clauseOf)].join(' | ')
}

function told(before: PaperList, after: PaperList): string[] {
  return changesOf(before, after, FACTS, FACTS).map(shown)
}

/** The list with other papers, or with something else of its own. */
function listOf(papers: Paper[], more: Partial<PaperList> = {}): PaperList {
  return { ...LIST, ...more, papers }
}

const NEW: Paper = {
  title: 'Confidence Regulation Neurons',
  url: 'https://arxiv.org/abs/2406.16254',
  date: '2024',
}

test.each<[string, PaperList, string[]]>([
  ['nothing', LIST, []],
  ['a new paper', listOf([TOY, NEW, KNOWLEDGE, HAYSTACK]), ['added Confidence']],
  ['one that is gone', listOf([TOY, HAYSTACK]), ['removed Knowledge']],
  ['one in place of another', listOf([TOY, NEW, HAYSTACK]), ['added Confidence', 'removed Knowledge']],
  [
    'a preprint that was published, with all that comes with it',
    listOf([TOY, { ...KNOWLEDGE, venue: 'ACL 2022', acl: '2022.acl-long.581' }, HAYSTACK]),
    ['published Knowledge | now published at `ACL 2022`, was `arXiv` | acl: `2022.acl-long.581` added'],
  ],
  [
    'a venue where there was none',
    listOf([TOY, KNOWLEDGE, { ...HAYSTACK, venue: 'TMLR 2023' }]),
    ['published Finding | now published at `TMLR 2023`'],
  ],
  [
    'a venue that nobody knows is no publication',
    listOf([TOY, { ...KNOWLEDGE, venue: 'Transluce' }, HAYSTACK]),
    ['corrected Knowledge | venue: `arXiv` becomes `Transluce`'],
  ],
  [
    'another venue',
    listOf([{ ...TOY, venue: 'ICML 2023' }, KNOWLEDGE, HAYSTACK]),
    ['corrected Toy | venue: `Anthropic` becomes `ICML 2023`'],
  ],
  [
    'back to a preprint',
    listOf([{ ...TOY, venue: 'arXiv' }, KNOWLEDGE, HAYSTACK]),
    ['corrected Toy | venue: `Anthropic` becomes `arXiv`'],
  ],
  [
    'another title',
    listOf([{ ...TOY, title: 'On Superposition' }, KNOWLEDGE, HAYSTACK]),
    ['retitled On | was `Toy Models of Superposition`'],
  ],
  [
    'another spelling of the title',
    listOf([{ ...TOY, title: 'Toy models of superposition' }, KNOWLEDGE, HAYSTACK]),
    ['corrected Toy | title: `Toy Models of Superposition` becomes `Toy models of superposition`'],
  ],
  [
    'another address',
    listOf([{ ...TOY, url: 'https://arxiv.org/abs/2209.10653' }, KNOWLEDGE, HAYSTACK]),
    ['relinked Toy | url: `https://arxiv.org/abs/2209.10652` becomes `https://arxiv.org/abs/2209.10653`'],
  ],
  [
    'a subtitle and another address at once',
    listOf([
      { ...TOY, title: `${TOY.title}: A Study`, url: 'https://transformer-circuits.pub/2022' },
      KNOWLEDGE,
      HAYSTACK,
    ]),
    [
      'retitled Toy | was `Toy Models of Superposition` | url: `https://arxiv.org/abs/2209.10652` becomes `https://transformer-circuits.pub/2022`',
    ],
  ],
  [
    'a subtitle, another address, another date and another section at once',
    listOf([
      KNOWLEDGE,
      HAYSTACK,
      { ...TOY, title: `${TOY.title}: A Study`, url: 'https://x.org/toy', date: '2023', section: 'practice' },
    ]),
    [
      'retitled Toy | was `Toy Models of Superposition` | date: `2022-09` becomes `2023` | from `Theory` to `Practice` | url: `https://arxiv.org/abs/2209.10652` becomes `https://x.org/toy`',
    ],
  ],
  [
    'all but the title at once',
    listOf([
      KNOWLEDGE,
      HAYSTACK,
      { title: TOY.title, url: 'https://x.org/toy', date: '2023', section: 'practice', venue: 'ICML 2023' },
    ]),
    [
      'corrected Toy | date: `2022-09` becomes `2023` | venue: `Anthropic` becomes `ICML 2023` | authors: `Nelson Elhage`, `Tristan Hume` removed | tags: `superposition`, `features` removed | from `Theory` to `Practice` | url: `https://arxiv.org/abs/2209.10652` becomes `https://x.org/toy`',
    ],
  ],
  [
    'another title and address, by the same authors in the same month',
    listOf(
      [HAYSTACK, KNOWLEDGE, { ...TOY, title: 'Superposition', url: 'https://transformer-circuits.pub/' }],
      {
        order: 'newest',
      },
    ),
    [
      'retitled Superposition | was `Toy Models of Superposition` | url: `https://arxiv.org/abs/2209.10652` becomes `https://transformer-circuits.pub/`',
      'arranged list | order: `newest` added',
    ],
  ],
  [
    'another title and address, but the same code',
    listOf([
      TOY,
      { ...KNOWLEDGE, title: 'Of Facts', url: 'https://x.org/facts', authors: ['D. Dai'] },
      HAYSTACK,
    ]),
    [
      'retitled Of | was `Knowledge Neurons in Pretrained Transformers` | authors: `D. Dai` added, `Damai Dai`, `Li Dong` removed | url: `https://arxiv.org/abs/2104.08696` becomes `https://x.org/facts`',
    ],
  ],
  [
    'another date',
    listOf([{ ...TOY, date: '2022-09-21' }, KNOWLEDGE, HAYSTACK]),
    ['corrected Toy | date: `2022-09` becomes `2022-09-21`'],
  ],
  [
    'an author more and one less',
    listOf([{ ...TOY, authors: ['Tristan Hume', 'Chris Olah'] }, KNOWLEDGE, HAYSTACK]),
    ['corrected Toy | authors: `Chris Olah` added, `Nelson Elhage` removed'],
  ],
  [
    'the authors in another order',
    listOf([{ ...TOY, authors: ['Tristan Hume', 'Nelson Elhage'] }, KNOWLEDGE, HAYSTACK]),
    ['corrected Toy | authors: in another order'],
  ],
  [
    'tags',
    listOf([{ ...TOY, tags: ['superposition'] }, { ...KNOWLEDGE, tags: ['facts'] }, HAYSTACK]),
    ['corrected Toy | tags: `features` removed', 'corrected Knowledge | tags: `facts` added'],
  ],
  [
    'a note',
    listOf([TOY, KNOWLEDGE, { ...HAYSTACK, note: 'With many probes' }]),
    ['corrected Finding | note: `With probes` becomes `With many probes`'],
  ],
  [
    'links',
    listOf([TOY, { ...KNOWLEDGE, links: { code: 'https://x.org', video: 'https://y.org' } }, HAYSTACK]),
    [
      'relinked Knowledge | link `code`: `https://github.com/hunter-ddm/knowledge-neurons` becomes `https://x.org` | link `video`: `https://y.org` added',
    ],
  ],
  [
    'what only curators see',
    listOf([{ ...TOY, id: 'toy', ignore: [{ rule: 'right-venue', reason: 'A post' }] }, KNOWLEDGE, HAYSTACK]),
    ['curated Toy | id: `toy` added | ignore: `{"rule":"right-venue","reason":"A post"}` added'],
  ],
  [
    'another section',
    listOf([{ ...TOY, section: 'practice' }, KNOWLEDGE, HAYSTACK]),
    ['moved Toy | from `Theory` to `Practice`'],
  ],
  [
    'a further section, and one less',
    listOf([
      { ...TOY, section: ['theory', 'practice'] },
      KNOWLEDGE,
      { ...HAYSTACK, section: [] as string[] },
    ]),
    ['moved Toy | now also in `Practice`', 'moved Finding | no longer in `Practice`'],
  ],
  [
    'another place among those of its section',
    listOf([KNOWLEDGE, TOY, HAYSTACK]),
    ['moved Knowledge | now before all others'],
  ],
  ['another place in the file, but not in its section', listOf([HAYSTACK, TOY, KNOWLEDGE]), []],
  [
    'the title and the policy of the list',
    listOf(LIST.papers, { title: 'Neurons', rules: { sorted: 'off' }, tags: ['features'], dates: 'venue' }),
    [
      'arranged list | title: `Papers about neurons` becomes `Neurons`',
      'curated list | tags: `features` added | dates: `venue` added | rule `sorted`: `off` added',
    ],
  ],
  [
    'sections that are new, reworded, gone and in another order',
    listOf([TOY, KNOWLEDGE], {
      sections: [
        { id: 'surveys', title: 'Surveys' },
        { id: 'theory', title: 'Of theory', order: 'newest' },
      ],
    }),
    [
      'removed Finding',
      'arranged list | section: `Surveys` added | section: `Theory` becomes `Of theory` | section order `Of theory`: `newest` added | section: `Practice` removed',
    ],
  ],
  [
    'sections that change places',
    listOf(LIST.papers, { sections: [...(LIST.sections ?? [])].reverse() }),
    ['arranged list | sections: in another order'],
  ],
  [
    'a section that is renamed and reworded is no move of its papers',
    listOf([{ ...TOY, section: 'why' }, { ...KNOWLEDGE, section: 'why' }, HAYSTACK], {
      sections: [{ id: 'why', title: 'Why' }, LIST.sections?.[1] as Section],
    }),
    [
      'arranged list | section: `Theory` becomes `Why`',
      'curated list | section id `Why`: `theory` becomes `why`',
    ],
  ],
])('tells %s', (_, after, expected) => {
  expect(told(LIST, after)).toEqual(expected)
})

test('a list that gets its first section, or a second one, moves no paper that names none', () => {
  const [theory, practice] = LIST.sections as [Section, Section]
  const { section, ...paper } = TOY
  const list = (...sections: Section[]): PaperList => ({ title: 'Papers', sections, papers: [paper] })
  expect(told(list(), list(theory))).toEqual(['arranged list | section: `Theory` added'])
  expect(told(list(theory), list(theory, practice))).toEqual(['arranged list | section: `Practice` added'])
})

test('the order is that of the effect for a reader', () => {
  const after = listOf(
    [{ ...TOY, section: 'practice' }, { ...KNOWLEDGE, venue: 'ACL 2022', section: 'practice' }, NEW],
    { rules: { sorted: 'off' }, title: 'Neurons' },
  )
  expect(told(LIST, after).map((line) => line.split(' ')[0])).toEqual([
    'added',
    'published',
    'moved',
    'removed',
    'arranged',
    'curated',
  ])
})

test('a fixed identifier and the paper that it was of: the one is corrected, the other added', () => {
  const wrong = { ...TOY, url: KNOWLEDGE.url }
  const after = listOf([TOY, KNOWLEDGE, HAYSTACK])
  expect(told(listOf([wrong, HAYSTACK]), after)).toEqual([
    'added Knowledge',
    `relinked Toy | url: \`${KNOWLEDGE.url}\` becomes \`${TOY.url}\``,
  ])
})

test.each<[string, Paper[], Paper[], string[]]>([
  ['a second entry of a paper', [TOY], [TOY, { ...TOY, section: 'practice' }], ['added Toy']],
  [
    'one of two entries',
    [TOY, { ...TOY, section: 'practice' }],
    [{ ...TOY, section: 'practice' }],
    ['removed Toy'],
  ],
  ['one of three equal ones', [TOY, TOY, TOY], [TOY, TOY], ['removed Toy']],
  [
    'each of two entries by itself',
    [TOY, { ...TOY, section: 'practice' }],
    [{ ...TOY, section: 'practice', date: '2023' }, TOY],
    ['corrected Toy | date: `2022-09` becomes `2023`'],
  ],
  [
    'a short title and a date are enough',
    [HAYSTACK, { ...TOY, title: 'System Card' }],
    [{ ...TOY, title: 'System Card', url: 'https://x.org' }, HAYSTACK],
    ['relinked System | url: `https://arxiv.org/abs/2209.10652` becomes `https://x.org`'],
  ],
  [
    'of two entries of a paper the one that stays in its section',
    [TOY, { ...TOY, section: 'practice' }],
    [
      { ...TOY, section: 'practice', note: 'x' },
      { ...TOY, note: 'y' },
    ],
    ['corrected Toy | note: `x` added', 'corrected Toy | note: `y` added'],
  ],
  [
    'an address that is none of an identifier',
    [{ ...NEW, url: 'https://x.org' }],
    [{ ...NEW, url: 'https://x.org', title: 'Quite Another Name of It', date: '2025' }],
    ['retitled Quite | was `Confidence Regulation Neurons` | date: `2024` becomes `2025`'],
  ],
  [
    'the one of two entries that is left as it was',
    [
      { ...TOY, note: 'x' },
      { ...TOY, note: 'y' },
    ],
    [{ ...TOY, note: 'y' }],
    ['removed Toy'],
  ],
  [
    'of two papers at one address the one with the title',
    [
      { ...NEW, title: 'Post A' },
      { ...NEW, title: 'Post B' },
    ],
    [
      { ...NEW, title: 'Post B', note: 'x' },
      { ...NEW, title: 'Post A', note: 'y' },
    ],
    ['corrected Post | note: `x` added | now before all others', 'corrected Post | note: `y` added'],
  ],
  [
    'an id, whatever else has changed',
    [{ ...TOY, id: 'toy' }],
    [{ ...NEW, id: 'toy', section: 'theory' }],
    [
      'retitled Confidence | was `Toy Models of Superposition` | date: `2022-09` becomes `2024` | authors: `Nelson Elhage`, `Tristan Hume` removed | venue: `Anthropic` removed | tags: `superposition`, `features` removed | url: `https://arxiv.org/abs/2209.10652` becomes `https://arxiv.org/abs/2406.16254`',
    ],
  ],
  [
    'two papers that have only a short title in common',
    [{ ...TOY, title: 'System Card' }],
    [{ ...NEW, title: 'System Card' }],
    ['added System', 'removed System'],
  ],
  [
    'two papers in one place that have a word in common',
    [{ ...TOY, title: 'System Card' }],
    [{ ...NEW, title: 'Card' }],
    ['added Card', 'removed System'],
  ],
  [
    'half of a long title in the same place',
    [HAYSTACK],
    [
      {
        ...HAYSTACK,
        title: 'Finding a Needle: Case Studies with Sparse Probing',
        url: 'https://x.org',
        date: '',
      },
    ],
    [
      `retitled Finding | was \`${HAYSTACK.title}\` | date: \`2023-05-02\` removed | url: \`${HAYSTACK.url}\` becomes \`https://x.org\``,
    ],
  ],
])('entries are matched one to one: %s', (_, before, after, expected) => {
  expect(told(listOf(before), listOf(after))).toEqual(expected)
})

test('the time grows with the list, also where all entries have one address, one title or nothing in common', () => {
  const many = (make: (index: number) => Partial<Paper>) =>
    listOf(Array.from({ length: 20_000 }, (_, index) => ({ ...NEW, date: '2024', ...make(index) })))
  const start = performance.now()
  told(
    many((index) => ({ title: `Title ${index}` })),
    many((index) => ({ title: `Text ${-index}` })),
  )
  told(
    many((index) => ({ url: `https://x.org/${index}` })),
    many((index) => ({ url: `https://y.org/${index}` })),
  )
  told(
    many((index) => ({ title: `A ${index}`, url: `https://x.org/${index}` })),
    many((index) => ({ title: `B ${index}`, url: `https://y.org/${index}` })),
  )
  told(
    many((index) => ({ note: `${index}` })),
    many((index) => ({ note: `${20_000 - index}` })),
  )
  expect(performance.now() - start).toBeLessThan(60_000)
}, 120_000)
