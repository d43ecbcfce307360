import { decodeString } from 'micromark-util-decode-string'
import { normalizeIdentifier } from 'micromark-util-normalize-identifier'
import { eventAt, exitOf, lineEndingAt, type Source } from './events.ts'
import type { Mark, Span } from './line.ts'

/** The address of the link or the image whose events begin at `at`, and where it is written: of one by reference in its definition. */
export function addressOf(source: Source, at: number): Pick<Mark, 'url' | 'target'> {
  const { events } = source
  const label = at + 1
  const after = exitOf(events, label) + 1
  const type = events[after]?.[1].type
  if (type === 'resource') return addressIn(source, after)
  const own = type === 'reference' ? labelIn(source, after, 'referenceString') : undefined
  const name = own ?? labelIn(source, label, 'labelText') ?? ''
  return source.definitions.get(normalizeIdentifier(name)) ?? { url: '' }
}

/** Of `(address "title")` the address; where it is left out, its place is where it would be. */
function addressIn(source: Source, at: number): { url: string; target: Span } {
  const { events, text } = source
  const exit = exitOf(events, at)
  let place = eventAt(source, at)[1].start.offset + 1
  for (let index = at; index < exit; index++) {
    const [, { type, start, end }] = eventAt(source, index)
    if (type === 'resourceDestinationString')
      return {
        url: decodeString(text.slice(start.offset, end.offset)),
        target: { start: start.offset, end: end.offset },
      }
    if (type === 'resourceDestinationLiteral') place = start.offset + 1
  }
  return { url: '', target: { start: place, end: place } }
}

/** What is written in a token of that type, without what containers put at the beginning of its lines. */
function labelIn(source: Source, at: number, type: string): string | undefined {
  const end = exitOf(source.events, at)
  for (let index = at; index < end; index++) {
    const [, token, context] = eventAt(source, index)
    if (token.type === type) return context.sliceSerialize(token)
  }
  return undefined
}

const SKIPPED = new Set(['resource', 'reference'])
/** They are followed by a line ending, which is a part of them. */
const BREAKS = new Set(['hardBreakEscape', 'hardBreakTrailing'])

/** The text that stands for an image: that of its label, without marks (CommonMark 0.31, "Images"). */
export function altOf(source: Source, at: number): string {
  const { events, text } = source
  const label = at + 1
  const end = exitOf(events, label)
  let alt = ''
  for (let index = label; index < end; index++) {
    const [kind, token] = eventAt(source, index)
    if (kind === 'exit') continue
    const raw = () => text.slice(token.start.offset, token.end.offset)
    if (SKIPPED.has(token.type)) index = exitOf(events, index)
    else if (BREAKS.has(token.type)) index = exitOf(events, index) + 1
    else if (token.type === 'lineEnding') alt += lineEndingAt(text, token.start.offset)
    else if (TEXTS.has(token.type)) alt += raw()
    else if (token.type === 'characterEscape' || token.type === 'characterReference')
      alt += decodeString(raw())
  }
  return alt
}

const TEXTS = new Set([
  'data',
  'codeTextData',
  'htmlTextData',
  'autolinkProtocol',
  'autolinkEmail',
  'literalAutolinkHttp',
  'literalAutolinkWww',
  'literalAutolinkEmail',
])
