/** OpenReview, where conferences review their papers. */

import { urlParts } from '../link/url.ts'

const ID = /^[\w-]{5,40}$/
const PAGE = /^(?:forum|pdf)$/i

/** The id of the paper that `text` names: an id, or the address of its forum or of its PDF. Undefined for all other text. */
export function openreviewId(text: string): string | undefined {
  const written = writtenId(text)
  return written !== undefined && ID.test(written) ? written : undefined
}

function writtenId(text: string): string | undefined {
  const parts = urlParts(text)
  if (parts === undefined) return text.trim()
  if (parts.host !== 'openreview.net' || !PAGE.test(parts.path)) return undefined
  return /(?:^|&)id=([^&]*)/.exec(parts.query)?.[1]
}

/** Where the paper of an OpenReview id is discussed. */
export function openreviewUrl(id: string): string {
  return `https://openreview.net/forum?id=${id}`
}
