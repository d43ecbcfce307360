/** Which problems of a list mean something in a README, where nobody declared anything and much is habit. */

import type { Edit, Path } from '../document.ts'
import { readDates } from '../loose-date.ts'
import type { Paper } from '../paper.ts'
import type { Problem } from '../rule.ts'
import { incompleteHere } from './complete-meaning.ts'
import { placeOf } from './place-of.ts'
import { possibleOrder } from './reorder.ts'
import type { ReadReadme } from './rewrite.ts'
import { venueNameHere } from './venue-meaning.ts'

/** A problem as it is in a README; undefined when it is none there. */
type Meaning = (problem: Problem, readme: ReadReadme) => Problem | undefined

/** The problem without the edits that the README cannot take; undefined when it is none in a README with these habits. */
export function meantHere(
  rule: string,
  problem: Problem,
  readme: ReadReadme,
  canEdit: (edit: Edit) => boolean,
): Problem | undefined {
  const meaning = MEANINGS.get(rule)
  const meant = meaning ? meaning(problem, readme) : problem
  if (meant === undefined) return undefined
  const { fix, suggestion, ...rest } = meant
  return {
    ...rest,
    ...(fix?.every(canEdit) && { fix }),
    ...(suggestion?.every(canEdit) && { suggestion }),
  }
}

const never: Meaning = () => undefined
/** A meaning of problems that hold under a condition, and are as they are then. */
const where =
  (holds: (problem: Problem, readme: ReadReadme) => boolean): Meaning =>
  (problem, readme) =>
    holds(problem, readme) ? problem : undefined

/** Rules that are not here mean in a README what they mean in papers.json. */
const MEANINGS: ReadonlyMap<string, Meaning> = new Map<string, Meaning>([
  // Of what papers.json declares, or of how it is laid out.
  ['known-section', never],
  ['known-tag', never],
  ['layout', never],
  ['no-empty-section', never],
  ['unique-id', never],
  // A README lists a paper under two headings on purpose: it cannot do otherwise.
  ['one-entry-per-paper', never],
  [
    'no-similar-title',
    where((problem, readme) => areInOneSection(problem, readme) && !isNested(problem, readme)),
  ],
  ['no-duplicate-title', where((problem, readme) => !isNested(problem, readme))],
  ['one-paper-per-entry', where(namesOnePaper)],
  ['one-title-per-identifier', where(haveWholeTitles)],
  // Where nearly all links are one way, the others are slips; else it is a matter of taste.
  [
    'arxiv-link',
    where((problem, { habits, list }) => habits.linksToAbstracts || isNoPage(textAt(list, problem.path))),
  ],
  [
    'canonical-url',
    where(({ message }, { habits }) => !message.startsWith('Unexpected `http:` in') || habits.usesHttps),
  ],
  ['title-full-stop', where((_, { habits }) => habits.titlesWithoutStop)],
  [
    'venue-name',
    (problem, { list, habits }) => venueNameHere(problem, textAt(list, problem.path), list, habits),
  ],
  ['venue-is-a-venue', where(isUnusualVenue)],
  ['complete-entry', incompleteHere],
  // Names may be left out, and often are.
  ['author-name', where(({ message }) => !message.startsWith('Unexpected `et al.`'))],
  // GitHub shows formulas between dollar signs.
  ['no-latex', where((problem, { list }) => !textAt(list, problem.path).includes('$'))],
  // Links to files beside the README, and to places in it.
  ['valid-url', where((problem, { list }) => isAbsolute(textAt(list, problem.path)))],
  // What was taken for a date and is none is a mistake of the reader.
  ['date-form', where((problem, { list }) => isMeantAsDate(textAt(list, problem.path)))],
  ['no-future-date', where((problem, { list }) => textAt(list, problem.path) < LATEST)],
  // A date may be that of the last version, unless an identifier says otherwise.
  ['venue-year', where(({ message }) => !message.includes('as the paper is of'))],
  ['sorted', sortedHere],
])

function textAt(list: unknown, path: Path): string {
  const value = path.reduce<unknown>(
    (at, step) => (at as Record<string | number, unknown> | undefined)?.[step],
    list,
  )
  return typeof value === 'string' ? value : ''
}

function paperOf(path: Path | undefined, { list }: ReadReadme): Paper | undefined {
  return typeof path?.[1] === 'number' ? list.papers[path[1]] : undefined
}

function areInOneSection({ path, related = [] }: Problem, readme: ReadReadme): boolean {
  return related.every((other) => paperOf(other, readme)?.section === paperOf(path, readme)?.section)
}

/** The name of a model has so many words at most. */
const LONGEST_NAME = 5

/** An entry within another one names another version of that paper. */
function isNested({ path, related = [] }: Problem, { papers }: ReadReadme): boolean {
  const own = papers[Number(path[1])]?.found
  return related.some(([, index]) => {
    const item = papers[Number(index)]?.found.item
    return own !== undefined && item !== undefined && item.start < own.start && own.start < item.end
  })
}

const TITLE_IN_MARKUP = /["“]([^"“”\n]{12,})["”]|\*\*([^*\n]{12,})\*\*/

/** Two links of one entry, each behind a title of its own, are to two papers on purpose. */
function namesOnePaper({ path, related: [other] = [] }: Problem, readme: ReadReadme): boolean {
  if (other === undefined) return true
  const [a, b] = [placeOf(path, readme), placeOf(other, readme)]
  const between = readme.text.slice(Math.min(a.end, b.end), Math.max(a.start, b.start))
  return !TITLE_IN_MARKUP.test(between)
}

/** The name of a model alone, such as `OPT-1.3B` or `Llama 3 70B Instruct`, is no other title. */
function haveWholeTitles({ path, related = [] }: Problem, readme: ReadReadme): boolean {
  return [path, ...related].every((one) => {
    const title = paperOf(one, readme)?.title ?? ''
    const words = title.trim().split(/\s+/)
    const isNumbered = words.filter((word) => /\d/.test(word)).length * 2 >= words.length
    return title.includes(': ') || (words.length > 2 && !(isNumbered && words.length <= LONGEST_NAME))
  })
}

/** There are no files under `abs`: an address that mixes the two leads nowhere. */
function isNoPage(url: string): boolean {
  return /arxiv\.org\/abs\/[^?#]*\.pdf/i.test(url)
}

/** So many papers have a word for their venue when that is how the list calls it. */
const USUAL = 3

function isUnusualVenue({ path }: Problem, readme: ReadReadme): boolean {
  const venue = paperOf(path, readme)?.venue?.toLowerCase()
  return readme.list.papers.filter((paper) => paper.venue?.toLowerCase() === venue).length < USUAL
}

function isAbsolute(url: string): boolean {
  return /^(?:[a-z][a-z\d+.-]*:|\/\/|www\.)/i.test(url)
}

/** Numbers between separators, in the place of a date; a date beside stray backticks. */
function isMeantAsDate(text: string): boolean {
  if (text.includes('`') && readDates(text.replaceAll('`', '')).length > 0) return true
  return /^\d{1,4}(?:[-./]\d{1,4}){1,2}$/.test(text)
}

/** A later year is a number of something else. */
const LATEST = '2100'

const possible = new WeakMap<readonly Edit[], Edit[]>()

/** The sections whose entries can change places are sorted all at once, by one edit, as the rule wants to sort all of them. */
function sortedHere(problem: Problem, readme: ReadReadme): Problem {
  const { fix, ...rest } = problem
  const [edit] = fix ?? []
  if (fix === undefined || edit === undefined || !('order' in edit)) return problem
  let edits = possible.get(fix)
  if (edits === undefined) {
    edits = [{ path: edit.path, order: possibleOrder(edit.order, readme, readme.ignores) }]
    possible.set(fix, edits)
  }
  const [own] = edits
  const index = problem.path[1]
  const moves =
    own &&
    'order' in own &&
    typeof index === 'number' &&
    own.order.some((from, to) => from !== to && from === index)
  return moves ? { ...rest, fix: edits } : rest
}
