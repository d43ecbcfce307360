import type { Edit } from '../document.ts'
import { isPreprintDoi } from '../identifier/doi.ts'
import { type FoundIdentifier, pathOf } from '../identifier/identifiers.ts'
import { idsIn, pageOf } from '../identifier/key.ts'
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
  const found = new Map<string, string>()
  for (const statement of believed) {
    const { record, asked } = statement
    for (const id of idsIn([asked, ...(record.identifiers ?? [])], wrong.scheme)) {
      const isOther = id !== wrong.id && !(wrong.scheme === 'doi' && isPreprintDoi(id))
      if (isOther && !found.has(id))
        found.set(id, evidenceOf(statement, `${record.title ?? ''}, ${wrong.scheme}:${id}`))
    }
  }
  const [only, second] = found
  if (only === undefined || second !== undefined) return undefined
  const [id, evidence] = only
  return {
    id,
    evidence,
    edit: {
      path: pathOf(wrong),
      value: wrong.place === wrong.scheme ? id : pageOf({ scheme: wrong.scheme, id }),
    },
  }
}
