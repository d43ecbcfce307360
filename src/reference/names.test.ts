import { expect, test } from 'vitest'
import { nameOf } from './names.ts'

test.each([
  ['Lovelace, Ada', 'Ada Lovelace'],
  ['Ada Lovelace', 'Ada Lovelace'],
  ['van Beethoven, Ludwig', 'Ludwig van Beethoven'],
  ['King, Jr., Martin Luther', 'Martin Luther King Jr.'],
  ['King, Martin Luther, Jr.', 'Martin Luther King Jr.'],
  ['King, Jr.', 'King, Jr.'],
  ['Matthews, M. D.', 'M. D. Matthews'],
  ['Matthews, Ada, M. D.', 'Ada Matthews M. D.'],
  ['Example Labs, Inc.', 'Example Labs, Inc.'],
  ['Ada Lovelace, Alan Turing, Kurt Gödel', 'Ada Lovelace, Alan Turing, Kurt Gödel'],
  ['Plato,', 'Plato'],
  ['', ''],
])('%j is %j', (text, expected) => {
  expect(nameOf(text.split(','))).toBe(expected)
})
