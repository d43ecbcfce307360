/** Where JSON has to look like something else to be safe in a terminal or in the log of a GitHub runner. */
const UNSAFE = /[^\P{C}\n]|[\p{Zl}\p{Zp}]|#(?=#\[)/gu

/**
 * `value` as JSON with two spaces of indentation and a final newline. What cannot be seen is escaped, so a string in it can
 * neither steer a terminal nor be a command to a GitHub runner; parsed, it is the same string.
 */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2).replace(UNSAFE, escaped)}\n`
}

function escaped(character: string): string {
  const units = Array.from({ length: character.length }, (_, index) => character.charCodeAt(index))
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`).join('')
}
