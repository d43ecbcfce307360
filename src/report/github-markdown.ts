import { visible } from '../text/quote.ts'

/** GitHub throws the summary of a job away that is larger than 1 MiB. */
export const MOST_BYTES = 900 * 1024

/**
 * ASCII punctuation; apart from it, first, what GitHub looks for only after the Markdown is read, when a backslash no
 * longer helps: the signs that begin a formula, a mention, an issue number or an emoji, and the dash of `GH-12`.
 */
const SIGNS = /(\$|@(?=[a-z\d])|#(?=\d)|:(?=[\w+-]+:)|(?<=gh)-(?=\d))|[!-/:-@[-`{-~]/gi

/** `text` as Markdown that GitHub shows as just that text: visible, on one line, also in a table. */
export function githubMarkdown(text: string): string {
  return visible(text).replace(SIGNS, (sign, readLater) => (readLater ? `<span>${sign}</span>` : `\\${sign}`))
}
