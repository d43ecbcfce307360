import { UserError } from '../errors.ts'
import { urlParts } from '../link/url.ts'

/** One of several jobs that share the links of a list: the first is number 0. */
export interface Shard {
  index: number
  count: number
}

/** So many jobs share a list at most: a matrix of GitHub Actions has no more. */
const MOST = 256

/**
 * The job that `2/8` names.
 * @throws {UserError} when it names none.
 */
export function parseShard(text: string): Shard {
  const [, index, count] = /^(\d{1,3})\/(\d{1,3})$/.exec(text) ?? []
  const shard = { index: Number(index) - 1, count: Number(count) }
  if (index === undefined || shard.index < 0 || shard.index >= shard.count || shard.count > MOST)
    throw new UserError(
      `Unexpected \`${text}\` for --shard, expected the number of the job and of all jobs, such as \`1/4\``,
    )
  return shard
}

/** Whether a link is for that job. All links to one host are for one, which can then pace itself. */
export function isInShard(url: string, { index, count }: Shard): boolean {
  return hash(urlParts(url)?.host ?? url) % count === index
}

/** FNV-1a, 32 bits (draft-eastlake-fnv). */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (const byte of Buffer.from(text)) value = Math.imul(value ^ byte, 0x01000193) >>> 0
  return value
}
