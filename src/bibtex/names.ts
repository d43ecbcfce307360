/** The authors in a field of BibTeX: names with `and` between. */

import { nameOf } from '../reference/names.ts'
import { latexText } from './text.ts'

const TOKEN = /\\.|\band(?= )|[{},=]|[^\\{},= ]+| |\\/gis
/** How biblatex names the parts of a name, as in `family=Beethoven, given=Ludwig, prefix=van`. */
const NAMED_PART = /^\s*(family|given|prefix|suffix)\s*=\s*(.*)$/is

/**
 * The names, given name first, without `others`. One that is wholly in braces is that of a group and stays as it is.
 * As BibTeX reads them: `von Last, First` and `von Last, Jr, First` (Oren Patashnik, BibTeXing, section 4).
 */
export function authorsIn(field: string): string[] {
  const names = split(field.replace(/\s+/g, ' '), 'and')
    .map((name) => name.trim())
    .filter((name) => name !== '')
  if (names.at(-1)?.toLowerCase() === 'others') names.pop()
  return names.map(authorOf)
}

function authorOf(name: string): string {
  const parts = split(name, ',')
  const named = new Map(
    parts.map((part) => NAMED_PART.exec(part)?.slice(1) as [string, string]).filter(Boolean),
  )
  if (named.size === 0) return nameOf(parts.map(latexText))
  return ['given', 'prefix', 'family', 'suffix']
    .map((role) => latexText(named.get(role) ?? ''))
    .filter((part) => part !== '')
    .join(' ')
}

/** The parts of a text between separators that are not in braces. */
function split(text: string, separator: string): string[] {
  const parts = ['']
  let depth = 0
  let before = ' '
  for (const [token] of text.matchAll(TOKEN)) {
    if (token === '{') depth++
    if (token === '}') depth--
    const isSeparator = depth === 0 && token.toLowerCase() === separator && (token === ',' || before === ' ')
    if (isSeparator) parts.push('')
    else parts[parts.length - 1] += token
    before = token
  }
  return parts
}
