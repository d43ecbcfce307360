/** Which of the forms of a field is the style of the list, and which says something of one entry. */

import type { Piece } from './shape.ts'

/** Words are style from so large a part of the entries on, and two at least. */
const SHARE = 0.2
/** Words that links to papers are called by, whichever paper it is. */
const LABELS = new Set(
  'abs abstract arxiv article code doi download github here html link links online openreview page paper pdf preprint project publication read repo slides title tweet url version video website'.split(
    ' ',
  ),
)

/** The commonest form of a field that is style; without one, its marks and brackets alone. */
export function chosenForm(pieces: readonly Piece[]): Piece {
  const telling = pieces.filter(({ isTelling }) => isTelling)
  const forms = telling.length > 0 ? telling : pieces
  const counts = new Map<string, { piece: Piece; count: number }>()
  for (const piece of forms) {
    const key = JSON.stringify([piece.before, piece.placeholder, piece.after])
    const known = counts.get(key)
    if (known) known.count++
    else counts.set(key, { piece, count: 1 })
  }
  const ranked = [...counts.values()].sort((a, b) => b.count - a.count)
  const befores = forms.map(({ before }) => before)
  const afters = forms.map(({ after }) => after)
  const chosen = ranked.find(
    ({ piece: { kind, before, after } }) => isStyle(before, kind, befores) && isStyle(after, kind, afters),
  )
  return chosen?.piece ?? withoutWords((ranked[0] as { piece: Piece }).piece)
}

/** Whether a text around a field can stand around that field of every entry. `all`: what stands there, entry by entry. */
export function isStyle(text: string, kind: string, all: readonly string[]): boolean {
  const words = wordsIn(text)
  const own = new Set(kind.toLowerCase().split(/[^\p{L}\p{N}]+/u))
  if (words.every((word) => LABELS.has(word) || own.has(word))) return !/https?:/.test(text)
  const count = all.filter((other) => other === text).length
  if (count >= Math.max(2, all.length * SHARE)) return true
  return all.length === 1 && !/\d|https?:/.test(text) && /^[^:：]{1,40}[:：]\W*$/.test(text)
}

/** HTML that can stand around any field: tags without attributes, and the address of a link around it. */
const PLAIN_HTML = /<\/?\w+\s*\/?>|<a\s+href=["']?$|^["']?>/g

function wordsIn(text: string): string[] {
  return (
    text
      .replaceAll('{arxiv}', ' ')
      .replace(PLAIN_HTML, ' ')
      .replace(/&\w+;/g, ' ')
      .toLowerCase()
      .match(/\p{L}[\p{L}\p{N}]+|\p{N}+/gu) ?? []
  )
}

const LABEL = /^(?<start>[\s\S]*?)(?<open>\[+)[^[\]]*(?<close>\]+\()$/
const PICTURE_LABEL = /^(?<start>[\s\S]*?)\[\s*!\[[^\]]*\]\([^)]*\)\s*\]\($/

/** A form without what it says of one entry: the label of a link becomes the name of the link. */
function withoutWords({ kind, before, placeholder, after }: Piece): Piece {
  const name = kind.replace(/^link /, '').replace(/ again$/, '')
  const label = (name === 'url' ? 'paper' : name).replace(/[{}[\]\\]/g, '\\$&')
  const end = headOf(after)
  const picture = PICTURE_LABEL.exec(before)?.groups
  if (picture) return { kind, before: `${tailOf(picture.start ?? '')}[${label}](`, placeholder, after: end }
  const { start = '', open, close = '' } = LABEL.exec(before)?.groups ?? {}
  if (open !== undefined)
    return { kind, before: `${tailOf(start)}${open}${label}${close}`, placeholder, after: end }
  return { kind, before: tailOf(before), placeholder, after: end }
}

/** What counts as a word: pictures, addresses, HTML and its entities too. */
const WORD = /!\[[^\]]*\]\([^)]*\)|https?:\S*|<\/?[a-z][^<>]*>|&#?\w+;|\{arxiv\}|\p{L}[\p{L}\p{N}]*|\p{N}+/giu
const BREAKS = /^[^\p{L}\p{N}\n]*\n[ \t]*(?:[-*+] )?/u
const HTML_LINK = /<a\s[^<>]*$/

/** The line break that a text begins with, and what stands behind its last word. */
function tailOf(text: string): string {
  const link = HTML_LINK.exec(text)?.[0] ?? ''
  const own = text.slice(0, text.length - link.length)
  const breaks = BREAKS.exec(own)?.[0] ?? ''
  const pieces = own.slice(breaks.length).split(WORD)
  const tail = pieces.at(-1) ?? ''
  return breaks + (pieces.length === 1 ? tail : tail.replace(/^[^\s]*[.,:;!?)\]*_]+(?=\s|$)/, '')) + link
}

/** What stands before the first word of a text. */
function headOf(text: string): string {
  const link = /^["']>/.exec(text)?.[0] ?? ''
  return link + (text.slice(link.length).split(WORD)[0] ?? '').trimEnd()
}
