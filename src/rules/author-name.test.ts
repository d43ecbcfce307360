import { describe, expect, test } from 'vitest'
import { listOf } from '../example.ts'
import type { Problem } from '../rule.ts'
import rule from './author-name.ts'

function problemOf(author: string): Problem | undefined {
  return [...rule.check(listOf([{ authors: ['Alan Turing', author] }]))][0]
}

describe('with a fix', () => {
  test.each([
    ['Lovelace, Ada', ['Ada Lovelace']],
    ['van der Maaten, Laurens', ['Laurens van der Maaten']],
    ['Hamrick, J. B.', ['J. B. Hamrick']],
    ['and Ada Lovelace', ['Ada Lovelace']],
    ['Ada Lovelace and Kurt Gödel', ['Ada Lovelace', 'Kurt Gödel']],
    ['Ada Lovelace; Kurt Gödel', ['Ada Lovelace', 'Kurt Gödel']],
    ['Ada Lovelace & Kurt Gödel', ['Ada Lovelace', 'Kurt Gödel']],
    ['Ada Lovelace, Kurt Gödel, and Emmy Noether', ['Ada Lovelace', 'Kurt Gödel', 'Emmy Noether']],
    ['Lovelace, Ada and Gödel, Kurt', ['Ada Lovelace', 'Kurt Gödel']],
    ['Ada Lovelace*', ['Ada Lovelace']],
    ['Ada Lovelace†‡', ['Ada Lovelace']],
    ['Ada Lovelace¹', ['Ada Lovelace']],
    ['Ada Lovelace1,2*', ['Ada Lovelace']],
    ['Ada Lovelace 0001', ['Ada Lovelace']],
  ])('%s: %j', (author, names) => {
    const [path, value] =
      names.length === 1
        ? [['papers', 0, 'authors', 1], names[0]]
        : [
            ['papers', 0, 'authors'],
            ['Alan Turing', ...names],
          ]
    expect(problemOf(author)?.fix).toEqual([{ path, value }])
  })
})

test.each([
  ['LU LIU', 'Lu Liu'],
  ["ANNE-MARIE O'NEIL", "Anne-Marie O'neil"],
])('with a suggestion: %s, %s', (author, value) => {
  expect(problemOf(author)?.fix).toBeUndefined()
  expect(problemOf(author)?.suggestion).toEqual([{ path: ['papers', 0, 'authors', 1], value }])
})

test.each([
  ['ada@example.org', 'e-mail address'],
  ['Ada Lovelace <ada@example.org>', 'e-mail address'],
  ['et al', '`et al.`'],
  ['Ada Lovelace et al.', '`et al.`'],
  ['Ada Lovelace and others', '`et al.`'],
  ['Peter W and Hamrick', 'several names'],
  ['Lovelace, Ada, Gödel, Kurt', 'several names'],
  ['Ada Lovelace, Kurt Gödel', 'comma'],
  ['Ada Lovelace* Kurt Gödel*', 'mark'],
])('without: %s, %s', (author, what) => {
  const problem = problemOf(author)
  expect(problem?.message).toBe(`Unexpected ${what} in author \`${author}\`, expected one name`)
  expect([problem?.fix, problem?.suggestion]).toEqual([undefined, undefined])
})

test.each([
  'Ada Lovelace',
  'J. R. R. Tolkien',
  'J.R.R. TOLKIEN',
  'Madonna',
  'nostalgebraist',
  'user123',
  'Laurens van der Maaten',
  'Robert L. Logan IV',
  'Annals of Mathematics 2023',
  'Sammy Davis, Jr.',
  'José-María O’Neill',
  'Tse-Hsun (Peter) Chen',
  'Gorantla V N S L Vishnu Vardhan',
  'Mikolaj Czerkawski (@mikonvergence)',
  '王伟',
  'Gemini Team',
  'DeepSeek-AI',
  'OpenAI',
  'IBM RESEARCH',
  'Meta AI and Google Research',
  'OpenAI, Inc.',
  'University of California, Berkeley',
  'Team GLM',
  'LAION-5B',
])('%s is let stand', (author) => {
  expect(problemOf(author)).toBeUndefined()
})
