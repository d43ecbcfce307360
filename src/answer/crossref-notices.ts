import type { Notice } from '../facts.ts'
import { doiOf } from '../identifier/doi.ts'
import { dateOf } from './crossref-date.ts'
import { fieldsOf, itemsOf } from './json.ts'

/** What Crossref calls them. Others, such as a new version, say nothing against a paper. */
const KINDS: ReadonlyMap<unknown, Notice['kind']> = new Map([
  ['retraction', 'retraction'],
  ['withdrawal', 'withdrawal'],
  ['removal', 'withdrawal'],
  ['expression_of_concern', 'concern'],
  ['correction', 'correction'],
  ['corrigendum', 'correction'],
  ['erratum', 'correction'],
  ['addendum', 'correction'],
])
const SOURCES: ReadonlySet<unknown> = new Set(['publisher', 'retraction-watch'])
const MOST = 100

/**
 * What was published about the work later, as `updated-by` says; `update-to` is what the work itself is a notice of. Some publishers
 * send both for each of the two, and then only Retraction Watch tells which is which. What the title says, `inTitle`,
 * counts where no notice says it.
 */
export function noticesOf(
  work: Readonly<Record<string, unknown>>,
  doi: string,
  inTitle: Notice['kind'] | undefined,
): readonly Notice[] {
  const updated = new Set(itemsOf(work['update-to']).map((update) => targetOf(update)))
  const notices = itemsOf(work['updated-by'])
    .slice(0, MOST)
    .flatMap((update) => {
      const notice = noticeOf(update)
      const isBothWays = notice?.by === 'publisher' && notice.doi !== doi && updated.has(notice.doi)
      return notice === undefined || isBothWays ? [] : notice
    })
  const isRetracted = notices.some(({ kind }) => kind === 'retraction' || kind === 'withdrawal')
  if (inTitle && !isRetracted) notices.push({ kind: inTitle, doi, by: 'publisher' })
  return onceEach(notices)
}

function noticeOf(update: unknown): Notice | undefined {
  const { type, source, updated } = fieldsOf(update)
  const kind = KINDS.get(type)
  const doi = targetOf(update)
  const date = dateOf(updated)
  if (kind === undefined || doi === undefined) return undefined
  return { kind, doi, ...(date && { date }), by: SOURCES.has(source) ? (source as string) : 'publisher' }
}

function targetOf(update: unknown): string | undefined {
  const { DOI } = fieldsOf(update)
  return typeof DOI === 'string' && doiOf(DOI) === DOI ? DOI.toLowerCase() : undefined
}

/** The oldest first. The publisher and Retraction Watch often tell of the same notice: one of them is enough. */
function onceEach(notices: readonly Notice[]): readonly Notice[] {
  const order = ({ date = '', kind, doi, by }: Notice) => [date, kind, doi, by].join(' ')
  const sorted = [...notices].sort((a, b) => (order(a) < order(b) ? -1 : 1))
  return sorted.filter(
    (notice, index) =>
      sorted.findIndex(({ kind, doi }) => kind === notice.kind && doi === notice.doi) === index,
  )
}
