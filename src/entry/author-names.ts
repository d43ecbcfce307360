/** The names in what an entry says of its authors. */

const BETWEEN = /\s*[;；、]\s*|\s*,\s*(?:(?:and|&)\s+)?|\s+(?:and|&)\s+/
const OTHERS = /[,;\s]*\b(?:et[ .]?\s?al\b\.?|and (?:others|colleagues))\s*$/i
const INITIALS = /^(?:\p{Lu}\.[-\s]?){1,4}(?:Jr\.?)?$/u
const MARKS = /[\s*†‡§¶⋆∗^]+$|(?<=\p{L})\d[\d,*]*$/gu

/** Whether a text about authors says that there are more than it names: `et al.`. */
export function namesOthers(text: string): boolean {
  return OTHERS.test(text)
}

/**
 * The names, given name first: of `A. Lovelace and A. Turing` two, of `Lovelace, A., Turing, A.` the same two. Marks such as
 * `*` and `et al.` are left out.
 */
export function authorsIn(text: string): string[] {
  const names = text
    .replace(OTHERS, '')
    .split(BETWEEN)
    .map((name) => name.replace(MARKS, '').trim())
    .filter((name) => name !== '')
  const isFamilyFirst =
    names.length >= 2 &&
    names.length % 2 === 0 &&
    names.every((name, at) => INITIALS.test(name) === (at % 2 === 1))
  if (!isFamilyFirst) return names
  return names.filter((_, at) => at % 2 === 0).map((family, at) => `${names[2 * at + 1]} ${family}`)
}
