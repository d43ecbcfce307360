/** What is said of a paper that is to be added. */

import type { Facts, PaperRecord, SourceName } from '../facts.ts'
import { aclUrl } from '../identifier/acl.ts'
import { arxivUrl } from '../identifier/arxiv.ts'
import { doiUrl } from '../identifier/doi.ts'
import { SCHEMES } from '../identifier/identifiers.ts'
import type { Paper } from '../paper.ts'
import { HOLDERS, type Known } from '../publication/about.ts'

/** A record, and who gave it: a source, or a page by its tags. */
export interface Told {
  source: SourceName | 'page'
  record: PaperRecord
}

/** Where the paper of a key is to be read; undefined for keys of Semantic Scholar. */
export function urlOf(key: string): string | undefined {
  const id = key.slice(key.indexOf(':') + 1)
  if (key.startsWith('arxiv:')) return arxivUrl(id)
  if (key.startsWith('acl:')) return aclUrl(id)
  if (key.startsWith('doi:')) return doiUrl(id)
  return key.startsWith('openreview:') ? `https://openreview.net/forum?id=${id}` : undefined
}

/** The first identifier of each scheme, as the fields of a paper have them. */
export function fieldsOf(keys: readonly string[]): Pick<Paper, 'arxiv' | 'doi' | 'acl' | 'openreview'> {
  const fields = SCHEMES.flatMap((scheme) => {
    const key = keys.find((one) => one.startsWith(`${scheme}:`))
    return key === undefined ? [] : [[scheme, key.slice(scheme.length + 1)]]
  })
  return Object.fromEntries(fields)
}

/**
 * The identifiers of a paper: those that it has itself, and those that believed records give it. One that turned out to be that of
 * another paper, or of none, is left out.
 */
export function identifiersOf({ own, believed }: Known, { papers }: Facts): string[] {
  const keys = new Set([...own, ...believed.flatMap(({ record }) => record.identifiers ?? [])])
  return [...keys].filter((key) => {
    const holders = Object.keys(papers[key] ?? {}).filter((source) => HOLDERS.has(source as SourceName))
    const isHeld = believed.some(({ asked, source }) => asked === key && HOLDERS.has(source))
    return SCHEMES.some((scheme) => key.startsWith(`${scheme}:`)) && (holders.length === 0 || isHeld)
  })
}
