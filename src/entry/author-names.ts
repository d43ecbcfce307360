/** The names in what an entry says of its authors. */

/** A name, given name first, and where it stands in the text about the authors. */
export interface PlacedAuthor {
  name: string
  from: number
  to: number
}

const BETWEEN = /\s*[;；、]\s*|\s*,\s*(?:(?:and|&)\s+)?|\s+(?:and|&)\s+/g
const OTHERS = /[,;\s]*\b(?:et[ .]?\s?al\b\.?|and (?:others|colleagues))\s*$/i
const INITIALS = /^(?:\p{Lu}\.[-\s]?){1,4}(?:Jr\.?)?$/u
const MARKS = /(?:[\s*†‡§¶⋆∗^]+|(?<=\p{L})\d[\d,*]*)$/u

/** Whether a text about authors says that there are more than it names: `et al.`. */
export function namesOthers(text: string): boolean {
  return OTHERS.test(text)
}

/** The names, given name first: of `A. Lovelace and A. Turing` two, of `Lovelace, A., Turing, A.` the same two. */
export function authorsIn(text: string): string[] {
  return placedAuthors(text).map(({ name }) => name)
}

/** The names with their places. Marks such as `*` and `et al.` are left out. */
export function placedAuthors(text: string): PlacedAuthor[] {
  const names = piecesOf(text.replace(OTHERS, ''))
  // The full stop of the last initial ends the sentence, too, and may be left out.
  const initialsOf = ({ name }: PlacedAuthor, at: number) =>
    at === names.length - 1 && at > 1 && /(?:^|[.\s-])\p{Lu}$/u.test(name) ? `${name}.` : name
  const isFamilyFirst =
    names.length >= 2 &&
    names.length % 2 === 0 &&
    names.every((one, at) => INITIALS.test(initialsOf(one, at)) === (at % 2 === 1))
  if (!isFamilyFirst) return names
  const authors: PlacedAuthor[] = []
  for (let at = 0; at < names.length; at += 2) {
    const [family, given] = [names[at] as PlacedAuthor, names[at + 1] as PlacedAuthor]
    authors.push({ name: `${initialsOf(given, at + 1)} ${family.name}`, from: family.from, to: given.to })
  }
  return authors
}

/** What stands between commas, semicolons and `and`, without white space and marks around it. */
function piecesOf(text: string): PlacedAuthor[] {
  const pieces: PlacedAuthor[] = []
  const add = (from: number, to: number) => {
    const own = text.slice(from, to)
    const name = withoutMarks(own).trim()
    const start = from + own.indexOf(name)
    if (name !== '') pieces.push({ name, from: start, to: start + name.length })
  }
  let from = 0
  for (const { index, 0: gap } of text.matchAll(BETWEEN)) {
    add(from, index)
    from = index + gap.length
  }
  add(from, text.length)
  return pieces
}

function withoutMarks(name: string): string {
  for (let rest = name; ; name = rest) {
    rest = name.replace(MARKS, '')
    if (rest === name) return name
  }
}
