/** Findings that a list had when it began to be checked, and that are tolerated until they are mended. */

import { identifiersOf, keyOf } from './identifier/identifiers.ts'
import { compareText } from './order.ts'
import type { PaperList } from './paper.ts'
import type { Finding } from './reporter.ts'
import { titleKey } from './title/title.ts'

/** Findings of one rule at one paper. Lines do not matter: a paper may move. */
export interface Tolerated {
  file: string
  rule: string
  /** An identifier such as `arxiv:2406.16254`, else the title in the form in which titles compare; empty for the list as a whole. */
  paper: string
  count: number
}

/** How findings compare with a baseline. */
export interface Comparison {
  /** The findings that it does not tolerate. */
  fresh: Finding[]
  /** How many it tolerates. */
  tolerated: number
  /** What is left of it when those are taken out that are not found any more, and how many these are. */
  rest: Tolerated[]
  gone: number
}

/** The findings of a list as what a baseline tolerates. */
export function toleratedOf(
  findings: readonly Finding[],
  lists: ReadonlyMap<string, PaperList | undefined>,
): Tolerated[] {
  const entries = new Map<string, Tolerated>()
  for (const finding of findings) {
    const entry = entryOf(finding, lists)
    const key = keyOfEntry(entry)
    const known = entries.get(key)
    if (known) known.count++
    else entries.set(key, entry)
  }
  return [...entries.values()].sort((a, b) => compareText(keyOfEntry(a), keyOfEntry(b)))
}

/** Which of the findings a baseline tolerates. Only what it says of the files in `lists` is looked at. */
export function compareWith(
  baseline: readonly Tolerated[],
  findings: readonly Finding[],
  lists: ReadonlyMap<string, PaperList | undefined>,
): Comparison {
  const left = new Map(baseline.map((entry) => [keyOfEntry(entry), entry.count]))
  const fresh = findings.filter((finding) => {
    const key = keyOfEntry(entryOf(finding, lists))
    const count = left.get(key) ?? 0
    if (count > 0) left.set(key, count - 1)
    return count === 0
  })
  let gone = 0
  const rest = baseline.flatMap((entry) => {
    const unused = lists.has(entry.file) ? (left.get(keyOfEntry(entry)) ?? 0) : 0
    gone += unused
    return entry.count > unused ? [{ ...entry, count: entry.count - unused }] : []
  })
  return { fresh, tolerated: findings.length - fresh.length, rest, gone }
}

function entryOf(
  { file, rule, path }: Finding,
  lists: ReadonlyMap<string, PaperList | undefined>,
): Tolerated {
  return { file, rule, paper: nameOf(lists.get(file), path), count: 1 }
}

function nameOf(list: PaperList | undefined, [root, index]: Finding['path']): string {
  const paper = root === 'papers' && typeof index === 'number' ? list?.papers[index] : undefined
  if (list === undefined || paper === undefined) return ''
  const [identifier] = identifiersOf(list)[index as number] ?? []
  return identifier ? keyOf(identifier) : titleKey(paper.title)
}

function keyOfEntry({ file, rule, paper }: Tolerated): string {
  return JSON.stringify([file, rule, paper])
}

/** The file that holds a baseline, as text. */
export function formatBaseline(findings: readonly Tolerated[]): string {
  return `${JSON.stringify({ version: 1, findings }, null, 2)}\n`
}

/** What a baseline file tolerates; undefined when the text is not one. */
export function parseBaseline(text: string): Tolerated[] | undefined {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return undefined
  }
  if (!isRecord(value) || value.version !== 1 || !Array.isArray(value.findings)) return undefined
  return value.findings.every(isTolerated) ? value.findings : undefined
}

function isTolerated(value: unknown): value is Tolerated {
  return (
    isRecord(value) &&
    ['file', 'rule', 'paper'].every((key) => typeof value[key] === 'string') &&
    Number.isSafeInteger(value.count) &&
    Number(value.count) > 0
  )
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
