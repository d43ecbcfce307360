/** What the comment of an arXiv paper says of its withdrawal; the query API has no other sign of it. */

import { readArxivId } from '../identifier/arxiv-id.ts'
import { keyOf } from '../identifier/identifiers.ts'

/** Words without which nobody tells of a withdrawal. */
const HINT = /withdraw|retract|supersed|removed by arxiv/i

const GONE = '(?:withdrawn|retracted|removed by arxiv)'
/** It is the paper that is withdrawn, and not from a conference. */
const FROM_ARXIV = '(?! (?:it )?from (?!(?:the )?arxiv))'
const SAYS_SO = new RegExp(
  `^${GONE}(?=$|[^\\w ]| (?:by|due|because|as|since|for|on|pending|until|and|temporarily|permanently)\\b)${FROM_ARXIV}|` +
    `\\b(?:paper|papers|preprint|manuscript|article|work|note|this|this version|this submission) (?:has|have|was|is|are) ` +
    `(?:now |being |been |temporarily |hereby ){0,2}${GONE}${FROM_ARXIV}`,
  'i',
)
/** Then it is about a version that is not the newest, or about a submission elsewhere. */
const SOMETHING_ELSE =
  /\b(?:v\d|version \d|(?:previous|earlier|older|old|first|second|third|original) (?:version|submission)|submi(?:tted|ssion) to)/i

const SUCCESSOR =
  /\b(?:superseded|replaced|subsumed|merged) (?:by|with|in|into)\b[^;]{0,80}?(?:(?<![\w./-])|(?<=arxiv\.org\/(?:abs|pdf)\/))([a-z-]{2,20}(?:\.[a-z]{2})?\/\d{7}|\d{4}\.\d{4,5})(?:v\d+)?(?![\w/])/i

/**
 * Whether the comment says that the paper is withdrawn: `yes` when it does, `maybe` when it only has the words, as
 * *withdrawn from ICML*, *superseded by*, *v2 was withdrawn* do.
 */
export function saysWithdrawn(comment: string): 'yes' | 'maybe' | 'no' {
  if (!HINT.test(comment)) return 'no'
  return SAYS_SO.test(comment) && !SOMETHING_ELSE.test(comment) ? 'yes' : 'maybe'
}

/** The arXiv paper that the comment of `id` says has taken its place, as `arxiv:2406.16254`. */
export function successorIn(comment: string, id: string): string | undefined {
  const reference = readArxivId(SUCCESSOR.exec(comment)?.[1] ?? '')
  return typeof reference === 'object' && reference.id !== id
    ? keyOf({ scheme: 'arxiv', id: reference.id })
    : undefined
}
