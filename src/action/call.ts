import { main } from '../cli.ts'
import type { Io } from '../command.ts'
import { inert } from '../report/workflow-command.ts'

/** What a call of the program gave, and what it said on standard error, which the log has too. */
export interface Called {
  code: number
  out: string
  err: string
}

/** Calls the program with these words, and keeps its standard output. */
export async function call(words: readonly string[], io: Io): Promise<Called> {
  const out: string[] = []
  const err: string[] = []
  const code = await main(words, {
    ...io,
    out: (text) => void out.push(text),
    err: (text) => {
      err.push(inert(text))
      io.err(inert(text))
    },
  })
  return { code, out: out.join(''), err: err.join('').trim() }
}
