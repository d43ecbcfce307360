import type { Words } from './entry.ts'
import { differenceOf, type Replacement } from './rewrite-words.ts'

/** The address of a link as `value`; undefined where it cannot be written in its place, or how it is written now is not certain. */
export function rewrittenAddress(
  { start, end, text: old }: Words,
  value: string,
  text: string,
): Replacement | undefined {
  if (!/^https?:\/\/\S+$/i.test(value)) return undefined
  const source = text.slice(start, end)
  const hasReferences = source !== old
  if (hasReferences && withReferences(old) !== source) return undefined
  const { before, after } = differenceOf(old, value)
  const changed = encoded(value.slice(before, value.length - after))
  const address = value.slice(0, before) + changed + value.slice(value.length - after)
  const place = placeOfAddress(text, start, end)
  if (place === 'bare' && /[?!.,:*_~'"()[\]]$/.test(address)) return undefined
  const written = place === 'brackets' ? withPairs(address) : address
  return { start, end, text: hasReferences ? withReferences(written) : written }
}

/** How an address stands in a text: in round or angle brackets, in quotes, or on its own. */
function placeOfAddress(text: string, start: number, end: number): 'brackets' | 'angles' | 'quotes' | 'bare' {
  const before = text.slice(Math.max(0, start - 40), start)
  if (/<$/.test(before) && text[end] === '>') return 'angles'
  if (/\]\(\s*$/.test(before)) return 'brackets'
  return /["'=]$/.test(before) ? 'quotes' : 'bare'
}

/** Percent-encoded where a link could not be read otherwise. */
function encoded(address: string): string {
  return address.replace(/[<>"'\\^`{|}\s]/g, percent)
}

/** Brackets end an address in brackets, unless they are in pairs. */
function withPairs(address: string): string {
  let open = 0
  for (const character of address) {
    if (character === '(') open++
    else if (character === ')' && --open < 0) break
  }
  return open === 0 ? address : address.replace(/[()]/g, percent)
}

function percent(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`
}

function withReferences(address: string): string {
  return address.replaceAll('&', '&amp;')
}
