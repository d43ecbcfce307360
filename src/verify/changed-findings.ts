import type { Document, Path } from '../document.ts'
import type { Finding } from '../reporter.ts'
import { changedPapers } from './changed.ts'

/** A document and what was found in it. */
export interface Checked {
  document: Document
  findings: readonly Finding[]
}

/**
 * The findings that a change is answerable for: those on papers that it adds or changes, those that name such a paper as
 * related, and those of which there were fewer at the same paper or part of the list before. All of them where the list as
 * it is or as it was cannot be read.
 */
export function changedFindings(
  { document, findings }: Checked,
  before: Checked | undefined,
): readonly Finding[] {
  const { list } = document
  const listBefore = before?.document.list
  if (before === undefined || listBefore === undefined || list === undefined) return findings

  const changed = changedPapers(list, listBefore)
  const isChanged = ([root, index]: Path) => root === 'papers' && changed.has(Number(index))
  const known = new Map<string, number>()
  for (const finding of before.findings) {
    const name = nameOf(finding, before.document)
    known.set(name, (known.get(name) ?? 0) + 1)
  }
  return findings.filter((finding) => {
    if (isChanged(finding.path) || finding.related.some(({ path }) => isChanged(path))) return true
    const name = nameOf(finding, document)
    const left = known.get(name) ?? 0
    known.set(name, left - 1)
    return left <= 0
  })
}

/** A finding's rule and the part of the list that it is on, by what is written there: it may have moved. */
function nameOf({ rule, path: [root, index, ...rest] }: Finding, { list, ignores }: Document): string {
  const parts: unknown = root === 'ignore' ? ignores : list?.[root as keyof typeof list]
  const part = typeof index === 'number' && Array.isArray(parts) ? parts[index] : index
  return JSON.stringify([rule, root, part, rest])
}
