/** Findings for people to judge, as JSON lines: add `verdict` and `reason`, and `--add` takes the lines back. */
import { createHash } from 'node:crypto'
import { grouped } from '../../src/grouped.ts'
import type { CorpusList } from './corpus.ts'
import type { FindingName, NamedFinding } from './findings.ts'
import { linesAt } from './findings.ts'
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

/** A finding with all that one has to see to judge it, and its label if it has one. */
export function lineOf(
  { rule, list, paper, seen, finding, in: source }: NamedFinding,
  label?: Label,
): string {
  const { path, message, start, end, related, evidence } = finding
  const { text } = source.document
  const lines = text.split('\n')
  const entryAt = (range: readonly [number, number]) => lines.slice(range[0] - 1, range[1]).join('\n')
  const ranges = [finding, ...related].map(
    (place) => linesAt(source, place.path) ?? ([place.start.line, place.end.line] as const),
  )
  return JSON.stringify({
    rule,
    list,
    paper,
    seen,
    line: start.line,
    message,
    place: text.slice(start.offset, Math.min(end.offset, start.offset + LONGEST)),
    ...(related.length > 0 && { related: related.map((place) => place.start.line) }),
    ...(evidence && { evidence }),
    section: source.records[Number(path[1])]?.section ?? null,
    ...(rule === 'sorted' && { near: entriesNear(source, Number(path[1])) }),
    ...(label && { verdict: label.verdict, reason: label.reason }),
    source: [...new Set(ranges.map((range) => entryAt(range).slice(0, LONGEST)))],
  })
}

/** Three entries before and after a paper, as order is judged. */
function entriesNear({ records }: CorpusList, index: number): string[] {
  const near = records.slice(Math.max(0, index - 3), index + 4)
  return near.map(({ line, date, title, section }) => `${line}: ${date} ${title} (${section})`)
}
