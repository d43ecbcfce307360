import type { Path } from '../document.ts'
import type { PaperList } from '../paper.ts'
import { perList } from '../per-list.ts'

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
  const look = (value: string | undefined, path: Path, name: string) => {
    if (value !== undefined && UNUSUAL.test(value)) found.push({ value, path: [...path, name] })
  }
  const lookAtAll = (values: readonly string[] | undefined, path: Path, name: string) => {
    values?.forEach((value, index) => {
      if (UNUSUAL.test(value)) found.push({ value, path: [...path, name, index] })
    })
  }
  look(list.title, [], 'title')
  list.sections?.forEach(({ title }, index) => {
    look(title, ['sections', index], 'title')
  })
  lookAtAll(list.tags, [], 'tags')
  list.papers.forEach((paper, index) => {
    const path = ['papers', index]
    look(paper.title, path, 'title')
    look(paper.venue, path, 'venue')
    look(paper.note, path, 'note')
    lookAtAll(paper.authors, path, 'authors')
    lookAtAll(paper.tags, path, 'tags')
  })
  return found
})
