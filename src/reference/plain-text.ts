import { decodeEntities } from '../text/html-entities.ts'
import { withoutTags } from '../text/html-tags.ts'
import { latexToUnicode } from '../text/latex.ts'

/**
 * The text as readers see it, on one line: with the HTML that Crossref and Zotero put into titles, and the LaTeX that
 * authors do, in Unicode.
 */
export function plainText(text: string): string {
  return latexToUnicode(withoutTags(decodeEntities(text)))
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim()
}
