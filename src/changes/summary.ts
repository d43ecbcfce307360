import { code } from '../text/code.ts'
import { byEffect, type Change, KINDS, type Kind } from './change.ts'

/** What each kind of change is called above the changes of that kind. */
export const HEADINGS: Readonly<Record<Kind, string>> = {
  added: 'New',
  published: 'Now published',
  retracted: 'Retracted or withdrawn',
  doubted: 'With an expression of concern',
  retitled: 'Retitled',
  corrected: 'Corrected',
  moved: 'Moved',
  removed: 'Removed',
  arranged: 'The list itself',
  relinked: 'Links and identifiers',
  gone: 'Links that are gone',
  news: 'News',
  found: 'Published, but listed as preprints',
  curated: 'For curators',
}

/** In a change whose weightiest detail is of another kind, these are counted, too. */
const ALWAYS_COUNTED: ReadonlySet<Kind> = new Set(['retracted', 'doubted', 'retitled', 'moved', 'gone'])
/** So many venues are named. */
const MOST_VENUES = 3

/** The changes of a kind as a part of a sentence; those that say what the change does come first. */
const DOES: readonly [Kind, (count: number) => string][] = [
  ['added', (count) => `adds ${count}`],
  ['retitled', (count) => `retitles ${count}`],
  ['corrected', (count) => `corrects ${count}`],
  ['moved', (count) => `moves ${count}`],
  ['removed', (count) => `removes ${count}`],
  ['relinked', (count) => `changes the links of ${count}`],
  ['arranged', () => 'changes the list itself'],
]
const SAYS: readonly [Kind, (count: number) => string][] = [
  ['retracted', (count) => `${count} retracted or withdrawn`],
  ['doubted', (count) => `${count} with an expression of concern`],
  ['gone', (count) => `${count} with a link that is gone`],
  ['news', (count) => `${count} with news`],
  ['found', (count) => `${count} found to be published`],
  ['curated', (count) => `${count} for curators`],
]

/** The changes in a sentence: `adds 2, moves 1, 3 now published at ICLR 2026`. `changes nothing` when there are none. */
export function summaryOf(changes: readonly Change[]): string {
  const counts = countsOf(changes)
  const parts = (phrases: typeof DOES) =>
    phrases.flatMap(([kind, phrase]) => (counts[kind] > 0 ? [phrase(counts[kind])] : []))
  return [...parts(DOES), ...publications(changes), ...parts(SAYS)].join(', ') || 'changes nothing'
}

/** How many changes there are of each kind. A paper that was moved and published since is one of either. */
export function countsOf(changes: readonly Change[]): Record<Kind, number> {
  const counts = Object.fromEntries(KINDS.map((kind) => [kind, 0])) as Record<Kind, number>
  for (const { kind, details } of changes) {
    const others = details.map((detail) => detail.kind).filter((other) => ALWAYS_COUNTED.has(other))
    for (const one of new Set([kind, ...others])) counts[one]++
  }
  return counts
}

/** `3 now published at ICLR 2026`, `1 at ACL 2025`, `2 elsewhere`: the venues with the most first. */
function publications(changes: readonly Change[]): string[] {
  const venues = new Map<string, number>()
  for (const { kind, details } of changes) {
    if (kind !== 'published') continue
    const venue = String(details.find((detail) => detail.kind === 'published')?.after)
    venues.set(venue, (venues.get(venue) ?? 0) + 1)
  }
  const sorted = [...venues].sort(([, a], [, b]) => b - a)
  const elsewhere = sorted.slice(MOST_VENUES).reduce((sum, [, count]) => sum + count, 0)
  const named = sorted
    .slice(0, MOST_VENUES)
    .map(([venue, count], index) => `${count} ${index === 0 ? 'now published ' : ''}at ${plain(venue)}`)
  return elsewhere > 0 ? [...named, `${elsewhere} elsewhere`] : named
}

/** A venue of the usual form as it is, all else as code. */
function plain(venue: string): string {
  return /^[A-Za-z\d '’-]{1,60}$/.test(venue) ? venue : code(venue)
}

/** The changes by their kinds, in the order of their effect. */
export function byKind(changes: readonly Change[]): [Kind, Change[]][] {
  const groups = new Map<Kind, Change[]>()
  for (const change of byEffect(changes)) {
    const group = groups.get(change.kind)
    if (group) group.push(change)
    else groups.set(change.kind, [change])
  }
  return [...groups]
}
