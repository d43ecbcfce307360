import { expect, test } from 'vitest'
import { isUserError } from '../errors.ts'
import { isInShard, parseShard } from './shard.ts'

test.each(['', '1', '0/2', '3/2', '1/0', '1/257', '-1/2', '1/2/3', 'a/b', '1 /2'])(
  '`%s` names no job',
  (text) => {
    expect(() => parseShard(text)).toThrow(expect.toSatisfy(isUserError))
  },
)

test.each([1, 2, 7])('each link is for one of %i jobs, and all of a host for one', (count) => {
  const urls = Array.from({ length: 60 }, (_, index) => `https://host${index % 20}.example/${index}`)
  const jobs = Array.from({ length: count }, (_, index) => parseShard(`${index + 1}/${count}`))
  const jobOf = new Map<string, number>()
  for (const url of urls) {
    const own = jobs.filter((job) => isInShard(url, job))
    expect(own).toHaveLength(1)
    const { host } = new URL(url)
    expect(jobOf.get(host) ?? own[0]?.index).toBe(own[0]?.index)
    jobOf.set(host, own[0]?.index as number)
  }
  expect(new Set(jobOf.values()).size).toBe(count)
})
