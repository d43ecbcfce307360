import type { Document } from './document.ts'
import type { Facts } from './facts.ts'
import { ignoresOf } from './ignore.ts'
import type { PaperList, Severity } from './paper.ts'
import type { Finding } from './reporter.ts'
import type { Problem, Rule } from './rule.ts'

/** What linting gives: the findings in the order of the file, and how many an `ignore` covers. */
export interface LintResult {
  findings: Finding[]
  ignored: number
}

/** Runs every rule that the list does not turn off, and places what they yield. */
export function lint(document: Document, rules: Readonly<Record<string, Rule>>, facts: Facts): LintResult {
  const { file, list } = document
  const findings: Finding[] = []
  for (const { rule, range, path = [], message, fix } of document.problems) {
    const severity = severityOf(rule, rules, list)
    if (severity)
      findings.push({ rule, severity, file, path, message, related: [], ...(fix && { fix }), ...range })
  }
  if (list === undefined) return { findings, ignored: 0 }

  const ignores = ignoresOf(list, document.ignores ?? [], facts.today)
  let ignored = 0
  for (const [name, rule] of Object.entries(rules)) {
    const severity = severityOf(name, rules, list)
    if (severity === undefined || rule.check === undefined) continue
    for (const problem of rule.check(list, facts)) {
      const meant = document.adapt ? document.adapt(name, problem) : problem
      if (meant === undefined) continue
      if (ignores.cover(name, meant)) ignored++
      else findings.push(place(document, name, severity, meant))
    }
  }
  const isOn = (name: string) => severityOf(name, rules, list) !== undefined
  const late = [
    ['unused-ignore', ignores.unused(isOn)],
    ['expired-ignore', ignores.expiredForFile()],
  ] as const
  for (const [name, problems] of late) {
    const severity = severityOf(name, rules, list)
    if (severity) for (const problem of problems) findings.push(place(document, name, severity, problem))
  }
  return { findings: findings.sort(byPlace), ignored }
}

/** The severity that a rule has for a list; undefined when it is off. That a file cannot be read is always told. */
function severityOf(
  name: string,
  rules: Readonly<Record<string, Rule>>,
  list: PaperList | undefined,
): Severity | undefined {
  const own = rules[name]?.severity ?? 'error'
  if (name === 'syntax' || name === 'schema') return own
  const wanted = list?.rules?.[name] ?? own
  return wanted === 'off' ? undefined : wanted
}

function place(document: Document, rule: string, severity: Severity, problem: Problem): Finding {
  const { related = [], ...rest } = problem
  return {
    ...rest,
    rule,
    severity,
    file: document.file,
    related: related.map((path) => ({ path, ...document.locate(path) })),
    ...document.locate(problem.path),
  }
}

function byPlace(a: Finding, b: Finding): number {
  return a.start.offset - b.start.offset || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0)
}
