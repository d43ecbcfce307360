import { errorsFirst, headline, ofSeverity, plural, settled } from '../report/findings.ts'
import { githubMarkdown, MOST_BYTES } from '../report/github-markdown.ts'
import { ruleDocumentation } from '../report/rule-docs.ts'
import type { Finding, Reporter } from '../reporter.ts'

const TABLE_HEAD = ['| Place | Rule | Message |', '| --- | --- | --- |']

/** For the summary of a GitHub Actions job: a table of the errors, one of the warnings, and one of what only informs. */
export default ((findings, context) => {
  const rows = errorsFirst(findings).map(row)
  const shown = fitting(rows)
  const errors = Math.min(shown, ofSeverity(findings, 'error').length)
  const warnings = Math.min(shown - errors, ofSeverity(findings, 'warning').length)
  const parts = [
    `## ${githubMarkdown(headline(findings, context))}`,
    githubMarkdown(settled(context)),
    ...table('Errors', rows.slice(0, errors)),
    ...table('Warnings', rows.slice(errors, errors + warnings)),
    ...table('Notes', rows.slice(errors + warnings, shown)),
    shown < rows.length
      ? `${plural(rows.length - shown, 'finding')} left out: a summary has no room for more`
      : '',
  ]
  return `${parts.filter(Boolean).join('\n\n')}\n`
}) satisfies Reporter

function table(title: string, rows: readonly string[]): string[] {
  return rows.length > 0 ? [`### ${title}`, [...TABLE_HEAD, ...rows].join('\n')] : []
}

function row({ file, start, rule, message, evidence = [] }: Finding): string {
  const place = githubMarkdown(`${file}:${start.line}:${start.column}`)
  const link = `[${githubMarkdown(rule)}](${ruleDocumentation(rule)})`
  return `| ${place} | ${link} | ${[message, ...evidence].map(githubMarkdown).join('<br>')} |`
}

/** How many of the rows stay within the limit. */
function fitting(rows: readonly string[]): number {
  let bytes = 0
  for (const [index, text] of rows.entries()) {
    bytes += Buffer.byteLength(text) + 1
    if (bytes > MOST_BYTES) return index
  }
  return rows.length
}
