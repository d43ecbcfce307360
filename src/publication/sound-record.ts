/** Records of papers.lock.json, which anybody may have written, as far as they could stand in a list. */

import type { PaperRecord } from '../facts.ts'
import { readIdentifier } from '../identifier/identifiers.ts'
import { identifierIn } from '../identifier/key.ts'
import { cleanText } from '../text/clean.ts'

/** How long texts of a list may be, as `papers.schema.json` says. */
const LONGEST = { title: 500, name: 200, identifier: 300, said: 20_000 }
/** Nearly all texts. */
const CLEAN = /^[!-~]+(?: [!-~]+)*$/
/** What no identifier has in it. */
const UNFIT = /[\p{C}\s]/u
/** An identifier that is no scheme's of ours: the key of a publication in DBLP. */
const DBLP = /^dblp:[\w./+-]{1,300}$/

/**
 * The record with what rules may suggest to write into a list: its title and names, and what it says of the venue, clean and not
 * too long, its identifiers in the form that they are compared in. What cannot be made so is left out. Nearly all records are so: then it is the same.
 */
export function soundRecord(record: PaperRecord): PaperRecord {
  const { title, authors, identifiers, venue, comment, journal, ...rest } = record
  const said = { venue, comment, journal }
  const isSound =
    (title === undefined || isText(title, LONGEST.title)) &&
    (authors === undefined || authors.every((name) => isText(name, LONGEST.name))) &&
    (identifiers === undefined || identifiers.every(isIdentifier)) &&
    Object.values(said).every((text) => text === undefined || isText(text, LONGEST.said))
  if (isSound) return record
  const soundTitle = title && cleanText(title)
  const names = authors?.map(cleanText).filter((name) => name !== '')
  return {
    ...rest,
    ...cleaned(said),
    ...(soundTitle !== undefined && isText(soundTitle, LONGEST.title) && { title: soundTitle }),
    ...(names?.every((name) => isText(name, LONGEST.name)) && { authors: names }),
    ...(identifiers && { identifiers: identifiers.filter(isIdentifier) }),
  }
}

/** Those of the texts that there are, clean; without those of which nothing is left. */
function cleaned(texts: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const all = Object.entries(texts).map(([name, text = '']): [string, string] => [name, cleanText(text)])
  return Object.fromEntries(all.filter(([, text]) => text !== ''))
}

function isText(text: string, longest: number): boolean {
  return text.length <= longest && (CLEAN.test(text) || (text !== '' && cleanText(text) === text))
}

function isIdentifier(key: string): boolean {
  const identifier = identifierIn(key)
  if (identifier === undefined) return DBLP.test(key)
  if (UNFIT.test(key)) return false
  const { scheme, id } = identifier
  return id.length <= LONGEST.identifier && readIdentifier(scheme, id) === id
}
