import { expect, test } from 'vitest'
import { listOf } from '../example.ts'
import { type Notice, noFacts } from '../facts.ts'
import { factsOf } from '../publication/facts-of.ts'
import noConcern from './no-concern.ts'
import noRetractedPaper from './no-retracted-paper.ts'
import noWithdrawnPaper from './no-withdrawn-paper.ts'

const title = 'Toy Models of Superposition'

test.each([
  ['whatever the authors say', true, true],
  ['This paper has been withdrawn by the authors due to an error in Lemma 2', false, true],
  ['Withdrawn', false, true],
  ['withdrawn; superseded by arXiv:2101.00001', false, true],
  ['This article was withdrawn because of a flaw', false, true],
  ['Withdrawn from NeurIPS 2023 by the authors', false, false],
  ['Paper withdrawn from ICML, will be sent elsewhere', false, false],
  ['This paper has been withdrawn from ICLR 2024', false, false],
  ['Withdrawn by the authors from NeurIPS 2023', false, false],
  ['An earlier version was withdrawn', false, false],
  ['Superseded by arXiv:2101.00001', false, false],
])('%s (confirmed: %s) is a withdrawal: %s', (reason, confirmed, expected) => {
  const said = { 'arxiv:2209.10652': { arxiv: [{ title, withdrawn: { reason, confirmed } }] } }
  const facts = { ...noFacts('2026-11-22'), ...factsOf(said) }
  expect([...noWithdrawnPaper.check(listOf([{}]), facts)]).toHaveLength(expected ? 1 : 0)
})

test.each<[Notice['kind'][], number, number]>([
  [[], 0, 0],
  [['correction'], 0, 0],
  [['concern'], 0, 1],
  [['retraction'], 1, 0],
  [['withdrawal'], 1, 0],
  [['correction', 'concern', 'retraction'], 1, 0],
])('of %o, %i are retractions and %i concerns', (kinds, retracted, concerns) => {
  const notices = kinds.map((kind): Notice => ({ kind, doi: '10.1000/2', by: 'publisher' }))
  const said = { 'doi:10.1000/1': { crossref: [{ title, notices }] } }
  const facts = { ...noFacts('2026-11-22'), ...factsOf(said) }
  const list = listOf([{ doi: '10.1000/1' }])
  expect([...noRetractedPaper.check(list, facts)]).toHaveLength(retracted)
  expect([...noConcern.check(list, facts)]).toHaveLength(concerns)
})

test('a retraction of another paper is not that of this one', () => {
  const notices: Notice[] = [{ kind: 'retraction', doi: '10.1000/2', by: 'publisher' }]
  const said = { 'doi:10.1000/1': { crossref: [{ title: 'Finding Moons in Large Pictures', notices }] } }
  const facts = { ...noFacts('2026-11-22'), ...factsOf(said) }
  expect([...noRetractedPaper.check(listOf([{ doi: '10.1000/1' }]), facts)]).toEqual([])
})
