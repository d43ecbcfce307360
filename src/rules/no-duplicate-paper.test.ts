import { expect, test } from 'vitest'
import { listOf } from '../example.ts'
import type { Paper } from '../paper.ts'
import rule from './no-duplicate-paper.ts'
import oneEntryPerPaper from './one-entry-per-paper.ts'
import oneIdentifierPerTitle from './one-identifier-per-title.ts'
import oneTitlePerIdentifier from './one-title-per-identifier.ts'

const TITLE = 'Toy Models of Superposition'
const arxiv = (id: string) => `https://arxiv.org/abs/${id}`
const BLOG = 'https://transformer-circuits.pub/2022/toy_model/'

/** What each of the four rules reports, as the later entry and the earlier one. */
function pairsOf(papers: readonly Partial<Paper>[]) {
  const list = listOf(papers)
  const pairs: Record<string, string[]> = {}
  const checks = {
    twice: rule,
    apart: oneEntryPerPaper,
    titles: oneTitlePerIdentifier,
    ids: oneIdentifierPerTitle,
  }
  for (const [name, { check }] of Object.entries(checks)) {
    const found = [...check(list)].map(({ path, related = [] }) =>
      [path, ...(check === oneIdentifierPerTitle.check ? related.slice(0, 1) : related)]
        .map((one) => one[1])
        .join(' '),
    )
    if (found.length > 0) pairs[name] = found
  }
  return pairs
}

test.each<[string, Partial<Paper>[], Record<string, string[]>]>([
  [
    'one identifier in several forms',
    [
      { title: TITLE, url: arxiv('2209.10652') },
      { title: TITLE, url: BLOG, doi: '10.48550/arXiv.2209.10652' },
    ],
    { twice: ['1 0'] },
  ],
  [
    'one identifier, titles that differ a little',
    [
      { title: 'KunServe: Elastic Serving', url: arxiv('2412.18169') },
      { title: 'KunServe: Memory Management', url: arxiv('2412.18169') },
    ],
    { twice: ['1 0'] },
  ],
  [
    'one identifier, other titles',
    [
      { title: TITLE, url: arxiv('2209.10652') },
      { title: 'Knowledge Neurons', url: arxiv('2209.10652') },
    ],
    { titles: ['1 0'] },
  ],
  [
    'one identifier in two places, other titles',
    [
      { title: TITLE, url: arxiv('2209.10652'), arxiv: '2209.10652' },
      { title: 'Knowledge Neurons', url: arxiv('2209.10652'), arxiv: '2209.10652' },
    ],
    { titles: ['1 0'] },
  ],
  [
    'one identifier thrice',
    [
      { url: arxiv('2209.10652'), title: TITLE },
      { url: arxiv('2209.10652'), title: TITLE },
      { url: arxiv('2209.10652'), title: TITLE },
    ],
    { twice: ['1 0', '2 0'] },
  ],
  ['one identifier twice in an entry', [{ url: arxiv('2209.10652'), arxiv: '2209.10652' }], {}],
  [
    'preprint and publication',
    [
      { title: TITLE, url: arxiv('2209.10652') },
      { title: 'Toy models of superposition', url: 'https://doi.org/10.1145/1.2' },
    ],
    { twice: ['1 0'] },
  ],
  [
    'preprint and publication with a short title',
    [
      { title: 'System Card', url: arxiv('2209.10652') },
      { title: 'System Card', url: 'https://doi.org/10.1145/1.2' },
    ],
    {},
  ],
  [
    'two ids that differ in a digit',
    [
      { title: TITLE, url: arxiv('2209.10652') },
      { title: TITLE, url: arxiv('2209.10653') },
    ],
    { ids: ['1 0'] },
  ],
  [
    'a work that was posted twice',
    [
      { title: TITLE, url: arxiv('2209.10652') },
      { title: TITLE, url: arxiv('2303.14139') },
    ],
    { ids: ['1 0'] },
  ],
  [
    'two ids, the second of which stands under another title',
    [
      { title: TITLE, url: arxiv('2209.10652') },
      { title: TITLE, url: arxiv('2303.14139') },
      { title: 'Knowledge Neurons in Pretrained Transformers', url: arxiv('2303.14139') },
    ],
    { titles: ['2 1'], ids: ['1 0'] },
  ],
  [
    'two ids, the first of which stands under another title',
    [
      { title: TITLE, url: arxiv('2303.14139') },
      { title: TITLE, url: arxiv('2209.10652') },
      { title: 'Knowledge Neurons in Pretrained Transformers', url: arxiv('2303.14139') },
    ],
    { titles: ['2 0'], ids: ['0 1'] },
  ],
  [
    'one identifier under three titles',
    [
      { title: TITLE, url: arxiv('2209.10652') },
      { title: 'Knowledge Neurons in Pretrained Transformers', url: arxiv('2209.10652') },
      { title: 'Finding Features in a Haystack', url: arxiv('2209.10652') },
    ],
    { titles: ['1 0 2'] },
  ],
  [
    'one identifier under two titles, where one entry names another, too',
    [
      { title: TITLE, url: arxiv('2209.10652') },
      {
        title: 'Knowledge Neurons in Pretrained Transformers',
        url: arxiv('2209.10652'),
        arxiv: '2104.08696',
      },
      { title: 'Finding Features in a Haystack', url: arxiv('2305.01610') },
    ],
    {},
  ],
  [
    'two ids with a title of three words',
    [
      { title: 'Models of Superposition', url: arxiv('2209.10652') },
      { title: 'Models of Superposition', url: arxiv('2209.10653') },
    ],
    {},
  ],
  [
    'two ids, the second twice',
    [
      { title: TITLE, url: arxiv('2209.10652') },
      { title: TITLE, url: arxiv('2209.10653') },
      { title: TITLE, url: arxiv('2209.10653') },
    ],
    { twice: ['2 1'], ids: ['1 0'] },
  ],
  [
    'two publications of one preprint',
    [
      { title: TITLE, url: arxiv('2209.10652'), doi: '10.1145/1.2' },
      { title: TITLE, url: arxiv('2209.10652'), doi: '10.1145/3.4' },
    ],
    {},
  ],
  [
    'two DOIs, one of a preprint',
    [
      { title: TITLE, doi: '10.1101/1.2', url: BLOG },
      { title: TITLE, doi: '10.1145/3.4', url: BLOG },
    ],
    { twice: ['1 0'] },
  ],
  [
    'one page',
    [
      { title: TITLE, url: BLOG },
      { title: 'Toy Models', url: BLOG },
    ],
    { twice: ['1 0'] },
  ],
  [
    'one page about two things',
    [
      { title: TITLE, url: BLOG },
      { title: 'Knowledge Neurons', url: BLOG },
    ],
    {},
  ],
  [
    'two pages with one title, of which `no-duplicate-title` speaks',
    [
      { title: TITLE, url: BLOG },
      { title: TITLE, url: arxiv('2209.10652') },
    ],
    {},
  ],
  [
    'two sections',
    [
      { title: TITLE, url: arxiv('2209.10652'), section: 'a' },
      { title: TITLE, url: arxiv('2209.10652'), section: 'b' },
    ],
    { apart: ['1 0'] },
  ],
  [
    'sections that overlap',
    [
      { title: TITLE, url: arxiv('2209.10652'), section: ['a', 'b'] },
      { title: TITLE, url: arxiv('2209.10652'), section: ['b', 'c'] },
    ],
    { twice: ['1 0'] },
  ],
  [
    'the same section after another',
    [
      { title: TITLE, url: arxiv('2209.10652'), section: 'a' },
      { title: TITLE, url: arxiv('2209.10652'), section: 'b' },
      { title: TITLE, url: arxiv('2209.10652'), section: 'b' },
    ],
    { twice: ['2 1'], apart: ['1 0'] },
  ],
])('%s', (_, papers, expected) => {
  expect(pairsOf(papers)).toEqual(expected)
})
