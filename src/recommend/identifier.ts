import { keyIn } from '../add/wanted.ts'

/** All of a field, and nothing else: what a paper is named by where strangers name it. */
const FORMS: readonly RegExp[] = [
  /^(?:arxiv:\s?|https?:\/\/(?:www\.)?arxiv\.org\/(?:abs|pdf|html)\/)?(?:\d{4}\.\d{4,5}|[a-z-]{1,20}(?:\.[a-z]{2})?\/\d{7})(?:v\d{1,3})?(?:\.pdf)?\/?$/i,
  /^(?:doi:\s?|https?:\/\/(?:dx\.)?doi\.org\/)?10\.\d{4,9}\/[-._;()/:a-z\d]{1,200}$/i,
  /^(?:acl:\s?|https?:\/\/(?:www\.)?aclanthology\.org\/)?(?:\d{4}\.[a-z\d]{1,40}-[a-z\d]{1,40}\.\d{1,5}|[a-z]\d\d-\d{4})(?:\.pdf)?\/?$/i,
  /^https?:\/\/(?:www\.)?openreview\.net\/(?:forum|pdf)\?id=[\w-]{5,40}$/i,
]

/**
 * The key of the paper that a field names: an arXiv id, a DOI, an id of the ACL Anthology, or the address of the paper there or on
 * OpenReview. Undefined for all else: other addresses are never fetched because a stranger says so.
 */
export function recommendedKey(field: string): string | undefined {
  const text = field.trim()
  return FORMS.some((form) => form.test(text)) ? keyIn(text) : undefined
}
