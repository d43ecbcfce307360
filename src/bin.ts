#!/usr/bin/env node
/** The process: words in, text and an exit code out; nothing else. */
import { main } from './cli.ts'

/** Whoever reads our output may stop reading (`| head`); that is not an error of ours. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

main(process.argv.slice(2), {
  cwd: process.cwd(),
  env: process.env,
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  isTerminal: process.stdout.isTTY === true,
  now: Date.now,
}).then(
  (code) => {
    process.exitCode = code
  },
  (error: unknown) => {
    process.stderr.write(
      `paperlist: this is a mistake in paperlist itself; please report it with what you ran\n`,
    )
    process.stderr.write(`${error instanceof Error ? error.stack : error}\n`)
    process.exitCode = 2
  },
)
