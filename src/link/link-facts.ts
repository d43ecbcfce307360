import type { Path } from '../document.ts'
import type { Facts, LinkFact } from '../facts.ts'
import type { PaperList } from '../paper.ts'
import { linksOf, pathOfLink } from './links.ts'

/** A link of a list, and what is known of it. */
export interface KnownLink {
  path: Path
  url: string
  fact: LinkFact
}

/** The links of a list that are known to be in that state. */
export function* linksThatAre(
  state: LinkFact['state'],
  list: PaperList,
  { links }: Pick<Facts, 'links'>,
): Generator<KnownLink> {
  for (const link of linksOf(list)) {
    const fact = links[link.url]
    if (fact?.state === state) yield { path: pathOfLink(link), url: link.url, fact }
  }
}
