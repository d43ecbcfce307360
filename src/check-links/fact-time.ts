/** The times in facts of links: minutes in UTC, `2026-11-25T03:17Z`. */

const HOUR = 60 * 60 * 1_000

/** The minute of `now`, milliseconds since 1970. */
export function minuteOf(now: number): string {
  return `${new Date(now).toISOString().slice(0, 16)}Z`
}

/** Hours from the time in `text` to `now`; infinitely many when it is none, or one that is still to come. */
export function hoursSince(text: string, now: number): number {
  const hours = (now - Date.parse(text)) / HOUR
  return hours >= 0 ? hours : Number.POSITIVE_INFINITY
}
