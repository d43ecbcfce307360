/** No shorter and no longer than this, in milliseconds. */
const SHORTEST = 1000
const LONGEST = 60_000

const SECONDS = /^\d+$/
const DATE = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/

/**
 * The milliseconds to wait that a header Retry-After asks for, in seconds or as the date that RFC 9110 (section 5.6.7) wants;
 * from one second to one minute, whatever it says. Undefined when it asks for nothing: no time at all, a date that is past,
 * anything else. `now` is in milliseconds since 1970.
 */
export function retryAfter(header: string | undefined, now: number): number | undefined {
  if (header === undefined) return undefined
  const wait = SECONDS.test(header)
    ? Number(header) * 1000
    : DATE.test(header)
      ? Date.parse(header) - now
      : Number.NaN
  return wait > 0 ? Math.min(Math.max(wait, SHORTEST), LONGEST) : undefined
}
