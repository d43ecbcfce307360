import { describe, expect, test } from 'vitest'
import { readJsonDocument } from '../documents/json.ts'
import { readMarkdownDocument } from '../documents/markdown.ts'
import { lint } from '../lint.ts'
import { EMPTY_LOCK } from '../lock/lock.ts'
import type { Paper, PaperList } from '../paper.ts'
import { rules } from '../rules/index.ts'
import { type Checked, changedFindings } from './changed-findings.ts'

const FACTS = { today: '2026-11-22', ...EMPTY_LOCK }

function checked(list: Partial<PaperList> | string): Checked {
  const text = typeof list === 'string' ? list : JSON.stringify({ title: 'Papers', papers: [], ...list })
  const document = readJsonDocument('papers.json', Buffer.from(text))
  const { findings } = lint(document, { ...rules }, FACTS)
  return { document, findings: findings.filter(({ rule }) => rule !== 'layout') }
}

/** A paper of its own, without problems. */
function paper(number: number, more: Partial<Paper> = {}): Paper {
  const title = ['Alpha Cells', 'Bridges of Thought', 'Counting Spikes', 'Dormant Units'][number] as string
  return {
    title,
    url: `https://arxiv.org/abs/240${6 - number}.1000${number}`,
    date: `2024-0${6 - number}`,
    ...more,
  }
}

const STOPPED = paper(0, { title: 'Alpha Cells.' })

test.each<[string, Partial<PaperList>, Partial<PaperList>, string[]]>([
  ['what was there before is not told', { papers: [STOPPED] }, { papers: [STOPPED, paper(1)] }, []],
  ['a new paper is', { papers: [] }, { papers: [STOPPED] }, ['title-full-stop papers.0.title']],
  [
    'a changed one is, with what was wrong with it before',
    { papers: [STOPPED] },
    { papers: [{ ...STOPPED, venue: 'arXiv' }] },
    ['title-full-stop papers.0.title'],
  ],
  [
    'a paper that only moves is not',
    { papers: [paper(1), STOPPED], order: 'listed' },
    { papers: [STOPPED, paper(1)], order: 'listed' },
    [],
  ],
  [
    'unless the move is what is wrong',
    { papers: [paper(0), paper(1), paper(2)], order: 'newest' },
    { papers: [paper(1), paper(2), paper(0)], order: 'newest' },
    ['sorted papers.2.date'],
  ],
  [
    'a pair is told when one of it is new',
    { papers: [paper(0)] },
    { papers: [paper(0), paper(1, { url: paper(0).url, date: '2024-06' })] },
    ['one-title-per-identifier papers.1.url'],
  ],
  [
    'also at the one that is not',
    { papers: [paper(1, { url: paper(0).url, date: '2024-06' })] },
    { papers: [paper(0), paper(1, { url: paper(0).url, date: '2024-06' })] },
    ['one-title-per-identifier papers.1.url'],
  ],
  [
    'a pair that was one before is not',
    { papers: [paper(0), paper(0)] },
    { papers: [paper(2), paper(0), paper(0)], order: 'listed' },
    [],
  ],
  [
    'but when the other of it changed it is',
    { papers: [paper(0), paper(0)] },
    { papers: [paper(0, { venue: 'arXiv' }), paper(0)] },
    ['no-duplicate-paper papers.1'],
  ],
  [
    'a second copy is told though no word of it is new',
    { papers: [paper(0)] },
    { papers: [paper(0), paper(0)] },
    ['no-duplicate-paper papers.1'],
  ],
  [
    'and so is a third',
    { papers: [paper(0), paper(0)] },
    { papers: [paper(0), paper(0), paper(0)] },
    ['no-duplicate-paper papers.2'],
  ],
  [
    'a part of the list is told when it is new',
    { papers: [paper(0, { section: 'a' })], sections: [{ id: 'a', title: 'A' }] },
    {
      papers: [paper(0, { section: 'a' })],
      sections: [
        { id: 'b', title: 'B' },
        { id: 'a', title: 'A' },
      ],
    },
    ['no-empty-section sections.0'],
  ],
  [
    'or when it is wrong because something else is gone',
    { papers: [paper(0, { section: 'a' })], sections: [{ id: 'a', title: 'A' }] },
    { papers: [], sections: [{ id: 'a', title: 'A' }] },
    ['no-empty-section sections.0'],
  ],
  [
    'not when it was wrong before, at another place',
    { sections: [{ id: 'a', title: 'A' }] },
    {
      sections: [
        { id: 'b', title: 'B' },
        { id: 'a', title: 'A' },
      ],
      papers: [paper(0, { section: 'b' })],
    },
    [],
  ],
])('%s', (_, before, now, expected) => {
  const found = changedFindings(checked(now), checked(before))
  expect(found.map(({ rule, path }) => `${rule} ${path.join('.')}`)).toEqual(expected)
})

describe('everything is told', () => {
  const now = checked({ papers: [STOPPED] })
  test.each([
    ['of a file that was not there', undefined],
    ['of one that could not be read', checked('{')],
  ])('%s', (_, before) => {
    expect(changedFindings(now, before)).toEqual(now.findings)
    expect(now.findings).not.toEqual([])
  })

  test('of one that cannot be read', () => {
    expect(changedFindings(checked('{'), now).map(({ rule }) => rule)).toEqual(['syntax'])
  })
})

test('an `ignore` for a README that covers nothing is told when it is new', () => {
  const readme = (...ignored: string[]): Checked => {
    const comments = ignored.map((rule) => `<!-- paperlist-ignore-file ${rule}: why -->\n`).join('')
    const entries =
      '- [Alpha Cells](https://arxiv.org/abs/2406.10000)\n- [Bridges of Thought](https://arxiv.org/abs/2405.10001)\n'
    const document = readMarkdownDocument('README.md', Buffer.from(`# Papers\n\n${comments}\n${entries}`))
    return { document, findings: lint(document, rules, FACTS).findings }
  }
  const found = changedFindings(readme('venue-year', 'sorted'), readme('sorted'))
  expect(found.map(({ rule, message }) => [rule, message])).toEqual([
    ['unused-ignore', expect.stringContaining('`venue-year`')],
  ])
})
