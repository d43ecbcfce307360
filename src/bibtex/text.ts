/** The texts of BibTeX: LaTeX, with braces that keep capitals. */

import { plainText } from '../reference/plain-text.ts'

/** A command, an escaped sign, a brace, or text without any. */
const TOKEN = /\\[a-z]+\*?\s?|\\[^a-z]|[{}]|[^\\{}]+|\\$/gis
/** What latexToUnicode does not know, because only bibliographies have it, in an order in which each finds its text whole. */
const REWRITTEN: readonly (readonly [RegExp, string])[] = [
  [/\\[()]/g, '$$'],
  [/\\href\s*\{[^{}]*\}\s*(?=\{)|\\(?:noopsort|[vh]?phantom)\s*\{[^{}]*\}/g, ''],
  [/\\(?:url|path|nolinkurl|mkbib(?:emph|italic|bold))\s*\{([^{}]*)\}/g, '$1'],
  [/\\(?:enquote|mkbibquote)\s*\{([^{}]*)\}/g, '“$1”'],
  [/\\textsubscript\s*\{([^{}]*)\}/g, '<sub>$1</sub>'],
  [/\\textsuperscript\s*\{([^{}]*)\}/g, '<sup>$1</sup>'],
  [/\{\\(?:bf|em|it|rm|sc|sf|sl|tt)(?:series|shape|family)?(?:\s+|(?=\{))/g, '{'],
  [/\\(?:protect|relax|-|\/)(?![a-z])\s?/g, ''],
  [/\\slash(?![a-z])\s?/gi, '/'],
  [/\\[ ,;:]|(?<!\\)~|\\(?:newline|q?quad)(?![a-z])|\\\\/gi, ' '],
  [/---/g, '—'],
  [/--/g, '–'],
  [/``/g, '“'],
  [/(?<!\\)''/g, '”'],
]
/** More than any address that is taken over. */
const LONGEST_VERBATIM = 5000
const IN_MATHS = /[_^]$/
const ACCENT = /^\\["'.=^`~]/

/** The text as readers see it: braces gone, LaTeX and HTML in Unicode. A command that is not known stays. */
export function latexText(raw: string): string {
  let text = raw.replace(/\s+/g, ' ')
  for (const [written, meant] of REWRITTEN) text = text.replace(written, meant)
  return withoutBraces(plainText(withoutBraces(text, true)), false).trim()
}

/** An address or an identifier, in which only what BibTeX wants escaped is LaTeX. */
export function verbatimText(raw: string): string {
  if (raw.length > LONGEST_VERBATIM) return raw
  const address = /\\(?:url|path|nolinkurl|href)\s*\{([^{}]*)\}/.exec(raw)?.[1] ?? raw
  return address
    .replace(/\{?\\([_%&#~{}])\}?/g, '$1')
    .replace(/\{?\$\\sim\$\}?|\{?\\textasciitilde(?:\{\})?\}?/g, '~')
    .replace(/^[\s{<"]+|[\s}>"]+$/g, '')
}

/**
 * The text without the braces that only keep what is in them as it is. The arguments of commands keep theirs, and with
 * `keepsGroups` so do groups that begin with a command, which ends where they do.
 */
function withoutBraces(text: string, keepsGroups: boolean): string {
  const tokens = text.match(TOKEN) ?? []
  const open: boolean[] = []
  let takesArgument = false
  let result = ''
  for (const [index, token] of tokens.entries()) {
    if (token === '{') {
      const isKept = takesArgument || (keepsGroups && tokens[index + 1]?.startsWith('\\') === true)
      open.push(isKept)
      if (isKept) result += token
      takesArgument = false
    } else if (token === '}') {
      takesArgument = open.pop() ?? false
      if (takesArgument) result += token
    } else {
      result += keepsGroups || !/^\\[{}]$/.test(token) ? token : token.slice(1)
      takesArgument = /^\\[a-z]/i.test(token) || ACCENT.test(token) || IN_MATHS.test(token)
    }
  }
  return result
}
