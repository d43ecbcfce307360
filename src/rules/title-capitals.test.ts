import { expect, test } from 'vitest'
import { listOf } from '../example.ts'
import rule from './title-capitals.ts'

test.each([
  ['TOY MODELS OF SUPERPOSITION', 1],
  ['ÜBER DIE SUPERPOSITION DER MODELLE: 2', 1],
  ['ТОЙ МОДЕЛИ СУПЕРПОЗИЦИИ И НЕЙРОНЫ', 1],
  ['TOY MODELS OF SUPERPOSITIOn', 0],
  ['SUPERPOSITION OF MODELS', 0],
  ['A B C D E F G', 0],
  ['大 语言 模型 的 涌现 能力 现象 与 解释 大 语言 模型 的 涌现 能力 现象', 0],
  ['1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16', 0],
])('%s: %i', (title, count) => {
  expect([...rule.check(listOf([{ title }]))]).toHaveLength(count)
})
