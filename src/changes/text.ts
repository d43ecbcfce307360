import { code } from '../text/code.ts'
import { visible } from '../text/quote.ts'
import type { Change } from './change.ts'
import { byKind, HEADINGS, summaryOf } from './summary.ts'
import { clauseOf, factsOf } from './words.ts'

/** The changes for people at a terminal: a sentence, and under a heading for each kind the papers with what changed. */
export function textOf(changes: readonly Change[]): string {
  const lines = [summaryOf(changes)]
  for (const [kind, group] of byKind(changes)) lines.push('', HEADINGS[kind], ...group.flatMap(linesOf))
  return `${lines.join('\n')}\n`
}

function linesOf({ kind, paper, details }: Change): string[] {
  const clauses = details.flatMap((detail) => [
    `    ${clauseOf(detail)}`,
    ...(detail.field === 'link' ? [] : (detail.evidence ?? []).map((line) => `      ${visible(line)}`)),
  ])
  if (paper === undefined) return clauses.map((clause) => clause.slice(2))
  const facts = kind === 'added' || kind === 'removed' ? [`    ${factsOf(paper)}`] : []
  return [`  ${code(paper.title)}`, ...facts.filter((line) => line.trim() !== ''), ...clauses]
}
