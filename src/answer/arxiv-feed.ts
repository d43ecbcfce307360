import type { PaperRecord } from '../facts.ts'
import { type ArxivReference, readArxivId } from '../identifier/arxiv-id.ts'
import { doiOf } from '../identifier/doi.ts'
import { identifierOf, keyOf } from '../identifier/identifiers.ts'
import { Unanswered } from '../source.ts'
import { dayIn } from './day.ts'
import { plain, plainNames } from './plain.ts'
import { childrenOf, childText, readXml, type XmlElement } from './xml.ts'

const ATOM = 'http://www.w3.org/2005/Atom'
const ARXIV = 'http://arxiv.org/schemas/atom'
const OPENSEARCH = 'http://a9.com/-/spec/opensearch/1.1/'

const PAGE = /^https?:\/\/(?:www\.|export\.)?arxiv\.org\/abs\/(.{1,100})$/
/** The entry of a feed that tells of a mistake in the question. */
const ERROR = /^https?:\/\/arxiv\.org\/api\/errors/

/** What the query API of arXiv answers. */
export interface ArxivFeed {
  /** How many papers were found, of which the feed may hold a part. */
  total: number | undefined
  /** By the id without its version, the newest of those that are there. Entries that are no papers are left out. */
  papers: ReadonlyMap<string, PaperRecord>
  /** The same by the id with its version. */
  versions: ReadonlyMap<string, PaperRecord>
  /** What is wrong with the question: `incorrect id format for abc`. */
  error: string | undefined
}

/**
 * The papers in an Atom feed of arXiv, by the names of its elements, whose order has changed over the years
 * (arXiv API user's manual; the `arxiv` elements are its own).
 * @throws {Unanswered} when it is no such feed.
 */
export function readArxivFeed(text: string): ArxivFeed {
  const feed = readXml(text)
  if (feed.name !== 'feed' || feed.namespace !== ATOM) throw new Unanswered('its answer is no Atom feed')
  const entries = childrenOf(feed, ATOM, 'entry')
  const error = entries.find((entry) => ERROR.test(childText(entry, ATOM, 'id')?.trim() ?? ''))
  const total = childText(feed, OPENSEARCH, 'totalResults')?.trim() ?? ''
  const papers = new Map<string, PaperRecord>()
  const versions = new Map<string, PaperRecord>()
  for (const entry of entries) {
    const record = recordOf(entry)
    if (record) versions.set(`${record.key}v${record.version}`, record)
    if (record && (papers.get(record.key)?.version ?? 0) <= (record.version ?? 0))
      papers.set(record.key, record)
  }
  return {
    total: /^\d{1,9}$/.test(total) ? Number(total) : undefined,
    papers,
    versions,
    error: error && (plain(childText(error, ATOM, 'summary')) ?? ''),
  }
}

function recordOf(entry: XmlElement): PaperRecord | undefined {
  const reference = referenceIn(childText(entry, ATOM, 'id'))
  const title = plain(childText(entry, ATOM, 'title'))
  if (reference === undefined || title === undefined) return undefined
  const authors = plainNames(
    childrenOf(entry, ATOM, 'author').map((author) => childText(author, ATOM, 'name')),
  )
  const date = dayIn(childText(entry, ATOM, 'published')?.trim())
  const updated = dayIn(childText(entry, ATOM, 'updated')?.trim())
  const identifiers = identifiersIn(entry)
  const comment = plain(childText(entry, ARXIV, 'comment'))
  const journal = plain(childText(entry, ARXIV, 'journal_ref'))
  const categories = categoriesIn(entry)
  const abstract = plain(childText(entry, ATOM, 'summary'))
  return {
    key: reference.id,
    title,
    ...(authors && { authors }),
    ...(date && { date }),
    ...(reference.version !== undefined && { version: reference.version }),
    ...(updated && { updated }),
    ...(identifiers.length > 0 && { identifiers }),
    ...(comment && { comment }),
    ...(journal && { journal }),
    ...(categories.length > 0 && { categories }),
    ...(abstract && { abstract }),
  }
}

function referenceIn(id: string | undefined): ArxivReference | undefined {
  const written = PAGE.exec(id?.trim() ?? '')?.[1]
  const reference = written === undefined ? undefined : readArxivId(written)
  return typeof reference === 'string' ? undefined : reference
}

/** Authors write several DOIs into one field: then the element is repeated, or has white space in it. */
function identifiersIn(entry: XmlElement): string[] {
  const written = childrenOf(entry, ARXIV, 'doi').flatMap(({ text }) => text.split(/[\s,;]+/))
  const identifiers = written.flatMap((doi) => (doiOf(doi) && identifierOf(doi)) || [])
  return [...new Set(identifiers.filter(({ scheme }) => scheme !== 'arxiv').map(keyOf))]
}

/** The primary one first. */
function categoriesIn(entry: XmlElement): string[] {
  const elements = [...childrenOf(entry, ARXIV, 'primary_category'), ...childrenOf(entry, ATOM, 'category')]
  return [...new Set(elements.flatMap(({ attributes }) => plain(attributes.get('term')) ?? []))]
}
