/** Which sections of a list are which of the list as it was before, and which papers went from one to another. */

import type { Paper, PaperList, Section } from '../paper.ts'
import { perList } from '../per-list.ts'
import { sectionsOf } from '../sections.ts'
import type { Detail } from './change.ts'
import { comparable } from './comparable.ts'
import { values } from './details.ts'
import type { Twins } from './twins.ts'

/** The id that a section has now, by the id that it had. Those that are gone, or were never declared, are not in it. */
export type SectionTwins = ReadonlyMap<string, string>

/** The sections by their ids, by their titles, and by most of their papers: a heading that is reworded stays what it is. */
export function sectionTwins(before: PaperList, after: PaperList, twins: Twins): SectionTwins {
  const found = new Map<string, string>()
  const left = new Map((before.sections ?? []).map((section) => [section.id, section]))
  const right = new Map((after.sections ?? []).map((section) => [section.id, section]))
  const put = (from: string, to: string) => {
    if (!left.has(from) || !right.has(to)) return
    found.set(from, to)
    left.delete(from)
    right.delete(to)
  }
  for (const id of [...left.keys()]) put(id, id)
  const byTitle = new Map([...right.values()].reverse().map(({ id, title }) => [title, id]))
  for (const { id, title } of [...left.values()]) put(id, byTitle.get(title) ?? '')
  for (const [from, to] of sharingMost(before, after, twins, left, right)) put(from, to)
  return found
}

/** Sections that have more than half of the papers of each other. */
function* sharingMost(
  before: PaperList,
  after: PaperList,
  twins: Twins,
  left: ReadonlyMap<string, Section>,
  right: ReadonlyMap<string, Section>,
): Generator<[string, string]> {
  if (left.size === 0 || right.size === 0) return
  const counts = new Map<string, number>()
  const count = (key: string) => counts.set(key, (counts.get(key) ?? 0) + 1)
  const firstIn = (paper: Paper | undefined, list: PaperList, sections: ReadonlyMap<string, Section>) =>
    paper && sectionsOf(paper, list).find((id) => sections.has(id))
  const pairs = new Map<string, [string, string]>()
  for (const [to, from] of twins.entries()) {
    if (from === undefined) continue
    const old = firstIn(before.papers[from], before, left)
    const now = firstIn(after.papers[to], after, right)
    if (old !== undefined) count(`from ${old}`)
    if (now !== undefined) count(`to ${now}`)
    if (old === undefined || now === undefined) continue
    count(comparable([old, now]))
    pairs.set(comparable([old, now]), [old, now])
  }
  for (const [key, [old, now]] of pairs) {
    const shared = (counts.get(key) ?? 0) * 2
    if (shared > (counts.get(`from ${old}`) ?? 0) && shared > (counts.get(`to ${now}`) ?? 0)) yield [old, now]
  }
}

/** The sections that a paper went from and to, by the names that readers know. One that names none stays where it is. */
export function sectionDetails(
  [before, after]: readonly [PaperList, PaperList],
  [old, now]: readonly [Paper, Paper],
  sections: SectionTwins,
): Detail[] {
  if (old.section === undefined && now.section === undefined) return []
  const from = sectionsOf(old, before)
  const to = sectionsOf(now, after)
  const isThere = new Set(to)
  const wasThere = new Set(from.map((id) => sections.get(id) ?? id))
  const left = from.filter((id) => !isThere.has(sections.get(id) ?? id))
  const joined = to.filter((id) => !wasThere.has(id))
  if (left.length === 0 && joined.length === 0) return []
  const named = (ids: readonly string[], list: PaperList) =>
    ids.length === 0 ? undefined : ids.map((id) => nameOf(id, list))
  return [{ kind: 'moved', field: 'section', ...values(named(left, before), named(joined, after)) }]
}

/** The title of a section; with its id where another has the same title. The id of one that is not declared. */
export function nameOf(id: string, list: PaperList): string {
  return namesOf(list).get(id) ?? id
}

const namesOf = perList(({ sections = [] }: PaperList): ReadonlyMap<string, string> => {
  const counts = new Map<string, number>()
  for (const { title } of sections) counts.set(title, (counts.get(title) ?? 0) + 1)
  return new Map(
    sections.map(({ id, title }) => [id, counts.get(title) === 1 ? title : `${title} (${id})`] as const),
  )
})
