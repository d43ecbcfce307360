import { visible } from '../text/quote.ts'

/** The markup of XML, and what the log of a GitHub runner obeys. */
const SPECIAL = /[&<>"']|#(?=#\[)|:(?=:)/g

/** `text` for the content of an element or an attribute: made visible, which leaves no character that XML 1.0 forbids. */
export function xmlText(text: string): string {
  return visible(text).replace(SPECIAL, (character) => `&#${character.charCodeAt(0)};`)
}

/** An opening tag up to its bracket: `<testcase name="..."`. */
export function xmlTag(name: string, attributes: Readonly<Record<string, string | number>>): string {
  const given = Object.entries(attributes).map(([key, value]) => ` ${key}="${xmlText(String(value))}"`)
  return `<${name}${given.join('')}`
}
