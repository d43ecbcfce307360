/** Findings for people to judge, as JSON lines: add `verdict` and `reason`, and `--add` takes the lines back. */
import { createHash } from 'node:crypto'
import type { Path } from '../../src/document.ts'
import type { FindingName, NamedFinding } from './findings.ts'
import { linesAt } from './findings.ts'
import { grouped } from './grouped.ts'
import type { Label } from './labels.ts'

/** So many of a rule are shown at once. */
const MOST = 40
/** So much of an entry. */
const LONGEST = 2000

/** Of each rule some findings, by chance but the same in every run, from as many lists as there are. */
export function sampleOf(findings: readonly NamedFinding[]): NamedFinding[] {
  return [...grouped(findings, ({ rule }) => rule).values()].flatMap((own) => {
    const lists = [...grouped(shuffled(own), ({ list }) => list).values()]
    const longest = Math.max(...lists.map(({ length }) => length))
    const inTurn = Array.from({ length: longest }, (_, turn) => lists.flatMap((list) => list[turn] ?? []))
    return inTurn.flat().slice(0, MOST)
  })
}

/** In the order of hashes of their names: it stays when other findings come and go. */
function shuffled(findings: readonly NamedFinding[]): NamedFinding[] {
  const keyed = findings.map((finding) => ({ finding, key: hashOf(finding) }))
  return keyed.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ finding }) => finding)
}

function hashOf({ rule, list, paper, seen }: FindingName): string {
  return createHash('sha256')
    .update(JSON.stringify([rule, list, paper, seen]))
    .digest('hex')
}

/** A finding with all that one has to see to judge it. */
export function lineOf(
  { rule, list, paper, seen, finding, in: source }: NamedFinding,
  label?: Label,
): string {
  const { message, start, end, related, evidence } = finding
  const places = [finding, ...related].map(({ path }) => path)
  const entries = [...new Set(places.map((path) => entryAt(path)).filter((text) => text !== undefined))]
  const { text, lines } = { text: source.document.text, lines: source.document.text.split('\n') }
  return JSON.stringify({
    rule,
    list,
    paper,
    seen,
    line: start.line,
    message,
    place: text.slice(start.offset, Math.min(end.offset, start.offset + LONGEST)),
    ...(related.length > 0 && { related: related.map((place) => ({ line: place.start.line })) }),
    ...(evidence && { evidence }),
    section: source.records[Number(finding.path[1])]?.section,
    ...(label && { verdict: label.verdict, reason: label.reason }),
    source: entries.length > 0 ? entries : [lines[start.line - 1]],
  })

  function entryAt(path: Path): string | undefined {
    const range = linesAt(source, path)
    return (
      range &&
      lines
        .slice(range[0] - 1, range[1])
        .join('\n')
        .slice(0, LONGEST)
    )
  }
}
