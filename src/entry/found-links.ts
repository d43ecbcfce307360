import type { Mark, Span } from '../markdown/line.ts'
import { badgeText, type Label, labelOf, plainLabel } from './labels.ts'
import { countWords, withoutEdges } from './plain-text.ts'
import type { Reading } from './reading.ts'
import { venueLikeness } from './shapes.ts'

/** A link of an entry, and what it is by its text and the brackets around it. */
export interface FoundLink {
  mark: Mark
  from: number
  to: number
  url: string
  /** Where the address is written. */
  target: Span
  text: string
  /** `paper`: it names the paper itself. `other`: code, project, ... `text`: its text is more than a label. */
  kind: 'paper' | 'other' | 'text'
  /** In lower case. */
  name: string
  /** From the bracket before it to the bracket after it. */
  around: { from: number; to: number }
  isBadge: boolean
  /** Whether it shows a picture that is no badge and no text. */
  isPicture: boolean
}

const MOST_WORDS_OF_LABEL = 4

/** The links of an entry that lead somewhere: not those to a place in the same page. */
export function linksOf(reading: Reading): FoundLink[] {
  const links: FoundLink[] = []
  const images = new Map(
    reading.marks.filter(({ kind }) => kind === 'image').map((image) => [image.from, image]),
  )
  for (const mark of reading.marks) {
    if (mark.kind !== 'link' || mark.url === undefined || mark.url === '' || mark.url.startsWith('#'))
      continue
    links.push(linkOf(mark, reading, images))
  }
  return links
}

function linkOf(mark: Mark, reading: Reading, images: ReadonlyMap<number, Mark>): FoundLink {
  const { from, to, url = '' } = mark
  const own = reading.text.slice(from, to)
  const image = own.trim() === '' ? imageIn(images, from, to) : undefined
  const isBadge = image !== undefined && image.start >= mark.start && image.end <= mark.end
  const text = isBadge ? (badgeText(image.url ?? '', image.alt ?? '') ?? '') : own
  const around = bracketsAround(reading.text, from, to)
  const label = isBareUrl(text)
    ? (keyBefore(reading.text, from) ?? BARE)
    : (labelOf(text) ?? (isAside(text, own, around.from < from) ? asideOf(text) : undefined))
  return {
    mark,
    from,
    to,
    url,
    target: mark.target ?? { start: mark.start, end: mark.end },
    text,
    kind: label?.kind ?? (isBadge ? 'other' : 'text'),
    name: label?.name ?? plainLabel(text),
    around,
    isBadge,
    isPicture: isBadge && label === undefined && !/shields\.io|badge/i.test(image.url ?? ''),
  }
}

/** The image in a link that shows no text. */
function imageIn(images: ReadonlyMap<number, Mark>, from: number, to: number): Mark | undefined {
  for (let at = from; at <= to; at++) if (images.has(at)) return images.get(at)
  return undefined
}

/** Whether a text in brackets is short enough for a label, or a venue. */
function isAside(text: string, own: string, isBracketed: boolean): boolean {
  if (!isBracketed && !/^\s*[[(（【].*[\])）】]\s*$/s.test(own)) return false
  const isShort = countWords(plainLabel(text)) <= MOST_WORDS_OF_LABEL && text.length <= 40
  return isShort || (countWords(text) <= 10 && venueLikeness(withoutEdges(text, /[\s[\](){}]/)) === 2)
}

/** A label that nobody knows is one of something else, unless it names the venue of the paper. */
function asideOf(text: string): Label {
  const name = plainLabel(text)
  const plain = withoutEdges(text, /[\s[\](){}]/)
  const isVenue = /\d|^[A-Z]\S*[A-Z]/.test(plain) && venueLikeness(plain) === 2
  return { kind: isVenue ? 'paper' : 'other', name }
}

/** What the key before a bare address says that it leads to: `Code: https://...`. */
function keyBefore(text: string, from: number): Label | undefined {
  const key = /(?:^|[\n:：,;，；|([])[^\p{L}\n]*(\p{L}[\p{L} ]{0,24}?)\s*[:：]\s*[<([]?$/u.exec(
    text.slice(Math.max(0, from - 40), from),
  )
  return key?.[1] === undefined ? undefined : labelOf(key[1])
}

const BARE: Label = { kind: 'paper', name: 'url' }

function isBareUrl(text: string): boolean {
  return /^\s*(?:https?:\/\/|www\.)\S+\s*$/i.test(text)
}

const PAIRS: Readonly<Record<string, string>> = { '[': ']', '(': ')', '（': '）', '【': '】', '「': '」' }

/** The stretch with the brackets that stand right around it. */
function bracketsAround(text: string, from: number, to: number): { from: number; to: number } {
  let [start, end] = [from, to]
  for (;;) {
    let left = start - 1
    while (text[left] === ' ') left--
    let right = end
    while (text[right] === ' ') right++
    if (left < 0 || PAIRS[text[left] as string] === undefined || PAIRS[text[left] as string] !== text[right])
      break
    start = left
    end = right + 1
  }
  return { from: start, to: end }
}
