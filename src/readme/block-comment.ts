import { quote } from '../text/quote.ts'

/** The comment that stands for a block: `<!-- paperlist:papers limit="10" -->`. */
export interface BlockComment {
  name: Word
  attributes: { name: Word; value: Value }[]
}

/** A part of a template, and the offset at which it begins. */
export interface Word {
  text: string
  offset: number
}

/** The value of an attribute: `text` is what is meant by what is written, `&quot;` for `"` and a line break for any. */
export interface Value extends Word {
  written: string
}

/** What is wrong in a template, and the offset at which it is. */
export interface Mistake {
  message: string
  offset: number
}

const BEGINNING = /^<!--\s*paperlist(?![\w-])/i
const WELL_FORMED = /^<!--\s*paperlist:(\w+(?:-\w+)*)((?:\s+\w+(?:-\w+)*="[^"]*")*)\s*/
const ATTRIBUTE = /(\w+(?:-\w+)*)="([^"]*)"/g

/** What in a value stands for another text: a comment cannot hold `-->`, nor an attribute `"`. */
const WRITTEN_OTHERWISE = /&(?:quot|amp|lt|gt);|\r\n/g
const MEANT: Readonly<Record<string, string>> = {
  '&quot;': '"',
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '\r\n': '\n',
}

function meant(written: string): string {
  return written.replace(WRITTEN_OTHERWISE, (characters) => MEANT[characters] ?? characters)
}

/** Where in the template the character stands that is at `index` of the text of a value. */
export function placeIn({ written, offset }: Value, index: number): number {
  let place = index
  for (const { index: at, 0: characters } of written.matchAll(WRITTEN_OTHERWISE)) {
    if (at >= place) break
    place += characters.length - 1
  }
  return offset + place
}

/** Whether a comment is meant to be a block, and not to ignore findings: `<!-- paperlist-ignore ... -->`. */
export function isBlockComment(comment: string): boolean {
  return BEGINNING.test(comment)
}

/** Reads a comment that begins at `offset`. What is wrong with it when it is not well formed. */
export function readBlockComment(comment: string, offset: number): BlockComment | Mistake {
  const [wellFormed = '', name = '', attributes = ''] = WELL_FORMED.exec(comment) ?? []
  if (name === '') {
    const [line = ''] = comment.split(/\r?\n/)
    return {
      message: `Unexpected ${quote(line)}, expected a block such as \`<!-- paperlist:papers -->\``,
      offset,
    }
  }
  const rest = comment.slice(wellFormed.length)
  if (rest === '') return { message: 'Unexpected end of the text in a block, expected `-->`', offset }
  if (rest !== '-->') {
    const [word = ''] = rest.split(/\s/)
    const message = `Unexpected ${quote(word)} in a block, expected \`-->\` or an attribute such as \`limit="10"\``
    return { message, offset: offset + wellFormed.length }
  }
  const nameOffset = offset + comment.indexOf(':') + 1
  const attributesOffset = nameOffset + name.length
  return {
    name: { text: name, offset: nameOffset },
    attributes: [...attributes.matchAll(ATTRIBUTE)].map(({ index, 1: name = '', 2: value = '' }) => ({
      name: { text: name, offset: attributesOffset + index },
      value: { text: meant(value), written: value, offset: attributesOffset + index + name.length + 2 },
    })),
  }
}
