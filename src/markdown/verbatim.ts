import { eventAt, exitOf, lineEndingAt, type Source } from './events.ts'
import type { LineBuilder } from './line-builder.ts'

/** Adds the code whose events begin at `at` (`codeText`): its text is as it is written, but for the padding. */
export function addCode(builder: LineBuilder, source: Source, at: number, isCell: boolean): void {
  const [, token] = eventAt(source, at)
  const exit = exitOf(source.events, at)
  builder.open('code', token.start.offset)
  for (let index = at + 1; index < exit; index++) {
    const [kind, inner, context] = eventAt(source, index)
    if (kind === 'exit') continue
    const start = inner.start.offset
    if (inner.type === 'codeTextData') {
      const written = context.sliceSerialize(inner)
      if (isCell && written.includes('\\|')) addEscapedPipes(builder, written, start)
      else builder.add(written, start, inner.end.offset)
    } else if (inner.type === 'lineEnding') {
      const ending = lineEndingAt(source.text, start)
      builder.add(ending, start, start + ending.length)
    }
  }
  builder.close('code', token.end.offset)
}

/** In a table a pipe needs a backslash even in code (GFM 0.29, "Tables (extension)"). */
function addEscapedPipes(builder: LineBuilder, written: string, start: number): void {
  let place = start
  for (const piece of written.split(/(\\[\\|])/)) {
    builder.add(piece === '\\|' ? '|' : piece, place, place + piece.length)
    place += piece.length
  }
}

/**
 * Adds the address whose events begin at `at`: `<https://example.org>` (`autolink`), where it is between the angle
 * brackets, or `https://example.org` (`literalAutolink`).
 */
export function addAutolink(builder: LineBuilder, source: Source, at: number): void {
  const [, token] = eventAt(source, at)
  const bracket = token.type === 'autolink' ? 1 : 0
  const start = token.start.offset + bracket
  const end = token.end.offset - bracket
  const shown = source.text.slice(start, end)
  const { type } = eventAt(source, at + 1 + 2 * bracket)[1]
  const scheme = type.endsWith('Email') ? 'mailto:' : type === 'literalAutolinkWww' ? 'http://' : ''
  builder.open('link', token.start.offset, { url: scheme + shown, target: { start, end } })
  builder.add(shown, start, end)
  builder.close('link', token.end.offset)
}
