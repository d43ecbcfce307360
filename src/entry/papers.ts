import { identifierOf } from '../identifier/identifiers.ts'
import type { Candidate } from './candidates.ts'
import type { Entry } from './entry.ts'
import { countWords } from './plain-text.ts'

/** A candidate that is the entry of a paper. */
export type FoundPaper = Candidate & { entry: Entry }

const NEVER =
  /^[^\p{L}]*(?:table of )?contents?\b|\btoc\b|\bcontribut|\blicen[sc]e|\backnowledge?ment|\bstar (?:history|trend)|\bcitations?$|\bciting\b|^[^\p{L}]*cite\b|\bchangelog\b|^[^\p{L}]*contacts?(?: us| me| information)?[^\p{L}]*$|\bmaintainers?\b|\bsponsor|目录|^[^\p{L}]*(?:quick )?navigation[^\p{L}]*$|\bhow to (?:cite|use|contribute|add|read|submit)\b|\bfollow us\b/iu
const NEWS = /^[^\p{L}]*(?:latest |recent |our )?(?:news|updates?)\b|what'?s new/iu
const STRICT =
  /\btools\b|\btoolkits\b|\blibraries\b|\bsoftware\b|\bcode ?bases\b|\bblogs?\b|\bposts\b|\btalks\b|\bcourses?\b|\btutorials?\b|\blectures?\b|\bresources\b|\bwebsites?\b|\bother (?:lists?|awesome)|\brelated (?:lists?|repo|awesome|project)|\bawesome\b|\bleaderboards?\b|\bcommunit|\bresearchers\b|\bplayground|\bproducts\b|\bcompetitions?\b/i
/** From so large a part of sure papers on a run is one of papers, whatever its heading says. */
const MOSTLY = 0.7
/** From so large a part on, a long title without anything else is a paper whose link is broken or lacking. */
const NEARLY_ALL = 0.9
/** So much evidence an entry has that is one of a paper for sure. */
const SURE = 3
/** A run of fewer candidates is judged by the whole document. */
const FEWEST = 3
/** What share of papers such a run has at most. */
const ALONE = 0.45

/** The candidates that are papers: told by what they show, by the others of their run and by the heading above. */
export function papersAmong(candidates: readonly Candidate[]): { papers: FoundPaper[]; others: Candidate[] } {
  const runs = new Map<number, Candidate[]>()
  for (const candidate of candidates) {
    const run = runs.get(candidate.run)
    if (run) run.push(candidate)
    else runs.set(candidate.run, [candidate])
  }
  const whole = shareOfSure(candidates)
  const shares = new Map(
    [...runs].map(([run, members]) => [
      run,
      members.length < FEWEST ? Math.min(whole, ALONE) : shareOfSure(members),
    ]),
  )
  const papers: FoundPaper[] = []
  const others: Candidate[] = []
  for (const candidate of candidates) {
    if (isPaper(candidate, shares.get(candidate.run) ?? 0)) papers.push(candidate)
    else others.push(candidate)
  }
  return { papers, others }
}

/** How large a part of some candidates are papers for sure. */
function shareOfSure(candidates: readonly Candidate[]): number {
  return (
    candidates.filter(({ entry }) => entry !== undefined && entry.evidence >= SURE).length / candidates.length
  )
}

function isPaper(candidate: Candidate, share: number): candidate is FoundPaper {
  const { entry, kind, path, group } = candidate
  if (entry === undefined) return false
  const heading = path.at(-1) ?? ''
  if (NEVER.test(heading) || NEVER.test(group.at(-1) ?? '')) return false
  if ([...path, ...group].some((text) => NEWS.test(text))) return false
  const { title, url, evidence } = entry
  const words = countWords(title.text)
  if (share < MOSTLY && STRICT.test(heading) && !/\bpapers?\b|\bsurveys?\b/i.test(heading))
    return (
      evidence >= SURE + 1 &&
      words >= 3 &&
      (entry.authors !== undefined || identifierOf(url?.text ?? '') !== undefined)
    )
  if (evidence >= SURE) return true
  const isInRow = kind === 'row' && share >= MOSTLY
  if (words < 2 && !isInRow && !/[\u4e00-\u9fff]/.test(title.text)) return false
  if (url === undefined)
    return (
      share >= 0.4 &&
      ((entry.authors ?? entry.venue ?? entry.date) !== undefined || (share >= NEARLY_ALL && words >= 5)) &&
      (evidence >= 2 || isInRow || (words >= 3 && share >= 0.5))
    )
  return share >= 0.4 && evidence >= (share === ALONE ? 2 : 0)
}
