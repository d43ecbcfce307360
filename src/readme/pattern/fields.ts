import { dateText } from '../../date-form.ts'
import { readIdentifier } from '../../identifier/identifiers.ts'
import type { Paper } from '../../paper.ts'
import { oneLine } from '../phrasing.ts'
import type { Field, Part } from './pattern.ts'

/** The fields that a pattern can have; `links.NAME` stands for one for each name of a link. */
export const FIELDS = 'title url authors venue date tags note arxiv link link.url tag links.NAME'.split(' ')

/** The fields that can say more of themselves behind a colon: a separator, or the form of a date. */
export const WITH_ARGUMENT = new Set(['authors', 'tags', 'date'])

/** What the fields of a pattern speak of: a paper, and the link and the tag that a group is repeated for. */
export interface Scope {
  paper: Paper
  link?: { name: string; url: string }
  tag?: string
}

/** What a field shows, on one line, or an address as it is; empty when the paper has no such thing. */
export function fieldText(field: Field, scope: Scope): string {
  const text = textOf(field, scope)
  const shown = oneLine(text)
  return isAddress(field) && shown !== '' ? text : shown
}

function textOf({ name, argument }: Field, { paper, link, tag }: Scope): string {
  if (name.startsWith('links.')) return linkNamed(name.slice('links.'.length), paper)
  switch (name) {
    case 'title':
      return paper.title
    case 'url':
      return paper.url
    case 'authors':
      return joined(paper.authors, argument)
    case 'venue':
      return paper.venue ?? ''
    case 'date':
      return dateText(paper.date, argument)
    case 'tags':
      return joined(paper.tags, argument)
    case 'note':
      return paper.note ?? ''
    case 'arxiv':
      return paper.arxiv || readIdentifier('arxiv', paper.url) || ''
    case 'link':
      return link?.name ?? ''
    case 'link.url':
      return link?.url ?? ''
    default:
      return tag ?? ''
  }
}

/** Whether the field is a web address. */
export function isAddress({ name }: Field): boolean {
  return name === 'url' || name === 'link.url' || name.startsWith('links.')
}

/** What the smallest group around a field of that name is repeated for. */
export function eachOf(name: string): 'link' | 'tag' | undefined {
  if (name === 'tag') return name
  return name === 'link' || name === 'link.url' ? 'link' : undefined
}

/** The fields among the parts and in their groups. */
export function fieldsIn(parts: readonly Part[]): Field[] {
  return parts.flatMap((part) => {
    if (typeof part === 'string') return []
    return 'parts' in part ? fieldsIn(part.parts) : part
  })
}

function linkNamed(name: string, { links }: Paper): string {
  return links && Object.hasOwn(links, name) ? (links[name] ?? '') : ''
}

function joined(texts: readonly string[] = [], separator = ', '): string {
  return texts
    .map(oneLine)
    .filter((text) => text !== '')
    .join(separator)
}
