import { fold } from '../text/fold.ts'

const WORD = /[a-z\d\x80-\uffff]+/g
/** Half a character, where a word was cut: no lock could have it in a key. */
const HALF = /\p{Cs}/gu
/** No title is longer, and of a longer text no more is read. */
const LONGEST_TITLE = 2000
/** What is longer does not fit into the question that a search engine is asked. */
const LONGEST = 250

/**
 * The words of a title as a search engine is asked for them: `fold`ed, only letters and digits,
 * a space between words, whole words up to 250 characters. `Look, Ma: C++ & LLMs!` has `look ma c and llms`.
 */
export function searchKey(title: string): string {
  const words = fold(title.slice(0, LONGEST_TITLE)).match(WORD) ?? []
  let key = (words[0] ?? '').slice(0, LONGEST)
  for (const word of words.slice(1)) {
    if (key.length + 1 + word.length > LONGEST) break
    key += ` ${word}`
  }
  return key.replace(HALF, '')
}

/** The key of facts under which a title is searched for: `title:toy models of superposition`. */
export function keyOfTitle(title: string): string {
  return `title:${searchKey(title)}`
}
