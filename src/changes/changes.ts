import type { Facts } from '../facts.ts'
import type { Paper, PaperList } from '../paper.ts'
import { byEffect, type Change, type Detail } from './change.ts'
import { detailsOf } from './details.ts'
import { listDetails } from './list-details.ts'
import { newsOf } from './news.ts'
import { placeDetails } from './places.ts'
import { sectionDetails, sectionTwins } from './sections.ts'
import { twinsIn } from './twins.ts'

/**
 * What changed from one list to another, and in what is known of the world, in the order of its effect for a reader: a change
 * for each paper, with all that changed in it, and one or two for the list itself. Nothing for another layout of the file.
 * Facts that are the same object are not compared.
 */
export function changesOf(
  before: PaperList,
  after: PaperList,
  factsBefore: Facts,
  factsAfter: Facts,
): Change[] {
  const twins = twinsIn(before, after)
  const sections = sectionTwins(before, after, twins)
  const places = placeDetails(before, after, twins, sections)
  const news =
    factsBefore === factsAfter ? new Map<number, Detail[]>() : newsOf(after, factsBefore, factsAfter)
  const changes: Change[] = []
  for (const [index, paper] of after.papers.entries()) {
    const twin = twins[index]
    const said = news.get(index) ?? []
    if (twin === undefined) {
      changes.push({ kind: 'added', paper, after: index, details: byEffect(said) })
      continue
    }
    const old = before.papers[twin] as Paper
    const place = places.get(index)
    const details = [
      ...detailsOf(old, paper),
      ...sectionDetails([before, after], [old, paper], sections),
      ...(place ? [place] : []),
      ...said,
    ]
    changes.push(...changeOf(details, { paper, before: twin, after: index }))
  }
  const kept = new Set(twins)
  for (const [index, paper] of before.papers.entries())
    if (!kept.has(index)) changes.push({ kind: 'removed', paper, before: index, details: [] })
  const ofList = listDetails(before, after, sections)
  changes.push(...changeOf(ofList.filter(({ kind }) => kind === 'arranged')))
  changes.push(...changeOf(ofList.filter(({ kind }) => kind !== 'arranged')))
  return byEffect(changes)
}

function changeOf(details: readonly Detail[], of: Omit<Change, 'kind' | 'details'> = {}): Change[] {
  const sorted = byEffect(details)
  const [first] = sorted
  return first === undefined ? [] : [{ kind: first.kind, ...of, details: sorted }]
}
