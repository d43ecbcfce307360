/** A value in a text: where it stands. */
export interface Element {
  start: number
  end: number
}

/** A string, which ends with its line even if it is not closed, a sign that matters outside of strings, or another value. */
const TOKEN = /"(?:[^"\\\r\n]|\\[^\r\n])*"?|[[\]{},]|[^\s"[\]{},]+/g
const LINE_BEGINS = /(?:^|[\r\n])([ \t]*)$/

/**
 * The elements of the array that the text is, found by brackets and commas alone, so that one in which something is wrong does
 * not hide the others. A text that is no array is one element, or several when each is in braces.
 */
export function elementsOf(text: string): Element[] {
  const elements: Element[] = []
  const open: string[] = []
  let outside = 0
  let current: Element | undefined
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    const isOutside = open.length === outside
    if (outside === 0 && token === '[' && current === undefined && elements.length === 0) {
      open.push(token)
      outside = 1
    } else if (outside === 1 && isOutside && (token === ',' || token === ']')) {
      if (current) elements.push(current)
      current = undefined
      if (token === ']') outside = open.length = 0
    } else {
      if (isOutside && token === '{' && current) {
        elements.push(current)
        current = undefined
      }
      current ??= { start: index, end: index }
      current.end = index + token.length
      if (token === '{' || token === '[') open.push(token)
      if (token === '}' || token === ']') close(open, token === '}' ? '{' : '[', outside)
    }
  }
  if (current) elements.push(current)
  return elements
}

/**
 * The parts of an element that are elements themselves, if it is several because a bracket is missing: where a line begins with
 * a brace that stands below the first. What closes the array is in none of them.
 */
export function elementsIn(text: string, { start, end }: Element): Element[] {
  const indent = LINE_BEGINS.exec(text.slice(Math.max(0, start - 100), start))?.[1]
  if (indent === undefined || text[start] !== '{') return [{ start, end }]
  const content = text.slice(start, end)
  const starts = [0]
  for (const { index, 0: found } of content.matchAll(/[\r\n][ \t]*\{/g)) {
    if (found.length === indent.length + 2 && found.slice(1, -1) === indent)
      starts.push(index + found.length - 1)
  }
  return starts.map((at, index) => {
    let next = starts[index + 1] ?? content.length
    while (/[\s,\]]/.test(content.charAt(next - 1))) next--
    return { start: start + at, end: start + next }
  })
}

/** Closes the innermost bracket of that kind, and with it those in it that are still open; none but those of the element. */
function close(open: string[], bracket: string, outside: number): void {
  const index = open.lastIndexOf(bracket)
  if (index >= outside) open.length = index
}
