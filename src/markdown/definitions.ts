import { decodeString } from 'micromark-util-decode-string'
import { normalizeIdentifier } from 'micromark-util-normalize-identifier'
import type { Span } from './line.ts'

/** The definitions of links by reference, by their labels in the form in which CommonMark compares them. */
export type Definitions = ReadonlyMap<string, Definition>

/** An address, and where it is written. */
export interface Definition {
  url: string
  target: Span
}

/** `[label]: address "title"` on a line of its own (CommonMark 0.31, "Link reference definitions"); not a footnote. */
const DEFINITION =
  /^( {0,3}\[(?!\^)((?:[^[\]\\\r\n]|\\.){1,200})\]:[ \t]*<?)((?<=<)[^<>\r\n]*(?=>)|(?<!<)[^\s<]\S*)(?=>?[ \t]*$|>?[ \t]+["'(])/gm

/** The definitions of a text, of two for one label the first. */
export function definitionsIn(text: string): Definitions {
  const found = new Map<string, Definition>()
  if (!text.includes(']:')) return found
  for (const { 1: before = '', 2: label = '', 3: written = '', index } of text.matchAll(DEFINITION)) {
    const key = normalizeIdentifier(label)
    const start = index + before.length
    const target = { start, end: start + written.length }
    if (!found.has(key)) found.set(key, { url: decodeString(written), target })
  }
  return found
}
