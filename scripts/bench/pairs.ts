import { spawnSync } from 'node:child_process'

/** Two commands run in turn, and how often the time of the one goes into that of the other. */
export interface Comparison {
  name: string
  /** Medians, in seconds. */
  seconds: number
  other: number
  /** Median of the ratios pair by pair. */
  ratio: number
  aim: string
}

/** Runs `command` and `other` in turn, `runs` times after one that is not counted. */
export function compare(
  name: string,
  cwd: string,
  command: readonly string[],
  other: readonly string[],
  aim: string,
  runs: number,
): Comparison {
  const pairs = Array.from({ length: runs + 1 }, () => [time(command, cwd), time(other, cwd)] as const).slice(
    1,
  )
  return {
    name,
    seconds: median(pairs.map(([seconds]) => seconds)),
    other: median(pairs.map(([, seconds]) => seconds)),
    ratio: median(pairs.map(([a, b]) => a / b)),
    aim,
  }
}

/** The comparisons as a table. */
export function table(rows: readonly Comparison[]): string {
  const cells = rows.map(({ name, seconds, other, ratio, aim }) => [
    name,
    seconds.toFixed(3),
    other.toFixed(3),
    ratio.toFixed(2),
    aim,
  ])
  return [['', 's', 'other s', 'ratio', 'aim'], ...cells]
    .map(([name = '', ...figures]) => name.padEnd(56) + figures.map((figure) => figure.padStart(9)).join(''))
    .join('\n')
}

function time([program = '', ...args]: readonly string[], cwd: string): number {
  const start = performance.now()
  const { error, status } = spawnSync(program, args, { cwd, stdio: 'ignore' })
  if (error || status === 2) throw error ?? new Error(`${program} ${args.join(' ')} could not run`)
  return (performance.now() - start) / 1000
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}
