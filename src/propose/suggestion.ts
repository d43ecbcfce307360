import { createHash } from 'node:crypto'
import type { Edit, Path } from '../document.ts'
import { identifiersOf, keyOf } from '../identifier/identifiers.ts'
import { valueAt } from '../json/value-at.ts'
import type { PaperList } from '../paper.ts'
import type { Finding } from '../reporter.ts'
import { titleKey } from '../title/title.ts'

/** What a rule on facts suggests for a paper of a list. */
export interface Suggestion {
  /** The index of the paper. */
  paper: number
  finding: Finding
  edits: readonly Edit[]
  /** What it is remembered by: the same for as long as it is the same suggestion, whatever else changes in the list. */
  keys: readonly string[]
}

/**
 * The suggestion of a finding on `list`; undefined when it has none, or does not rest on facts: only what rests on them has evidence.
 */
export function suggestionOf(finding: Finding, list: PaperList): Suggestion | undefined {
  const { path, suggestion: edits = [], evidence = [] } = finding
  const paper = paperAt(path)
  if (paper === undefined || edits.length === 0 || evidence.length === 0) return undefined
  return { paper, finding, edits, keys: keysOf(finding.rule, list, paper, edits[0] as Edit) }
}

/** Whether only a person can do something about a finding: it rests on facts, and nothing follows from them by itself. */
export function needsPerson({ path, suggestion = [], evidence = [] }: Finding): boolean {
  return paperAt(path) !== undefined && suggestion.length === 0 && evidence.length > 0
}

/** What a finding that needs a person is remembered by: its rule, its paper, and the value that it is about. */
export function keysOfNeed({ rule, path }: Finding, list: PaperList): string[] {
  const value = valueAt(list, ...path)
  const about = typeof value === 'string' ? value : null
  return namesOf(list, paperAt(path) ?? -1).map((name) => hash([rule, name, about]))
}

/** The index of the paper that a path leads to. */
export function paperAt([root, index]: Path): number | undefined {
  return root === 'papers' && typeof index === 'number' ? index : undefined
}

/**
 * A key for each name of the paper, so that it is known again by any of them. The first edit is what is suggested; others
 * go with it, such as identifiers of the publication, and become more with time.
 */
function keysOf(rule: string, list: PaperList, paper: number, edit: Edit): string[] {
  const value = 'value' in edit ? edit.value : null
  return namesOf(list, paper).map((name) => hash([rule, name, value]))
}

/** What a paper goes by: its identifiers and its title in the form in which titles compare. */
function namesOf(list: PaperList, paper: number): string[] {
  const identifiers = (identifiersOf(list)[paper] ?? []).map(keyOf)
  return [...new Set([...identifiers, `title:${titleKey(list.papers[paper]?.title ?? '')}`])]
}

function hash(about: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(about)).digest('hex').slice(0, 12)
}
