import { fold } from '../text/fold.ts'

const LONGEST = 300

/**
 * A title in the words that a search takes: folded, letters and digits only, single spaces between them, at most 300
 * characters. `{\"O}ffnung: $\beta$-VAEs` is `offnung beta vaes`. Facts about a title have the key `title:` and this.
 */
export function searchKey(title: string): string {
  return (fold(title).match(/[\p{L}\p{N}]+/gu) ?? []).join(' ').slice(0, LONGEST)
}
