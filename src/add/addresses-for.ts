import { aclUrl } from '../identifier/acl.ts'
import type { Scheme } from '../identifier/identifiers.ts'
import { idsIn } from '../identifier/key.ts'
import { openreviewUrl } from '../identifier/openreview.ts'
import { canonicalUrl } from '../link/canonical-url.ts'
import { urlProblem } from '../link/url-problem.ts'
import type { SourcedRecord } from './sourced-record.ts'

/**
 * Where a paper is, for `paperOf`: the `url` that the user gives, identifiers, and the address of a page where that is what is known, or
 * where no identifier leads to the publication. No address that a link must not have.
 */
export function addressesFor(
  told: readonly SourcedRecord[],
  keys: readonly string[],
  url: string | undefined,
): { arxiv: string[]; doi: string; urls: string[] } {
  const ids = (scheme: Scheme) => idsIn(keys, scheme)
  const pages = told.flatMap(({ record }) => record.url ?? []).map((page) => canonicalUrl(page)?.url ?? page)
  const isOnPage =
    told[0]?.source === 'page' || ids('acl').length + ids('doi').length + ids('openreview').length === 0
  return {
    arxiv: url === undefined ? ids('arxiv').slice(0, 1) : [],
    doi: ids('doi')[0] ?? '',
    urls: [
      ...(url === undefined ? [] : [url]),
      ...ids('acl').slice(0, 1).map(aclUrl),
      ...ids('openreview').slice(0, 1).map(openreviewUrl),
      ...(isOnPage ? pages.filter((page) => urlProblem(page) === undefined).slice(0, 1) : []),
    ],
  }
}
