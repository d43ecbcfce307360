import { expect, test } from 'vitest'
import { authorsIn, namesOthers, placedAuthors } from './author-names.ts'

test.each<[string, string[]]>([
  ['Ada Lovelace', ['Ada Lovelace']],
  ['Ada Lovelace and Alan Turing', ['Ada Lovelace', 'Alan Turing']],
  ['Ada Lovelace, Alan Turing, and Grace Hopper', ['Ada Lovelace', 'Alan Turing', 'Grace Hopper']],
  ['Ada Lovelace; Alan Turing & Grace Hopper', ['Ada Lovelace', 'Alan Turing', 'Grace Hopper']],
  ['Lovelace, A., Turing, A. M.', ['A. Lovelace', 'A. M. Turing']],
  ['Lovelace, A., Turing, A. M', ['A. Lovelace', 'A. M. Turing']],
  ['Ada Lovelace1*, Alan Turing†', ['Ada Lovelace', 'Alan Turing']],
  ['Ada Lovelace et al.', ['Ada Lovelace']],
  ['Ada Lovelace, Alan Turing, and others', ['Ada Lovelace', 'Alan Turing']],
  ['李明、王芳', ['李明', '王芳']],
  ['', []],
])('%s', (text, names) => {
  expect(authorsIn(text)).toEqual(names)
})

test.each([
  ['Wei Lin, Wei Li, Li Wei', ['Wei Lin', 'Wei Li', 'Li Wei']],
  ['Lovelace, A., Turing, A.', ['Lovelace, A.', 'Turing, A.']],
  [' Ada Lovelace* , and  Alan Turing et al.', ['Ada Lovelace', 'Alan Turing']],
])('the names of %j stand in their own places', (text, places) => {
  expect(placedAuthors(text).map(({ from, to }) => text.slice(from, to))).toEqual(places)
})

test.each([
  ['A. Lovelace et al.', true],
  ['A. Lovelace, et al', true],
  ['A. Lovelace and others', true],
  ['A. Lovelace', false],
  ['Et Alia, B. Other', false],
])('%s names others: %s', (text, expected) => {
  expect(namesOthers(text)).toBe(expected)
})
