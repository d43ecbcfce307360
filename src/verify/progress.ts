/** How far one part of the work is. */
export interface Part {
  name: string
  done: number
  total: number
  /** When it began, in milliseconds since 1970. */
  started: number
}

/** The parts that are not done in one line, with the time that the slowest will still take at its pace so far. */
export function progressLine(parts: readonly Part[], now: number): string {
  const open = parts.filter(({ done, total }) => done < total)
  if (open.length === 0) return ''
  const shown = open.map(({ name, done, total }) => `${name} ${done}/${total}`).join(', ')
  const left = Math.max(...open.map((part) => millisecondsLeft(part, now)))
  return Number.isFinite(left) ? `${shown}; ${duration(left)} left` : shown
}

/** Infinite before anything is done. */
function millisecondsLeft({ done, total, started }: Part, now: number): number {
  return done === 0 ? Number.POSITIVE_INFINITY : ((now - started) / done) * (total - done)
}

/** `40 s`, `3 min`, `2 h`. */
function duration(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000)
  if (seconds < 90) return `${seconds} s`
  const minutes = Math.round(seconds / 60)
  return minutes < 90 ? `${minutes} min` : `${Math.round(minutes / 60)} h`
}
