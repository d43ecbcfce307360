import { expect, test } from 'vitest'
import { areDifferentTitles, hasAuthorOf, sameTitle } from './same-work.ts'

test.each([
  ['Knowledge Neurons in Pretrained Transformers', 'Knowledge neurons in pretrained transformers.', true],
  ['Toy Models of Superposition', 'Toy Models of Superposition: A Study of Sparse Features', true],
  ['Finding Neurons in a Haystack', 'Finding Nuerons in a Haystack', true],
  ['Transformer Layers Are Key-Value Memories', 'Transformer Layers Build Predictions', false],
  ['Neurons', '', false],
  ['', '', false],
])('%s and %s are one title: %s', (a, b, expected) => {
  expect(sameTitle(a, b)).toBe(expected)
})

test.each([
  ['Knowledge Neurons in Pretrained Transformers', 'Toy Models of Superposition', true],
  ['a nickname', 'LoRA', false],
  ['Llama 3', 'Confidence Regulation Neurons in Language Models', false],
  ['预训练语言模型中的知识神经元 研究 与 分析', 'Toy Models of Superposition', false],
  ['DeltaZip: Serving Many Models', 'DeltaZip: Multi-Tenant Compression of Weights', false],
  ['Neurons of Language Models Explained', 'Language Models Explained by their Neurons', false],
])('%s and %s can only be two works: %s', (a, b, expected) => {
  expect(areDifferentTitles(a, b)).toBe(expected)
})

test.each<[string[], string[] | undefined, boolean | undefined]>([
  [['Damai Dai'], ['D. Dai', 'L. Dong'], true],
  [['Damai Dai'], ['Mor Geva'], false],
  [[], ['Mor Geva'], undefined],
  [['Damai Dai'], [], undefined],
  [['Damai Dai'], undefined, undefined],
])('work by %o, record by %o: %s', (authors, others, expected) => {
  expect(hasAuthorOf({ titles: [], authors }, others)).toBe(expected)
})
