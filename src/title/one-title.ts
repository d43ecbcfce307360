import { fold } from '../text/fold.ts'
import { titleKey } from './title.ts'

/** Letters that two titles have to share at their start or end, and that a name before a colon has. */
const ENOUGH_LETTERS = 4

/**
 * Whether a paper of one identifier could have both titles: they share a name (`DeltaZip: ...`), the one begins or ends
 * with the other, or at least half of their words are the same. Papers are renamed more than this too.
 */
export function couldBeOneTitle(a: string, b: string): boolean {
  const [short = '', long = ''] = [titleKey(a), titleKey(b)].sort((x, y) => x.length - y.length)
  if (short === long) return true
  if (short.length >= ENOUGH_LETTERS && (long.startsWith(short) || long.endsWith(short))) return true
  const name = nameIn(a)
  return (name.length >= ENOUGH_LETTERS && name === nameIn(b)) || shareOfCommonWords(a, b) >= 0.5
}

function nameIn(title: string): string {
  const colon = title.indexOf(':')
  return colon < 0 ? '' : titleKey(title.slice(0, colon))
}

function shareOfCommonWords(a: string, b: string): number {
  const [wordsOfA, wordsOfB] = [longWords(a), longWords(b)]
  const common = [...wordsOfA].filter((word) => wordsOfB.has(word)).length
  return common / (wordsOfA.size + wordsOfB.size - common)
}

function longWords(title: string): Set<string> {
  return new Set(fold(title).match(/[\p{L}\p{N}]{4,}/gu))
}
