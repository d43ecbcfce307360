import { expect, test } from 'vitest'
import { listOf } from '../example.ts'
import rule from './no-mixed-script.ts'

function problemsOf(title: string) {
  return [...rule.check(listOf([{ title }]))]
}

test.each([
  [
    'Transf\u043Ermer and M\u0430mba',
    'Transformer and Mamba',
    'Cyrillic `\u043E` (U+043E) in the word `Transf\u043Ermer`',
  ],
  ['\u039Cixture of Experts', 'Mixture of Experts', 'Greek `\u039C` (U+039C) in the word `\u039Cixture`'],
])('%j becomes %j', (title, value, words) => {
  const [problem, ...others] = problemsOf(title)
  expect(others).toEqual([])
  expect(problem?.message).toContain(words)
  expect(problem?.fix).toEqual([{ path: ['papers', 0, 'title'], value }])
})

test.each([
  'β-VAE and αβ-CROWN',
  'ParamΔ and PanGu-Σ',
  'Cα and µTransfer',
  'Языковые модели и LLMки',
  'Ελληνικά και English',
  'Transformer升级之路',
  'Dvořák and Łódź',
])('%s is let stand', (title) => {
  expect(problemsOf(title)).toEqual([])
})
