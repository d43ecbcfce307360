/** How text stands in a terminal. */

const WIDE =
  /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}\p{Emoji_Presentation}\uFF01-\uFF60]/gu
const COMBINING = /\p{M}/gu
const ASCII = /^[ -~]*$/

/** How many columns `text` takes: two for an East Asian character or an emoji, none for an accent that joins the letter before it. */
export function columnsOf(text: string): number {
  if (ASCII.test(text)) return text.length
  return [...text].length + matches(text, WIDE) - matches(text, COMBINING)
}

function matches(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}
