/** Papers that were found, put into a list: each once, where it belongs, and only those about which no rule reports an error. */

import type { Document } from '../document.ts'
import { readJsonDocument } from '../documents/json.ts'
import { insertIntoArray } from '../json/insert.ts'
import type { PaperList } from '../paper.ts'
import type { Finding } from '../reporter.ts'
import { quote } from '../text/quote.ts'
import { entryLike, entryNaming } from './duplicate.ts'
import type { Found, Outcome } from './find.ts'
import { insertionsInto } from './insert.ts'
import type { Failure } from './sighting.ts'
import type { Wanted } from './wanted.ts'

/** A paper that is not added, and why. `duplicate`: the list has it; `error`: a rule would report an error. */
export interface Refused {
  wanted: Wanted
  failure: Failure['failure'] | 'duplicate' | 'error'
  reason: string
}

/** What a list becomes: the document with the new entries, which these are, and what rules say of them short of an error. */
export interface Fitted {
  document: Document
  added: readonly (Found & { wanted: Wanted })[]
  refused: readonly Refused[]
  findings: readonly Finding[]
}

type FoundOne = Found & { wanted: Wanted }

/** Those that the list, which `document` holds, does not name already, and the others as refused. */
export function unlisted(
  wanted: readonly Wanted[],
  document: Document,
  list: PaperList,
): { open: Wanted[]; refused: Refused[] } {
  const open: Wanted[] = []
  const refused: Refused[] = []
  for (const one of wanted) {
    const index = entryNaming(list, 'key' in one ? one.key : one.page)
    if (index === undefined) open.push(one)
    else refused.push({ wanted: one, failure: 'duplicate', reason: hasIt(document, list, index) })
  }
  return { open, refused }
}

/** The list with the papers that were found; `lint` gives the findings of a document. */
export function fitInto(
  document: Document,
  list: PaperList,
  outcomes: readonly Outcome[],
  lint: (document: Document) => readonly Finding[],
): Fitted {
  const refused: Refused[] = []
  let added: FoundOne[] = []
  for (const outcome of outcomes) {
    if ('failure' in outcome) refused.push(outcome)
    else {
      const reason = duplicateOf(outcome, added, document, list)
      if (reason === undefined) added.push(outcome)
      else refused.push({ wanted: outcome.wanted, failure: 'duplicate', reason })
    }
  }
  for (;;) {
    if (added.length === 0) return { document, added, refused, findings: [] }
    const insertions = insertionsInto(
      list,
      added.map(({ paper }) => paper),
    )
    const text = insertIntoArray(document.text, ['papers'], insertions)
    const next = readJsonDocument(document.file, Buffer.from(text))
    const indices = new Map(insertions.map(({ at, value }, before) => [at + before, value]))
    const findings = lint(next).filter((finding) => pathsOf(finding).some((index) => indices.has(index)))
    const errors = findings.filter(({ severity }) => severity === 'error')
    if (errors.length === 0) return { document: next, added, refused, findings }
    added = added.filter(({ wanted, paper }) => {
      const error = errors.find((finding) => pathsOf(finding).some((index) => indices.get(index) === paper))
      if (error) refused.push({ wanted, failure: 'error', reason: `${error.message} (${error.rule})` })
      return error === undefined
    })
  }
}

/** Why a paper would be in the list twice, or undefined. */
function duplicateOf(
  { paper, names }: FoundOne,
  added: readonly FoundOne[],
  document: Document,
  list: PaperList,
): string | undefined {
  const longer = { ...list, papers: [...list.papers, ...added.map((other) => other.paper)] }
  const named = added.findIndex((other) => other.names.some((name) => names.includes(name)))
  const same = named < 0 ? entryLike(longer, paper, names) : undefined
  const index = named < 0 ? same?.index : list.papers.length + named
  if (index === undefined) return undefined
  const other = added[index - list.papers.length]
  if (other !== undefined) return `it is the paper that ${quote(other.wanted.text)} names, too`
  const remedy =
    same?.by === 'title' ? '; if they are two papers, add it by hand with an `ignore` that says so' : ''
  return hasIt(document, list, index) + remedy
}

function hasIt(document: Document, list: PaperList, index: number): string {
  const { line } = document.locate(['papers', index]).start
  return `${document.file}:${line} has it: ${quote(list.papers[index]?.title ?? '')}`
}

/** The papers, by index, that a finding is about. */
function pathsOf({ path, related }: Finding): number[] {
  return [path, ...related.map((other) => other.path)].flatMap(([first, index]) =>
    first === 'papers' && typeof index === 'number' ? [index] : [],
  )
}
