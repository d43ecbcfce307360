/** The form of a printed entry: its text with gaps for what differs from paper to paper. */

export type Part = string | Gap

export interface Gap {
  name: string
  /** Values that it is likely to have; they are tried first. */
  likely: readonly string[]
}

/** Where a value has to come again, longer texts would take too long. */
const LONGEST = 1000

/** What stands in the gaps when `text` has this form, by their names; a gap of a name that there was says the same again. */
export function readForm(parts: readonly Part[], text: string): ReadonlyMap<string, string> | undefined {
  const values = new Map<string, string>()
  const failed = new Set<number>()
  /** For a gap, by its index, the first place from which it is known that it cannot end anywhere after it. */
  const deadEnds = new Map<number, number>()
  const names = parts.flatMap((part) => (typeof part === 'string' ? [] : [part.name]))
  const isSimple = new Set(names).size === names.length
  if (!isSimple && text.length > LONGEST) return undefined
  return isReadFrom(0, 0) ? values : undefined

  function isReadFrom(index: number, at: number): boolean {
    const part = parts[index]
    if (part === undefined) return at === text.length
    const place = index * (text.length + 1) + at
    if (failed.has(place)) return false
    const isRead =
      typeof part === 'string'
        ? text.startsWith(part, at) && isReadFrom(index + 1, at + part.length)
        : isGapRead(part, index, at)
    if (!isRead && isSimple) failed.add(place)
    return isRead
  }

  function isGapRead({ name, likely }: Gap, index: number, at: number): boolean {
    const known = values.get(name)
    if (known !== undefined) return text.startsWith(known, at) && isReadFrom(index + 1, at + known.length)
    const deadEnd = (isSimple ? deadEnds.get(index) : undefined) ?? text.length
    for (const end of endsOfGap(likely, parts[index + 1], at, deadEnd)) {
      values.set(name, text.slice(at, end))
      if (isReadFrom(index + 1, end)) return true
      values.delete(name)
    }
    deadEnds.set(index, Math.min(at, deadEnd))
    return false
  }

  /** Where a gap may end, up to `last`: after a likely value, before each text that follows it, at the end. */
  function* endsOfGap(
    likely: readonly string[],
    next: Part | undefined,
    at: number,
    last: number,
  ): Generator<number> {
    for (const value of likely)
      if (value !== '' && at + value.length <= last && text.startsWith(value, at)) yield at + value.length
    if (next === undefined) {
      if (at < text.length) yield text.length
    } else if (typeof next === 'string') {
      for (let end = text.indexOf(next, at + 1); end >= 0 && end <= last; end = text.indexOf(next, end + 1))
        yield end
    } else for (let end = at + 1; end <= last; end++) yield end
  }
}

/** The text in parts, with a gap in the place of each match. */
export function formOf(
  text: string,
  gaps: readonly { pattern: RegExp; gapFor(match: RegExpMatchArray): Gap | undefined }[],
): Part[] {
  const found = gaps
    .flatMap(({ pattern, gapFor }) =>
      [...text.matchAll(pattern)].map((match) => ({ match, gap: gapFor(match) })),
    )
    .sort((a, b) => (a.match.index ?? 0) - (b.match.index ?? 0))
  const parts: Part[] = []
  let at = 0
  for (const { match, gap } of found) {
    const { index = 0 } = match
    if (index < at || gap === undefined) continue
    if (index > at) parts.push(text.slice(at, index))
    parts.push(gap)
    at = index + match[0].length
  }
  if (at < text.length) parts.push(text.slice(at))
  return parts
}
