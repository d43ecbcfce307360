/** When what a registry says is said of the paper that one means: registries merge, shorten and mangle. */

import { couldBeOneTitle } from '../title/one-title.ts'
import { similarTitles, titleKey } from '../title/title.ts'
import { shareAuthor } from './people.ts'

/** A paper as far as it is known: under which titles, and by whom. */
export interface Work {
  titles: readonly string[]
  authors: readonly string[]
}

/** No more of a title is compared. */
const LONGEST = 1000

/** Whether two titles are one but for typos, typography, or a subtitle that one of them lacks. */
export function sameTitle(a: string, b: string): boolean {
  const [one, other] = [a.slice(0, LONGEST), b.slice(0, LONGEST)]
  const key = titleKey(one)
  return key !== '' && (key === titleKey(other) || similarTitles(one, other))
}

/** Whether a title is one of those of the work. */
export function hasTitle({ titles }: Work, title: string): boolean {
  return titles.some((known) => sameTitle(known, title))
}

/** Whether an author is one of those of the work; undefined where one of the two names none. */
export function hasAuthorOf({ authors }: Work, others: readonly string[] | undefined): boolean | undefined {
  if (authors.length === 0 || others === undefined || others.length === 0) return undefined
  return shareAuthor(authors, others)
}

/** A title with fewer words may be a nickname, as `LoRA` is. */
const WORDS_OF_TITLE = 4
const LATIN = /\p{Script=Latin}/gu
const LETTER = /\p{L}/gu

/**
 * Whether two titles can hardly be those of one paper under one name: they share neither a beginning, nor an end, nor half of
 * their words. A short title, and one in another script, may stand for any.
 */
export function areDifferentTitles(a: string, b: string): boolean {
  if (!isWholeTitle(a) || !isWholeTitle(b)) return false
  return !couldBeOneTitle(a, b) && !sameTitle(a, b)
}

/** Whether a title is one in full, in the alphabet that registries have it in. */
export function isWholeTitle(title: string): boolean {
  const letters = title.match(LETTER)?.length ?? 0
  const latin = title.match(LATIN)?.length ?? 0
  return title.trim().split(/\s+/).length >= WORDS_OF_TITLE && latin * 2 > letters
}
