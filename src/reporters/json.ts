import type { Range } from '../document.ts'
import { jsonText } from '../json/printable.ts'
import { countFindings, isFixable } from '../report/findings.ts'
import type { Finding, Reporter } from '../reporter.ts'

/** The version of this format. `findings.schema.json` describes it; a key that goes or changes its meaning is a new version. */
const VERSION = 1

/** For programs: everything that is known of each finding. */
export default ((findings, context) =>
  jsonText({
    version: VERSION,
    findings: findings.map(record),
    counts: { ...countFindings(findings), fixed: context.fixed, ignored: context.ignored },
  })) satisfies Reporter

function record(finding: Finding) {
  const { rule, severity, message, file, path, related, suggestion = null, evidence = [] } = finding
  return {
    rule,
    severity,
    message,
    file,
    ...position(finding),
    path,
    related: related.map((place) => ({ file, path: place.path, ...position(place) })),
    fixable: isFixable(finding),
    suggestion,
    evidence,
  }
}

function position({ start, end }: Range) {
  return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column }
}
