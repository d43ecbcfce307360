import { expect, test } from 'vitest'
import type { PaperList } from '../paper.ts'
import { lenient } from './lenient.ts'

const list = (id: string): PaperList => ({
  title: 'P',
  rules: { sorted: 'off' },
  papers: [
    { title: 'Toy Models of Superposition', url: 'https://arxiv.org/abs/2209.10652', date: '2022-09' },
    {
      title: 'Knowledge Neurons in Pretrained Transformers',
      url: `https://arxiv.org/abs/${id}`,
      date: '2022-09',
    },
  ],
})

test('a rule that finds errors only warns, beside what the list says of rules itself', () => {
  const { list: passing, lenient: names } = lenient(list('2209.10652'), '2026-11-22')
  expect(names).toEqual(['one-title-per-identifier'])
  expect(passing.rules).toEqual({ sorted: 'off', 'one-title-per-identifier': 'warning' })
  expect(lenient(passing, '2026-11-22').lenient).toEqual([])
})

test('a list without errors stays as it is', () => {
  const clean = list('2104.08696')
  expect(lenient(clean, '2026-11-22')).toEqual({ list: clean, lenient: [] })
})
