const QUOTE = 34

/**
 * Whether `text`, of which `value` was parsed, is laid out as `JSON.stringify(value, null, 2)` lays it out, with or without
 * a final newline, and has no key twice. Printing the value to see would cost several times as much. A text may be taken
 * for another layout where a string has escapes in it, or nests deeper than `levels`; the caller then looks more closely.
 *
 * The contents of strings need not be compared: they are what was parsed. Where the text has a member more
 * than the value, being a repeated key, it does not end where the value does.
 */
export function isPrettyPrinted(text: string, value: unknown, levels: number): boolean {
  const end = endOf(value, 0, '\n', levels)
  return end === text.length || (end === text.length - 1 && text.endsWith('\n'))

  /** Where the value that is printed at `start` ends, or -1 when another text stands there; `indent` begins its lines. */
  function endOf(value: unknown, start: number, indent: string, levels: number): number {
    if (typeof value === 'string') return endOfString(value, start)
    if (typeof value !== 'object' || value === null) return endOfText(JSON.stringify(value), start)
    return levels === 0 ? -1 : endOfMembers(value, start, indent, levels)
  }

  function endOfMembers(value: object, start: number, indent: string, levels: number): number {
    const isArray = Array.isArray(value)
    const inner = `${indent}  `
    let at = start
    let separator = isArray ? '[' : '{'
    for (const key in value) {
      at = endOfText(inner, endOfText(separator, at))
      if (!isArray) at = endOfText(': ', endOfString(key, at))
      at = endOf((value as Record<string, unknown>)[key], at, inner, levels - 1)
      if (at < 0) return -1
      separator = ','
    }
    if (separator !== ',') return endOfText(isArray ? '[]' : '{}', start)
    return endOfText(isArray ? ']' : '}', endOfText(indent, at))
  }

  function endOfString(value: string, start: number): number {
    const end = start + value.length + 1
    const isPlain = text.charCodeAt(start) === QUOTE && text.charCodeAt(end) === QUOTE
    return isPlain ? end + 1 : endOfText(JSON.stringify(value), start)
  }

  function endOfText(expected: string, start: number): number {
    if (start < 0) return -1
    for (let at = 0; at < expected.length; at++) {
      if (text.charCodeAt(start + at) !== expected.charCodeAt(at)) return -1
    }
    return start + expected.length
  }
}
