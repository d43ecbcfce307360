/** What is known about an entry of a list: which records of the registries are believed to be of its paper. */

import type { Facts, SourceName } from '../facts.ts'
import { keysOf } from '../identifier/identifiers.ts'
import { schemeIn } from '../identifier/key.ts'
import type { Paper, PaperList } from '../paper.ts'
import { keyOfTitle, searchKey } from '../title/search-key.ts'
import { titleKey } from '../title/title.ts'
import { earlierVersions } from './earlier-versions.ts'
import { namesIn, shareAuthor, shareMostAuthors } from './people.ts'
import { perPaper } from './per-paper.ts'
import { hasAuthorOf, hasTitle, type Work } from './same-work.ts'
import { type Statement, statementsAbout } from './statement.ts'

/** What is known about an entry. */
export interface Known {
  /** The identifiers that the entry gives, in the form of `keyOf`. */
  own: readonly string[]
  /** What is believed to be said of its paper. */
  believed: readonly Statement[]
  /** What is said of its identifiers and not believed to be of its paper. */
  doubted: readonly Statement[]
}

const NOTHING: Known = { own: [], believed: [], doubted: [] }
/** So many keys are looked up for an entry: its own, and those that believed records lead to. */
export const MOST_KEYS = 24
/** So many statements are weighed for an entry. */
const MOST_STATEMENTS = 60
/** Under so many titles a paper is looked for. */
const MOST_TITLES = 6
/** The sources that hold what an identifier names, and do not only tell of it. */
export const HOLDERS: ReadonlySet<SourceName> = new Set(['arxiv', 'openreview', 'crossref', 'datacite'])
/** A title alone tells a paper from others from so many words on. */
const ENOUGH_WORDS = 5

/**
 * What the facts say about the paper of an entry: asked for by the identifiers of the entry, by its title, and by the identifiers
 * and titles of what is believed. A record is believed when its title and an author are those of the paper. Where the
 * entry lists no authors, its identifier vouches for the first record; a title alone only if it is long, exact, and
 * all that is found under it has an author in common.
 */
export const answersAbout = perPaper(NOTHING, (list: PaperList, index: number, facts: Facts): Known => {
  const { title, authors } = list.papers[index] as Paper
  const own = keysOf(list, index)
  const keys = new Set<string>()
  const waiting: Statement[] = []
  const lookUp = (key: string) => {
    if (keys.has(key) || keys.size >= MOST_KEYS || waiting.length > MOST_STATEMENTS) return
    keys.add(key)
    for (const statement of statementsAbout(key, facts))
      if (statement.source !== 'doi') waiting.push(statement)
    for (const version of earlierVersions(key, facts)) waiting.push(...statementsOf(version, key, facts))
  }
  for (const key of own) lookUp(key)
  lookUp(keyOfTitle(title))
  if (waiting.length === 0) return own.length === 0 ? NOTHING : { ...NOTHING, own }

  const believed: Statement[] = []
  const listed = namesIn(authors)
  let work: Work = { titles: [title], authors: listed }
  const believe = (statement: Statement) => {
    const { record } = statement
    waiting.splice(waiting.indexOf(statement), 1)
    believed.push(statement)
    work = {
      titles: withTitle(work.titles, record.title),
      authors: work.authors.length > 0 ? work.authors : (record.authors ?? []),
    }
    for (const key of record.identifiers ?? []) lookUp(key)
    if (record.title) lookUp(keyOfTitle(record.title))
  }
  const holders = waiting.filter(({ source, asked }) => HOLDERS.has(source) && own.includes(asked))
  for (;;) {
    const ground: Ground = { work, listed, own, holders, believed }
    const next =
      waiting.find((statement) => isOfWork(statement, ground)) ??
      waiting.find((statement) => isRetitled(statement, ground)) ??
      onlyWork(waiting, ground)
    if (next === undefined) break
    believe(next)
  }
  return { own, believed, doubted: waiting.filter(({ asked }) => own.includes(asked)) }
})

/** The titles of a work with another one, if that is another and there are not too many. */
function withTitle(titles: readonly string[], title: string | undefined): readonly string[] {
  if (title === undefined || titles.length >= MOST_TITLES) return titles
  const key = titleKey(title)
  return key === '' || titles.some((known) => titleKey(known) === key) ? titles : [...titles, title]
}

/** What arXiv says of an earlier version of the paper of `key`. */
function statementsOf(version: string, key: string, facts: Facts): Statement[] {
  return statementsAbout(version, facts).map((statement) => ({ ...statement, asked: key }))
}

interface Ground {
  work: Work
  /** The authors that the entry gives. */
  listed: readonly string[]
  own: readonly string[]
  /** What those say of the identifiers of the entry who hold what these name. */
  holders: readonly Statement[]
  believed: readonly Statement[]
}

/** Whether title and authors are those of the work. */
function isOfWork({ asked, record }: Statement, { work, own, holders }: Ground): boolean {
  const { title = '', authors = [] } = record
  const hasAuthor = hasAuthorOf(work, authors)
  if (own.includes(asked)) {
    const holder = holders.find((other) => other.asked === asked)?.record
    if (holder && holder !== record && !agree(holder.authors, authors)) return false
    return hasAuthor !== false && hasTitle(work, title)
  }
  if (!hasAuthor) return false
  return asked.startsWith('title:')
    ? work.titles.some((known) => titleKey(known) === titleKey(title))
    : hasTitle(work, title)
}

/** Whether an identifier of the entry names the work under another title: by its authors, unless the work has another such identifier. */
function isRetitled({ asked, record, source }: Statement, { work, listed, own, believed }: Ground): boolean {
  if (!own.includes(asked) || !HOLDERS.has(source)) return false
  const { authors = [] } = record
  const others = believed.flatMap((other) => [other.asked, ...(other.record.identifiers ?? [])])
  if (others.includes(asked)) return hasAuthorOf(work, authors) === true
  return shareMostAuthors(listed, authors) && !others.some((key) => schemeIn(key) === schemeIn(asked))
}

/** Whether two records can be of one paper by their authors. */
function agree(a: readonly string[] = [], b: readonly string[] = []): boolean {
  return a.length === 0 || b.length === 0 || shareAuthor(a, b)
}

/** What was found under the exact title where no authors are known, if it can only be one work: all of it is by the same people. */
function onlyWork(waiting: readonly Statement[], { work }: Ground): Statement | undefined {
  const [title = ''] = work.titles
  const hits = waiting.filter(({ asked, record }) => asked.startsWith('title:') && record.title !== undefined)
  const [first] = hits
  if (work.authors.length > 0 || searchKey(title).split(' ').length < ENOUGH_WORDS) return undefined
  const isOne = hits.every(
    ({ record: { title: found = '', authors = [] } }) =>
      titleKey(found) === titleKey(title) && shareAuthor(first?.record.authors ?? [], authors),
  )
  return isOne ? first : undefined
}
