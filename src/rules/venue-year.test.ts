import { expect, test } from 'vitest'
import { listOf } from '../example.ts'
import { noFacts } from '../facts.ts'
import type { Paper } from '../paper.ts'
import rule from './venue-year.ts'

const today = '2026-11-22'

function arxiv(id: string): string {
  return `https://arxiv.org/abs/${id}`
}

test.each<[string, Partial<Paper>]>([
  ['the year of the id', { venue: 'arXiv 2023', url: arxiv('2305.01610') }],
  ['sent in on the last days of the year', { venue: 'arXiv 2023', url: arxiv('2401.00466') }],
  ['the same with an old id', { venue: 'arXiv 1998', url: arxiv('hep-th/9901001') }],
  ['announced in the next year', { venue: 'arXiv 2025', url: arxiv('2412.19437') }],
  ['no id', { venue: 'arXiv 2025', url: 'https://example.org', date: '2023' }],
  ['two ids', { venue: 'arXiv 2025', url: arxiv('2305.01610'), arxiv: '2305.01611' }],
  ['accepted later', { venue: 'ACL 2025', url: arxiv('2305.01610') }],
  ['camera-ready in spring', { venue: 'NeurIPS 2022', url: arxiv('2304.00001') }],
  ['put on arXiv years later, as once was common', { venue: 'UAI 2009', url: arxiv('1205.2618') }],
  ['a workshop, which has no proceedings', { venue: 'NeurIPS 2021 Workshop', url: arxiv('2207.12598') }],
  ['a journal, whose volume can be of an earlier year', { venue: 'JMLR 2021', url: arxiv('2207.12598') }],
  ['not in the table', { venue: 'Anthropic 2021', url: arxiv('2207.12598') }],
  ['next year', { venue: 'ICLR 2027', url: arxiv('2610.00001') }],
  ['no year', { venue: 'ICLR' }],
])('%s', (_, paper) => {
  expect([...rule.check(listOf([paper]), noFacts(today))]).toEqual([])
})

test.each<[string, Partial<Paper>, string]>([
  [
    'later than the id',
    { venue: "arXiv'24", url: arxiv('2305.01610') },
    "`arXiv'23`, the year of the first version of arXiv:2305.01610",
  ],
  [
    'earlier than the id',
    { venue: 'Preprint 2024', url: arxiv('2501.04519') },
    '`Preprint 2025`, the year of the first version of arXiv:2501.04519',
  ],
  [
    'first seen long after',
    { venue: 'AAAI 2022', url: arxiv('2309.01369') },
    'a later year, as arXiv:2309.01369 is of `2023-09`',
  ],
  [
    'the year alone',
    { venue: 'ACL 2020', url: 'https://example.org', date: '2022' },
    'a later year, as the paper is of `2022`',
  ],
])('%s', (_, paper, expected) => {
  const messages = [...rule.check(listOf([paper]), noFacts(today))].map(({ message }) => message)
  expect(messages).toEqual([`Unexpected venue \`${paper.venue}\`, expected ${expected}; check both`])
})

test('a date says nothing about the year where it is not that of the first version', () => {
  const papers = [{ venue: 'ACL 2020', url: 'https://example.org', date: '2022-08' }]
  expect([...rule.check(listOf({ dates: 'listed', papers }), noFacts(today))]).toEqual([])
  expect([...rule.check(listOf({ dates: 'first', papers }), noFacts(today))]).toHaveLength(1)
})
