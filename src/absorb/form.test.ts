import { expect, test } from 'vitest'
import { formOf, type Part, readForm } from './form.ts'

const gap = (name: string, ...likely: string[]): Part => ({ name, likely })

test.each<[string, readonly Part[], string, Record<string, string> | undefined]>([
  [
    'a gap up to the next text',
    ['- ', gap('title'), ' (', gap('venue'), ')'],
    '- A (B)',
    { title: 'A', venue: 'B' },
  ],
  ['the first way that fits', [gap('title'), '. ', gap('venue')], 'A. B. C', { title: 'A', venue: 'B. C' }],
  [
    'a likely value before that',
    [gap('title', 'A. B'), '. ', gap('venue')],
    'A. B. C',
    { title: 'A. B', venue: 'C' },
  ],
  [
    'a likely value that does not fit',
    [gap('title', 'A. B. C'), '. ', gap('venue')],
    'A. B. C',
    { title: 'A', venue: 'B. C' },
  ],
  ['a name that says the same again', [gap('title'), ' ', gap('title')], 'A A', { title: 'A' }],
  ['a name that says something else', [gap('title'), ' ', gap('title')], 'A B', undefined],
  ['two gaps with nothing between them', [gap('title', 'A'), gap('venue')], 'AB', { title: 'A', venue: 'B' }],
  ['an empty gap', ['(', gap('title'), ')'], '()', undefined],
  ['another text', ['- ', gap('title')], '* A', undefined],
  ['more than the form has', ['- ', gap('title'), '.'], '- A. B', undefined],
])('%s', (_, parts, text, expected) => {
  const values = readForm(parts, text)
  expect(values && Object.fromEntries(values)).toEqual(expected)
})

test('a form that fits nowhere takes time in proportion to the text', () => {
  const parts = ['a', 'b', 'c', 'd', 'e', 'f'].flatMap((name): Part[] => [gap(name), '. '])
  expect(readForm([...parts, '!'], 'x. '.repeat(2000))).toBeUndefined()
})

test('a text becomes a form', () => {
  const form = formOf('- X (Y, X)', [
    { pattern: /X/g, gapFor: () => ({ name: 'title', likely: [] }) },
    { pattern: /Y, X/g, gapFor: () => ({ name: 'venue', likely: [] }) },
    { pattern: /-/g, gapFor: () => undefined },
  ])
  expect(form).toEqual(['- ', gap('title'), ' (', gap('venue'), ')'])
})
