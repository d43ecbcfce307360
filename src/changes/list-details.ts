/** What changed in what a list says of itself. */

import type { PaperList, Section } from '../paper.ts'
import { outOfSequence } from '../sequence.ts'
import type { Detail } from './change.ts'
import { comparable } from './comparable.ts'
import { values } from './details.ts'
import { nameOf, type SectionTwins } from './sections.ts'

/** What readers see of these fields; all others are for curators. */
const SEEN = new Set(['title', 'order'])

/** The changes of the title, the sections, the order and the policy of a list. */
export function listDetails(before: PaperList, after: PaperList, sections: SectionTwins): Detail[] {
  const names = new Set([...Object.keys(after), ...Object.keys(before)])
  for (const name of ['papers', 'sections', 'rules']) names.delete(name)
  const fields = [...names].flatMap((field) =>
    changed(
      { kind: SEEN.has(field) ? 'arranged' : 'curated', field },
      before[field as keyof PaperList],
      after[field as keyof PaperList],
    ),
  )
  return [...fields, ...listSections(before, after, sections), ...ruleDetails(before, after)]
}

function changed(what: Pick<Detail, 'kind' | 'field' | 'name'>, before: unknown, after: unknown): Detail[] {
  return comparable(before) === comparable(after) ? [] : [{ ...what, ...values(before, after) }]
}

function ruleDetails({ rules: before = {} }: PaperList, { rules: after = {} }: PaperList): Detail[] {
  const [old, now] = [new Map(Object.entries(before)), new Map(Object.entries(after))]
  return [...new Set([...now.keys(), ...old.keys()])].flatMap((name) =>
    changed({ kind: 'curated', field: 'rules', name }, old.get(name), now.get(name)),
  )
}

/** Sections that are new, reworded, renamed for curators, in another order within or among themselves, or gone. */
function listSections(before: PaperList, after: PaperList, twins: SectionTwins): Detail[] {
  const old = new Map((before.sections ?? []).map((section) => [section.id, section]))
  const now = new Map((after.sections ?? []).map((section) => [section.id, section]))
  const idBefore = new Map([...twins].map(([from, to]) => [to, from]))
  const here = [...now.values()].flatMap((section) => {
    const was = old.get(idBefore.get(section.id) ?? '')
    return was === undefined
      ? changed({ kind: 'arranged', field: 'sections', name: section.id }, undefined, section.title)
      : sectionDetails(was, section)
  })
  const gone = [...old.values()]
    .filter(({ id }) => !twins.has(id))
    .flatMap(({ id, title }) => changed({ kind: 'arranged', field: 'sections', name: id }, title, undefined))
  return [...here, ...gone, ...newOrder(before, after, idBefore)]
}

function sectionDetails(before: Section, after: Section): Detail[] {
  const { id, title } = after
  return [
    ...changed({ kind: 'arranged', field: 'sections', name: id }, before.title, title),
    ...changed({ kind: 'arranged', field: 'section order', name: title }, before.order, after.order),
    ...changed({ kind: 'curated', field: 'section id', name: title }, before.id, id),
  ]
}

/** The sections that stay, when they stand in another order. */
function newOrder(before: PaperList, after: PaperList, idBefore: ReadonlyMap<string, string>): Detail[] {
  const ranks = new Map((before.sections ?? []).map(({ id }, rank) => [id, rank]))
  const staying = (after.sections ?? []).flatMap(({ id }) => {
    const was = idBefore.get(id)
    return was === undefined ? [] : [{ id, was, rank: ranks.get(was) ?? 0 }]
  })
  if (outOfSequence(staying.map(({ rank }) => rank)).size === 0) return []
  const old = staying.toSorted((a, b) => a.rank - b.rank).map(({ was }) => nameOf(was, before))
  const now = staying.map(({ id }) => nameOf(id, after))
  return changed({ kind: 'arranged', field: 'sections' }, old, now)
}
