/** The code of a paper, where its authors say where it is. */

import { urlParts } from '../link/url.ts'

const LONGEST = 10_000
const ADDRESS =
  /(?:https?:\/\/)?(?:www\.)?(?:github\.com|gitlab\.com|huggingface\.co)\/[\w.-]{1,100}\/[\w./-]{1,200}/gi
const SENTENCE_END = /[.!?]\s/
/** What the words before an address, in its sentence, say when it is that of the code of the paper. */
const NAMES_CODE =
  /\b(?:code(?:base)?|implementations?|repository|repo|source|software|scripts|toolkit|library|package|project)\b/i
const SAYS_WHERE =
  /\b(?:available|accessible|released?|releasing|open-?sourced?|found|provided?|shared?|hosted)\b|(?:\b(?:at|here|in|on|via)|[:(]) ?$/i
/** The code of others. */
const OF_OTHERS =
  /\b(?:based on|built (?:up)?on|builds? (?:up)?on|fork(?:ed)? of|adapted from|borrow\w*|thanks? to|modified from|from the (?:official|original)|their)\b/i

/**
 * The repository that an abstract or a comment on arXiv names as the code of the paper, as in `Code is available at
 * https://github.com/...`: the first of which a sentence clearly says that. Undefined where none is.
 */
export function codeLinkIn(texts: readonly (string | undefined)[]): string | undefined {
  for (const text of texts) {
    const found = text === undefined ? undefined : firstIn(text.slice(0, LONGEST).replace(/\s+/g, ' '))
    if (found !== undefined) return found
  }
  return undefined
}

function firstIn(text: string): string | undefined {
  for (const { 0: written, index } of text.matchAll(ADDRESS)) {
    const before = sentenceBefore(text, index)
    if (!NAMES_CODE.test(before) || !SAYS_WHERE.test(before) || OF_OTHERS.test(before)) continue
    const url = repositoryOf(written)
    if (url !== undefined) return url
  }
  return undefined
}

/** What stands before an address in its sentence, without the addresses before it. */
function sentenceBefore(text: string, end: number): string {
  const before = text
    .slice(Math.max(0, end - 200), end)
    .replace(/https?:\/\/\S{1,300}/gi, (address) => (address.endsWith('.') ? '….' : '…'))
  return before.split(SENTENCE_END).at(-1) ?? ''
}

/** The address without what belongs to the sentence around it. */
function repositoryOf(written: string): string | undefined {
  const address = written.replace(/[./-]{1,20}$/, '').replace(/\.git$/i, '')
  const url = /^https?:/i.test(address) ? address.replace(/^http:/i, 'https:') : `https://${address}`
  const [owner, name] = urlParts(url)?.path.split('/') ?? []
  return owner && name ? url : undefined
}
