/** Which problems of a list mean something in a README, where nobody declared anything and much is habit. */

import type { Edit } from '../document.ts'
import type { Problem } from '../rule.ts'
import { incompleteHere } from './complete-meaning.ts'
import {
  areInOneSection,
  hasSentenceAsTitle,
  haveWholeTitles,
  isAbsolute,
  isMeantAsDate,
  isNested,
  isNoPage,
  isUnusualAddress,
  isUnusualVenue,
  LATEST,
  namesOnePaper,
  paperOf,
  textAt,
} from './conditions.ts'
import { possibleOrder } from './reorder.ts'
import { canTake, type ReadReadme } from './rewrite.ts'
import { venueNameHere } from './venue-meaning.ts'

/** A problem as it is in a README; undefined when it is none there. */
type Meaning = (problem: Problem, readme: ReadReadme) => Problem | undefined

/** The problem without the edits that the README cannot take; undefined when it is none in a README with these habits. */
export function meantHere(rule: string, problem: Problem, readme: ReadReadme): Problem | undefined {
  const meaning = MEANINGS.get(rule)
  const meant = meaning ? meaning(problem, readme) : problem
  if (meant === undefined) return undefined
  const { fix, suggestion, ...rest } = meant
  const canEdit = (edit: Edit) => canTake(edit, readme)
  return {
    ...rest,
    ...(fix?.every(canEdit) && { fix }),
    ...(suggestion?.every(canEdit) && { suggestion }),
  }
}

/** The problem with those of its suggested edits that the README can take, if the first is among them. */
const asFarAsPossible: Meaning = (problem, readme) => {
  const possible = problem.suggestion?.filter((edit) => canTake(edit, readme)) ?? []
  const [first] = problem.suggestion ?? []
  return first && possible.includes(first) ? { ...problem, suggestion: possible } : problem
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
  ['canonical-url', where(isUnusualAddress)],
  [
    'title-full-stop',
    where((problem, readme) => readme.habits.titlesWithoutStop && !hasSentenceAsTitle(problem, readme)),
  ],
  [
    'venue-name',
    (problem, { list, habits }) => venueNameHere(problem, textAt(list, problem.path), list, habits),
  ],
  ['venue-is-a-venue', where(isUnusualVenue)],
  [
    'complete-entry',
    (problem, readme) => (hasSentenceAsTitle(problem, readme) ? undefined : incompleteHere(problem, readme)),
  ],
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
  ['current-title', where((problem, readme) => !hasSentenceAsTitle(problem, readme))],
  // Which authors are named, and in which order, is up to a README.
  ['right-authors', where(({ message }) => message.startsWith('Unexpected author `'))],
  // A README has no place for the identifiers that come with the venue.
  ['published-venue', asFarAsPossible],
])

interface PossibleOrder {
  fix: Edit[]
  /** The sections that it sorts. */
  sections: ReadonlySet<string>
}

const known = new WeakMap<readonly Edit[], PossibleOrder>()

/** The sections whose entries can change places are sorted all at once, by one edit, as the rule wants to sort all of them. */
function sortedHere({ fix, ...problem }: Problem, readme: ReadReadme): Problem {
  const [edit] = fix ?? []
  if (fix === undefined || edit === undefined || !('order' in edit)) return problem
  let possible = known.get(fix)
  if (possible === undefined) {
    const order = possibleOrder(edit.order, readme, readme.ignores)
    const moved = order.flatMap((from, to) => (from === to ? [] : [String(readme.list.papers[to]?.section)]))
    possible = { fix: [{ path: edit.path, order }], sections: new Set(moved) }
    known.set(fix, possible)
  }
  const section = String(paperOf(problem.path, readme)?.section)
  return possible.sections.has(section) ? { ...problem, fix: possible.fix } : problem
}
