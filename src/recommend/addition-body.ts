/** What the pull request that adds a recommended paper says. */

import { formatValue } from '../layout.ts'
import type { Paper } from '../paper.ts'
import { fenced } from '../report/fenced.ts'
import { fitting } from '../report/fitting.ts'
import { githubMarkdown } from '../report/github-markdown.ts'
import type { Finding } from '../reporter.ts'
import { cut } from '../text/cut.ts'

/** GitHub takes 65,536 characters; no part of ours is longer than this. */
const LONGEST_ENTRY = 20_000
const LONGEST_NOTE = 4000
const LONGEST_LINES = 10_000

export interface AdditionBody {
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
export function additionBody({ issue, paper, note, evidence, missing, findings }: AdditionBody): string {
  const said = findings.map(({ severity, rule, message }) => `${severity}: ${message} (${rule})`)
  return [
    `Closes #${issue}. Everything below was looked up by identifier; nothing of it is from the issue but the section, the tags and the note.`,
    fenced(upTo(LONGEST_ENTRY, formatValue(paper)), 'json'),
    ...part('What its venue was taken from', evidence),
    ...part('Not found', missing),
    ...part('What the rules say', said),
    ...(findings.length === 0
      ? ['The rules find nothing in it. Checks do not run on this pull request, as a workflow opened it.']
      : []),
    ...(note === '' ? [] : ['### What the reader wrote', fenced(upTo(LONGEST_NOTE, note))]),
  ].join('\n\n')
}

/** A heading and a list, as far as there is room. */
function part(title: string, lines: readonly string[]): string[] {
  if (lines.length === 0) return []
  const items = lines.map((line) => `- ${githubMarkdown(cut(line, LONGEST_LINES))}`)
  const { entries, left } = fitting(items, LONGEST_LINES)
  return [`### ${title}`, [...entries, ...(left > 0 ? [`- and ${left} more`] : [])].join('\n')]
}

function upTo(longest: number, text: string): string {
  return text.length <= longest ? text : `${cut(text, longest)}\n…`
}
