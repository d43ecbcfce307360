/** Pieces of an entry put into the fields of a paper, and taken out of them. */

import { identifierOf } from '../identifier/identifiers.ts'
import type { Paper } from '../paper.ts'
import { oneLine } from '../readme/phrasing.ts'
import { dateIn, type Owner, type Token } from './tokens.ts'

/** The paper with a token in the field that it was read as; a link under that name. */
export function put(paper: Paper, { role, text, names }: Token, name?: string): Paper {
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

/** The paper with a token in the place of another, in the field that this was printed from. */
export function replace(paper: Paper, old: Token, { field, link, isPart }: Owner, token: Token): Paper {
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

/** The paper without a token, in the field that it was printed from. */
export function take(paper: Paper, { text }: Token, owner: Owner | undefined): Paper {
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
