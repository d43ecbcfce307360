import { expect, test } from 'vitest'
import { listOf } from '../example.ts'
import rule from './balanced-brackets.ts'

function brackets(title: string): (string | undefined)[] {
  return [...rule.check(listOf([{ title }]))].map(({ message }) => /`(.)`/.exec(message)?.[1])
}

test.each([
  ['Toy (Models', '('],
  ['Toy) Models', ')'],
  ['Toy [Models', '['],
  ['Toy (Models]', ']'],
  ['Toy {Models', '{'],
  ['Models) (Toy', ')'],
  ['Toy ((Models)', '('],
])('%s: %s', (title, bracket) => {
  expect(brackets(title)).toEqual([bracket])
})

test.each([
  'Toy (Models)',
  'GPT-4V(ision) and f(g(x))',
  'Learning to Smile :)',
  'Why so Serious :-( ?',
  'Options: a) Toys, b) Models and 10) Ten',
  'Sampling from [0, 1)',
  'Sampling from (0, 1]',
])('%s is let stand', (title) => {
  expect(brackets(title)).toEqual([])
})
