import { decodeString } from 'micromark-util-decode-string'
import { normalizeIdentifier } from 'micromark-util-normalize-identifier'

/** The addresses of links by reference, by their labels in the form in which CommonMark compares them. */
export type Definitions = ReadonlyMap<string, string>

/** `[label]: address "title"` on a line of its own (CommonMark 0.31, "Link reference definitions"); not a footnote. */
const DEFINITION =
  /^ {0,3}\[(?!\^)((?:[^[\]\\\r\n]|\\.){1,200})\]:[ \t]*(?:<([^<>\r\n]*)>|([^\s<]\S*))(?=[ \t]*$|[ \t]+["'(])/gm

/** The definitions of a text, of two for one label the first. */
export function definitionsIn(text: string): Definitions {
  const found = new Map<string, string>()
  if (!text.includes(']:')) return found
  for (const [, label = '', bracketed, bare = ''] of text.matchAll(DEFINITION)) {
    const key = normalizeIdentifier(label)
    if (!found.has(key)) found.set(key, decodeString(bracketed ?? bare))
  }
  return found
}
