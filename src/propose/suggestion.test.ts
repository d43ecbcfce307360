import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Paper, PaperList } from '../paper.ts'
import type { Finding } from '../reporter.ts'
import { keysOfNeed, needsPerson, suggestionOf } from './suggestion.ts'

const PLACE = { line: 1, column: 1, offset: 0 }
const PAPER: Paper = {
  title: 'Toy Models of Superposition',
  url: 'https://arxiv.org/abs/2209.10652',
  date: '2022-09',
  venue: 'arXiv',
}
const listOf = (...papers: Paper[]): PaperList => ({ title: 'P', papers })

function finding(more: Partial<Finding> = {}): Finding {
  return {
    rule: 'published-venue',
    severity: 'warning',
    file: 'papers.json',
    path: ['papers', 0, 'venue'],
    message: 'Unexpected venue',
    related: [],
    start: PLACE,
    end: PLACE,
    suggestion: [{ path: ['papers', 0, 'venue'], value: 'ACL 2022' }],
    evidence: ['DBLP says so'],
    ...more,
  }
}

/** Whether one is known again by the other. */
function isKnown(later: Finding, laterList: PaperList, first = finding(), list = listOf(PAPER)): boolean {
  const keys = suggestionOf(first, list)?.keys ?? []
  return suggestionOf(later, laterList)?.keys.some((key) => keys.includes(key)) ?? false
}

describe('what is taken for what', () => {
  test.each<[string, Partial<Finding>, boolean, boolean]>([
    ['a suggestion with evidence', {}, true, false],
    ['a suggestion without: it does not rest on facts', { evidence: [] }, false, false],
    ['evidence without a suggestion', { suggestion: [] }, false, true],
    ['neither', { suggestion: [], evidence: [] }, false, false],
    ['what is about the list and no paper', { path: ['order'] }, false, false],
  ])('%s', (_, more, isSuggestion, isForPerson) => {
    expect(suggestionOf(finding(more), listOf(PAPER)) !== undefined).toBe(isSuggestion)
    expect(needsPerson(finding(more))).toBe(isForPerson)
  })
})

describe('a suggestion is known again', () => {
  const second = (value: string): Partial<Finding> => ({
    path: ['papers', 1, 'venue'],
    suggestion: [{ path: ['papers', 1, 'venue'], value }],
  })
  const other = { ...PAPER, url: 'https://arxiv.org/abs/2104.08696', title: 'Knowledge Neurons' }

  test.each<[string, Finding, PaperList, boolean]>([
    ['at another place', finding(second('ACL 2022')), listOf(other, PAPER), true],
    ['under another title', finding(), listOf({ ...PAPER, title: 'Superposition' }), true],
    ['without its identifier', finding(), listOf({ ...PAPER, url: 'https://example.org/' }), true],
    ['with a message of other words', finding({ message: 'M', evidence: ['E'] }), listOf(PAPER), true],
    [
      'with more that goes with it',
      finding({
        suggestion: [
          { path: ['papers', 0, 'venue'], value: 'ACL 2022' },
          { path: ['papers', 0, 'acl'], value: '2022.acl-long.1' },
        ],
      }),
      listOf(PAPER),
      true,
    ],
    [
      'not with another value',
      finding({ suggestion: [{ path: ['papers', 0, 'venue'], value: 'ACL 2023' }] }),
      listOf(PAPER),
      false,
    ],
    ['not of another rule', finding({ rule: 'right-venue' }), listOf(PAPER), false],
    ['not of another paper', finding(), listOf(other), false],
  ])('%s', (_, later, list, expected) => {
    expect(isKnown(later, list)).toBe(expected)
  })

  test('whatever else the list has, and however the rest of the paper changes', () => {
    const aPaper = fc.record({
      title: fc.string(),
      url: fc.webUrl(),
      date: fc.constant('2024'),
      venue: fc.string(),
    })
    fc.assert(
      fc.property(fc.array(aPaper, { maxLength: 5 }), fc.string(), fc.nat(), (papers, note, at) => {
        const index = at % (papers.length + 1)
        const all = [...papers.slice(0, index), { ...PAPER, note, tags: [note] }, ...papers.slice(index)]
        const path = ['papers', index, 'venue']
        expect(isKnown(finding({ path, suggestion: [{ path, value: 'ACL 2022' }] }), listOf(...all))).toBe(
          true,
        )
      }),
    )
  })
})

test.each<[string, Partial<Finding>, Partial<Paper>, boolean]>([
  ['the same on another day', { message: 'Unexpected link, asked 2026-12-01' }, {}, true],
  ['another value at that place', {}, { venue: 'ACL 2021' }, false],
  ['another rule', { rule: 'conflicting-facts' }, {}, false],
])('what needs a person is known again: %s', (_, more, change, expected) => {
  const before = keysOfNeed(finding(), listOf(PAPER))
  const after = keysOfNeed(finding(more), listOf({ ...PAPER, ...change }))
  expect(after.some((key) => before.includes(key))).toBe(expected)
})
