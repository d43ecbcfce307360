import { spellGreek } from './greek.ts'
import { decodeEntities } from './html-entities.ts'
import { withoutTags } from './html-tags.ts'
import { latexToUnicode } from './latex.ts'

/** ASCII without the characters that LaTeX and HTML need: nothing but the case has to be folded. */
const PLAIN = /^[^&<\\{}$\u0080-\uffff]*$/

const LATEX_COMMAND = /\\[A-Za-z]+/g
const DIACRITIC = /[\u0300-\u036f]/g
const EM_DASH = /[—―]/g
const DASH = /[‐-–−]/g
/** Punctuation, symbols and pictures; in blocks, because Unicode's properties take milliseconds to load. */
const SIGN =
  /(?:[\x80-\xbf×÷\u02b0-\u02ff\u2000-\u2bff\u3000-\u303f\ue000-\uf8ff]|[\ud83c-\ud83e][\udc00-\udfff])+/g

/** Letters that Unicode does not take apart. */
const UNDECOMPOSED = /[æœøłđßðþıħ]/g
const DECOMPOSED: Readonly<Record<string, string>> = {
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ß: 'ss',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ħ: 'h',
}

/** Whether `fold` would do no more than put the text into lower case. */
export function isPlain(text: string): boolean {
  return PLAIN.test(text)
}

/**
 * The text as one would type it on a plain keyboard, in lower case: without accents, LaTeX and HTML resolved, Greek letters
 * spelt out. Letters of other scripts and the signs of ASCII stay, other signs become spaces.
 */
export function fold(text: string): string {
  if (isPlain(text)) return text.toLowerCase()
  const resolved = latexToUnicode(withoutTags(decodeEntities(text))).replaceAll(' & ', ' and ')
  const folded = resolved
    .replace(LATEX_COMMAND, ' ')
    .normalize('NFKD')
    .replace(DIACRITIC, '')
    .replace(EM_DASH, ' - ')
    .replace(DASH, '-')
    .replace(SIGN, ' ')
    .toLowerCase()
  return spellGreek(folded).replace(UNDECOMPOSED, (letter) => DECOMPOSED[letter] ?? letter)
}
