/** Texts from registries and web pages as they may stand in a list. */

import { BROKEN_HYPHEN, INVISIBLE, JOINER } from './invisible.ts'

/** What follows is not looked at: no text of a paper is so long. */
const LONGEST = 20_000
const WHITE_SPACE = /[\s\x85]+/g
const ANY_JOINER = /[\u200C\u200D]/
const JOINER_IN_PLACE_OR_NOT = new RegExp(`(${JOINER.source})|${ANY_JOINER.source}`, 'gu')
const MARKS_TOO_MANY = /(?<=\p{M}{4})\p{M}+/gu

/**
 * The text on one line, composed (NFC) and with nothing in it that cannot be seen: white space as single spaces, no controls,
 * directions, zero widths, private use and halves of pairs, and at most four combining marks in a row. The rules about
 * characters find nothing in it.
 */
export function cleanText(text: string): string {
  return text
    .slice(0, LONGEST)
    .normalize('NFC')
    .replace(BROKEN_HYPHEN, '-')
    .replace(WHITE_SPACE, ' ')
    .replace(INVISIBLE, (character) => (ANY_JOINER.test(character) ? character : ''))
    .replace(JOINER_IN_PLACE_OR_NOT, (_, inPlace = '') => inPlace)
    .replace(MARKS_TOO_MANY, '')
    .normalize('NFC')
    .replace(/ {2,}/g, ' ')
    .trim()
}
