import { expect, test } from 'vitest'
import { columnsOf } from './terminal.ts'

test.each([
  ['plain', 5],
  ['', 0],
  ['naïve', 5],
  ['nai\u0308ve', 5],
  ['神经元', 6],
  ['ニューロン', 10],
  ['뉴런', 4],
  ['ＡＢ', 4],
  ['🧠 cells', 8],
  ['𝛼', 1],
])('%s takes %i columns', (text, columns) => {
  expect(columnsOf(text)).toBe(columns)
})
