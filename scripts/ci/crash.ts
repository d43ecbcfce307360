/**
 * Kills `lint --fix` at random moments, and runs it on a disk that is full: papers.json must be the old file or the new
 * one, byte for byte, and a run afterwards must end well. The second part needs the right to mount a file system in memory.
 */
import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { syntheticList } from '../bench/synthetic-list.ts'

const KILLS = 100
const fix = [resolve('dist/bin.cjs'), 'lint', '--fix']
const folder = mkdtempSync(join(tmpdir(), 'paperlist-crash-'))
const file = join(folder, 'papers.json')
const old = JSON.stringify(JSON.parse(syntheticList(500, false)))

function run(cwd: string): number | null {
  return spawnSync(process.execPath, fix, { cwd, stdio: 'ignore' }).status
}

function expectOldOrNew(path: string, repaired: string, when: string): void {
  const found = readFileSync(path, 'utf8')
  if (found !== old && found !== repaired) throw new Error(`papers.json was damaged ${when}`)
}

async function killAfter(milliseconds: number): Promise<void> {
  const child = spawn(process.execPath, fix, { cwd: folder, stdio: 'ignore' })
  const timer = setTimeout(() => child.kill('SIGKILL'), milliseconds)
  await new Promise((done) => child.on('close', done))
  clearTimeout(timer)
}

function onFullDisk(repaired: string): boolean {
  const disk = mkdtempSync(join(tmpdir(), 'paperlist-disk-'))
  const size = Math.ceil((old.length * 1.2) / 4096) * 4096
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', disk]).status !== 0) return false
  try {
    writeFileSync(join(disk, 'papers.json'), old)
    const status = run(disk)
    if (status !== 2) throw new Error(`a full disk gave exit code ${status}, expected 2`)
    expectOldOrNew(join(disk, 'papers.json'), repaired, 'by a full disk')
  } finally {
    spawnSync('umount', [disk])
    rmSync(disk, { recursive: true, force: true })
  }
  return true
}

try {
  writeFileSync(file, old)
  const start = performance.now()
  run(folder)
  const whole = performance.now() - start
  const repaired = readFileSync(file, 'utf8')
  if (repaired === old) throw new Error('there was nothing to repair')
  for (let kill = 0; kill < KILLS; kill++) {
    writeFileSync(file, old)
    await killAfter(whole * (0.5 + (0.7 * kill) / KILLS))
    expectOldOrNew(file, repaired, `by kill ${kill}`)
  }
  run(folder)
  if (readFileSync(file, 'utf8') !== repaired)
    throw new Error('a run after the kills did not repair the file')
  const full = onFullDisk(repaired) ? 'and by a full disk' : '(no full disk could be made here)'
  console.log(`${KILLS} kills: nothing damaged by them ${full}`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
