/** What a web page says of the paper that it shows, in the tags that search engines read. */

import { Parser } from 'htmlparser2'
import { parseJson } from '../json/parse.ts'

/** The values of the tags, as they are written; those of one name in their order. */
export interface PageTags {
  /** By name in lower case: `citation_title`, `dc.creator`, `og:title`. */
  meta: ReadonlyMap<string, readonly string[]>
  /** Articles in JSON-LD. */
  articles: readonly Readonly<Record<string, unknown>>[]
}

/** Google Scholar's and Highwire's tags, those of Dublin Core and PRISM, Open Graph. */
const READ =
  /^(?:citation_(?:title|authors?|(?:publication_)?date|online_date|year|doi|arxiv_id|conference_title|conference|journal_title|technical_report_institution)|(?:dc|dcterms)\.(?:title|creator|date|issued|identifier)|prism\.(?:doi|publicationdate)|og:(?:title|site_name)|article:published_time|bepress_citation_\w{1,30})$/
/** A paper may have 5000 authors; no other tag stands so often. */
const MOST_OF_A_NAME = 5000
const LONGEST = 20_000
const LONGEST_JSON = 100_000
const MOST_ARTICLES = 20
/** No page that is meant for people nests deeper; to close a tag takes as long as there are open ones. */
const DEEPEST = 500
const ARTICLE = /^(?:ScholarlyArticle|TechArticle|Article|NewsArticle|BlogPosting|Report|PublicationIssue)$/

/** The tags of a page; nothing in it can make this throw, and time and memory grow with its length alone. */
export function readPageTags(html: string): PageTags {
  const meta = new Map<string, string[]>()
  const articles: Record<string, unknown>[] = []
  let script: string | undefined
  let depth = 0
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        depth++
        if (depth > DEEPEST) parser.pause()
        if (name === 'script') script = isJsonLd(attributes) ? '' : undefined
        if (name !== 'meta') return
        const tag = (attributes.name ?? attributes.property ?? attributes.itemprop ?? '').trim().toLowerCase()
        const { content = '' } = attributes
        if (!READ.test(tag) || content === '' || content.length > LONGEST) return
        const values = meta.get(tag) ?? []
        if (values.length < MOST_OF_A_NAME) values.push(content)
        meta.set(tag, values)
      },
      ontext(text) {
        if (script !== undefined && script.length + text.length <= LONGEST_JSON) script += text
      },
      onclosetag(name) {
        depth--
        if (name !== 'script' || script === undefined) return
        articles.push(...articlesIn(script).slice(0, MOST_ARTICLES - articles.length))
        script = undefined
      },
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  )
  parser.end(html)
  return { meta, articles }
}

function isJsonLd({ type = '' }: Readonly<Record<string, string>>): boolean {
  return /^\s{0,9}application\/ld\+json/i.test(type)
}

/** The articles in a text of JSON-LD: itself, the elements of an array, or those of its `@graph`. */
function articlesIn(text: string): Record<string, unknown>[] {
  const parsed = parseJson(text)
  if ('problems' in parsed) return []
  const [root] = [parsed.value].flat()
  const graph = isObject(root) && Array.isArray(root['@graph']) ? root['@graph'] : []
  return [parsed.value, ...graph].flat().filter(isObject).filter(isArticle)
}

function isArticle(value: Record<string, unknown>): boolean {
  return [value['@type']].flat().some((type) => typeof type === 'string' && ARTICLE.test(type))
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
