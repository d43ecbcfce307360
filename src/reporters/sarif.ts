import type { Log, PhysicalLocation, ReportingDescriptor, Result } from 'sarif'
import type { Range } from '../document.ts'
import { jsonText } from '../json/printable.ts'
import { errorsFirst, plural } from '../report/findings.ts'
import { fingerprints } from '../report/fingerprint.ts'
import { REPOSITORY, ruleDocumentation } from '../report/rule-docs.ts'
import type { Finding, ReportContext, Reporter } from '../reporter.ts'
import type { Rule } from '../rule.ts'
import { cut } from '../text/cut.ts'
import { visible } from '../text/quote.ts'

/** What GitHub code scanning takes: so many results of a run, so many bytes once compressed, and so many characters of a description. */
const MOST_RESULTS = 25_000
const MOST_BYTES = 10_000_000
const LONGEST_DESCRIPTION = 1024

/** Fewer than it takes, but each is a link in the message; and what keeps the file within what a string can hold. */
const MOST_RELATED = 20
const LONGEST_MESSAGE = 4096

/** What it calls our severities. */
const LEVELS = { error: 'error', warning: 'warning', info: 'note' } as const

/** For code scanning: SARIF 2.1.0. Where there is more than GitHub takes, errors come first, and what is left out is counted. */
export default ((findings, context) => {
  const sorted = errorsFirst(findings)
  let count = Math.min(MOST_RESULTS, sorted.length)
  for (;;) {
    const text = jsonText(logOf(sorted, count, context))
    const bytes = compressedSize(text)
    if (bytes <= MOST_BYTES || count === 0) return text
    count = Math.floor(((count * MOST_BYTES) / bytes) * 0.9)
  }
}) satisfies Reporter

/** The log of the first so many findings. */
function logOf(findings: readonly Finding[], count: number, context: ReportContext): Log {
  const rules = Object.entries(context.rules)
  const indexes = new Map(rules.map(([name], index) => [name, index]))
  const kept = findings.slice(0, count)
  const names = fingerprints(kept, context.texts)
  return {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'paperlist',
            version: context.version,
            informationUri: REPOSITORY,
            rules: rules.map(([name, rule]) => descriptor(name, rule)),
          },
        },
        columnKind: 'utf16CodeUnits',
        invocations: [
          { executionSuccessful: true, toolExecutionNotifications: leftOut(findings.length - count) },
        ],
        results: kept.map((finding, index) => ({
          ...result(finding, indexes.get(finding.rule)),
          partialFingerprints: { primaryLocationLineHash: names[index] as string },
        })),
      },
    ],
  }
}

/** How many bytes gzip makes of a text; of a short one, how many it has. */
function compressedSize(text: string): number {
  const bytes = Buffer.byteLength(text)
  return bytes <= MOST_BYTES ? bytes : process.getBuiltinModule('node:zlib').gzipSync(text).length
}

function descriptor(id: string, { summary, why, severity }: Rule): ReportingDescriptor {
  const reason = why.replace(/\s+/g, ' ')
  return {
    id,
    shortDescription: { text: summary.slice(0, LONGEST_DESCRIPTION) },
    fullDescription: { text: reason.slice(0, LONGEST_DESCRIPTION) },
    help: { text: `${summary}. ${reason}` },
    helpUri: ruleDocumentation(id),
    defaultConfiguration: { level: LEVELS[severity] },
  }
}

function result(finding: Finding, ruleIndex: number | undefined): Result {
  const { rule, severity, message, file, evidence = [] } = finding
  const related = finding.related.slice(0, MOST_RELATED)
  const links = related.map(({ start }, index) => `[line ${start.line}](${index + 1})`)
  const sentences = [literal(cut([message, ...evidence].map(visible).join('\n'), LONGEST_MESSAGE))]
  if (links.length > 0) sentences.push(`See also ${links.join(', ')}`)
  return {
    ruleId: rule,
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    level: LEVELS[severity],
    message: { text: sentences.join('\n') },
    locations: [{ physicalLocation: location(file, finding) }],
    relatedLocations: related.map((place, index) => ({
      id: index + 1,
      physicalLocation: location(file, place),
    })),
  }
}

/** Text for a message, where brackets make links and braces stand for arguments. */
function literal(text: string): string {
  return text.replace(/[[\]\\]/g, '\\$&').replace(/[{}]/g, '$&$&')
}

function location(file: string, { start, end }: Range): PhysicalLocation {
  return {
    artifactLocation: { uri: uri(file), uriBaseId: '%SRCROOT%' },
    region: {
      startLine: start.line,
      startColumn: start.column,
      endLine: end.line,
      endColumn: end.column,
    },
  }
}

/** A relative reference; a lone surrogate, which no URI can hold, becomes U+FFFD as it does when written to a file. */
function uri(file: string): string {
  return file
    .replace(/\p{Cs}/gu, '\uFFFD')
    .split('/')
    .map(encodeURIComponent)
    .join('/')
}

function leftOut(count: number) {
  if (count === 0) return []
  const text = `${plural(count, 'finding')} left out, as code scanning takes ${MOST_RESULTS}, and 10 MB`
  return [{ level: 'note' as const, message: { text } }]
}
