import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

const REPORT = `process.on('exit', () => {
  require('node:fs').writeSync(2, '\\npeak ' + process.resourceUsage().maxRSS + '\\n')
})`

/** The most memory that Node took for a program in `cwd`, in megabytes; `folder` gets a file that makes it tell. */
export function peakMemory(folder: string, cwd: string, args: readonly string[]): number {
  const hook = join(folder, 'memory.cjs')
  writeFileSync(hook, REPORT)
  const { stderr } = spawnSync(process.execPath, ['--require', hook, ...args], { cwd, encoding: 'utf8' })
  const kilobytes = Number(/^peak (\d+)$/m.exec(stderr)?.[1])
  return Math.round(kilobytes / 1000)
}
