import type { Document, Edit, Path } from './document.ts'
import type { Facts } from './facts.ts'
import { type LintResult, lint } from './lint.ts'
import type { Finding } from './reporter.ts'
import type { Rule } from './rule.ts'

const MOST_PASSES = 10

/** What repairing gives: the document with the edits made, what is still to be found in it, and how many findings went. */
export interface FixResult extends LintResult {
  document: Document
  fixed: Finding[]
}

/**
 * Makes the edits of every finding that `editsOf` gives some for, and lints again, until there are none left:
 * one repair may make another possible. Edits that touch one place wait for the next pass; after ten passes it stops. What would
 * make the file unreadable or lose a paper is not made: suggestions have the words of others in them.
 * `read` reads the new text as the document was read.
 */
export function fix(
  document: Document,
  rules: Readonly<Record<string, Rule>>,
  facts: Facts,
  read: (text: string) => Document,
  editsOf: (finding: Finding) => readonly Edit[] | undefined,
): FixResult {
  const fixed: Finding[] = []
  let result = lint(document, rules, facts)
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    const chosen = choose(result.findings, editsOf)
    if (chosen.length === 0) break
    const made = make(document, chosen, read)
    if (made === undefined || made.document.text === document.text) break
    fixed.push(...made.findings)
    document = made.document
    result = lint(document, rules, facts)
  }
  return { ...result, document, fixed }
}

/** A finding and the edits that are made for it. */
interface Chosen {
  finding: Finding
  edits: readonly Edit[]
}

/** The document with these edits made, or else with those of each half of them for which that goes well; undefined when it does for none. */
function make(
  document: Document,
  chosen: readonly Chosen[],
  read: (text: string) => Document,
): { document: Document; findings: Finding[] } | undefined {
  const edits = new Set(chosen.map(({ edits }) => edits))
  const next = read(document.edit([...edits].flat()))
  if (next.list !== undefined && next.list.papers.length === document.list?.papers.length)
    return { document: next, findings: chosen.map(({ finding }) => finding) }
  if (chosen.length < 2) return undefined
  const half = Math.ceil(chosen.length / 2)
  return make(document, chosen.slice(0, half), read) ?? make(document, chosen.slice(half), read)
}

/** Findings whose edits do not touch each other's places, those that change least first; one repair may serve several findings. */
function choose(
  findings: readonly Finding[],
  editsOf: (finding: Finding) => readonly Edit[] | undefined,
): Chosen[] {
  const chosen: Chosen[] = []
  const taken = new Set<string>()
  const above = new Set<string>()
  const shared = new Set<readonly Edit[]>()
  const depth = (finding: Finding) => Math.min(...(editsOf(finding) ?? []).map(({ path }) => path.length))
  for (const finding of findings
    .filter((found) => editsOf(found)?.length)
    .sort((a, b) => depth(b) - depth(a))) {
    const own = editsOf(finding) ?? []
    if (shared.has(own)) {
      chosen.push({ finding, edits: own })
      continue
    }
    if (own.some(({ path }) => above.has(key(path)) || prefixes(path).some((prefix) => taken.has(prefix))))
      continue
    for (const { path } of own) {
      taken.add(key(path))
      for (const prefix of prefixes(path)) above.add(prefix)
    }
    shared.add(own)
    chosen.push({ finding, edits: own })
  }
  return chosen
}

/** The path itself and every path above it. */
function prefixes(path: Path): string[] {
  return [...path, undefined].map((_, length) => key(path.slice(0, length)))
}

function key(path: Path): string {
  return JSON.stringify(path)
}
