/** Which papers read the same once a pattern has printed them. */

import type { MarkdownDocument } from '../documents/markdown.ts'
import type { Paper } from '../paper.ts'
import { isPaperList } from '../schema.ts'
import { differenceOf, entriesIn, paperAt } from './paper.ts'
import type { Tools } from './tools.ts'

/** Before many papers are tried in ever smaller parts, so many show whether the pattern is any good. */
const SAMPLE = 8

/** For each of the papers that a pattern does not print so that they read the same: why. */
export async function unfaithful(
  indices: readonly number[],
  pattern: string,
  document: MarkdownDocument,
  tools: Tools,
): Promise<Map<number, string>> {
  const papers = new Map(indices.map((index) => [index, paperAt(document, index)]))
  const reasons = new Map<number, string>()
  const sound = indices.filter((index) => {
    const reason = unfit(papers.get(index) as Paper)
    if (reason) reasons.set(index, reason)
    return reason === undefined
  })
  await compare(sound, true)
  return reasons

  /** All at once; where the number of entries is not the same, in halves. */
  async function compare(part: readonly number[], isFirst: boolean): Promise<boolean> {
    const [first] = part
    if (first === undefined) return false
    const printed = part.map((index) => papers.get(index) as Paper)
    const again = entriesIn(tools.read(`${await tools.print(printed, pattern)}\n`))
    if (again.length === part.length) {
      let isAnySame = false
      for (const [at, index] of part.entries()) {
        const field = differenceOf(printed[at] as Paper, again[at] as Paper)
        if (field === undefined) isAnySame = true
        else reasons.set(index, `a block would print it with another ${NAMES[field] ?? field}`)
      }
      return isAnySame
    }
    if (part.length === 1) {
      reasons.set(first, 'a block would print it as something else than one entry')
      return false
    }
    if (isFirst && part.length > 2 * SAMPLE) {
      const step = Math.floor(part.length / SAMPLE)
      const sample = part.filter((_, at) => at % step === 0)
      const tries: boolean[] = []
      for (const index of sample) tries.push(await compare([index], false))
      if (!tries.some(Boolean)) {
        for (const index of part) reasons.set(index, 'its style could not be told')
        return false
      }
      for (const index of sample) reasons.delete(index)
    }
    const half = part.length >> 1
    const left = await compare(part.slice(0, half), false)
    const right = await compare(part.slice(half), false)
    return left || right
  }
}

const NAMES: Readonly<Record<string, string>> = { url: 'address', tags: 'set of tags', links: 'set of links' }

/** Why a paper cannot be in papers.json, or in no block; undefined when it can. */
function unfit(paper: Paper): string | undefined {
  const addresses = [paper.url, ...Object.values(paper.links ?? {})]
  if (addresses.some((url) => url !== '' && !/^https?:\/\//i.test(url)))
    return 'it has a link that is no web address, which no block prints'
  return isPaperList({ title: 'Papers', papers: [paper] })
    ? undefined
    : 'papers.json cannot hold it: a value is too long or of the wrong form'
}
