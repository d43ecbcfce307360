/** The papers that an edited entry may mean, the likeliest first. Which of them it is shows when they are printed. */

import type { Paper } from '../paper.ts'
import { put, replace, take } from './put.ts'
import type { Shown } from './shown.ts'
import { type Owner, ownerOf, type Token, tokensOf, without } from './tokens.ts'

/** So many are tried for an entry, of so many ways to put it together. */
const MOST = 100
const MOST_WAYS = 2000

const NEW: Paper = { title: '', url: '', date: '' }

type Change = (paper: Paper) => Paper

/**
 * The papers that `edited` may show, where `built` shows `paper`: its fields with what is gone from the entry taken out
 * and what is new in it put where it may belong. Without `built` the entry is a new one.
 */
export function papersMeant(edited: Shown, built?: Shown, paper: Paper = NEW): Paper[] {
  const [before, after] = [tokensOf(built), tokensOf(edited)]
  const lost = without(before, after)
  const gained = without(after, before)
  const owners = lost.map((token) => ownerOf(token, paper))
  const choices = gained.map((token) => waysToPut(token, lost, owners))
  const found = new Map<string, Paper>()
  const rest = (used: ReadonlySet<Token>) =>
    lost.reduce<Paper>((left, token, at) => (used.has(token) ? left : take(left, token, owners[at])), paper)
  let count = 0
  for (const choice of combinations(choices)) {
    if (++count > MOST_WAYS || found.size >= MOST) break
    const used = new Set(choice.flatMap(({ instead }) => instead ?? []))
    if (used.size < choice.filter(({ instead }) => instead).length) continue
    const changed = choice.reduce((one, { change }) => change(one), rest(used))
    for (const one of [changed, inOrderOf(edited, changed)]) {
      if (one.title !== '') found.set(JSON.stringify(one), one)
    }
  }
  return [...found.values()]
}

/** A way to put a token into a paper, perhaps instead of one that is gone. */
interface Way {
  instead?: Token
  change: Change
}

/** Instead of what was read as the same, as what it was read as, or not at all where it was only read otherwise than before. */
function waysToPut(token: Token, lost: readonly Token[], owners: readonly (Owner | undefined)[]): Way[] {
  const instead = lost.flatMap((other, at): Way[] => {
    const owner = other.role === token.role ? owners[at] : undefined
    return owner ? [{ instead: other, change: (paper) => replace(paper, other, owner, token) }] : []
  })
  const asRead = namesOf(token).map((name): Way => ({ change: (paper) => put(paper, token, name) }))
  const asItIs: Way = { change: (paper) => paper }
  return [...instead, ...asRead, ...(lost.length > 0 ? [asItIs] : [])]
}

/** The names that a link can have; a title may have the full stop that stands behind it. */
function namesOf({ role, name, label, text }: Token): (string | undefined)[] {
  if (role === 'title') return [...new Set([text, text.replace(/[.:,]$/, '')])]
  return role === 'link' ? [...new Set([label, name])] : [undefined]
}

/** One choice out of each, the first of each first. */
function* combinations<T>(choices: readonly (readonly T[])[]): Generator<T[]> {
  const [first, ...others] = choices
  if (first === undefined) {
    yield []
    return
  }
  for (const one of first) for (const rest of combinations(others)) yield [one, ...rest]
}

/** The paper with its tags and links in the order of the entry. */
function inOrderOf({ paper: shown, links: shownLinks }: Shown, paper: Paper): Paper {
  const rank = (values: readonly string[], value: string) =>
    values.includes(value) ? values.indexOf(value) : values.length
  const urls = shownLinks.map(({ url }) => url)
  return {
    ...paper,
    ...(paper.tags && { tags: sortedBy(paper.tags, (tag) => rank(shown?.tags ?? [], tag)) }),
    ...(paper.links && {
      links: Object.fromEntries(sortedBy(Object.entries(paper.links), ([, url]) => rank(urls, url))),
    }),
  }
}

function sortedBy<T>(values: readonly T[], rankOf: (value: T) => number): T[] {
  return values.toSorted((a, b) => rankOf(a) - rankOf(b))
}
