/** A date as HTTP has it, in any of its three forms; the last of them has no zone and means UTC (RFC 9110, 5.6.7). */
const DATE = /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,? [\w :-]{10,40}$/i
const LEAST = 1_000
const MOST = 60_000

/**
 * How many milliseconds a server asks us to wait by its `retry-after` header, in seconds or as a date (RFC 9110, 10.2.3), between
 * one second and one minute whatever it says. Undefined when it does not say, or not in a way that can be read.
 */
export function retryAfter(header: string | undefined, now: number): number | undefined {
  const text = header?.trim() ?? ''
  const wanted = /^\d{1,15}$/.test(text) ? Number(text) * 1_000 : dateOf(text) - now
  return Number.isNaN(wanted) ? undefined : Math.min(Math.max(wanted, LEAST), MOST)
}

function dateOf(text: string): number {
  return DATE.test(text) ? Date.parse(/ gmt$/i.test(text) ? text : `${text} GMT`) : Number.NaN
}
