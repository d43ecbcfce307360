import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cases, hostileText } from '../fixtures/hostile-text.ts'
import { answersIn } from './issue-form.ts'

const LABELS = ['Paper', 'Tags', 'Note']
const read = (body: string) => {
  const answers = answersIn(body, LABELS)
  return answers && Object.fromEntries(answers)
}

test.each<[string, string, object | undefined]>([
  [
    'all fields',
    '### Paper\n\n2406.16254\n\n### Tags\n\na, b\n\n### Note\n\nOne\n\ntwo',
    { Paper: '2406.16254', Tags: 'a, b', Note: 'One\n\ntwo' },
  ],
  ['line ends of Windows', '### Paper\r\n\r\n2406.16254\r\n', { Paper: '2406.16254' }],
  ['empty fields', '### Paper\n\n_No response_\n\n### Tags\n\nNone\n\n### Note\n\n', {}],
  [
    'headings of people',
    '### Note\n\n### Why\n#### Paper\n ### Paper\n### Papers',
    { Note: '### Why\n#### Paper\n ### Paper\n### Papers' },
  ],
  ['text before the form', 'Hello\n### Paper\n\nx', { Paper: 'x' }],
  ['a heading twice', '### Paper\n\n2406.16254\n\n### Note\n\n### Paper\n\n2401.00001', undefined],
  ['nothing', '', {}],
])('%s', (_, body, expected) => {
  expect(read(body)).toEqual(expected)
})

test('whatever stands in the last field, the first ones are read as they are or not at all', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(hostileText(), fc.constantFrom('\n### Paper\n', '\n### Tags\n\nx'))),
      (parts) => {
        const answers = answersIn(`### Paper\n\n2406.16254\n\n### Note\n\n${parts.join('')}`, LABELS)
        expect([undefined, '2406.16254']).toContain(answers?.get('Paper'))
      },
    ),
    cases(100),
  )
})
