import type { Document } from '../document.ts'
import { UserError } from '../errors.ts'
import type { Facts } from '../facts.ts'
import { fix } from '../fix.ts'
import { lint } from '../lint.ts'
import type { PaperList } from '../paper.ts'
import type { Finding } from '../reporter.ts'
import type { Rule } from '../rule.ts'
import { needsPerson, type Suggestion, suggestionOf } from './suggestion.ts'

/** So many papers are changed by one proposal, and so many keys remembered of it; what is left comes when that is settled. */
const MOST_PAPERS = 50
const MOST_KEYS = 900

/** A list and what is to be true of it. */
export interface Given {
  document: Document
  /** Reads a new text as the document was read. */
  read(text: string): Document
  rules: Readonly<Record<string, Rule>>
}

/** What follows from the facts for a list. */
export interface Proposal {
  list: PaperList
  /** The text of its file with the suggestions made, and which these are. */
  text: string
  made: readonly Suggestion[]
  /** How many papers have suggestions for which there was no room. */
  waiting: number
  /** The findings of the list as it would then be. */
  left: readonly Finding[]
  /** What only a person can do something about, in the list as it is. */
  needs: readonly Finding[]
}

/**
 * Makes the suggestions of the rules on facts, except those with a key in `settled`. What was in order before, such as the
 * order of the papers, is so after it.
 * @throws {UserError} when the file cannot be understood.
 */
export function proposalOf(
  { document, read, rules }: Given,
  facts: Facts,
  settled: ReadonlySet<string>,
): Proposal {
  const { file, list } = document
  if (list === undefined)
    throw new UserError(
      `Unexpected content in ${file}, expected a list; \`paperlist lint\` says what is wrong`,
    )
  const { findings } = lint(document, rules, facts)
  const isOpen = ({ keys }: Suggestion) => !keys.some((key) => settled.has(key))
  const open = (finding: Finding) => {
    const suggestion = suggestionOf(finding, list)
    return suggestion && isOpen(suggestion) ? suggestion : undefined
  }
  const { chosen, waiting } = choose(findings.flatMap((finding) => open(finding) ?? []))

  const accepted = fix(document, rules, facts, read, (finding) => {
    const suggestion = open(finding)
    return suggestion && chosen.has(suggestion.paper) ? suggestion.edits : undefined
  })
  const broken = new Set(findings.map(({ rule }) => rule))
  const tidied = fix(accepted.document, rules, facts, read, (finding) =>
    broken.has(finding.rule) ? undefined : finding.fix,
  )
  return {
    list,
    text: tidied.document.text,
    made: accepted.fixed.flatMap((finding) => suggestionOf(finding, list) ?? []).sort(byPaper),
    waiting,
    left: tidied.findings,
    needs: findings.filter(needsPerson),
  }
}

/** The papers whose suggestions have room, the first in the list first, and how many have to wait. */
function choose(suggestions: readonly Suggestion[]): { chosen: ReadonlySet<number>; waiting: number } {
  const keys = new Map<number, number>()
  for (const { paper, keys: own } of suggestions) keys.set(paper, (keys.get(paper) ?? 0) + own.length)
  const chosen = new Set<number>()
  let room = MOST_KEYS
  for (const [paper, count] of [...keys].sort(([a], [b]) => a - b)) {
    if (chosen.size === MOST_PAPERS || count > room) continue
    chosen.add(paper)
    room -= count
  }
  return { chosen, waiting: keys.size - chosen.size }
}

function byPaper(a: Suggestion, b: Suggestion): number {
  return a.paper - b.paper || (a.finding.rule < b.finding.rule ? -1 : a.finding.rule > b.finding.rule ? 1 : 0)
}
