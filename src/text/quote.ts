/** How the values of a list stand in messages: visible, on one line, and of bounded length. */

import { shortened } from './cut.ts'

const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cn}\p{Cs}]|(?! )\p{Zs}/gu
const LONGEST = 120

/** `text` with what cannot be seen spelt out: a right-to-left override becomes `\u{202E}`. */
export function visible(text: string): string {
  return text.replace(
    INVISIBLE,
    (character) => `\\u{${character.codePointAt(0)?.toString(16).toUpperCase()}}`,
  )
}

/** A value in backticks for a message: made visible, and cut after 120 characters. */
export function quote(value: string): string {
  return `\`${visible(shortened(value, LONGEST))}\``
}
