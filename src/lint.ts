import type { Document, Path } from './document.ts'
import type { Facts } from './facts.ts'
import type { Ignore, Paper, PaperList, Severity } from './paper.ts'
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

  const ignores = ignoresOf(list, facts.today)
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
  const severity = severityOf('unused-ignore', rules, list)
  if (severity) {
    const isOn = (name: string) => severityOf(name, rules, list) !== undefined
    for (const problem of ignores.unused(isOn))
      findings.push(place(document, 'unused-ignore', severity, problem))
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

/** The findings that the papers accept: an entry of `ignore` covers a problem at its paper, or one that names it as related. */
function ignoresOf(list: PaperList, today: string) {
  const entries: { entry: Ignore; path: Path; used: boolean; siblings: number }[] = []
  const byPaper = new Map<number, typeof entries>()
  for (let paper = 0; paper < list.papers.length; paper++) {
    const { ignore } = list.papers[paper] as Paper
    if (ignore === undefined) continue
    const own = ignore.map((entry, index) => ({
      entry,
      path: ['papers', paper, 'ignore', index],
      used: false,
      siblings: ignore.length,
    }))
    byPaper.set(paper, own)
    entries.push(...own)
  }
  const isCurrent = ({ until }: Ignore) => until === undefined || today <= until

  return {
    cover(rule: string, { path, related = [] }: Problem): boolean {
      if (byPaper.size === 0) return false
      for (const [root, paper] of [path, ...related]) {
        if (root !== 'papers' || typeof paper !== 'number') continue
        const match = byPaper.get(paper)?.find(({ entry }) => entry.rule === rule && isCurrent(entry))
        if (match === undefined) continue
        match.used = true
        return true
      }
      return false
    },
    *unused(isOn: (rule: string) => boolean): Generator<Problem> {
      for (const { entry, path, used, siblings } of entries) {
        if (used || !isCurrent(entry) || !isOn(entry.rule)) continue
        const message = `Unexpected \`ignore\` of \`${entry.rule}\`, expected a finding of that rule here; remove it`
        yield {
          path,
          message,
          suggestion: [{ path: siblings === 1 ? path.slice(0, -1) : path, remove: true }],
        }
      }
    },
  }
}
