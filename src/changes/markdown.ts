import type { Paper } from '../paper.ts'
import { plural } from '../report/findings.ts'
import { githubMarkdown, MOST_BYTES } from '../report/github-markdown.ts'
import { shortened } from '../text/cut.ts'
import type { Change } from './change.ts'
import type { PrintEntries } from './entries.ts'
import { byKind, HEADINGS, summaryOf } from './summary.ts'
import { clauseOf, factsOf } from './words.ts'

/** Of so many new papers the entries are shown. */
const MOST_ENTRIES = 2000
/** No title is longer in a line. */
const LONGEST = 300

/**
 * The changes for the summary of a GitHub Actions job, the text of a pull request or a changelog: a sentence as heading, the new
 * papers as `printEntries` has them, a line for each other change. What a summary has no room for is counted.
 */
export async function markdownOf(changes: readonly Change[], printEntries: PrintEntries): Promise<string> {
  const parts = [`## ${capitalized(summaryOf(changes))}`]
  let room = MOST_BYTES - bytesOf(parts[0] as string)
  let left = 0
  for (const [kind, group] of byKind(changes)) {
    const shown =
      kind === 'added' ? await entriesWithin(room / 2, group, printEntries) : linesWithin(room, group)
    left += group.length - shown.count
    if (shown.count === 0) continue
    parts.push(`### ${HEADINGS[kind]}`, shown.text)
    room -= bytesOf(shown.text) + HEADING_BYTES
  }
  if (left > 0) parts.push(`${plural(left, 'change')} left out: a summary has no room for more`)
  return `${parts.join('\n\n')}\n`
}

/** What a heading takes at most, and the line that says how much is left out. */
const HEADING_BYTES = 200

interface Shown {
  text: string
  count: number
}

/** As many entries as there is room for, or nearly. Under them what registries say of them. */
async function entriesWithin(
  room: number,
  changes: readonly Change[],
  printEntries: PrintEntries,
): Promise<Shown> {
  for (let count = mostWithin(room, changes); count > 0; count = Math.floor(count / 2)) {
    const shown = changes.slice(0, count)
    const entries = await printEntries(shown.flatMap(({ paper }) => paper ?? []))
    const said = shown.filter(({ details }) => details.length > 0).map(lineOf)
    const text = [entries, said.join('\n')].filter((part) => part !== '').join('\n\n')
    if (bytesOf(text) <= room - HEADING_BYTES) return { text, count }
  }
  return { text: '', count: 0 }
}

/** How many of the papers there can be room for at most: so many that they are not larger in the file. */
function mostWithin(room: number, changes: readonly Change[]): number {
  let bytes = 0
  const most = changes.slice(0, MOST_ENTRIES)
  const first = most.findIndex(({ paper }) => {
    bytes += JSON.stringify(paper).length
    return bytes > room
  })
  return first < 0 ? most.length : first
}

function linesWithin(room: number, changes: readonly Change[]): Shown {
  const lines: string[] = []
  let bytes = HEADING_BYTES
  for (const change of changes) {
    const line = lineOf(change)
    bytes += bytesOf(line) + 1
    if (bytes > room - HEADING_BYTES) break
    lines.push(line)
  }
  return { text: lines.join('\n'), count: lines.length }
}

/** `- **Toy Models of Superposition**: date: 2022 becomes 2022-09`, and below it what speaks for it. */
function lineOf({ kind, paper, details }: Change): string {
  const evidence = details.flatMap(({ field, evidence = [] }) => (field === 'link' ? [] : evidence))
  const clauses = details.map(clauseOf)
  if (kind === 'removed' && paper) clauses.push(factsOf(paper))
  const said = clauses.filter((clause) => clause !== '').join('; ')
  const title = paper && titleOf(paper)
  return [
    `- ${[...(title ? [title] : []), ...(said ? [said] : [])].join(': ')}`,
    ...evidence.map((line) => `  - ${githubMarkdown(line)}`),
  ].join('\n')
}

function titleOf({ title }: Paper): string {
  const text = title.replace(/\s+/g, ' ').trim()
  return text === '' ? '' : `**${githubMarkdown(shortened(text, LONGEST))}**`
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function bytesOf(text: string): number {
  return Buffer.byteLength(text)
}
