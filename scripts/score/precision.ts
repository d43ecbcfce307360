/** How many findings of each rule are mistakes, as far as people looked. */

import { grouped } from '../../src/grouped.ts'
import type { Severity } from '../../src/paper.ts'
import { rules } from '../../src/rules/index.ts'
import type { NamedFinding } from './findings.ts'
import type { Fit } from './labels.ts'
import { percent, table } from './table.ts'

/** So many findings of a rule are to be labelled, or all. */
export const ENOUGH = 30
/** What a rule must reach that is an error. */
const LEAST = 0.95

export interface Precision {
  rule: string
  severity: Severity
  findings: number
  /** In how many lists. */
  lists: number
  labelled: number
  true: number
  /** Labels that were given to other words. */
  old: number
}

export function precisionsOf(
  findings: readonly NamedFinding[],
  fits: ReadonlyMap<NamedFinding, Fit>,
): Precision[] {
  const byRule = grouped(findings, ({ rule }) => rule)
  return Object.entries(rules).map(([rule, { severity }]) => {
    const own = byRule.get(rule) ?? []
    const labels = own.flatMap((finding) => fits.get(finding) ?? [])
    return {
      rule,
      severity,
      findings: own.length,
      lists: new Set(own.map(({ list }) => list)).size,
      labelled: labels.length,
      true: labels.filter(({ label }) => label.verdict).length,
      old: labels.filter(({ isOld }) => isOld).length,
    }
  })
}

/** How many labels a rule lacks. */
export function lackingOf({ findings, labelled }: Precision): number {
  return Math.max(0, Math.min(ENOUGH, findings) - labelled)
}

/** Whether enough was labelled to see that a rule is wrong too often for an error. */
export function isTooLow(precision: Precision): boolean {
  const { severity, labelled } = precision
  return (
    severity === 'error' && labelled > 0 && lackingOf(precision) === 0 && precision.true / labelled < LEAST
  )
}

export function precisionTable(all: readonly Precision[]): string {
  const rows = all.map((one) => [
    one.rule,
    one.severity,
    ...[one.findings, one.lists, one.labelled, one.true].map(String),
    one.labelled === 0 ? '' : percent(one.true / one.labelled),
    isTooLow(one) ? '✗' : '',
    String(lackingOf(one) || ''),
    String(one.old || ''),
  ])
  const head = [
    'rule',
    'severity',
    'findings',
    'lists',
    'labelled',
    'true',
    'precision',
    '',
    'lacking',
    'old labels',
  ]
  return table([head, ...rows])
}
