import type { Attribute, Block } from '../block.ts'
import type { PaperList } from '../paper.ts'
import { didYouMean } from '../text/nearest.ts'
import { quote } from '../text/quote.ts'
import { type BlockComment, type Mistake, placeIn, type Value, type Word } from './block-comment.ts'

/** What is wrong with a block of a template: no such block, or attributes that it does not take. */
export function mistakesIn(
  { name, attributes }: BlockComment,
  blocks: Readonly<Record<string, Block>>,
  list: PaperList,
): Mistake[] {
  const block = Object.hasOwn(blocks, name.text) ? blocks[name.text] : undefined
  if (block === undefined) return [unexpected('block', name, Object.keys(blocks))]
  return attributes.flatMap(({ name, value }, index) => {
    const attribute = Object.hasOwn(block.attributes, name.text) ? block.attributes[name.text] : undefined
    if (attribute === undefined) return unexpected('attribute', name, Object.keys(block.attributes))
    const first = attributes.findIndex((other) => other.name.text === name.text)
    if (first < index)
      return { message: `Unexpected second ${quote(name.text)}, expected one`, offset: name.offset }
    const other = attributes.find((other) => other.name.text === attribute.insteadOf)
    return [
      ...(other === undefined ? [] : [notBoth(name, other.name)]),
      ...mistakesInValue(name.text, value, attribute, list),
    ]
  })
}

/** At the later of the two. */
function notBoth(a: Word, b: Word): Mistake {
  const [first, second] = a.offset < b.offset ? [a, b] : [b, a]
  const message = `Unexpected ${quote(second.text)} beside ${quote(first.text)}, expected one of them`
  return { message, offset: second.offset }
}

function mistakesInValue(name: string, value: Value, attribute: Attribute, list: PaperList): Mistake[] {
  const values = attribute.values ?? attribute.valuesOf?.(list)
  if (values && !values.includes(value.text)) return [unexpected(name, value, values)]
  if (attribute.pattern && !attribute.pattern.test(value.text)) {
    const message = `Unexpected ${name} ${quote(value.text)}, expected ${attribute.summary.charAt(0).toLowerCase()}${attribute.summary.slice(1)}`
    return [{ message, offset: value.offset }]
  }
  const mistakes = attribute.mistakesIn?.(value.text) ?? []
  return mistakes.map(({ message, index }) => ({ message, offset: placeIn(value, index) }))
}

function unexpected(kind: string, { text, offset }: Word, allowed: readonly string[]): Mistake {
  const expected = `expected ${oneOf(allowed)}${didYouMean(text, allowed)}`
  return { message: `Unexpected ${kind} ${quote(text)}, ${expected}`, offset }
}

const MOST_NAMED = 12

function oneOf(names: readonly string[]): string {
  if (names.length === 0) return 'none'
  return names.length > MOST_NAMED
    ? `one of the ${names.length} that there are`
    : `one of ${names.map(quote).join(', ')}`
}
