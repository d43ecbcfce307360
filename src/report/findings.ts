import type { Finding, ReportContext } from '../reporter.ts'
import { visible } from '../text/quote.ts'

/** How many findings there are of each kind. */
interface Counts {
  errors: number
  warnings: number
  /** Those that only inform. */
  notes: number
  /** With a fix. */
  fixable: number
  /** With a suggestion. */
  suggested: number
}

const COUNTS = { error: 'errors', warning: 'warnings', info: 'notes' } as const

/** What `findings` come to. */
export function countFindings(findings: readonly Finding[]): Counts {
  const counts = { errors: 0, warnings: 0, notes: 0, fixable: 0, suggested: 0 }
  for (const finding of findings) {
    counts[COUNTS[finding.severity]]++
    if (isFixable(finding)) counts.fixable++
    if (hasSuggestion(finding)) counts.suggested++
  }
  return counts
}

/** Whether `lint --fix` repairs it. */
export function isFixable({ fix = [] }: Finding): boolean {
  return fix.length > 0
}

/** Whether `lint --accept` changes something. */
export function hasSuggestion({ suggestion = [] }: Finding): boolean {
  return suggestion.length > 0
}

/** The errors, then the warnings, then what only informs, each in their order: for formats that take only so many. */
export function errorsFirst(findings: readonly Finding[]): Finding[] {
  return (['error', 'warning', 'info'] as const).flatMap((severity) => ofSeverity(findings, severity))
}

/** Those of one severity. */
export function ofSeverity(findings: readonly Finding[], severity: Finding['severity']): Finding[] {
  return findings.filter((finding) => finding.severity === severity)
}

/** `1 error`, `2 errors`. */
export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

/** `3 errors and 1 warning in papers.json; 2 can be repaired with --fix`: the findings in one line, safe to print. */
export function headline(findings: readonly Finding[], { texts }: ReportContext): string {
  const { errors, warnings, notes, fixable, suggested } = countFindings(findings)
  const kinds = []
  if (errors > 0) kinds.push(plural(errors, 'error'))
  if (warnings > 0) kinds.push(plural(warnings, 'warning'))
  if (notes > 0) kinds.push(plural(notes, 'note'))

  const files = [...new Set(findings.length > 0 ? findings.map(({ file }) => file) : texts.keys())]
  const where = files.length > 1 ? [plural(files.length, 'file')] : files.map(visible)

  const remedies = []
  if (fixable > 0) remedies.push(`${fixable} can be repaired with --fix`)
  if (suggested > 0) remedies.push(`${suggested} can be changed with --accept RULE`)

  return [[inWords(kinds) || 'No problems', ...where].join(' in '), ...remedies].join('; ')
}

/** `1 error, 2 warnings and 1 note`. */
function inWords(kinds: readonly string[]): string {
  const last = kinds.at(-1) ?? ''
  return kinds.length > 1 ? `${kinds.slice(0, -1).join(', ')} and ${last}` : last
}

/** `1 repaired, 2 ignored`: what is not among the findings any more; empty when nothing is. */
export function settled({ fixed, ignored }: ReportContext): string {
  const parts = []
  if (fixed > 0) parts.push(`${fixed} repaired`)
  if (ignored > 0) parts.push(`${ignored} ignored`)
  return parts.join(', ')
}
