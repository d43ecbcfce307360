import { dirname, join, resolve } from 'node:path'
import { readBytesIfAny, writeText } from './files.ts'
import { formatLock, type Lock, parseLock } from './lock/lock.ts'

const NAME = 'papers.lock.json'

/** The name of the lock of a list: it stands beside its file. */
export function lockNameFor(file: string): string {
  const folder = dirname(file)
  return folder === '.' ? NAME : join(folder, NAME).replaceAll('\\', '/')
}

/**
 * The lock in a file; undefined when there is none. `name` is relative to `cwd`, and shown in messages.
 * @throws {UserError} when it is there and cannot be read.
 */
export function readLock(name: string, { cwd }: { cwd: string }): Lock | undefined {
  const bytes = readBytesIfAny(resolve(cwd, name), name)
  return bytes && parseLock(Buffer.from(bytes).toString('utf8'), name)
}

/**
 * Writes a lock whole or not at all, and only when that changes the file. Gives whether it did.
 * @throws {UserError} when it cannot be written.
 */
export async function writeLock(name: string, lock: Lock, { cwd }: { cwd: string }): Promise<boolean> {
  const path = resolve(cwd, name)
  const text = formatLock(lock)
  const before = readBytesIfAny(path, name)
  if (before !== undefined && Buffer.from(before).toString('utf8') === text) return false
  await writeText(path, name, text)
  return true
}
