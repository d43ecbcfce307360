import type { Finding } from '../reporter.ts'

/** So much of the words at a place tells which paper it is; what comes later in an entry may change. */
const WORDS = 200

/**
 * A name for each finding that is the same in the next run, though lines have moved or papers changed places:
 * a hash of its rule, its message and the words at its place, with `:1`, `:2`, ... for those that are alike.
 */
export function fingerprints(findings: readonly Finding[], texts: ReadonlyMap<string, string>): string[] {
  const { createHash } = process.getBuiltinModule('node:crypto')
  const seen = new Map<string, number>()
  return findings.map(({ rule, message, file, start, end }) => {
    const words = texts.get(file)?.slice(start.offset, Math.min(end.offset, start.offset + WORDS)) ?? ''
    const about = JSON.stringify([rule, file, message, words.replace(/\s+/g, ' ')])
    const hash = createHash('sha256').update(about).digest('hex').slice(0, 16)
    const count = (seen.get(hash) ?? 0) + 1
    seen.set(hash, count)
    return `${hash}:${count}`
  })
}
