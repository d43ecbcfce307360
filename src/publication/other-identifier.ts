import type { Edit } from '../document.ts'
import { arxivUrl } from '../identifier/arxiv.ts'
import { doiUrl, isPreprintDoi } from '../identifier/doi.ts'
import { type FoundIdentifier, pathOf } from '../identifier/identifiers.ts'
import type { Known } from './about.ts'
import { evidenceOf } from './statement.ts'

/** The identifier that should stand in the place of one that is wrong. */
export interface OtherIdentifier {
  id: string
  edit: Edit
  evidence: string
}

/** The identifier of the same scheme that the paper under the listed title has; undefined when none is known, or several are. */
export function otherIdentifier(wrong: FoundIdentifier, { believed }: Known): OtherIdentifier | undefined {
  const start = `${wrong.scheme}:`
  const found = new Map<string, string>()
  for (const statement of believed) {
    const { record, asked } = statement
    const ids = [asked, ...(record.identifiers ?? [])].filter((key) => key.startsWith(start))
    for (const id of ids.map((key) => key.slice(start.length))) {
      const isOther = id !== wrong.id && !(wrong.scheme === 'doi' && isPreprintDoi(id))
      if (isOther && !found.has(id))
        found.set(id, evidenceOf(statement, `${record.title ?? ''}, ${start}${id}`))
    }
  }
  const [only, second] = found
  if (only === undefined || second !== undefined) return undefined
  const [id, evidence] = only
  return {
    id,
    evidence,
    edit: { path: pathOf(wrong), value: wrong.place === wrong.scheme ? id : urlOf(wrong.scheme, id) },
  }
}

function urlOf(scheme: string, id: string): string {
  if (scheme === 'arxiv') return arxivUrl(id)
  if (scheme === 'doi') return doiUrl(id)
  return scheme === 'acl' ? `https://aclanthology.org/${id}/` : `https://openreview.net/forum?id=${id}`
}
