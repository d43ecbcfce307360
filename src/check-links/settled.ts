import { identifierOf } from '../identifier/identifiers.ts'
import { linksOf } from '../link/links.ts'
import { parsedUrl } from '../link/url.ts'
import type { PaperList } from '../paper.ts'

/**
 * Whether a link is settled by the identifier in it: whether that exists is the word of its registry (arXiv, DOI, OpenReview, ACL
 * Anthology), and its page is never fetched. It would say less: arXiv and publishers refuse programs.
 */
export function isSettled(url: string): boolean {
  return identifierOf(url) !== undefined
}

/** No address in papers.json is longer; a README may have anything. */
const LONGEST = 2000

/** The addresses on the web that a list links to and that are not settled, each once, in the order of the list. */
export function addressesOf(list: PaperList): readonly string[] {
  const addresses = new Set<string>()
  for (const { url } of linksOf(list))
    if (
      url.length <= LONGEST &&
      /^https?:\/\//i.test(url) &&
      !addresses.has(url) &&
      parsedUrl(url) &&
      !isSettled(url)
    )
      addresses.add(url)
  return [...addresses]
}
