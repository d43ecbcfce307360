import type { Range } from '../document.ts'
import { codeFrame, type FrameLine } from '../report/code-frame.ts'
import { type Colours, coloursFor } from '../report/colours.ts'
import { hasSuggestion, headline, isFixable, settled } from '../report/findings.ts'
import { inert } from '../report/workflow-command.ts'
import type { Finding, ReportContext, Reporter } from '../reporter.ts'
import { visible } from '../text/quote.ts'

/** How many of the related places are shown; the others are counted. */
const RELATED_SHOWN = 3

/** For people at a terminal: each finding with its place in the text and what can be done about it. */
export default ((findings, context) => {
  const lines = findings.length > 0 ? report(findings, context) : [nothingFound(context)]
  const text = `${lines.join('\n')}\n`
  return context.actions ? inert(text) : text
}) satisfies Reporter

function nothingFound(context: ReportContext): string {
  const aside = settled(context)
  return headline([], context) + (aside && ` (${aside})`)
}

function report(findings: readonly Finding[], context: ReportContext): string[] {
  const colours = coloursFor(context.colour)
  const lines: string[] = []
  let file: string | undefined
  for (const finding of findings) {
    if (finding.file !== file) lines.push(colours.underline(visible(finding.file)))
    file = finding.file
    lines.push(...entry(finding, context.texts.get(file), colours), '')
  }
  lines.push(colours.bold(headline(findings, context)))
  const aside = settled(context)
  if (aside) lines.push(aside)
  lines.push(colours.dim('What a rule is for: paperlist explain RULE'))
  return lines
}

function entry(finding: Finding, text: string | undefined, colours: Colours): string[] {
  const { severity, message, rule, related, evidence = [] } = finding
  const paint = { error: colours.red, warning: colours.yellow, info: colours.cyan }[severity]
  const lines = [`  ${place(finding)}  ${paint(severity)}  ${visible(message)}  ${colours.dim(rule)}`]
  const frame = (range: Range) => (text === undefined ? [] : codeFrame(text, range).map(framed))
  const framed = ({ number, text }: FrameLine) => {
    const gutter = colours.dim(`${String(number ?? '').padStart(8)} | `)
    return gutter + (number === undefined ? paint(text) : text)
  }

  lines.push(...frame(finding))
  for (const other of related.slice(0, RELATED_SHOWN)) lines.push(`    see ${place(other)}`, ...frame(other))
  if (related.length > RELATED_SHOWN) lines.push(`    and ${related.length - RELATED_SHOWN} more`)
  lines.push(...evidence.map((line) => `    ${visible(line)}`))
  if (isFixable(finding)) lines.push(colours.dim('    --fix repairs this'))
  if (hasSuggestion(finding)) lines.push(colours.dim(`    --accept ${rule} makes the change`))
  return lines
}

function place({ start }: Range): string {
  return `${start.line}:${start.column}`
}
