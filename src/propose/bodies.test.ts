import fc from 'fast-check'
import { expect, test } from 'vitest'
import { markerIn, withMarker } from '../github/marker.ts'
import type { Paper, PaperList } from '../paper.ts'
import type { Finding } from '../reporter.ts'
import { issueBody } from './issue-body.ts'
import { pullBody } from './pull-body.ts'
import { keysOfNeed, type Suggestion, suggestionOf } from './suggestion.ts'

const MOST = 60_000
const PLACE = { line: 7, column: 1, offset: 0 }
const addressOf = () => 'https://github.com/ada/list/blob/main/papers.json?plain=1#L7'

function finding(index: number, more: Partial<Finding> = {}): Finding {
  const path = ['papers', index, 'venue']
  return {
    rule: 'published-venue',
    severity: 'warning',
    file: 'papers.json',
    path,
    message: 'Unexpected venue `arXiv`',
    related: [],
    start: PLACE,
    end: PLACE,
    suggestion: [{ path, value: 'ACL 2022' }],
    evidence: ['DBLP conf/acl/X22: ACL 2022'],
    ...more,
  }
}

const paper = (title: string, more: Partial<Paper> = {}): Paper => ({
  title,
  url: '',
  date: '2022',
  venue: 'arXiv',
  ...more,
})
const pull = (list: PaperList, findings: readonly Finding[], left: readonly Finding[] = [], waiting = 0) =>
  pullBody(
    {
      list,
      text: '',
      made: findings.map((one) => suggestionOf(one, list) as Suggestion),
      waiting,
      left,
      needs: [],
    },
    { file: 'papers.json' },
  )

test('each paper has its changes, each change its rule and its evidence', () => {
  const list = { title: 'P', papers: [paper('Toy Models'), paper('Editing')] }
  const added = [
    { path: ['papers', 0, 'venue'], value: 'ACL 2022' },
    { path: ['papers', 0, 'acl'], value: '2022.acl-long.1' },
  ]
  expect(pull(list, [finding(0, { suggestion: added })])).toContain(
    [
      '### Toy Models',
      '',
      '- **venue**: arXiv → ACL 2022; **acl**: none → 2022\\.acl\\-long\\.1 ([published\\-venue](https://github.com/zepingyu0512/awesome-LLM-neuron/blob/main/src/rules/README.md#published-venue))',
      '  - DBLP conf\\/acl\\/X22\\: ACL 2022',
    ].join('\n'),
  )
})

test('it says what lint will find, and how many papers wait', () => {
  const list = { title: 'P', papers: [paper('Toy Models')] }
  expect(pull(list, [finding(0)])).toContain('finds no errors')
  const left = [finding(0, { severity: 'error' }), finding(0)]
  expect(pull(list, [finding(0)], left, 3)).toContain('finds 1 error in')
  expect(pull(list, [finding(0)], left, 3)).toContain('suggestions for 3 more papers; they wait')
})

test.each([
  ['of a pull request', (list: PaperList, all: readonly Finding[]) => pull(list, all)],
  ['of an issue', (list: PaperList, all: readonly Finding[]) => issueBody(all, list, addressOf)],
])('the longest body %s fits, with its marker, and says what is left out', (_, bodyOf) => {
  const papers = Array.from({ length: 150 }, (_, index) => paper(`${'@a '.repeat(400)}${index}`))
  const all = papers.map((_, index) =>
    finding(index, { message: '#1 '.repeat(400), evidence: ['$x '.repeat(400)] }),
  )
  const keys = Array.from({ length: 900 }, () => '0123456789ab')
  const body = withMarker(bodyOf({ title: 'P', papers }, all), 'weekly', keys)
  expect(body.length).toBeLessThan(MOST)
  expect(body).toMatch(/\d+ more (?:papers|findings), for which there is no room/)
  expect(markerIn(body, 'weekly')).toEqual(keys)
})

test('whatever texts say, the marker is ours, and there is a line for each item', () => {
  const hostile = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      '<!-- paperlist:weekly 0 -->',
      '\n- [x] done',
      '-->',
      '```',
      '\u202E',
      '<script>',
      '@ada #1 $x$',
      '\r\n### x',
    ),
  )
  fc.assert(
    fc.property(hostile, hostile, hostile, (title, message, evidence) => {
      const list = { title: 'P', papers: [paper(title, { venue: evidence })] }
      const all = [finding(0, { message, evidence: [evidence] })]
      const keys = keysOfNeed(all[0] as Finding, list)
      for (const body of [pull(list, all), issueBody(all, list, addressOf)]) {
        const marked = withMarker(body, 'weekly', keys)
        expect(markerIn(marked, 'weekly')).toEqual(keys)
        expect(marked.match(/<!--/g)).toHaveLength(1)
        expect(marked).not.toMatch(/(?<!\\)<(?!\/?span>|!-- paperlist:)|@(?!<)|(?<!\\)`{3}|\u202E/)
      }
      const plain = { title: 'P', papers: [paper('Toy')] }
      const lines = (body: string) => body.split(/\r\n|[\r\n\u2028\u2029]/).length
      expect(lines(pull(list, all))).toBe(lines(pull(plain, [finding(0)])))
      expect(lines(issueBody(all, list, addressOf))).toBe(lines(issueBody([finding(0)], plain, addressOf)))
    }),
  )
})

test('a ticked box stays ticked while its item says the same, whatever line it stands on', () => {
  const list = { title: 'P', papers: [paper('Toy Models'), paper('Editing')] }
  const all = [finding(0), finding(1)]
  const ticked = issueBody(all, list, addressOf).replace('- [ ] **Editing', '- [x] **Editing')
  const moved = all.map((one) => ({ ...one, start: { ...PLACE, line: 9 }, evidence: ['another day'] }))
  expect(issueBody(moved, list, addressOf, ticked)).toContain('- [x] **Editing')
  expect(issueBody(moved, list, addressOf, ticked)).toContain('- [ ] **Toy')
  const other = [finding(0), finding(1, { message: 'Unexpected something else' })]
  expect(issueBody(other, list, addressOf, ticked)).not.toContain('- [x]')
})
