import type { Facts } from '../facts.ts'

/** So many versions are looked at: papers are renamed early. */
const MOST = 5

/**
 * The versions of an arXiv paper before its newest, the first first, as the keys of the facts under which they are known:
 * `arxiv:2312.12141v1`. `key` is that of the paper; none for other identifiers, and while the newest is not known.
 */
export function earlierVersions(key: string, { papers }: Facts): string[] {
  const newest = key.startsWith('arxiv:') ? (papers[key]?.arxiv?.records[0]?.version ?? 1) : 1
  return Array.from({ length: Math.min(newest - 1, MOST) }, (_, index) => `${key}v${index + 1}`)
}

/** Whether all titles are known that the paper has had on arXiv. */
export function isHistoryKnown(key: string, facts: Facts): boolean {
  const isNewestKnown = facts.papers[key]?.arxiv?.records[0]?.version !== undefined
  return isNewestKnown && earlierVersions(key, facts).every((one) => facts.papers[one]?.arxiv !== undefined)
}
