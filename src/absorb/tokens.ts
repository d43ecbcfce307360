/** What an entry says, piece by piece, and to which field of its paper each piece belongs. */

import { formatDate } from '../date.ts'
import { identifierOf } from '../identifier/identifiers.ts'
import { readDates } from '../loose-date.ts'
import type { Paper } from '../paper.ts'
import { href, oneLine } from '../readme/phrasing.ts'
import type { Shown } from './shown.ts'

export type Role = 'title' | 'url' | 'authors' | 'venue' | 'date' | 'tag' | 'note' | 'link'

/** A piece of an entry, and what it was read as. */
export interface Token {
  role: Role
  text: string
  /** Of a link: what it is called in the list, and in the README. */
  name?: string
  label?: string
  /** Of authors. */
  names?: readonly string[]
}

/** What a token of an entry was printed from: all of a field, or a part of it. */
export interface Owner {
  field: 'title' | 'url' | 'venue' | 'date' | 'note' | 'authors' | 'tags' | 'links'
  /** The name of the link. */
  link?: string
  isPart?: true
}

/** The pieces of an entry; a paper that is not known yet has none. */
export function tokensOf(shown: Shown | undefined): Token[] {
  const { paper, notes = [], links = [] } = shown ?? {}
  if (paper === undefined) return []
  const { title, url, authors, venue, date, tags = [] } = paper
  const tokens: Token[] = [
    { role: 'title', text: title },
    { role: 'url', text: url },
    { role: 'authors', text: authors?.join(', ') ?? '', names: authors ?? [] },
    { role: 'venue', text: venue ?? '' },
    { role: 'date', text: date },
    ...tags.map((text): Token => ({ role: 'tag', text })),
    ...notes.map((text): Token => ({ role: 'note', text })),
    ...links.map(({ name, label, url }): Token => ({ role: 'link', text: url, name, label })),
  ]
  return tokens.filter(({ text }) => text !== '')
}

/** The tokens of the one entry that the other does not have, whatever they were read as there. */
export function without(tokens: readonly Token[], others: readonly Token[]): Token[] {
  const left = others.map(keyOf)
  return tokens.filter((token) => {
    const at = left.indexOf(keyOf(token))
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}

function keyOf({ role, text, label }: Token): string {
  return role === 'link' ? `${label}: ${text}` : (dateIn(text) ?? text)
}

/** The date that a text is, in the form of papers.json, whatever it was read as. */
export function dateIn(text: string): string | undefined {
  const [date, ...others] = readDates(text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}.]+$/gu, ''))
  return date && others.length === 0 ? formatDate(date) : undefined
}

/** What of the paper the token was printed from; undefined when that cannot be told. */
export function ownerOf({ role, text, names }: Token, paper: Paper): Owner | undefined {
  if (role === 'link' || role === 'url') return ownerOfAddress(role, text, paper)
  if (names && paper.authors && names.join('\n') === paper.authors.map(oneLine).join('\n'))
    return { field: 'authors' }
  if (role === 'date' && paper.date.startsWith(text)) return { field: 'date' }
  const { title, venue = '', note = '', authors = [], tags = [] } = paper
  const texts = { venue, note, title }
  const fields = (['venue', 'note', 'title'] as const).toSorted(
    (a, b) => Number(b === role) - Number(a === role),
  )
  for (const field of fields) if (oneLine(texts[field]) === text) return { field }
  if (tags.some((tag) => oneLine(tag) === text)) return { field: 'tags' }
  if (authors.length === 1 && authors[0] === text) return { field: 'authors' }
  for (const field of fields) if (texts[field].split(text).length === 2) return { field, isPart: true }
  return undefined
}

function ownerOfAddress(role: Role, text: string, { url, links = {} }: Paper): Owner | undefined {
  const isThis = (address: string) => address === text || href(address) === text
  const link = Object.keys(links).find((name) => isThis(links[name] as string))
  if (role === 'link' && link !== undefined) return { field: 'links', link }
  if (isThis(url)) return { field: 'url' }
  if (link !== undefined) return { field: 'links', link }
  const id = identifierOf(text)?.id
  return id !== undefined && url.includes(id) ? { field: 'url', isPart: true } : undefined
}
