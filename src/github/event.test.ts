import { expect, test } from 'vitest'
import { labeledEvent } from '../fixtures/services/github-event.ts'
import { labeledIssue } from './event.ts'

test('a labeled issue: the label, the number, the author by number, the body', () => {
  const event = labeledEvent({ number: 7, body: 'Text', author: 99 }, 'good')
  expect(labeledIssue(event)).toEqual({ label: 'good', number: 7, author: 99, body: 'Text' })
  expect(labeledIssue(labeledEvent({ body: null })).body).toBe('')
})

test('a body is read as far as GitHub lets one be', () => {
  expect(labeledIssue(labeledEvent({ body: 'x'.repeat(100_000) })).body).toHaveLength(65_536)
})

const changed = (change: (event: Record<string, unknown>) => void) => {
  const event = JSON.parse(labeledEvent())
  change(event)
  return JSON.stringify(event)
}

test.each([
  ['no JSON', 'issue: 7'],
  ['nothing', ''],
  ['a list', '[]'],
  ['another action', changed((event) => Object.assign(event, { action: 'edited' }))],
  ['no label', changed((event) => delete event.label)],
  ['a pull request', changed((event) => Object.assign(event.issue as object, { pull_request: {} }))],
  [
    'an issue without a number',
    changed((event) => Object.assign(event.issue as object, { number: '7; rm' })),
  ],
  ['a number that is none', changed((event) => Object.assign(event.issue as object, { number: -1 }))],
  ['no author', changed((event) => Object.assign(event.issue as object, { user: null }))],
  ['a label in the prototype', '{"action":"labeled","__proto__":{"label":{"name":"x"}}}'],
])('%s is no such event', (_, text) => {
  expect(() => labeledIssue(text)).toThrow(/^Unexpected/)
})
