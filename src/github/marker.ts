/** What we know our own issues, pull requests and comments by: a comment in HTML at the end, which nobody sees. */

/** Words, each of them safe in a comment. */
const WORDS = /^[\w[\]:.-]{1,200}(?: [\w[\]:.-]{1,200}){0,999}$/

/**
 * The body with a marker behind it: a name, and words to be remembered.
 * @throws {Error} when a word could end the comment: it is ours to give others.
 */
export function withMarker(body: string, name: string, words: readonly string[] = []): string {
  const text = [name, ...words].join(' ')
  if (!WORDS.test(text) || text.includes('--')) throw new Error(`${text} is no text for a marker`)
  return `${body.trimEnd()}\n\n<!-- paperlist:${text} -->`
}

/** The words of the marker of that name, if the body ends in one; undefined otherwise. */
export function markerIn(body: string, name: string): string[] | undefined {
  const last = body.slice(body.lastIndexOf('<!-- paperlist:')).trimEnd()
  if (!last.startsWith('<!-- paperlist:') || !last.endsWith(' -->')) return undefined
  const text = last.slice('<!-- paperlist:'.length, -' -->'.length)
  const [first, ...words] = WORDS.test(text) ? text.split(' ') : []
  return first === name ? words : undefined
}

/** Whether the body ends in a marker of that name. */
export function hasMarker(body: string, name: string): boolean {
  return markerIn(body, name) !== undefined
}
