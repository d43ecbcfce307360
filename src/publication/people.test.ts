import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isPartial, namesIn, samePerson, shareAuthor, shareMostAuthors } from './people.ts'

test.each([
  ['Richard Socher', 'R. Socher'],
  ['Noah D. Goodman', 'Noah Goodman'],
  ['Wayne Xin Zhao', 'Xin Zhao'],
  ['Kevin Ro Wang', 'Kevin Wang'],
  ['Zhao Xin', 'Xin Zhao'],
  ['Ji-Rong Wen', 'Jirong Wen'],
  ['Ji-Rong Wen', 'Ji Rong Wen'],
  ['Ji-Rong Wen', 'J.-R. Wen'],
  ['János Kramár', 'Janos Kramar'],
  ['Jürgen Müller', 'Juergen Mueller'],
  ['Søren Kjærgård', 'Soren Kjaergaard'],
  ['Zac Hatfield-Dodds', 'Zac Hatfield Dodds'],
  ['Laurens van der Maaten', 'L. van der Maaten'],
  ['Christopher D. Manning', 'Chris Manning'],
  ['Martin Luther King Jr.', 'Martin Luther King'],
  ["Brendan O'Connor", 'Brendan O’Connor'],
  ['Plato', 'Plato'],
])('%s is %s', (a, b) => {
  expect(samePerson(a, b)).toBe(true)
  expect(samePerson(b, a)).toBe(true)
})

test.each([
  ['Kevin Wang', 'Tom Wang'],
  ['Richard Socher', 'Roger Sachs'],
  ['Xin Zhao', 'Zhao'],
  ['J. S.', 'Jan Smit'],
  ['Damai Dai', 'Li Dong'],
  ['Jo Ann', 'Ann Lee'],
  ['', ''],
])('%s is not %s', (a, b) => {
  expect(samePerson(a, b)).toBe(false)
  expect(samePerson(b, a)).toBe(false)
})

test('a person has the name that is the same with a middle name, or with initials', () => {
  const word = fc.stringMatching(/^[A-Z][a-z]{2,8}$/).filter((name) => !/^(?:Phd|Iii)$/i.test(name))
  fc.assert(
    fc.property(word, word, word, (given, middle, family) => {
      const name = `${given} ${family}`
      expect(samePerson(name, `${given} ${middle} ${family}`)).toBe(true)
      expect(samePerson(name, `${given[0]}. ${family}`)).toBe(true)
    }),
  )
})

test.each<[string[], string[], boolean, boolean]>([
  [['Ada Lovelace', 'Alan Turing'], ['A. Turing', 'Grace Hopper', 'Mary Keller'], true, true],
  [['Ada Lovelace', 'Alan Turing', 'Grace Hopper'], ['A. Turing', 'Jean Bartik', 'Mary Keller'], true, false],
  [['Ada Lovelace'], ['Alan Turing'], false, false],
  [[], ['Alan Turing'], false, false],
])('%o and %o share an author: %s, most: %s', (a, b, any, most) => {
  expect(shareAuthor(a, b)).toBe(any)
  expect(shareMostAuthors(a, b)).toBe(most)
})

test.each<[string[], boolean, string[]]>([
  [['Ada Lovelace', 'et al.'], true, ['Ada Lovelace']],
  [['Ada Lovelace', 'and others'], true, ['Ada Lovelace']],
  [['Ada Lovelace', '…'], true, ['Ada Lovelace']],
  [['Ada Lovelace', 'Alan Turing'], false, ['Ada Lovelace', 'Alan Turing']],
  [[], false, []],
])('%o leaves names out: %s', (authors, expected, names) => {
  expect(isPartial(authors)).toBe(expected)
  expect(namesIn(authors)).toEqual(names)
})

test('names of nothing but initials cost little, however many there are', () => {
  const names = (last: string) => Array.from({ length: 2000 }, (_, at) => `${'a b '.repeat(45)}${last}${at}`)
  const listed = names('x')
  const start = performance.now()
  for (let record = 0; record < 20; record++) {
    shareAuthor(listed, names(`y${record}`))
    shareMostAuthors(listed, names(`z${record}`))
  }
  expect(performance.now() - start).toBeLessThan(1000)
})
