/** The ACL Anthology, whose ids tell venue and year. */

import { percentDecoded, urlParts } from '../link/url.ts'

/** `2024.acl-long.309`, and until 2019 `P18-1023`. */
const ID = /^(?:\d{4}\.[a-z\d]+-[a-z\d]+\.\d+|[a-z]\d\d-\d{4})$/i
/** The version and the file that addresses have after it. */
const SUFFIX = /(?:v\d)?(?:\.(?:pdf|bib|xml|endf))?$/i
const HOST = /(?:^|\.)(?:aclanthology\.(?:org|info)|aclweb\.org)$/
/** The DOIs of the Association end in the id. */
const DOI = /\b10\.(?:18653|3115)\/v1\/([^/?#]+)/i

/**
 * The Anthology's id of the paper that `text` names: an id, the address of its page or of a file of it, or its DOI.
 * Undefined for all other text.
 */
export function aclId(text: string): string | undefined {
  const written = writtenId(text)
  if (written === undefined || !ID.test(written)) return undefined
  return written.includes('.') ? written.toLowerCase() : written.toUpperCase()
}

/** The address of the paper's page. */
export function aclUrl(id: string): string {
  return `https://aclanthology.org/${id}/`
}

/** The ids of papers since 2020 end DOIs of the Association, except those of its journals. */
const WITH_DOI = /^\d{4}\.(?!tacl-|cl-)[a-z\d]+-[a-z\d]+\.\d+$/

/** The DOI of the paper of that id, where the id tells it; not all such DOIs exist. */
export function doiOfAcl(id: string): string | undefined {
  return WITH_DOI.test(id) ? `10.18653/v1/${id}` : undefined
}

function writtenId(text: string): string | undefined {
  const parts = urlParts(text)
  if (parts !== undefined && HOST.test(parts.host)) {
    return parts.path
      .split('/')
      .findLast((segment) => segment !== '')
      ?.replace(SUFFIX, '')
  }
  return DOI.exec(percentDecoded(text))?.[1] ?? text.trim()
}
