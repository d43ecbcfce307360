import type { Io } from '../command.ts'
import { appendText, readBytesIfAny } from '../files.ts'

/** GitHub refuses the summary of a step above 1 MiB. */
const MOST_BYTES = 1024 * 1024

const LEFT_OUT = '\n\nThe rest is left out: a summary has no room for more.\n'

/** As many whole lines of `text`, Markdown, as a summary has room for that has `present` bytes already; it says so when that is not all. */
export function fitSummary(text: string, present: number): string {
  const room = MOST_BYTES - present
  const bytes = Buffer.from(text)
  if (bytes.length <= room) return text
  const end = bytes.lastIndexOf('\n', Math.max(0, room - LEFT_OUT.length))
  return end > 0 && room > LEFT_OUT.length ? bytes.toString('utf8', 0, end) + LEFT_OUT : ''
}

/** Adds the parts that are not empty to the summary of the job, where the runner takes one. */
export function addToSummary(parts: readonly string[], { env }: Pick<Io, 'env'>): void {
  const path = env.GITHUB_STEP_SUMMARY
  if (!path) return
  const present = readBytesIfAny(path, 'the summary')?.length ?? 0
  appendText(path, 'the summary', fitSummary(parts.filter(Boolean).join('\n'), present))
}
