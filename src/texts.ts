import type { Path } from './document.ts'
import type { PaperList } from './paper.ts'
import { perList } from './per-list.ts'

/** A text for readers, and where it stands. */
export interface Text {
  value: string
  path: Path
}

/** Anything but Latin letters, digits, the commonest punctuation and single spaces between them. */
const UNUSUAL = /[^\w ,.:'"()?!/+À-ÖØ-öø-ɏ‘’“”–—…-]| {2}|^ | $/

/**
 * The texts of a list in which something may be amiss with the characters: of titles, authors, venues, tags and notes, and of
 * what the list says of itself. Most have nothing to look at twice and are left out.
 */
export const unusualTexts = perList((list: PaperList): readonly Text[] => {
  const found: Text[] = []
  const look = (value: string | undefined, ...path: Path) => {
    if (value !== undefined && UNUSUAL.test(value)) found.push({ value, path })
  }
  look(list.title, 'title')
  for (const [index, { title }] of (list.sections ?? []).entries()) look(title, 'sections', index, 'title')
  for (const [index, tag] of (list.tags ?? []).entries()) look(tag, 'tags', index)
  for (const [index, paper] of list.papers.entries()) {
    look(paper.title, 'papers', index, 'title')
    look(paper.venue, 'papers', index, 'venue')
    look(paper.note, 'papers', index, 'note')
    for (const [at, author] of (paper.authors ?? []).entries()) look(author, 'papers', index, 'authors', at)
    for (const [at, tag] of (paper.tags ?? []).entries()) look(tag, 'papers', index, 'tags', at)
  }
  return found
})

/** What the text at a path is called: `title`, `author`, ... */
export function nameOf({ path }: Text): string {
  const name = path.findLast((part) => typeof part === 'string') ?? ''
  return String(name).replace(/s$/, '')
}
