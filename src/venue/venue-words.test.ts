import { expect, test } from 'vitest'
import { isOrganizer, labelOf, shortYearOf, wordsOf, yearOf } from './venue-words.ts'

test.each([
  ['ICML2023', 'icml 2023'],
  ['ACL23', 'acl 23'],
  ['3DV 2025', '3dv 2025'],
  ['KDD123', 'kdd123'],
  ['Web 2.0, vol. 3.14', 'web 2.0 vol 3.14'],
  ['The Annual R&D Meeting @ Home', 'r and d meeting @ home'],
  ['Società d’Italia ’24', 'società d italia 24'],
  ['機械学習2023', '機械学習 2023'],
  ['—…', ''],
])('the words of %j are %j', (text, keys) => {
  const words = wordsOf(text)
  expect(words.map(({ key }) => key).join(' ')).toBe(keys)
  expect(words.map(({ start, end }) => text.slice(start, end))).toEqual(words.map((word) => word.text))
})

test.each([
  ['Transluce-AI', 'transluce ai'],
  [' (Under  review!) ', 'under review'],
  ['N/A', 'n a'],
  ['Société—Générale', 'société générale'],
  ['?', ''],
  ['。', ''],
])('the label of %j is %j', (text, label) => {
  expect(labelOf(text)).toBe(label)
})

test.each([
  ['2024', 2024, undefined],
  ['1799', undefined, undefined],
  ['24', undefined, 2024],
  ['98', undefined, 1998],
  ['124', undefined, undefined],
  ['ICML', undefined, undefined],
])('%s is the year %s, in two digits %s', (text, year, shortYear) => {
  const [word] = wordsOf(text)
  expect([word && yearOf(word), word && shortYearOf(word)]).toEqual([year, shortYear])
})

test('organizers are told in any case', () => {
  expect(wordsOf('IEEE/cvf ICML').map(isOrganizer)).toEqual([true, true, false])
})
