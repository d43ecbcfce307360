import { describe, expect, test } from 'vitest'
import { readJsonDocument } from '../documents/json.ts'
import { findingsOf, textOf } from '../example.ts'
import { rules } from './index.ts'

describe.each(Object.entries(rules))('%s', (name, rule) => {
  test.each(rule.examples)('$message', ({ bad, message, good, facts }) => {
    const own = findingsOf(bad, rules, facts).filter((finding) => finding.rule === name)
    expect(own.map((finding) => finding.message)).toEqual([message])
    expect(findingsOf(good, rules, facts).map((finding) => `${finding.rule}: ${finding.message}`)).toEqual([])

    const edits = own.flatMap(({ fix, suggestion }) => fix ?? suggestion ?? [])
    if (edits.length === 0) return
    const document = readJsonDocument('papers.json', Buffer.from(textOf(bad)))
    expect(document.edit(edits)).toBe(textOf(good))
  })
})
