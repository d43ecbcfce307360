/**
 * Slots: what stands in the Markdown of an entry in place of values, so that Markdown can be read before they are
 * filled in. A slot is a character for its kind and then the digits of its number, all of them for private use in
 * the planes that no font or program uses; patterns may not have these, and values are never read as Markdown.
 */

/** A text; a web address that can be linked; one that cannot. */
export type Kind = 'text' | 'address' | 'unsafe'

const KINDS: Readonly<Record<Kind, string>> = { text: '\u{F0000}', address: '\u{F0001}', unsafe: '\u{F0002}' }
const FIRST_DIGIT = 0x100000
const BASE = 0xffff

/** Stands where nothing is printed in place of a field or group. */
export const NOTHING = '\u{F0003}'

/** Finds the characters that slots are made of. */
export const PRIVATE = /[\u{F0000}-\u{10FFFF}]/u

/** Finds the slots in a text. */
export const SLOT = /[\u{F0000}-\u{F0002}][\u{100000}-\u{10FFFF}]+/gu

/** The slot of that number. */
export function slot(kind: Kind, number: number): string {
  return KINDS[kind] + digits(number)
}

function digits(number: number): string {
  const last = String.fromCodePoint(FIRST_DIGIT + (number % BASE))
  return number < BASE ? last : digits(Math.floor(number / BASE)) + last
}

/** What a slot is for. */
export function kindOf(slot: string): Kind {
  if (slot.startsWith(KINDS.text)) return 'text'
  return slot.startsWith(KINDS.address) ? 'address' : 'unsafe'
}

/** The number of a slot. */
export function numberOf(slot: string): number {
  let number = 0
  for (const digit of slot.slice(KINDS.text.length))
    number = number * BASE + ((digit.codePointAt(0) ?? 0) - FIRST_DIGIT)
  return number
}
