/** Which of the answers are about one paper. */

import type { Answers, PaperRecord, SourceName } from '../facts.ts'
import { fold } from '../text/fold.ts'
import { searchKey } from '../title/search-key.ts'
import { similarTitles, titleKey } from '../title/title.ts'

/** A record that says which paper it is of. */
export type TitledRecord = PaperRecord & { title: string }

/** A record, and who gave it about which key: a source, or a page by its tags. */
export interface Told {
  source: SourceName | 'page'
  key: string
  record: TitledRecord
}

/** Those whose word on a paper counts, the one first that knows it best. The handles of DOIs say only that there is one. */
const BY_TRUST: readonly SourceName[] = [
  'arxiv',
  'datacite',
  'openreview',
  'crossref',
  'semantic-scholar',
  'dblp',
]
/** So many other identifiers of a paper are followed. */
const MOST_KEYS = 12
/** Without authors, only a title of so many words says that two records are of one paper. */
const ENOUGH_WORDS = 5

/**
 * What is known about the paper of that key: what was answered about the key itself, then about the identifiers that believed
 * records give, and about the title. A record is believed when it agrees with the first one in title and author. Identifiers of
 * which it turned out that another paper has them, or none, are left out of the records.
 */
export function toldAbout(key: string, papers: Readonly<Record<string, Answers>>): Told[] {
  const [first, ...others] = answered(key, papers)
  if (first === undefined) return []
  const believed = [first]
  const believe = (told: readonly Told[]) =>
    believed.push(...told.filter(({ record }) => isSameWork(first.record, record)))
  believe(others)
  const keys = new Set([key])
  for (let at = 0; at < believed.length; at++) {
    for (const other of believed[at]?.record.identifiers ?? []) {
      if (keys.has(other) || keys.size >= MOST_KEYS) continue
      keys.add(other)
      believe(answered(other, papers))
    }
  }
  believe(answered(titleQuestion(first.record), papers))
  const isRefuted = (other: string) => {
    const source = BY_TRUST.find((name) => papers[other]?.[name] !== undefined)
    return source !== undefined && !believed.some((told) => told.key === other && told.source === source)
  }
  return believed.map(({ record, ...told }) => ({ ...told, record: withIdentifiers(record, isRefuted) }))
}

function withIdentifiers(record: TitledRecord, isRefuted: (key: string) => boolean): TitledRecord {
  const { identifiers, ...rest } = record
  return identifiers?.some(isRefuted)
    ? { ...rest, identifiers: identifiers.filter((key) => !isRefuted(key)) }
    : record
}

/** The key by which a source is asked for the title of a record. */
export function titleQuestion({ title }: TitledRecord): string {
  return `title:${searchKey(title)}`
}

/** Every identifier that the records give, with the keys that were asked for. */
export function identifiersIn(told: readonly Told[]): string[] {
  return [...new Set(told.flatMap(({ key, record }) => [key, ...(record.identifiers ?? [])]))].filter((key) =>
    /^(?:arxiv|doi|acl|openreview):/.test(key),
  )
}

/**
 * Whether two records are of one paper: their titles are the same but for typos or a subtitle, and an author has the same family
 * name. Where one names no authors, the title must be long and the same.
 */
export function isSameWork(a: TitledRecord, b: TitledRecord): boolean {
  const isOneTitle = titleKey(a.title) === titleKey(b.title)
  const [names, others] = [familyNames(a), familyNames(b)]
  if (names.length === 0 || others.length === 0)
    return isOneTitle && a.title.split(' ').length >= ENOUGH_WORDS
  return (isOneTitle || similarTitles(a.title, b.title)) && names.some((name) => others.includes(name))
}

function answered(key: string, papers: Readonly<Record<string, Answers>>): Told[] {
  return BY_TRUST.flatMap((source) =>
    (papers[key]?.[source]?.records ?? [])
      .filter((record): record is TitledRecord => Boolean(record.title))
      .map((record) => ({ source, key, record })),
  )
}

const SUFFIXES: readonly string[] = ['jr', 'sr', 'ii', 'iii', 'iv']

/** The last word of each name that is no suffix and no initial. */
function familyNames({ authors = [] }: PaperRecord): string[] {
  return authors.flatMap((name) => {
    const words = fold(name).split(/[\s.,]+/)
    return words.findLast((word) => word.length > 1 && !SUFFIXES.includes(word)) ?? []
  })
}
