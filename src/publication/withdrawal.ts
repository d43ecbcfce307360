import type { PaperRecord } from '../facts.ts'

/** What says of the paper itself, and of nothing else, that it is withdrawn. */
const UNMISTAKABLE =
  /^(?:(?:this|the) (?:paper|article|submission|manuscript|work|preprint) )?(?:has been |is |was )?withdrawn(?: (?:by|due|because|as|since|for)\b|[.;,:]|$)/i
/** From a conference a paper is withdrawn to be sent to another. */
const FROM_VENUE = /\bwithdrawn\b[^.;]{0,60}\bfrom (?!arxiv)/i

/** The withdrawal in a record of arXiv, when arXiv confirms it or the authors say nothing else of the paper; else undefined. */
export function withdrawalOf({ withdrawn }: Pick<PaperRecord, 'withdrawn'>): PaperRecord['withdrawn'] {
  if (withdrawn === undefined) return undefined
  const { confirmed, reason } = withdrawn
  return confirmed || (UNMISTAKABLE.test(reason.trim()) && !FROM_VENUE.test(reason)) ? withdrawn : undefined
}
