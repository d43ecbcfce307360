/** The identifiers of a paper that is to be added. */

import type { Facts, SourceName } from '../facts.ts'
import { SCHEMES } from '../identifier/identifiers.ts'
import { identifierIn, idsIn } from '../identifier/key.ts'
import type { Paper } from '../paper.ts'
import { HOLDERS, type Known } from '../publication/about.ts'

/** The first identifier of each scheme, as the fields of a paper have them. */
export function fieldsOf(keys: readonly string[]): Pick<Paper, 'arxiv' | 'doi' | 'acl' | 'openreview'> {
  const fields = SCHEMES.flatMap((scheme) => {
    const [id] = idsIn(keys, scheme)
    return id === undefined ? [] : [[scheme, id]]
  })
  return Object.fromEntries(fields)
}

/**
 * The identifiers of a paper: those that it has itself, and those that believed records give it. One that turned out to be that of
 * another paper, or of none, is left out.
 */
export function believedIdentifiers({ own, believed }: Known, { papers }: Facts): string[] {
  const keys = new Set([...own, ...believed.flatMap(({ record }) => record.identifiers ?? [])])
  return [...keys].filter((key) => {
    const holders = Object.keys(papers[key] ?? {}).filter((source) => HOLDERS.has(source as SourceName))
    const isHeld = believed.some(({ asked, source }) => asked === key && HOLDERS.has(source))
    return identifierIn(key) !== undefined && (holders.length === 0 || isHeld)
  })
}
