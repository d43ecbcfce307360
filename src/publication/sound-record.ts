/** Records of papers.lock.json, which anybody may have written, as far as they could stand in a list. */

import type { PaperRecord } from '../facts.ts'
import { readIdentifier, SCHEMES } from '../identifier/identifiers.ts'
import { cleanText } from '../text/clean.ts'

/** How long texts of a list may be, as `papers.schema.json` says. */
const LONGEST = { title: 500, name: 200, identifier: 300 }
/** Nearly all texts. */
const CLEAN = /^[!-~]+(?: [!-~]+)*$/
/** What no identifier has in it. */
const UNFIT = /[\p{C}\s]/u
/** An identifier that is no scheme's of ours: the key of a publication in DBLP. */
const DBLP = /^dblp:[\w./+-]{1,300}$/

/**
 * The record with what rules may suggest to write into a list: its title and names clean and not too long, its identifiers in
 * the form that they are compared in. What cannot be made so is left out.
 */
export function soundRecord(record: PaperRecord): PaperRecord {
  const { title, authors, identifiers, ...rest } = record
  const soundTitle = title === undefined ? undefined : clean(title)
  const names = authors?.map(clean)
  return {
    ...rest,
    ...(soundTitle !== undefined && fits(soundTitle, LONGEST.title) && { title: soundTitle }),
    ...(names?.every((name) => fits(name, LONGEST.name)) && { authors: names.filter((name) => name !== '') }),
    ...(identifiers && { identifiers: identifiers.filter(isIdentifier) }),
  }
}

function clean(text: string): string {
  return CLEAN.test(text) ? text : cleanText(text)
}

function fits(text: string, longest: number): boolean {
  return text.length <= longest || [...text].length <= longest
}

function isIdentifier(key: string): boolean {
  const scheme = SCHEMES.find((name) => key.startsWith(`${name}:`))
  if (scheme === undefined) return DBLP.test(key)
  if (UNFIT.test(key)) return false
  const id = key.slice(scheme.length + 1)
  return id.length <= LONGEST.identifier && readIdentifier(scheme, id) === id
}
