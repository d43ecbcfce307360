import { expect, test } from 'vitest'
import type { Edit } from './document.ts'
import { readJsonDocument } from './documents/json.ts'
import { noFacts } from './facts.ts'
import { fix } from './fix.ts'
import { formatList } from './layout.ts'
import type { PaperList } from './paper.ts'
import type { Rule } from './rule.ts'

const words = { summary: '', why: '', severity: 'warning', examples: [] } as const
const LIST: PaperList = {
  title: 'x',
  papers: ['c', 'a', 'b'].map((title) => ({ title, url: 'https://example.org', date: '2024' })),
}

function run(list: PaperList, checks: Record<string, Rule['check']>) {
  const read = (text: string) => readJsonDocument('papers.json', Buffer.from(text))
  const rules = Object.fromEntries(
    Object.entries(checks).map(([name, check]) => [name, { ...words, ...(check && { check }) }]),
  )
  const { document, findings, fixed } = fix(
    read(formatList(list)),
    rules,
    noFacts('2026-11-22'),
    read,
    (found) => found.fix,
  )
  return {
    titles: document.list?.papers.map(({ title }) => title),
    left: findings.length,
    fixed: fixed.map(({ rule }) => rule),
  }
}

/** Finds every title that `judge` has a better one for. */
function titles(judge: (title: string) => string | undefined): Rule['check'] {
  return function* ({ papers }) {
    for (const [index, { title }] of papers.entries()) {
      const value = judge(title)
      const path = ['papers', index, 'title']
      if (value !== undefined) yield { path, message: title, fix: [{ path, value }] }
    }
  }
}

const reverse: Rule['check'] = function* ({ papers }) {
  if (papers[0]?.title.toLowerCase() !== 'c') return
  const repair: Edit[] = [{ path: ['papers'], order: [2, 1, 0] }]
  yield { path: ['papers', 0], message: 'first', fix: repair }
  yield { path: ['papers', 2], message: 'last', fix: repair }
}

test.each<[string, Record<string, Rule['check']>, ReturnType<typeof run>]>([
  [
    'edits of different places are made at once',
    { upper: titles((title) => (title < 'a' ? undefined : title.toUpperCase())) },
    { titles: ['C', 'A', 'B'], left: 0, fixed: ['upper', 'upper', 'upper'] },
  ],
  [
    'of two edits of one place the second waits and is judged anew',
    {
      one: titles((title) => (title === 'a' ? 'a1' : undefined)),
      two: titles((title) => (title.startsWith('a') && !title.endsWith('2') ? `${title}2` : undefined)),
    },
    { titles: ['c', 'a12', 'b'], left: 0, fixed: ['one', 'two'] },
  ],
  [
    'one repair serves two findings',
    { reverse },
    { titles: ['b', 'a', 'c'], left: 0, fixed: ['reverse', 'reverse'] },
  ],
  [
    'what changes little comes before what moves everything',
    { reverse, upper: titles((title) => (title === 'c' ? 'C' : undefined)) },
    { titles: ['b', 'a', 'C'], left: 0, fixed: ['upper', 'reverse', 'reverse'] },
  ],
  [
    'repairs that never end stop after ten passes',
    { endless: titles((title) => (title.startsWith('a') ? `${title}a` : undefined)) },
    { titles: ['c', 'a'.repeat(11), 'b'], left: 1, fixed: Array(10).fill('endless') },
  ],
  [
    'a repair that changes nothing ends it',
    { idle: titles((title) => title) },
    { titles: ['c', 'a', 'b'], left: 3, fixed: [] },
  ],
  ['without repairs nothing happens', {}, { titles: ['c', 'a', 'b'], left: 0, fixed: [] }],
])('%s', (_, checks, expected) => {
  expect(run(LIST, checks)).toEqual(expected)
})

test.each<[string, Edit]>([
  ['would make the file unreadable', { path: ['papers'], remove: true }],
  ['would lose a paper', { path: ['papers', 1], remove: true }],
])('what %s is not made, and all else is', (_, edit) => {
  const breaking: Rule['check'] = function* () {
    yield { path: edit.path, message: 'x', fix: [edit] }
  }
  const upper = titles((title) => (title === 'c' ? 'C' : undefined))
  const left = { titles: ['C', 'a', 'b'], left: 1, fixed: ['upper'] }
  expect(run(LIST, { breaking, upper })).toEqual(left)
  expect(run(LIST, { upper, breaking })).toEqual(left)
})
