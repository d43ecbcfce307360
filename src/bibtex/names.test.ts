import { expect, test } from 'vitest'
import { authorsIn } from './names.ts'

test.each([
  ['Lovelace, Ada and Alan M. Turing', ['Ada Lovelace', 'Alan M. Turing']],
  ['Ludwig van Beethoven AND de la Cruz, Maria', ['Ludwig van Beethoven', 'Maria de la Cruz']],
  ['King, Jr., Martin Luther', ['Martin Luther King Jr.']],
  ['{Gemini Team} and {Barnes, Noble and Sons}', ['Gemini Team', 'Barnes, Noble and Sons']],
  ['{van der Berg}, Jan', ['Jan van der Berg']],
  ['G{\\"o}del, Kurt\n  and\n  {\\O}re, {\\AA}se', ['Kurt Gödel', 'Åse Øre']],
  ['Lovelace, Ada and others', ['Ada Lovelace']],
  ['family=Vries, given=Hugo, prefix=de, useprefix=true', ['Hugo de Vries']],
  ['Anderson, Leland and Brand and Sand, Roland', ['Leland Anderson', 'Brand', 'Roland Sand']],
  ['Lovelace, Ada and and Turing, Alan and ', ['Ada Lovelace', 'Alan Turing']],
  ['', []],
])('%j is %j', (field, expected) => {
  expect(authorsIn(field)).toEqual(expected)
})
