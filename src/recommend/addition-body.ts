/** The pull request that adds a recommended paper. Its branch and its title are made from the number of the issue alone. */

import { formatValue } from '../layout.ts'
import type { Paper } from '../paper.ts'
import { fenced } from '../report/fenced.ts'
import { githubMarkdown } from '../report/github-markdown.ts'
import type { Finding } from '../reporter.ts'

export function branchFor(issue: number): string {
  return `recommend/${issue}`
}

export function titleFor(issue: number): string {
  return `Add the paper recommended in #${issue}`
}

/** GitHub takes 65,536 characters; no part of ours is longer than this. */
const LONGEST_ENTRY = 20_000
const LONGEST_NOTE = 4000
const LONGEST_LINES = 10_000

export interface PullBody {
  issue: number
  paper: Paper
  /** What the reader wrote for the curator. */
  note: string
  evidence: readonly string[]
  missing: readonly string[]
  /** What rules say of the entry. */
  findings: readonly Pick<Finding, 'severity' | 'rule' | 'message'>[]
}

/** The body: the entry, what speaks for it, what was not found, what rules say, and what the reader wrote, which is only shown as text. */
export function pullBody({ issue, paper, note, evidence, missing, findings }: PullBody): string {
  const said = findings.map(({ severity, rule, message }) => `${severity}: ${message} (${rule})`)
  return [
    `Closes #${issue}. Everything below was looked up by identifier; nothing of it is from the issue but the section, the tags and the note.`,
    fenced(cut(formatValue(paper), LONGEST_ENTRY), 'json'),
    ...part('What its venue was taken from', evidence),
    ...part('Not found', missing),
    ...part('What the rules say', said),
    ...(findings.length === 0
      ? ['The rules find nothing in it. Checks do not run on this pull request, as a workflow opened it.']
      : []),
    ...(note === '' ? [] : ['### What the reader wrote', fenced(cut(note, LONGEST_NOTE))]),
  ].join('\n\n')
}

/** A heading and a list, as far as there is room. */
function part(title: string, lines: readonly string[]): string[] {
  if (lines.length === 0) return []
  const shown: string[] = []
  let room = LONGEST_LINES
  for (const line of lines) {
    const text = `- ${githubMarkdown(line)}`
    room -= text.length
    if (room < 0) break
    shown.push(text)
  }
  const rest = lines.length - shown.length
  return [`### ${title}`, [...shown, ...(rest > 0 ? [`- and ${rest} more`] : [])].join('\n')]
}

/** Not in the middle of a character. */
function cut(text: string, longest: number): string {
  if (text.length <= longest) return text
  return `${text.slice(0, longest).replace(/[\uD800-\uDBFF]$/, '')}\n…`
}
