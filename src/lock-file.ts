import { dirname, join, resolve } from 'node:path'
import { readBytes, readBytesIfAny, writeText } from './files.ts'
import { formatLock, type Lock, parseLock } from './lock/lock.ts'
import { visible } from './text/quote.ts'
import { decodeUtf8 } from './text/utf8.ts'

const NAME = 'papers.lock.json'

/** The name of the lock of a list: it stands beside its file. */
export function lockNameFor(file: string): string {
  const folder = dirname(file)
  return folder === '.' ? NAME : join(folder, NAME).replaceAll('\\', '/')
}

/**
 * The lock in a file. `name` is relative to `cwd`, and shown in messages.
 * @throws {UserError} when it cannot be read.
 */
export function readLock(name: string, { cwd }: { cwd: string }): Lock {
  return lockIn(readBytes(resolve(cwd, name), name), name)
}

/**
 * The same, or undefined when there is no such file.
 * @throws {UserError} when it is there and cannot be read.
 */
export function readLockIfAny(name: string, { cwd }: { cwd: string }): Lock | undefined {
  const bytes = readBytesIfAny(resolve(cwd, name), name)
  return bytes && lockIn(bytes, name)
}

function lockIn(bytes: Uint8Array, name: string): Lock {
  return parseLock(decodeUtf8(bytes).text, visible(name))
}

/**
 * Writes a lock whole or not at all, and only when that changes the file. Gives whether it did.
 * @throws {UserError} when it cannot be written.
 */
export async function writeLock(name: string, lock: Lock, { cwd }: { cwd: string }): Promise<boolean> {
  const path = resolve(cwd, name)
  const text = formatLock(lock)
  const before = readBytesIfAny(path, name)
  if (before !== undefined && decodeUtf8(before).text === text) return false
  await writeText(path, name, text)
  return true
}
