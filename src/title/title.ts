import { fold } from '../text/fold.ts'
import { WORD } from './letters.ts'
import { nearTitles } from './near-titles.ts'

/**
 * What two spellings of one title have in common: its letters and digits in lower case, without accents,
 * Greek letters spelt out, LaTeX and HTML resolved. `$\beta$-VAE`, `β-VAE` and `Beta-VAE` have the key `betavae`, `C++` has `c++`.
 */
export function titleKey(title: string): string {
  return fold(title).match(WORD)?.join('') ?? ''
}

/** Whether the two are the same title but for typos, punctuation, case, LaTeX against Unicode, or a subtitle that one of them lacks. */
export function similarTitles(a: string, b: string): boolean {
  return nearTitles([a, b]).length > 0
}
