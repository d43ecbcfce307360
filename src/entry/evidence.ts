import { arxivReference } from '../identifier/arxiv.ts'
import { identifierOf } from '../identifier/identifiers.ts'
import type { Entry } from './entry.ts'
import { countWords } from './plain-text.ts'
import { isName, namesIn, venueLikeness } from './shapes.ts'

const PAPER_HOST =
  /arxiv\.org|openreview\.net|aclanthology|aclweb\.org|doi\.org|dl\.acm\.org|ieee|springer|sciencedirect|nature\.com|science\.org|thecvf\.com|cv-foundation\.org|mlr\.press|neurips\.cc|nips\.cc|usenix|jmlr|biorxiv|medrxiv|chemrxiv|ssrn|semanticscholar|wiley|elsevier|tandfonline|sagepub|psycnet|iclr\.cc|ijcai|aaai|mdpi|frontiersin|pnas\.org|transformer-circuits|hal\.science|\.pdf(?:$|[?#])|eprint\.iacr|researchgate|ecva\.net|isca-speech|dblp|citeseer|vldb|cell\.com|plos|oup\.com|proceedings|jstor|cambridge\.org|royalsociety|acm\.org/i
const OTHER_HOST =
  /github\.com|gitlab\.com|youtube\.com|youtu\.be|twitter\.com|(?:^|\/)x\.com|huggingface\.co\/(?!papers)|medium\.com|reddit\.com|wikipedia|zhihu|bilibili|kaggle|discord|slack|linkedin|coursera|udemy|amazon\./i

/** More words than these, without markup, are a sentence. */
const MOST_WORDS = 30
/** Pages of hosts of papers that show no paper: the first one, those of a venue, searches. */
const NO_PAPER =
  /^[a-z]+:\/\/[^/]*\/?$|\/(?:group|venues|events|search|list|collections|profile|user|people)(?:[/?]|$)/i

/** Whether an address is one at which papers are found. */
export function isPaperHost(url: string): boolean {
  return PAPER_HOST.test(url) && (/\.pdf(?:$|[?#])/i.test(url) || !NO_PAPER.test(url))
}

/** How sure it is that an entry is that of a paper: 3 and more where it is. */
export function evidenceOf({ title, titleBy, url, links, paperLinks, authors, venue, date }: Entry): number {
  const address = url?.text ?? ''
  const words = countWords(title.text)
  if (titleBy === 'plain' && words > MOST_WORDS) return 0
  let evidence = 0
  if (isPaperHost(address) || identifierOf(address) || arxivReference(address)) evidence += 3
  else if (paperLinks.length > 0 && titleBy !== 'link' && address !== '' && !OTHER_HOST.test(address))
    evidence += 2
  else if (links.some((link) => identifierOf(link.url.text))) evidence += 1
  if (evidence < 3 && OTHER_HOST.test(address)) evidence -= 1
  if (authors && namesIn(authors.text)) evidence += 2
  else if (authors && isName(authors.text)) evidence += 1
  if (venue) evidence += venueLikeness(venue.text) === 2 ? 2 : 1
  if (date) evidence += 1
  if (words >= 5) evidence += 1
  return evidence
}
