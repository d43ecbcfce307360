import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cases, hostileText } from '../fixtures/hostile-text.ts'
import { OUTCOMES, type Recommendation, readRecommendation, recommendationText } from './recommendation.ts'

const ONE: Recommendation = {
  issue: 12,
  outcome: 'added',
  reason: '',
  missing: ['code'],
  evidence: ['DBLP: x'],
}

test('is read as it was written', () => {
  expect(readRecommendation(recommendationText(ONE))).toEqual(ONE)
})

test('of long texts as much is written as is read', () => {
  const lines = fc.array(hostileText(), { maxLength: 40 })
  const long = fc.oneof(hostileText(), fc.constant('😀'.repeat(3000)), fc.constant(`x${'😀'.repeat(3000)}`))
  fc.assert(
    fc.property(fc.constantFrom(...OUTCOMES), long, lines, lines, (outcome, reason, missing, evidence) => {
      const read = readRecommendation(recommendationText({ issue: 1, outcome, reason, missing, evidence }))
      expect(read).toMatchObject({ issue: 1, outcome })
      expect(read?.missing).toHaveLength(Math.min(missing.length, 30))
    }),
    cases(100),
  )
})

const changed = (change: object) => JSON.stringify({ version: 1, ...ONE, ...change })

test.each([
  ['no JSON', '<html>'],
  ['nothing', 'null'],
  ['a list', '[]'],
  ['another version', changed({ version: 2 })],
  ['another outcome', changed({ outcome: 'merged' })],
  ['an outcome of the prototype', changed({ outcome: 'constructor' })],
  ['a number as text', changed({ issue: '12' })],
  ['a reason too long', changed({ reason: 'x'.repeat(3000) })],
  ['too many lines', changed({ missing: Array(31).fill('x') })],
  ['lines that are no texts', changed({ evidence: [{}] })],
  ['a key more', changed({ body: 'x' })],
  ['a key twice', changed({}).replace('"issue":12', '"issue":12,"issue":13')],
])('%s is none', (_, text) => {
  expect(readRecommendation(text)).toBeUndefined()
})
