import { aclUrl } from '../identifier/acl.ts'
import { idsIn } from '../identifier/key.ts'
import type { Paper } from '../paper.ts'
import { type Learnt, recordAtHome } from './homes.ts'
import { fieldsOf } from './identifiers.ts'
import { type PageTools, type Sighting, sightingOn } from './sighting.ts'
import type { SourcedRecord } from './sourced-record.ts'

/** A paper before it was looked up: as far as its home or a page tells of it, for others to be compared with. */
export interface Draft {
  paper: Paper
  told: SourcedRecord
}

/** A paper of which the registries do not know, by the page of the ACL Anthology that shows it. */
export async function shownElsewhere(
  sighting: Sighting,
  learnt: Learnt,
  tools: PageTools,
): Promise<Sighting> {
  const [key = ''] = sighting.keys
  const [id] = idsIn([key], 'acl')
  if (id === undefined || recordAtHome(key, learnt) !== undefined) return sighting
  const { page } = await sightingOn(aclUrl(id), tools)
  return page === undefined ? sighting : { keys: [key], page, isAtHome: true }
}

/** The title and the authors by which records are believed, and the identifiers to ask for. */
export function draftOf({ keys, page }: Sighting, learnt: Learnt): Draft | undefined {
  const [key = ''] = keys
  const told = page ?? (key.startsWith('s2:') ? atSemanticScholar(key, learnt) : recordAtHome(key, learnt))
  if (told === undefined) return undefined
  const { title = '', authors = [], identifiers = [], url = '' } = told.record
  const own = key.startsWith('s2:') ? identifiers : keys
  const paper = { title, url: page ? url : '', date: '', ...fieldsOf(own) }
  return { told, paper: authors.length === 0 ? paper : { ...paper, authors: [...authors] } }
}

/** A record of Semantic Scholar, with its own page as the address of a paper that has no other. */
function atSemanticScholar(key: string, learnt: Learnt): SourcedRecord | undefined {
  const told = recordAtHome(key, learnt)
  if (told === undefined || Object.keys(fieldsOf(told.record.identifiers ?? [])).length > 0) return told
  return {
    ...told,
    record: { url: `https://www.semanticscholar.org/paper/${told.record.key}`, ...told.record },
  }
}
