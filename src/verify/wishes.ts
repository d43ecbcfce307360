import type { Facts, SourceName } from '../facts.ts'
import { keysOf } from '../identifier/identifiers.ts'
import { schemeIn } from '../identifier/key.ts'
import type { Paper, PaperList } from '../paper.ts'
import { answersAbout, MOST_KEYS } from '../publication/about.ts'
import { earlierVersions } from '../publication/earlier-versions.ts'
import { publicationOf } from '../publication/published.ts'
import { keyOfTitle } from '../title/search-key.ts'
import { parseVenue } from '../venue/venues.ts'
import { isStale } from './stale.ts'

/** A question to a source. */
export interface Wish {
  source: SourceName
  key: string
}

export interface WishOptions {
  /** Days after which an answer is asked for again; 0 asks for all. */
  stale: number
  /** The papers in question, by index. Absent: all. */
  only?: ReadonlySet<number> | undefined
  /** What was asked in this run, as `nameOf` has it, and the sources that do not answer. */
  asked: ReadonlySet<string>
  down: ReadonlySet<SourceName>
}

/** A question as a word: `arxiv arxiv:2406.16254`. */
export function nameOf({ source, key }: Wish): string {
  return `${source} ${key}`
}

/**
 * What is next to be asked about the papers of a list: about each of their identifiers, and those that are believed to be of
 * the same papers, what is not known or not any more; and when all that is said leaves open where a paper was published, its title.
 */
export function wishes(list: PaperList, facts: Facts, { stale, only, asked, down }: WishOptions): Wish[] {
  const wanted = new Map<string, Wish>()
  for (let index = 0; index < list.papers.length; index++) {
    if (only && !only.has(index)) continue
    const keys = keysOfPaper(list, index, facts)
    const isOnArxiv = keys.some((key) => key.startsWith('arxiv:'))
    const listed = new Set(keysOf(list, index))
    const next = keys
      .flatMap((key) => sourcesFor(key, listed.has(key), isOnArxiv, down).map((source) => ({ source, key })))
      .filter((wish) => isDue(wish, false))
    const search: Wish = { source: 'dblp', key: keyOfTitle((list.papers[index] as Paper).title) }
    if (next.length === 0) {
      next.push(...namesInDoubt(list, index, facts).filter((wish) => !asked.has(nameOf(wish))))
      if (isOpen(list, index, facts) && isDue(search, true)) next.push(search)
    }
    for (const wish of next) wanted.set(nameOf(wish), wish)
  }
  return [...wanted.values()]

  function isDue(wish: Wish, isSearch: boolean): boolean {
    const answer = facts.papers[wish.key]?.[wish.source]
    return !asked.has(nameOf(wish)) && isStale(answer, facts.today, stale, isSearch)
  }
}

/** All that facts are kept about for a list: identifiers and titles. */
export function keysAbout(list: PaperList, facts: Facts): ReadonlySet<string> {
  return new Set(
    list.papers.flatMap(({ title }, index) => {
      const keys = keysOfPaper(list, index, facts)
      return [...keys, ...keys.flatMap((key) => earlierVersions(key, facts)), keyOfTitle(title)]
    }),
  )
}

/** The identifiers that an entry gives, and those that are believed to be of its paper. */
function keysOfPaper(list: PaperList, index: number, facts: Facts): string[] {
  const { believed } = answersAbout(list, index, facts)
  const all = [...keysOf(list, index), ...believed.flatMap(({ record }) => record.identifiers ?? [])]
  return [...new Set(all)].slice(0, MOST_KEYS)
}

/**
 * Who is asked about an identifier. Semantic Scholar knows a paper under each of its identifiers and is asked about one; whether
 * there is such a DOI is asked only where the list gives it.
 */
function sourcesFor(
  key: string,
  isListed: boolean,
  isOnArxiv: boolean,
  down: ReadonlySet<SourceName>,
): readonly SourceName[] {
  const exists: readonly SourceName[] = isListed ? ['doi'] : []
  const elsewhere: readonly SourceName[] = isOnArxiv ? [] : ['semantic-scholar']
  switch (schemeIn(key)) {
    case 'arxiv':
      return ['semantic-scholar', down.has('arxiv') ? 'datacite' : 'arxiv']
    case 'doi':
      return [...exists, 'crossref', ...elsewhere]
    case 'acl':
      return isListed ? [...exists, 'crossref', ...elsewhere] : elsewhere
    case 'openreview':
      return ['openreview']
    default:
      return []
  }
}

/** The earlier versions of arXiv papers that have another title than the list says: one of them may have had that. */
function namesInDoubt(list: PaperList, index: number, facts: Facts): Wish[] {
  const { doubted } = answersAbout(list, index, facts)
  const keys = new Set(doubted.filter(({ source }) => source === 'arxiv').map((statement) => statement.asked))
  return [...keys]
    .flatMap((key) => earlierVersions(key, facts))
    .filter((key) => facts.papers[key]?.arxiv === undefined)
    .map((key) => ({ source: 'arxiv', key }))
}

/** Whether it is worth a search where a paper was published: the list says something else than what is known, or that is not even likely. */
function isOpen(list: PaperList, index: number, facts: Facts): boolean {
  const known = publicationOf(list, index, facts)
  if (known === undefined || known === 'preprint' || 'conflict' in known) return true
  const { series, year, kind } = parseVenue((list.papers[index] as Paper).venue ?? '')
  const isOfThatKind = kind === known.kind || !known.isKindKnown
  const isListed = series === known.series && year === known.year && isOfThatKind
  return !isListed || !(known.isProven || known.isKindKnown)
}
