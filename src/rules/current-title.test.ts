import { expect, test } from 'vitest'
import { listOf } from '../example.ts'
import { noFacts } from '../facts.ts'
import { factsOf } from '../publication/facts-of.ts'
import rule from './current-title.ts'

const NEWEST = 'Toy Models of Superposition: Sparse Features in Few Neurons'
const authors = ['Nelson Elhage', 'Christopher Olah']

test.each([
  ['TOY MODELS OF SUPERPOSITION -- sparse features in few neurons.', false],
  ['Toy Models of Superposition', false],
  ['Sparse Features in Few Neurons', false],
  ['Toy Modles of Superposition: Sparse Features in Few Neurons', true],
  ['Toy Models of Superposition: Features in Neurons', true],
  ['Superposed Features', false],
  ['叠加 的 玩具 模型', false],
])('%s is another title than the newest: %s', (title, expected) => {
  const said = { 'arxiv:2209.10652': { arxiv: [{ title: NEWEST, authors, date: '2022-09-21' }] } }
  const facts = { ...noFacts('2026-11-22'), ...factsOf(said) }
  const found = [...rule.check(listOf([{ title, authors }]), facts)]
  expect(found.map(({ suggestion }) => suggestion?.[0]?.value)).toEqual(expected ? [NEWEST] : [])
})

test.each([
  ['Quasar', []],
  ['QUASAR', []],
  ['Quasars: Query-Aware Routing', ['Quasar: Query-Aware Routing']],
])('%s for a paper with a short name before its subtitle', (title, expected) => {
  const said = { 'arxiv:2209.10652': { arxiv: [{ title: 'Quasar: Query-Aware Routing', authors }] } }
  const facts = { ...noFacts('2026-11-22'), ...factsOf(said) }
  const found = [...rule.check(listOf([{ title, authors }]), facts)]
  expect(found.map(({ suggestion }) => suggestion?.[0]?.value)).toEqual(expected)
})

test.each([
  ['published', 'ICLR', []],
  ['of an older version', 'CoRR', [NEWEST]],
])('a title that another registry has as the one %s', (_, venue, expected) => {
  const title = 'Few Neurons Stand for Many Features'
  const said = {
    'arxiv:2209.10652': {
      arxiv: [{ title: NEWEST, authors }],
      'semantic-scholar': [{ title, authors, venue }],
    },
  }
  const facts = { ...noFacts('2026-11-22'), ...factsOf(said) }
  const found = [...rule.check(listOf([{ title }]), facts)]
  expect(found.map(({ suggestion }) => suggestion?.[0]?.value)).toEqual(expected)
})
