/** Changes in words. */

import type { Paper, PaperList } from '../paper.ts'
import { quote } from '../text/quote.ts'
import type { Change, Row } from './rows.ts'

/** What a change of a list does, a sentence for each thing. */
export function describe(change: Change, list: PaperList, rows: readonly Row[]): string[] {
  const before = change.key.startsWith('p') ? list.papers[Number(change.key.slice(1))] : undefined
  const after = rows.find(({ key }) => key === change.key)?.paper
  const title = quote(before?.title ?? after?.title ?? '')
  switch (change.kind) {
    case 'fields':
      return Object.entries(change.fields).map(
        ([name, value]) => `\`${name}\` of ${title}: ${becomes(before?.[name as keyof Paper], value)}`,
      )
    case 'add':
      return [`${title} added${placeOf(change, list, rows)}`]
    case 'remove':
      return [`${title} removed`]
    case 'join':
      return [`${title} put into ${groupOf(change)}`]
    case 'leave':
      return [`${title} taken out of ${groupOf(change)}`]
    case 'move':
      return [`${title} moved${placeOf(change, list, rows)}`]
  }
}

/** Behind which paper of the list one stands now. */
function placeOf({ key }: Change, list: PaperList, rows: readonly Row[]): string {
  const at = rows.findIndex((row) => row.key === key)
  const before = rows[at - 1]
  if (list.papers.length === 0) return ''
  return before ? ` after ${quote(before.paper.title)}` : ' before all others'
}

function becomes(before: unknown, after: unknown): string {
  if (isNothing(after)) return `${shownValue(before)} removed`
  return isNothing(before)
    ? `${shownValue(after)} added`
    : `${shownValue(before)} becomes ${shownValue(after)}`
}

function isNothing(value: unknown): boolean {
  return value === undefined || value === ''
}

function shownValue(value: unknown): string {
  return quote(typeof value === 'string' ? value : JSON.stringify(value))
}

function groupOf({ section, tag }: { section?: string; tag?: string }): string {
  const parts = []
  if (section !== undefined) parts.push(`section ${quote(section)}`)
  if (tag !== undefined) parts.push(`tag ${quote(tag)}`)
  return parts.join(' and ')
}
