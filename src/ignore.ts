/** Findings that a person accepts: which findings an `ignore` covers, and which `ignore` covers none. */

import type { Path } from './document.ts'
import type { Ignore, Paper, PaperList } from './paper.ts'
import type { Problem } from './rule.ts'
import { quote } from './text/quote.ts'

/** Whether an `ignore` still covers findings on that day. */
export function isInForce({ until }: Ignore, today: string): boolean {
  return until === undefined || today <= until
}

/** What is said of an `ignore` that has ended. */
export function expiryOf({ until = '' }: Ignore): string {
  return `Unexpected \`ignore\` that ended on ${quote(until)}, expected a later day or none; look at the paper again`
}

interface Accepted {
  entry: Ignore
  path: Path
  used: boolean
  /** What to remove with it. */
  whole: Path
}

/** What the papers of a list accept, and what the file does; an entry of `ignore` covers a problem at its paper, or one that names it as related. */
export function ignoresOf(list: PaperList, forFile: readonly Ignore[], today: string) {
  const ofFile = acceptedAt(['ignore'], forFile)
  const byPaper = new Map<number, Accepted[]>()
  for (let paper = 0; paper < list.papers.length; paper++) {
    const { ignore } = list.papers[paper] as Paper
    if (ignore !== undefined) byPaper.set(paper, acceptedAt(['papers', paper, 'ignore'], ignore))
  }

  return {
    /** Whether a problem of a rule is accepted; what accepts it is then used. */
    cover(rule: string, { path, related = [] }: Problem): boolean {
      if (byPaper.size === 0 && ofFile.length === 0) return false
      for (const [root, paper] of [path, ...related]) {
        if (root !== 'papers' || typeof paper !== 'number') continue
        if (use(byPaper.get(paper) ?? [], rule)) return true
      }
      return use(ofFile, rule)
    },
    *unused(isOn: (rule: string) => boolean): Generator<Problem> {
      for (const { entry, path, used, whole } of [...ofFile, ...[...byPaper.values()].flat()]) {
        if (used || !isInForce(entry, today) || !isOn(entry.rule)) continue
        const where = path[0] === 'papers' ? 'here' : 'in this file'
        const message = `Unexpected \`ignore\` of \`${entry.rule}\`, expected a finding of that rule ${where}; remove it`
        yield { path, message, suggestion: [{ path: whole, remove: true }] }
      }
    },
    /** Those of papers are found by a rule, which sees papers only. */
    *expiredForFile(): Generator<Problem> {
      for (const { entry, path } of ofFile)
        if (!isInForce(entry, today))
          yield { path, message: expiryOf(entry), suggestion: [{ path, remove: true }] }
    },
  }

  function use(accepted: readonly Accepted[], rule: string): boolean {
    const match = accepted.find(({ entry }) => entry.rule === rule && isInForce(entry, today))
    if (match) match.used = true
    return match !== undefined
  }
}

/** An array with one element goes with it. */
function acceptedAt(array: Path, ignores: readonly Ignore[]): Accepted[] {
  return ignores.map((entry, index) => {
    const path = [...array, index]
    return { entry, path, used: false, whole: ignores.length === 1 && array.length > 1 ? array : path }
  })
}
