import { expect, test } from 'vitest'
import { createBuckets } from './buckets.ts'

test('gives back what was added under a key, the last first', () => {
  const buckets = createBuckets(200)
  for (let value = 0; value < 200; value++) buckets.add(value % 50, value)
  for (let key = 0; key < 60; key++) {
    const values: number[] = []
    for (let entry = buckets.last(key); entry !== 0; entry = buckets.before(entry))
      values.push(buckets.valueOf(entry))
    expect(values).toEqual(key < 50 ? [key + 150, key + 100, key + 50, key] : [])
  }
})
