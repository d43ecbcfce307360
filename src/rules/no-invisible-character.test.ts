import { expect, test } from 'vitest'
import { listOf } from '../example.ts'
import rule from './no-invisible-character.ts'

function problemsOf(title: string) {
  return [...rule.check(listOf([{ title }]))]
}

test.each([
  ['\u0000', 'U+0000'],
  ['\u001B', 'U+001B'],
  ['\u0085\u0086', 'U+0086'],
  ['\u061C', 'U+061C ARABIC LETTER MARK'],
  ['\u200D', 'U+200D ZERO WIDTH JOINER'],
  ['\u2067', 'U+2067 RIGHT-TO-LEFT ISOLATE'],
  ['\u3164', 'U+3164'],
  ['\uE000', 'U+E000'],
  ['\uFDD0', 'U+FDD0'],
  ['\uFFF9', 'U+FFF9'],
  ['\uFFFF', 'U+FFFF'],
  ['\uD800', 'U+D800'],
  ['\u{E0041}', 'U+E0041'],
  ['\u{F0000}', 'U+F0000'],
])('%j is reported as %s, and a person has to see to it', (character, name) => {
  const [problem, ...others] = problemsOf(`Toy${character} Models`)
  expect(others).toEqual([])
  expect(problem?.message).toMatch(`Unexpected ${name} in `)
  expect(problem?.message).toMatch(/expected characters that can be seen$/)
  expect(problem?.fix).toBeUndefined()
})

test.each(['\u00AD', '\u200B', '\u2060', '\uFEFF', '\uFFFC'])('%j is removed', (character) => {
  const [problem] = problemsOf(`${character}Toy${character} Models`)
  expect(problem?.fix).toEqual([{ path: ['papers', 0, 'title'], value: 'Toy Models' }])
})

test.each([
  ['Multi-\u00AD\u2010Scale', 'Multi-Scale'],
  ['Multi\u00AD\u2010Scale', 'Multi-Scale'],
  ['Zero-\u00ADshot', 'Zero-shot'],
  ['Multi\u00ADmodal', 'Multimodal'],
])('%j is %s', (title, expected) => {
  expect(problemsOf(title)[0]?.fix).toEqual([{ path: ['papers', 0, 'title'], value: expected }])
})

test('nothing is removed beside what a person has to see to', () => {
  expect(problemsOf('Toy\u200B \u202EModels')[0]?.fix).toBeUndefined()
})

test('five combining marks in a row are too many', () => {
  const marks = '\u0301\u0302\u0303\u0304'
  expect(problemsOf(`a${marks}b${marks}`)).toEqual([])
  expect(problemsOf(`a${marks}\u0305`)[0]?.message).toMatch(/^Unexpected 5 combining marks in a row in /)
})

test('links are looked at', () => {
  const list = listOf([
    { url: 'https://example.org/\u202Ea', links: { code: 'https://example.org/b\u200B' } },
  ])
  expect([...rule.check(list)].map(({ path }) => path.join('.'))).toEqual([
    'papers.0.url',
    'papers.0.links.code',
  ])
})

test.each([
  ['joiners in Persian', 'مدل\u200Cهای زبانی'],
  ['joiners in Hindi', 'क्\u200Dष'],
  ['joiners in emoji', '👩\u200D💻 and ❤️\u200D🔥'],
  ['letters of scripts from right to left', 'מודלים גדולים'],
  ['white space', 'a\tb\u00A0c\u2028d'],
  ['an address with other letters', 'https://example.org/é'],
])('%s: let stand', (_, title) => {
  expect(problemsOf(title)).toEqual([])
})
