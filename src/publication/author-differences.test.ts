import { expect, test } from 'vitest'
import { authorDifferences } from './author-differences.ts'

const authors = ['János Kramár', 'Wayne Xin Zhao', 'Richard Socher', 'Ji-Rong Wen']

test.each<[string, string[]]>([
  ['the same', authors],
  ['initials', ['J. Kramár', 'W. X. Zhao', 'R. Socher', 'J.-R. Wen']],
  ['without a first name', ['János Kramár', 'Xin Zhao', 'Richard Socher', 'Jirong Wen']],
  ['with a middle name', ['János Kramár', 'Wayne Xin Zhao', 'Richard M. Socher', 'Ji-Rong Wen']],
  ['another given name of the same person', ['János Kramár', 'Wayne Xin Zhao', 'Dick Socher', 'Ji-Rong Wen']],
  ['the first', ['János Kramár']],
  ['the first and others', ['János Kramár', 'et al.']],
  ['the first two and others', ['János Kramár', 'Xin Zhao', 'et al.']],
  ['others altogether', ['Mary Major', 'John Stiles']],
  ['a group', ['The Superposition Team']],
  ['in another script', ['János Kramár', '赵鑫', 'Richard Socher', 'Ji-Rong Wen']],
  ['none', []],
])('no difference: %s', (_, listed) => {
  expect(authorDifferences(listed, authors)).toBeUndefined()
})

test.each<[string, string[], Record<string, unknown>]>([
  [
    'accents lost',
    ['Janos Kramar', 'Xin Zhao', 'Richard Socher', 'Ji-Rong Wen'],
    { spelling: [[0, 'János Kramár']], right: ['János Kramár', 'Xin Zhao', 'Richard Socher', 'Ji-Rong Wen'] },
  ],
  [
    'misspelt',
    ['János Kramár', 'Xin Zhao', 'Richard Sochre', 'Ji-Rong Wen'],
    {
      spelling: [[2, 'Richard Socher']],
      right: ['János Kramár', 'Xin Zhao', 'Richard Socher', 'Ji-Rong Wen'],
    },
  ],
  [
    'another order',
    ['Xin Zhao', 'János Kramár', 'Richard Socher', 'Ji-Rong Wen'],
    { isOtherOrder: true, right: ['János Kramár', 'Xin Zhao', 'Richard Socher', 'Ji-Rong Wen'] },
  ],
  [
    'missing',
    ['János Kramár', 'R. Socher', 'Ji-Rong Wen'],
    { missing: ['Wayne Xin Zhao'], right: ['János Kramár', 'Wayne Xin Zhao', 'R. Socher', 'Ji-Rong Wen'] },
  ],
  [
    'missing before et al.',
    ['János Kramár', 'R. Socher', 'et al.'],
    { missing: ['Wayne Xin Zhao'], right: ['János Kramár', 'Wayne Xin Zhao', 'R. Socher'] },
  ],
  ['extra', [...authors, 'Mary Major'], { extra: ['Mary Major'], right: authors }],
])('%s', (_, listed, expected) => {
  const found = authorDifferences(listed, authors)
  const { right, ...rest } = { ...found, spelling: [...(found?.spelling ?? [])] }
  const none = { spelling: [], extra: [], missing: [], isOtherOrder: false }
  expect({ ...rest, right }).toEqual({ ...none, ...expected })
})
