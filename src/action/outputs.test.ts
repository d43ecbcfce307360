import { expect, test } from 'vitest'
import { outputLines } from './outputs.ts'

test('each value ends at a line of its own', () => {
  let count = 0
  expect(outputLines({ errors: 2, note: 'a\nb' }, () => `end${count++}`)).toBe(
    'errors<<end0\n2\nend0\nnote<<end1\na\nb\nend1\n',
  )
})

test('a value that has the delimiter in it gets another', () => {
  const delimiters = ['end', 'end', 'other']
  expect(outputLines({ note: 'a\nend\nevil<<x\n1\nx' }, () => delimiters.shift() as string)).toBe(
    'note<<other\na\nend\nevil<<x\n1\nx\nother\n',
  )
})

test('the delimiter is not to be guessed', () => {
  const [first, second] = [outputLines({ a: 1 }), outputLines({ a: 1 })]
  expect(first).toMatch(/^a<<[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\n1\n/)
  expect(first).not.toBe(second)
})
