import type { Rule } from '../rule.ts'
import { quote } from '../text/quote.ts'
import { unusualTexts } from '../text/texts.ts'

/** Letters that look alike in Latin and in another script. Those that look like themselves, such as β and Δ, serve as symbols. */
const ALIKE = {
  Cyrillic: ['acdehijopqswxyABCEHIJKMOPSTXY', 'асԁеһіјорԛѕԝхуАВСЕНІЈКМОРЅТХУ'],
  Greek: ['oABEHIKMNOPTXYZ', 'οΑΒΕΗΙΚΜΝΟΡΤΧΥΖ'],
} as const
type Script = keyof typeof ALIKE

const WORD = /[A-Za-zÀ-ɏͰ-ԯ]+/g
const LATIN = /[A-Za-zÀ-ɏ]/
const OTHER = /[Ͱ-ԯ]/

export default {
  summary: 'No word mixes letters of two scripts that look alike',
  why: `A Cyrillic a in a Latin word looks like the Latin one, but nobody who searches for the word finds it.
    It comes from copying, from a keyboard in the wrong layout, or from somebody who wants to deceive.`,
  severity: 'error',
  examples: [
    {
      bad: [{ title: 'L\u0430nguage Models' }],
      message:
        'Unexpected Cyrillic `\u0430` (U+0430) in the word `L\u0430nguage`, expected `Language` in Latin letters',
      good: [{ title: 'Language Models' }],
    },
    {
      bad: [{ authors: ['\u0391da Lovelace'] }],
      message: 'Unexpected Greek `\u0391` (U+0391) in the word `\u0391da`, expected `Ada` in Latin letters',
      good: [{ authors: ['Ada Lovelace'] }],
    },
  ],
  *check(list) {
    for (const { value, path } of unusualTexts(list)) {
      if (!OTHER.test(value)) continue
      const word = value.match(WORD)?.find((candidate) => inLatin(candidate) !== candidate)
      if (word === undefined) continue
      const letter = [...word].find((character) => scriptOf(character)) ?? ''
      const code = letter.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')
      const message = `Unexpected ${scriptOf(letter)} \`${letter}\` (U+${code}) in the word ${quote(word)}, expected ${quote(inLatin(word))} in Latin letters`
      yield { path, message, fix: [{ path, value: value.replace(WORD, inLatin) }] }
    }
  },
} satisfies Rule

/** The word with its foreign letters in Latin, if it has Latin letters, too, and they all look alike; else the word itself. */
function inLatin(word: string): string {
  if (!LATIN.test(word) || !OTHER.test(word)) return word
  const latin = [...word].map((character) => (LATIN.test(character) ? character : counterpartOf(character)))
  return latin.includes(undefined) ? word : latin.join('')
}

function scriptOf(letter: string): Script | undefined {
  return (Object.keys(ALIKE) as Script[]).find((script) => ALIKE[script][1].includes(letter))
}

function counterpartOf(letter: string): string | undefined {
  const script = scriptOf(letter)
  return script && ALIKE[script][0].charAt(ALIKE[script][1].indexOf(letter))
}
