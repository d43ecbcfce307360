import { expect, test } from 'vitest'
import { userAgent } from './user-agent.ts'
import { version } from './version.ts'

test('it says who we are, and to registries whom to write to', () => {
  expect(userAgent()).toBe(`paperlist/${version} (+https://github.com/zepingyu0512/awesome-LLM-neuron)`)
  expect(userAgent('curator@example.org')).toMatch(/\(\+https:\S+; mailto:curator@example\.org\)$/)
})

test('it has none of the words for which servers refuse programs', () => {
  expect(userAgent()).not.toMatch(/link|check|bot|crawl|spider/i)
})
