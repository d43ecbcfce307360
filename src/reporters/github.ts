import { headline, ofSeverity, plural, settled } from '../report/findings.ts'
import { annotation, inert, MOST_ANNOTATIONS } from '../report/workflow-command.ts'
import type { Finding, Reporter } from '../reporter.ts'
import { visible } from '../text/quote.ts'

/** What it calls our severities. */
const COMMANDS = { error: 'error', warning: 'warning', info: 'notice' } as const

/** For the log of a GitHub Actions job: annotations in the changed files of a pull request. */
export default ((findings, context) => {
  const shown = (['error', 'warning', 'info'] as const).flatMap((severity) =>
    ofSeverity(findings, severity).slice(0, MOST_ANNOTATIONS),
  )
  const lines = shown.map(annotationOf)
  const left = findings.length - shown.length
  if (left > 0)
    lines.push(`${plural(left, 'finding')} without an annotation: GitHub takes ${MOST_ANNOTATIONS} of a kind`)
  lines.push(inert([headline(findings, context), settled(context)].filter(Boolean).join('; ')))
  return `${lines.join('\n')}\n`
}) satisfies Reporter

/** Columns only within one line: the runner refuses them otherwise. */
function annotationOf({ severity, rule, message, file, start, end, evidence = [] }: Finding): string {
  const columns = start.line === end.line ? { col: start.column, endColumn: end.column } : {}
  const place = { file: visible(file), line: start.line, endLine: end.line, ...columns, title: rule }
  return annotation(COMMANDS[severity], place, [message, ...evidence].map(visible).join('\n'))
}
