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

function wordsIn(text: string): string[] {
  return (
    text
      .replace(/\{arxiv\}|<[^>]*>?|^[^<]*>|&\w+;/g, ' ')
      .toLowerCase()
      .match(/\p{L}[\p{L}\p{N}]+|\p{N}+/gu) ?? []
  )
}

const LABEL = /^(?<start>[\s\S]*?)(?<open>\[+)[^[\]]*(?<close>\]+\()$/
const PICTURE_LABEL = /^(?<start>[\s\S]*?)\[\s*!\[[^\]]*\]\([^)]*\)\s*\]\($/
const WORDS = /&\w+;|https?:\S*|!\[[^\]]*\]\([^)]*\)|\p{L}[\p{L}\p{N}]*|\p{N}+/gu

/** A form without what it says of one entry: the label of a link becomes the name of the link. */
function withoutWords({ kind, before, placeholder, after }: Piece): Piece {
  const name = kind.replace(/^link /, '').replace(/ again$/, '')
  const label = (name === 'url' ? 'paper' : name).replace(/[{}[\]\\]/g, '\\$&')
  const plain = (text: string) => text.replace(WORDS, '')
  const picture = PICTURE_LABEL.exec(before)?.groups
  if (picture)
    return { kind, before: `${plain(picture.start ?? '')}[${label}](`, placeholder, after: plain(after) }
  const { start = '', open, close = '' } = LABEL.exec(before)?.groups ?? {}
  if (open !== undefined)
    return {
      kind,
      before: `${plain(start)}${open}${label}${close}`,
      placeholder,
      after: plain(after),
    }
  return { kind, before: plain(before), placeholder, after: plain(after) }
}
