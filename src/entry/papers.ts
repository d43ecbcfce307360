import type { Candidate } from './candidates.ts'
import type { Entry } from './entry.ts'

/** A candidate that is the entry of a paper. */
export type FoundPaper = Candidate & { entry: Entry }

const NEVER =
  /^[^\p{L}]*(?:table of )?contents?\b|\btoc\b|\bcontribut|\blicen[sc]e|\backnowledge?ment|\bstar (?:history|trend)|\bcitations?$|\bciting\b|^[^\p{L}]*cite\b|\bchangelog\b|\bcontact\b|\bmaintain|\bsponsor|目录|\bnavigation\b|\bhow to\b|\bfollow us\b/iu
const NEWS = /^[^\p{L}]*(?:latest |recent |our )?(?:news|updates?)\b|what'?s new/iu
const STRICT =
  /\btools\b|\btoolkits\b|\blibraries\b|\bsoftware\b|\bcode ?bases\b|\bblogs?\b|\bposts\b|\btalks\b|\bcourses?\b|\btutorials?\b|\blectures?\b|\bresources\b|\bwebsites?\b|\bother (?:lists?|awesome)|\brelated (?:lists?|repo|awesome|project)|\bawesome\b|\bleaderboards?\b|\bcommunit|\bresearchers\b|\bplayground|\bproducts\b|\bcompetitions?\b/i
/** From so large a part of sure papers on a run is one of papers, whatever its heading says. */
const MOSTLY = 0.7

/** The candidates that are papers: told by what they show, by the others of their run and by the heading above. */
export function papersAmong(candidates: readonly Candidate[]): { papers: FoundPaper[]; others: Candidate[] } {
  const runs = new Map<number, Candidate[]>()
  for (const candidate of candidates) runs.set(candidate.run, [...(runs.get(candidate.run) ?? []), candidate])
  const shares = new Map<number, number>()
  for (const [run, members] of runs) {
    const sure = members.filter(({ entry }) => entry !== undefined && entry.evidence >= 3).length
    shares.set(run, members.length < 3 ? 0 : sure / members.length)
  }
  const papers: FoundPaper[] = []
  const others: Candidate[] = []
  for (const candidate of candidates) {
    if (isPaper(candidate, shares.get(candidate.run) ?? 0)) papers.push(candidate as FoundPaper)
    else others.push(candidate)
  }
  return { papers, others }
}

function isPaper({ entry, path, group }: Candidate, share: number): boolean {
  if (entry === undefined) return false
  const heading = path.at(-1) ?? ''
  if (
    NEVER.test(heading) ||
    NEVER.test(group.at(-1) ?? '') ||
    [...path, ...group].some((text) => NEWS.test(text))
  )
    return false
  const words = entry.title.text.split(/\s+/).length
  if (share < MOSTLY && STRICT.test(heading) && !/\bpapers?\b|\bsurveys?\b/i.test(heading))
    return entry.evidence >= 4 && words >= 3
  if (entry.evidence >= 3) return true
  if (words < 2 && !/[\u4e00-\u9fff]/.test(entry.title.text)) return false
  if (entry.url === undefined && entry.evidence < 2) return share >= 0.5 && words >= 4
  return share >= 0.4 && entry.evidence >= 0
}
