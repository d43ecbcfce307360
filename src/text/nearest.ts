import { distance } from 'fastest-levenshtein'

/**
 * The one of `names` that a person who wrote `name` most likely meant: equal but for case and separators,
 * or at most two fifths of the characters away. Undefined when none is near.
 */
export function nearest(name: string, names: Iterable<string>): string | undefined {
  const wanted = plain(name)
  let best: string | undefined
  let least = Math.max(1, Math.floor(wanted.length * 0.4)) + 1
  for (const candidate of names) {
    const away = distance(wanted, plain(candidate))
    if (away < least) {
      least = away
      best = candidate
    }
  }
  return best
}

/** ", did you mean `x`?" when a name is near, else the empty string. */
export function didYouMean(name: string, names: Iterable<string>): string {
  const meant = nearest(name, names)
  return meant === undefined ? '' : `, did you mean \`${meant}\`?`
}

function plain(name: string): string {
  return name
    .slice(0, 100)
    .toLowerCase()
    .replace(/[\s_-]+/g, '')
}
