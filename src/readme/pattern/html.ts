import { href, oneLine, phrasing } from '../phrasing.ts'
import { SLOT } from './slots.ts'

/** Where in HTML a value stands: in text, or in a tag; there perhaps in quotes, and perhaps as the address of something. */
export type HtmlPlace = 'text' | { isQuoted: boolean; isAddress: boolean }

const ADDRESS =
  /[\s"'](?:href|src|srcset|cite|action|formaction|data|poster|background|xlink:href)\s*=\s*["']?$/i
const QUOTED = /=\s*(?:"[^"]*|'[^']*)$/

/** Where a value stands behind `html`. */
export function placeAfter(html: string): HtmlPlace {
  const tag = html.slice(html.lastIndexOf('>') + 1)
  if (!tag.includes('<')) return 'text'
  return { isQuoted: QUOTED.test(tag), isAddress: ADDRESS.test(tag) }
}

/** The HTML that shows `value` as it is. Undefined for an address that is not to be linked. */
export function htmlOf(value: string, place: HtmlPlace): string | undefined {
  if (place === 'text') {
    const nodes = phrasing([oneLine(value)])
    return nodes
      .map((node) => ('value' in node ? (node.type === 'html' ? node.value : escaped(node.value)) : ''))
      .join('')
  }
  const text = place.isAddress ? href(value) : oneLine(value)
  if (text === undefined) return undefined
  return place.isQuoted ? escaped(text) : escaped(text).replace(/[\s=]/g, reference)
}

const REFERENCES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Besides what HTML gives a meaning, what ends the cell of a table. */
function escaped(text: string): string {
  return text.replace(/[&<>"'`|]/g, reference)
}

function reference(character: string): string {
  return REFERENCES[character] ?? `&#${character.charCodeAt(0)};`
}

const EMPTY_ADDRESS = /\s+(?:href|src)\s*=\s*(?:""|''|(?=[\s>]))/gi

/** HTML with its slots filled in. Where there is no address to link, the attribute for it is left out. */
export function filledHtml(html: string, valueIn: (slot: string) => string): string {
  let filled = ''
  let at = 0
  for (const { index, 0: slot } of html.matchAll(SLOT)) {
    filled += html.slice(at, index) + (htmlOf(valueIn(slot), placeAfter(html.slice(0, index))) ?? '')
    at = index + slot.length
  }
  return (filled + html.slice(at)).replace(EMPTY_ADDRESS, '')
}
