/** The tags of a page as the record of a paper. */

import type { PaperRecord } from '../facts.ts'
import { aclId } from '../identifier/acl.ts'
import { arxivReference } from '../identifier/arxiv.ts'
import { doiOf } from '../identifier/doi.ts'
import { identifierOf, keyOf } from '../identifier/identifiers.ts'
import { dateOf } from '../reference/date-of.ts'
import { nameOf } from '../reference/names.ts'
import { plainText } from '../reference/plain-text.ts'
import { cleanText } from '../text/clean.ts'
import { isObject, type PageTags } from './page-tags.ts'

const TITLES = ['citation_title', 'bepress_citation_title', 'dc.title', 'dcterms.title']
const AUTHORS = ['citation_author', 'bepress_citation_author', 'dc.creator', 'dcterms.creator']
const DATES = [
  'citation_publication_date',
  'citation_online_date',
  'citation_date',
  'bepress_citation_date',
  'dc.date',
  'dcterms.issued',
  'prism.publicationdate',
  'article:published_time',
  'citation_year',
]
const VENUES = ['citation_conference_title', 'citation_conference', 'citation_journal_title']
const DOIS = ['citation_doi', 'bepress_citation_doi', 'prism.doi', 'dc.identifier', 'dcterms.identifier']
const MOST_NAMES = 5000

/**
 * What the page at `url` says of its paper; undefined when it gives no title. Citation tags go before Dublin Core, JSON-LD and
 * the title for social networks. Identifiers are what the page claims.
 */
export function pageRecord(url: string, tags: PageTags): (PaperRecord & { title: string }) | undefined {
  const { meta, articles } = tags
  const values = (names: readonly string[]) => names.flatMap((name) => meta.get(name) ?? [])
  const [article = {}] = articles
  const title = [...values(TITLES), textOf(article.headline), textOf(article.name), socialTitle(tags)]
    .map(plain)
    .find((text) => text !== '')
  if (title === undefined) return undefined
  const authors = authorsIn(tags)
  const date = dateOf([...values(DATES), textOf(article.datePublished)].map((text) => day(plain(text))))
  const [venue] = values(VENUES).map(plain)
  const identifiers = identifiersIn(tags)
  return {
    key: url,
    title,
    url,
    ...(authors.length > 0 && { authors }),
    ...(date !== '' && { date }),
    ...(venue && { venue }),
    ...(identifiers.length > 0 && { identifiers }),
  }
}

/** The names of the first kind of tag that the page has; each tag holds one name, but for `citation_authors`. */
function authorsIn({ meta, articles }: PageTags): string[] {
  const tag = AUTHORS.find((name) => meta.has(name))
  const inTags =
    tag === undefined ? (meta.get('citation_authors') ?? []).flatMap((all) => all.split(';')) : meta.get(tag)
  const written = inTags?.length ? inTags : [articles[0]?.author].flat().map(nameIn)
  return written
    .slice(0, MOST_NAMES)
    .map((name) => nameOf(plain(name).split(',')))
    .filter((name) => name !== '')
}

function nameIn(author: unknown): string {
  return isObject(author) ? textOf(author.name) : textOf(author)
}

/** The title for social networks, without the name of the site after it. */
function socialTitle({ meta }: PageTags): string {
  const title = plain(meta.get('og:title')?.[0] ?? '')
  const site = plain(meta.get('og:site_name')?.[0] ?? '')
  const end = [' | ', ' - ', ' – ', ' — ', ' · ']
    .map((between) => between + site)
    .find((end) => title.endsWith(end))
  return site === '' || end === undefined ? title : title.slice(0, -end.length)
}

function identifiersIn({ meta }: PageTags): string[] {
  const arxiv = (meta.get('citation_arxiv_id') ?? []).map((text) => arxivReference(text)?.id)
  const others = DOIS.flatMap((name) => meta.get(name) ?? [])
    .filter((text) => doiOf(text) !== undefined || aclId(text) !== undefined)
    .map((text) => identifierOf(text))
  const keys = [...arxiv.map((id) => id && `arxiv:${id}`), ...others.map((found) => found && keyOf(found))]
  return [...new Set(keys.filter((key) => key !== undefined))].slice(0, 5)
}

/** The day of a point in time; `2024/8` as it is. */
function day(text: string): string {
  return /^\d{4}-\d\d-\d\d[T ]/.test(text) ? text.slice(0, 10) : text
}

function plain(text: string): string {
  return cleanText(plainText(text))
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, 2000) : ''
}
