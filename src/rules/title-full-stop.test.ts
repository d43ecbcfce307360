import { expect, test } from 'vitest'
import { listOf } from '../example.ts'
import rule from './title-full-stop.ts'

test.each([
  ['Toy Models.', 'Toy Models'],
  ['Is It Deep?.', 'Is It Deep?'],
  ['Toy Models (V1.0).', 'Toy Models (V1.0)'],
  ['Transformer升级之路.', 'Transformer升级之路'],
])('%s becomes %s', (title, value) => {
  expect([...rule.check(listOf([{ title }]))][0]?.fix).toEqual([{ path: ['papers', 0, 'title'], value }])
})

test.each([
  'Toy Models',
  'To Be Continued...',
  'Birds, Bees, etc.',
  'Courts in the U.S.',
  'The Case of Neurons Inc.',
  'Humans vs.',
  'The Ideas of Turing et al.',
  'Plan B.',
])('%s is let stand', (title) => {
  expect([...rule.check(listOf([{ title }]))]).toEqual([])
})
