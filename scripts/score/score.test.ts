import { expect, test } from 'vitest'
import type { PaperRecord } from '../../src/import/record.ts'
import { accuracyOf, f1Of } from './accuracy.ts'
import type { CorpusList, TruthRecord } from './corpus.ts'
import { type Field, isRight } from './fields.ts'
import { type Label, labelled, withVerdicts } from './labels.ts'
import { matched } from './matching.ts'
import { isTooLow, lackingOf } from './precision.ts'
import { percent } from './table.ts'

const paper: TruthRecord = {
  title: 'Toy Models',
  url: 'https://arxiv.org/abs/2209.10652',
  arxiv: '2209.10652',
  authors: 'Ada Lovelace, Alan Turing',
  venue: 'ACL 2024',
  date: '2024.5',
  section: 'Papers > Theory',
  links: { code: 'https://example.org/code', video: 'https://example.org/video' },
}
const record: PaperRecord = { ...paper, tags: [], line: 5, endLine: 6 }

test.each<[Field, Partial<PaperRecord>, Partial<TruthRecord>, boolean]>([
  ['title', { title: 'Toy  Models.' }, {}, true],
  ['title', { title: 'Toy models' }, {}, false],
  ['title', { title: 'Toy Models,' }, {}, false],
  ['title', { title: 'Toys' }, { titleAlt: 'Toys' }, true],
  ['url', { url: 'http://arxiv.org/abs/2209.10652' }, {}, false],
  ['url', { url: 'https://a.org' }, { urlAlt: ['https://b.org', 'https://a.org'] }, true],
  ['arxiv', { arxiv: null }, {}, false],
  ['authors', { authors: 'Ada Lovelace,\nAlan Turing.' }, {}, true],
  ['venue', { venue: 'ACL 2024,' }, {}, true],
  ['venue', { venue: null }, {}, false],
  ['venue', { venue: null }, { venueAlt: [null, 'ACL'] }, true],
  ['date', { date: '2024' }, { date: null }, false],
  ['section', { section: 'Theory' }, { sectionAlt: 'Theory' }, true],
  ['links', { links: { video: 'https://example.org/video', code: 'https://example.org/code' } }, {}, true],
  ['links', { links: { code: 'https://example.org/code' } }, {}, false],
  ['links', { links: {} }, { linksAlt: {} }, true],
  ['links', { links: {} }, { linksAlt: [{ code: 'https://example.org/code' }, {}] }, true],
])('%s %j of %j: %s', (field, found, expected, isSame) => {
  expect(isRight(field, { ...record, ...found }, { ...paper, ...expected })).toBe(isSame)
})

test('papers are matched by address and title, then by address, then by title', () => {
  const twin = { ...paper, title: 'Another' }
  const moved = { ...paper, title: 'Moved', url: 'https://example.org/moved' }
  const records = [
    { ...record, title: 'Another', line: 1 },
    { ...record, title: 'Misread', line: 2 },
    { ...record, title: 'MOVED', url: null, line: 3 },
  ]
  const pairs = matched(records, [paper, twin, moved])
  expect([paper, twin, moved].map((one) => pairs.get(one)?.line)).toEqual([2, 1, 3])
})

test('optional papers are neither wanted nor counted, others outside the lines neither', () => {
  const records = [
    record,
    { ...record, title: 'Free', url: 'https://a.org' },
    { ...record, title: 'Listed', url: 'https://b.org' },
    { ...record, title: 'Extra', url: 'https://c.org' },
    { ...record, title: 'Outside', url: 'https://d.org', line: 11 },
  ]
  const accuracy = accuracyOf(
    {
      source: 'a.md',
      lines: [1, 10],
      papers: [
        paper,
        { ...paper, title: 'Free', url: 'https://a.org', optional: true },
        { ...paper, title: 'Missing', url: 'https://e.org' },
        { ...paper, title: 'Missing, too', url: 'https://f.org', optional: true },
      ],
      optional: [{ ...paper, title: 'Listed', url: 'https://b.org' }],
    },
    [{ file: 'a.md', records } as unknown as CorpusList],
  )
  expect(accuracy).toMatchObject({ expected: 2, found: 2, matched: 1, right: { title: 1 } })
  expect(f1Of(accuracy)).toBe(0.5)
  expect(accuracy.differences).toEqual(['a.md:5 no paper: Extra', 'a.md not found: Missing'])
})

const name = { rule: 'sorted', list: 'a.md', paper: 'arxiv:2209.10652' }
const label = (seen: string, verdict = true): Label => ({ ...name, seen, verdict })

test.each<[string, string[], Label[], (boolean | undefined)[]]>([
  ['the same words', ['x'], [label('x', false)], [false]],
  ['other words of the only one', ['y'], [label('x', false)], [false]],
  ['one of two', ['x', 'y'], [label('y', false)], [undefined, false]],
  ['the other of two in other words', ['x', 'z'], [label('y', false), label('x')], [true, false]],
  ['two where there was one', ['y', 'z'], [label('x')], [undefined, undefined]],
  ['a label of what is gone', ['x'], [label('x'), label('y', false)], [true]],
])('a label fits: %s', (_, seen, labels, verdicts) => {
  const findings = seen.map((words) => ({ ...name, seen: words }))
  const fits = labelled(findings, labels)
  expect(findings.map((finding) => fits.get(finding)?.label.verdict)).toEqual(verdicts)
  expect(labelled([{ ...name, list: 'b.md', seen: 'x' }], labels).size).toBe(0)
})

test('verdicts are added in the place of those of the same findings', () => {
  const line = (verdict: unknown, more = {}) => JSON.stringify({ ...name, seen: 'x', verdict, ...more })
  expect(withVerdicts([label('x'), label('y')], `${line(false, { reason: 'as meant' })}\n\n`)).toEqual([
    { ...label('x', false), reason: 'as meant' },
    label('y'),
  ])
  expect(() => withVerdicts([], line(false))).toThrow('Unexpected line 1, expected')
  expect(() => withVerdicts([], `${line(true)}\n${line('true')}`)).toThrow('Unexpected line 2, expected')
})

test.each([
  [40, 29, 29, 1, false],
  [40, 30, 28, 0, true],
  [40, 30, 29, 0, false],
  [5, 5, 4, 0, true],
  [0, 0, 0, 0, false],
])(
  '%i findings, %i labelled, %i true: %i labels lacking, too low: %s',
  (findings, labelled, right, lacking, low) => {
    const precision = { rule: 'sorted', findings, lists: 1, labelled, true: right, old: 0 }
    expect(lackingOf({ ...precision, severity: 'error' })).toBe(lacking)
    expect(isTooLow({ ...precision, severity: 'error' })).toBe(low)
    expect(isTooLow({ ...precision, severity: 'warning' })).toBe(false)
  },
)

test('a share is never shown higher than it is', () => {
  expect([1, 0.9999, 0.984, 0].map(percent)).toEqual(['100', '99.9', '98.4', '0.0'])
})
