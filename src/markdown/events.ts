/** The events of micromark for a part of a text: what is CommonMark and GFM is decided there and nowhere else. */

import { preprocess } from 'micromark'
import { subtokenize } from 'micromark-util-subtokenize'
import type { Event, ParseContext, Token } from 'micromark-util-types'
import type { Definitions } from './definitions.ts'
import { mayHaveBareLinks, parserFor } from './parsers.ts'
import type { Part } from './parts.ts'

/** What the lines of a part are read from. */
export interface Source {
  /** The whole text, in which the tokens of the events have their offsets. */
  text: string
  events: readonly Event[]
  definitions: Definitions
  /** Whether addresses without markup are links in it; where not, it has none. */
  hasBareLinks: boolean
}

/** A part as micromark reads it. Offsets are those of the whole text; lines and columns mean nothing. */
export function sourceOfPart(text: string, part: Part, definitions: Definitions): Source {
  const { start, end, head, within = '' } = part
  const body = upToDeepLines(text.slice(start, end))
  const hasBareLinks = mayHaveBareLinks(body)
  const parser = parserFor(body, part.hasTable, hasBareLinks)
  parser.defined = labelsOf(definitions)
  const source = { text, definitions, hasBareLinks }
  if (head) {
    const before = text.slice(head.start, head.end)
    const events = tokenized(before + body, start - before.length, parser)
    if (events.some(([, { type }]) => type === 'table')) return { ...source, events }
  }
  return { ...source, events: tokenized(within + body, start - within.length, parser) }
}

/**
 * So many characters of a paragraph are looked through for links, emphasis, code and HTML at once: what is opened in
 * them and not closed costs time in proportion to the square of their number.
 */
const MOST_TEXT = 5_000

const DEEP = /^[ \t]{100,}\S|^[ \t]*(?:>[ \t]?|(?:[-*+]|\d{1,9}[.)])[ \t]{1,4}){30,}(?=.*[^-*+\s])/m

/** A text up to where it stands deeper in lists and quotes than any reader goes: parsers get lost there. */
function upToDeepLines(text: string): string {
  const at = text.search(DEEP)
  return at < 0 ? text : text.slice(0, at)
}

function tokenized(body: string, offset: number, parser: ParseContext): Event[] {
  const skipped = body.startsWith('\ufeff') ? 1 : 0 // by `preprocess`, without counting it
  parser.lazy = {}
  const from = { line: 1, column: 1, offset: offset + skipped }
  const events = parser.document(from).write(preprocess()(body, undefined, true))
  subtokenize(events)
  while (hasMore(events)) subtokenize(events)
  return events
}

/**
 * Whether a token has content that is to be tokenized. That of strings, which are addresses, titles and labels, is left
 * as it is: there are only escapes and references in it, which are decoded where they are wanted.
 */
function hasMore(events: readonly Event[]): boolean {
  let hasContent = false
  let length = 0
  for (const [kind, token] of events)
    if (token.contentType === 'string') token.contentType = undefined
    else if (token.contentType !== undefined) {
      hasContent = true
      if (kind === 'enter' && token.contentType === 'text') length = withLine(length, token)
    }
  return hasContent
}

/** The length of a paragraph with one more line. One that is too long is tokenized in pieces, as if each was one. */
function withLine(length: number, line: Token): number {
  const own = line.end.offset - line.start.offset
  if (line.previous === undefined) return own
  if (length + own <= MOST_TEXT) return length + own
  line.previous.next = undefined
  line.previous = undefined
  return own
}

/** micromark asks only whether a label is defined, and says what a part defines, which is known. */
function labelsOf(definitions: Definitions): string[] {
  return Object.assign([], { includes: (label: string) => definitions.has(label), push: () => 0 })
}

/** The event at an index that is known to be one. */
export function eventAt({ events }: Source, at: number): Event {
  return events[at] as Event
}

/** Where the token that is entered at `at` is left. */
export function exitOf(events: readonly Event[], at: number): number {
  const token = events[at]?.[1]
  let exit = at + 1
  while (exit < events.length && events[exit]?.[1] !== token) exit++
  return exit
}

/**
 * The line ending whose token begins at a place. The token itself may have in it what a container puts at the beginning
 * of the next line.
 */
export function lineEndingAt(text: string, place: number): string {
  return text.startsWith('\r\n', place) ? '\r\n' : text.charAt(place)
}
