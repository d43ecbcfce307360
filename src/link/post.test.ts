import { expect, test } from 'vitest'
import { isPost } from './post.ts'

test.each([
  ['https://doe.org/blog/2021/scores/', true],
  ['https://www.doe.org/posts/scores', true],
  ['https://blog.doe.org/scores', true],
  ['https://doe.medium.com/scores-1', true],
  ['https://medium.com/@doe/scores-1', true],
  ['https://ai.doe.com/blog/scores/', true],
  ['https://doe.org/blog/scores.pdf', false],
  ['https://doe.org/scores', false],
  ['https://doe.org/blogging/scores', false],
  ['https://arxiv.org/abs/2401.01234', false],
  ['', false],
])('%s: %s', (url, expected) => {
  expect(isPost(url)).toBe(expected)
})
