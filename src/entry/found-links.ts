import type { Mark, Span } from '../markdown/line.ts'
import { badgeText, labelOf, plainLabel } from './labels.ts'
import type { Reading } from './reading.ts'

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
  isBracketed: boolean
  isBadge: boolean
  /** Whether it shows a picture that is no badge and no text. */
  isPicture: boolean
}

const MOST_WORDS_OF_LABEL = 4

/** The links of an entry that lead somewhere: not those to a place in the same page. */
export function linksOf(reading: Reading): FoundLink[] {
  const links: FoundLink[] = []
  for (const mark of reading.marks) {
    if (mark.kind !== 'link' || mark.url === undefined || mark.url.startsWith('#')) continue
    links.push(linkOf(mark, reading))
  }
  return links
}

function linkOf(mark: Mark, reading: Reading): FoundLink {
  const { from, to, url = '' } = mark
  const own = reading.text.slice(from, to)
  const image = reading.marks.find(
    ({ kind, start, end }) => kind === 'image' && start >= mark.start && end <= mark.end,
  )
  const badge = image && own.trim() === '' ? (badgeText(image.url ?? '', image.alt ?? '') ?? '') : undefined
  const text = badge ?? own
  const around = bracketsAround(reading.text, from, to)
  const isBracketed = around.from < from || /^\s*[[(（【].*[\])）】]\s*$/s.test(own)
  const label = labelOf(text)
  const isShort = plainLabel(text).split(' ').length <= MOST_WORDS_OF_LABEL && text.length <= 40
  const kind =
    label?.kind ?? (badge !== undefined || (isBracketed && isShort) || isBareUrl(text) ? 'other' : 'text')
  return {
    mark,
    from,
    to,
    url,
    target: mark.target ?? { start: mark.start, end: mark.end },
    text,
    kind: isBareUrl(text) ? 'paper' : kind,
    name: isBareUrl(text) ? 'url' : (label?.name ?? plainLabel(text)),
    around,
    isBracketed,
    isBadge: badge !== undefined,
    isPicture:
      badge !== undefined && labelOf(text) === undefined && !/shields\.io|badge/i.test(image?.url ?? ''),
  }
}

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
