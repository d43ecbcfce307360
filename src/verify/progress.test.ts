import { expect, test } from 'vitest'
import { progressLine } from './progress.ts'

const part = (name: string, done: number, total: number, started = 0) => ({ name, done, total, started })

test.each([
  ['nothing done yet', [part('arxiv', 0, 20)], 'arxiv 0/20'],
  ['half of it in 30 s', [part('arxiv', 10, 20)], 'arxiv 10/20; 30 s left'],
  [
    'the slowest part counts',
    [part('arxiv', 15, 20), part('links', 30, 300)],
    'arxiv 15/20, links 30/300; 5 min left',
  ],
  [
    'parts that are done are left out',
    [part('arxiv', 20, 20), part('links', 10, 20)],
    'links 10/20; 30 s left',
  ],
  ['hours', [part('links', 10, 5000)], 'links 10/5000; 4 h left'],
  ['all done', [part('arxiv', 20, 20)], ''],
])('%s', (_, parts, expected) => {
  expect(progressLine(parts, 30_000)).toBe(expected)
})
