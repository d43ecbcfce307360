/** The papers that an edited entry may mean, the likeliest first. Which of them it is shows when they are printed. */

import { identifierOf } from '../identifier/identifiers.ts'
import type { Paper } from '../paper.ts'
import { oneLine } from '../readme/phrasing.ts'
import type { Shown } from './shown.ts'
import { dateIn, type Owner, ownerOf, type Token, tokensOf, without } from './tokens.ts'

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

function put(paper: Paper, { role, text, names }: Token, name?: string): Paper {
  switch (role) {
    case 'authors':
      return { ...paper, authors: [...(names ?? [text])] }
    case 'tag':
      return { ...paper, tags: [...new Set([...(paper.tags ?? []), text])] }
    case 'link':
      return { ...paper, links: { ...paper.links, [name ?? 'link']: text } }
    case 'title':
      return { ...paper, title: name ?? text }
    case 'date':
      return { ...paper, date: dateIn(text) ?? text }
    case 'note':
      return { ...paper, note: paper.note === undefined ? text : `${paper.note} ${text}` }
    default:
      return { ...paper, [role]: text }
  }
}

function replace(paper: Paper, old: Token, { field, link, isPart }: Owner, token: Token): Paper {
  const { text, names } = token
  if (field === 'tags') {
    const tags = (paper.tags ?? []).map((tag) => (oneLine(tag) === old.text ? text : tag))
    return { ...paper, tags: [...new Set(tags)] }
  }
  if (field === 'authors') return { ...paper, authors: [...(names ?? [text])] }
  if (field === 'links' && link !== undefined) {
    const isRenamed = token.role === 'link' && token.label !== old.label && token.label !== undefined
    const entries = Object.entries(paper.links ?? {}).map(([name, url]) =>
      name === link ? [isRenamed ? token.label : name, text] : [name, url],
    )
    return { ...paper, links: Object.fromEntries(entries) }
  }
  if (field === 'url' && isPart) {
    const [from, to] = [identifierOf(old.text)?.id ?? old.text, identifierOf(text)?.id ?? text]
    return { ...paper, url: paper.url.replace(from, () => to) }
  }
  if (field === 'date') return { ...paper, date: dateIn(text) ?? text }
  const value = isPart ? String(paper[field as 'title']).replace(old.text, () => text) : text
  return { ...paper, [field]: value }
}

function take(paper: Paper, { text }: Token, owner: Owner | undefined): Paper {
  if (owner === undefined) return paper
  const { field, link, isPart } = owner
  if (field === 'url' || field === 'date') return isPart ? paper : { ...paper, [field]: '' }
  if (field === 'tags')
    return withArray(
      paper,
      field,
      (paper.tags ?? []).filter((tag) => oneLine(tag) !== text),
    )
  if (field === 'links') {
    const entries = Object.entries(paper.links ?? {}).filter(([name]) => name !== link)
    const { links: _, ...rest } = paper
    return entries.length === 0 ? rest : { ...rest, links: Object.fromEntries(entries) }
  }
  const value = isPart
    ? String(paper[field as 'title'])
        .replace(text, '')
        .replace(/ {2,}/g, ' ')
        .trim()
    : ''
  const { [field]: _, ...rest } = paper
  return (value === '' && field !== 'title' ? rest : { ...rest, [field]: value }) as Paper
}

function withArray(paper: Paper, field: 'tags', values: string[]): Paper {
  const { [field]: _, ...rest } = paper
  return values.length === 0 ? rest : { ...rest, [field]: values }
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
