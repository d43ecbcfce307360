/** Which entries of a README lack a link or a date that the others have. */

import { readDates } from '../loose-date.ts'
import type { Problem } from '../rule.ts'
import { quote } from '../text/quote.ts'
import { parseVenue } from '../venue/venues.ts'
import type { FoundPaper } from './papers.ts'
import { emptyAddress } from './place-of.ts'
import type { ReadReadme } from './rewrite.ts'

const NOTHING = /^(?:[-–—/]+|n\/?a|none|tba|tbd)$/i
const ADDRESS = /\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*[^)]*\)|<[^<>]*>|https?:\/\/[^\s)\]]+/g
const YEAR = /(?<![\d.])(?:19|20)\d\d(?!\d|\.\d{3})/
const NEARLY_DATE = /[[(]\s*(\d{3,4}[-./]\d{1,2}(?:[-./]\d{1,2})?)\s*[\])]/

/**
 * What `complete-entry` finds, where nearly all others of the section have it. A link that leads nowhere, `[paper]()`, is one that
 * is missing; any other link of the entry is where the paper can be read, and any year in it when it appeared.
 */
export function incompleteHere(problem: Problem, readme: ReadReadme): Problem | undefined {
  const { habits, list, papers, text } = readme
  const index = Number(problem.path[1])
  const [paper, found] = [list.papers[index], papers[index]?.found]
  if (paper === undefined || found === undefined) return undefined
  const section = String(paper.section)
  if (problem.path[2] === 'url') {
    if (emptyAddress(found, text) !== undefined) return problem
    const hasOther = Object.keys(paper.links ?? {}).length > 0
    return habits.linkedSections.has(section) && !hasOther && !saysNone(found) ? problem : undefined
  }
  if (!habits.datedSections.has(section) || saysNone(found)) return undefined
  const words = text.slice(found.start, found.end).replace(ADDRESS, ']')
  const [, nearly] = NEARLY_DATE.exec(words) ?? []
  if (nearly !== undefined && readDates(nearly).length === 0) {
    const message = `Unexpected date ${quote(nearly)}, expected one such as \`2024\`, \`2024-06\` or \`2024-06-24\``
    return { ...problem, message }
  }
  return YEAR.test(words) || parseVenue(paper.venue ?? '').year !== undefined ? undefined : problem
}

/** Whether a row says that there is none. */
function saysNone({ kind, lines }: FoundPaper): boolean {
  return kind === 'row' && lines.some(({ text }) => NOTHING.test(text.trim()))
}
