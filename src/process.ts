import { fstatSync, writeSync } from 'node:fs'
import { isatty } from 'node:tty'
import { crashText } from './cli.ts'
import type { Io } from './command.ts'

/**
 * Runs `program` as this process: with the words after its name and the outside world, until it gives the exit code. What it
 * throws is a mistake of ours.
 */
export function runProcess(program: (argv: readonly string[], io: Io) => Promise<number>): void {
  program(process.argv.slice(2), {
    cwd: process.cwd(),
    env: process.env,
    out: (text) => write(1, text),
    err: (text) => write(2, text),
    readInput,
    isTerminal: () => fstatSync(1).isCharacterDevice() && process.stdout.isTTY === true,
    now: Date.now,
    onInterrupt: (stop) => void process.once('SIGINT', stop).once('SIGTERM', stop),
    ...(isatty(2) && { progress: (line: string) => write(2, `\r\x1b[K${line}`) }),
  }).then(
    (code) => {
      process.exitCode = code
    },
    (error: unknown) => {
      write(2, crashText(error))
      process.exitCode = 2
    },
  )
}

/**
 * Writes to a file descriptor at once. `process.stdout` is used only where it would block: to set it up costs every run
 * some milliseconds. Whoever reads our output may stop reading (`| head`); that is no error of ours.
 */
function write(descriptor: 1 | 2, text: string): void {
  let rest = Buffer.from(text)
  try {
    while (rest.length > 0) rest = rest.subarray(writeSync(descriptor, rest))
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'EAGAIN') (descriptor === 1 ? process.stdout : process.stderr).write(rest)
    else if (code !== 'EPIPE') throw error
  }
}

/** All of standard input, of which nobody means to give more than 1 MiB. */
async function readInput(): Promise<string> {
  let text = ''
  for await (const chunk of process.stdin.setEncoding('utf8')) {
    text += chunk
    if (text.length > 1024 * 1024) break
  }
  return text
}
