/** What registries and servers say of a list now that they did not say before. */

import type { Facts } from '../facts.ts'
import { identifiersOf, keyOf } from '../identifier/identifiers.ts'
import { linksOf } from '../link/links.ts'
import type { Paper, PaperList } from '../paper.ts'
import { noticesAbout } from '../publication/notices.ts'
import { publicationOf } from '../publication/published.ts'
import { evidenceOf, statementsAbout } from '../publication/statement.ts'
import { withdrawalOf } from '../publication/withdrawal.ts'
import { isPreprintOrNone } from '../venue/preprint-venue.ts'
import type { Detail } from './change.ts'

/** What the later facts say of the papers of a list and the earlier ones do not, by the index of the paper. */
export function newsOf(list: PaperList, before: Facts, after: Facts): Map<number, Detail[]> {
  const found = new Map<number, Detail[]>()
  const add = (index: number, details: readonly Detail[]) => {
    if (details.length > 0) found.set(index, [...(found.get(index) ?? []), ...details])
  }
  if (before.papers !== after.papers) {
    for (const index of list.papers.keys()) {
      add(index, newIn(saidOf(list, index, before), saidOf(list, index, after)))
      add(index, versions(list, index, before, after))
    }
  }
  if (before.links !== after.links)
    for (const { paper, url } of linksOf(list)) add(paper, stateOf(url, before, after))
  return found
}

/** What matters of all that is said of a paper. */
function saidOf(list: PaperList, index: number, facts: Facts): Detail[] {
  return [
    ...withdrawals(list, index, facts),
    ...inDetail('retraction', noticesAbout(list, index, facts, ['retraction', 'withdrawal'])),
    ...inDetail('concern', noticesAbout(list, index, facts, ['concern'])),
    ...publications(list, index, facts),
  ]
}

/** The details of `after` that are not in `before`, each once, whoever says so and in whatever words. */
function newIn(before: readonly Detail[], after: readonly Detail[]): Detail[] {
  const keyIn = ({ field, name, after }: Detail) => JSON.stringify([field, name ?? after])
  const known = new Set(before.map(keyIn))
  return after.filter((detail) => {
    const isNew = !known.has(keyIn(detail))
    known.add(keyIn(detail))
    return isNew
  })
}

function withdrawals(list: PaperList, index: number, facts: Facts): Detail[] {
  return (identifiersOf(list)[index] ?? []).flatMap((identifier): Detail[] => {
    if (identifier.scheme !== 'arxiv') return []
    const name = keyOf(identifier)
    const statement = statementsAbout(name, facts).find(({ source }) => source === 'arxiv')
    const withdrawn = statement && withdrawalOf(statement.record)
    if (statement === undefined || withdrawn === undefined) return []
    const evidence = [evidenceOf(statement, withdrawn.reason)]
    return [{ kind: 'retracted', field: 'withdrawal', name, after: withdrawn.reason, evidence }]
  })
}

function inDetail(field: 'retraction' | 'concern', notices: ReturnType<typeof noticesAbout>): Detail[] {
  const kind = field === 'concern' ? 'doubted' : 'retracted'
  return notices.map(({ notice, evidence }) => ({
    kind,
    field,
    name: `doi:${notice.doi}`,
    after: notice.date ?? '',
    evidence: [evidence],
  }))
}

/** Where a paper was published that the list has as a preprint. */
function publications(list: PaperList, index: number, facts: Facts): Detail[] {
  if (!isPreprintOrNone((list.papers[index] as Paper).venue)) return []
  const publication = publicationOf(list, index, facts)
  if (publication === undefined || publication === 'preprint' || 'conflict' in publication) return []
  const { kind, venue, evidence } = publication
  return kind === 'workshop' ? [] : [{ kind: 'found', field: 'publication', after: venue, evidence }]
}

/** That arXiv has a newer version than it had. */
function versions(list: PaperList, index: number, before: Facts, after: Facts): Detail[] {
  return (identifiersOf(list)[index] ?? []).flatMap((identifier): Detail[] => {
    const name = keyOf(identifier)
    const [old, now] = [before, after].map((facts) => facts.papers[name]?.arxiv?.records[0]?.version)
    if (old === undefined || now === undefined || now <= old) return []
    return [{ kind: 'news', field: 'version', name, before: old, after: now }]
  })
}

/** That a link is gone, has moved for good, or answers again. */
function stateOf(url: string, before: Facts, after: Facts): Detail[] {
  const [old, fact] = [before.links[url], after.links[url]]
  if (fact === undefined || fact.state === old?.state) return []
  const { state, reason, to } = fact
  if (state === 'gone')
    return [{ kind: 'gone', field: 'link', name: url, after: state, ...withEvidence(reason) }]
  if (state === 'moved' && to !== undefined)
    return [{ kind: 'news', field: 'link', name: url, after: state, evidence: [to] }]
  if (state === 'alive' && old?.state === 'gone')
    return [{ kind: 'news', field: 'link', name: url, before: 'gone', after: state }]
  return []
}

function withEvidence(line: string | undefined): Pick<Detail, 'evidence'> {
  return line === undefined ? {} : { evidence: [line] }
}
