import { expect, test } from 'vitest'
import { type Change, changesBetween, countWords, isTypo } from './title-words.ts'

test.each<[string, string, readonly Change[]]>([
  ['Knowledge Neurons', 'Knowlege Neurons', [['knowledge', 'knowlege']]],
  [
    'A Survey of Deep Learning',
    'A Survey on Dep Learning',
    [
      ['of', 'on'],
      ['deep', 'dep'],
    ],
  ],
  ['Multi-Modal Learning', 'Multimodal Lerning', []],
  ['A Theory of Neurons', 'Theory of Neurons', []],
  ['GPT-3 in Practice', 'GPT 3 in Practise', [['practice', 'practise']]],
])('between %j and %j: %j', (a, b, changes) => {
  expect(changesBetween(a, b)).toEqual(changes)
})

test.each([
  ['Chapter 1 of Neurons', 'Chapter 2 of Neurons'],
  ['Neurons', 'Neurons 2'],
  ['Neurons, Part I', 'Neurons, Part II'],
  ['Neurons and More', 'Neurons and No More'],
  ['Supervised Learning', 'Unsupervised Learning'],
  ['Inductive Bias', 'Deinductive Bias'],
  ['Vitamin C', 'Vitamin D'],
  ['ISS: A Stepping Stone', 'ISS++: A Stepping Stone'],
  ['神经元甲', '神经元乙'],
])('%j and %j are two titles', (a, b) => {
  expect(changesBetween(a, b)).toBeUndefined()
})

test.each<[Change, number, number, boolean]>([
  [['of', 'on'], 40, 30, false],
  [['of', 'og'], 40, 2, true],
  [['of', 'og'], 400, 3, true],
  [['model', 'models'], 40, 40, true],
  [['box', 'boxes'], 40, 40, true],
  [['o', 'to'], 40, 40, true],
])('%j, which stand %i and %i times: a typo? %j', (change, first, second, expected) => {
  const [word, other] = change
  const countOf = (asked: string) => (asked === word ? first : second)
  expect(isTypo(change, countOf)).toBe(expected)
  expect(isTypo([other, word], countOf)).toBe(expected)
})

test('counts words whatever their case and what stands around them', () => {
  const countOf = countWords(['of', 'deep', 'none'], ['Notes of (Deep) Learning: of', 'deep-of', 'oft'])
  expect(['of', 'deep', 'none', 'other'].map(countOf)).toEqual([3, 2, 0, 0])
})
