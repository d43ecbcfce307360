/** What add prints: entries for programs and people, and in words what happened. */

import { jsonText } from '../json/printable.ts'
import { plural } from '../report/findings.ts'
import { quote, visible } from '../text/quote.ts'
import type { Fitted, Refused } from './fit.ts'

const SEVERAL = 30

/** The entries as they stand in the list, one after the other. */
export function entriesText({ added }: Fitted): string {
  return added.map(({ paper }) => jsonText(paper)).join('')
}

/** A line for each paper that is added or not, what was not found of it, what its venue was taken from, and what rules say. */
export function storyLines({ document, added, refused, findings }: Fitted, isWritten: boolean): string[] {
  const papers = document.list?.papers ?? []
  const ofAdded = added.flatMap(({ wanted, paper, missing, evidence }) => {
    const index = papers.findIndex(({ title, url }) => title === paper.title && url === paper.url)
    const place = `${document.file}:${document.locate(['papers', index]).start.line}`
    return [
      `${place} ${isWritten ? 'added' : 'to add:'} ${quote(paper.title)} for ${quote(wanted.text)}`,
      ...evidence.map((line) => `  ${line}`),
      ...(missing.length === 0 ? [] : [`  not found: ${missing.slice(0, SEVERAL).join(', ')}`]),
    ]
  })
  const ofRules = findings.map(
    ({ severity, message, rule, start }) =>
      `${document.file}:${start.line} ${severity}: ${message} (${rule})`,
  )
  const ofRefused = refused.map(({ wanted, reason }) => `${quote(wanted.text)} not added: ${reason}`)
  return [...ofAdded, ...ofRules, ...ofRefused].map(visible)
}

/** The numbers in one line. */
export function summaryOf({ document, added, refused }: Fitted, isWritten: boolean): string {
  const unanswered = refused.filter(({ failure }) => failure === 'unanswered').length
  const parts = [
    ...(refused.length > unanswered ? [`${refused.length - unanswered} refused`] : []),
    ...(unanswered > 0 ? [`${unanswered} without an answer, which a later call may get`] : []),
  ]
  const done = isWritten
    ? `${plural(added.length, 'paper')} added to ${visible(document.file)}; \`paperlist build\` writes README.md`
    : `${plural(added.length, 'paper')} to add; nothing was written`
  return [done, ...parts].join('; ')
}

/** 1 when one was refused, 3 when one got no answer, else 0. */
export function exitCodeOf(refused: readonly Refused[]): number {
  if (refused.some(({ failure }) => failure !== 'unanswered')) return 1
  return refused.length > 0 ? 3 : 0
}
