import {
  appendFileSync,
  closeSync,
  fchmodSync,
  fstatSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { UserError } from './errors.ts'
import { utf8Text } from './text/utf8.ts'

const TEMPORARY = /^\.(.+)\.[0-9a-f]{32}\.tmp$/
/** Bytes of the longest lock or baseline that is read: some 100,000 papers. */
const LONGEST = 256 * 1024 * 1024
/** How long another run may take, in milliseconds, before its temporary file counts as left behind. */
const STALE = 60 * 60 * 1000

/**
 * The bytes of a file.
 * @throws {UserError} when it cannot be read, in a sentence that says why.
 */
export function readBytes(path: string, name: string): Uint8Array {
  try {
    return readFileSync(path)
  } catch (error) {
    throw new UserError(`cannot read ${name}: ${reason(error)}`)
  }
}

/**
 * The text of a file in UTF-8.
 * @throws {UserError} when it cannot be read or is not UTF-8.
 */
export function readText(path: string, name: string): string {
  return utf8Text(readBytes(path, name), name)
}

/**
 * The bytes of a file of at most `most` bytes, which is no link: for files that others have put there.
 * @throws {UserError} when it is none, or cannot be read.
 */
export function readAtMost(path: string, name: string, most: number): Uint8Array {
  const found = measured(lstatSync, path, name)
  if (found !== undefined && !found.isFile()) throw new UserError(`cannot read ${name}: it is no file`)
  if (found !== undefined && found.size > most)
    throw new UserError(`cannot read ${name}: it has ${found.size} bytes, expected at most ${most}`)
  return readBytes(path, name)
}

/** The names in a folder; undefined when there is no folder of that name. */
export function namesInFolder(path: string): string[] | undefined {
  return measured(statSync, path, path)?.isDirectory() ? readdirSync(path) : undefined
}

/**
 * The bytes of a file, or undefined when there is no such file.
 * @throws {UserError} when it is there and cannot be read, or is a device, a pipe or longer than any that we write.
 */
export function readBytesIfAny(path: string, name: string): Uint8Array | undefined {
  const found = measured(statSync, path, name)
  if (found === undefined) return undefined
  if (!found.isFile() && !found.isDirectory())
    throw new UserError(`cannot read ${name}: it is no ordinary file`)
  if (found.size > LONGEST) throw new UserError(`cannot read ${name}: it is longer than 256 MiB`)
  return readBytes(path, name)
}

/**
 * Writes a file whole or not at all: into a temporary file beside it, which takes its place once all of it is on the disk.
 * A full disk or a kill leaves the old file or the new one. A symbolic link is kept and its target written; the mode is kept.
 * @throws {UserError} when it cannot be written; the file is then as it was.
 */
export async function writeText(path: string, name: string, text: string): Promise<void> {
  const { randomBytes } = await import('node:crypto')
  let temporary: string | undefined
  try {
    const old = statSync(path, { throwIfNoEntry: false })
    if (old !== undefined && (old.mode & 0o222) === 0) throw new Error('it is read-only')
    const target = old === undefined ? path : realpathSync(path)
    const folder = dirname(target)
    mkdirSync(folder, { recursive: true })
    removeStale(folder, basename(target))
    temporary = join(folder, `.${basename(target)}.${randomBytes(16).toString('hex')}.tmp`)
    writeWhole(temporary, Buffer.from(text), old?.mode)
    renameSync(temporary, target)
    temporary = undefined
    syncFolder(folder)
  } catch (error) {
    if (temporary !== undefined) remove(temporary)
    throw new UserError(`cannot write ${name}: ${reason(error)}; it is unchanged`)
  }
}

/**
 * Adds to the end of a file, which need not be there.
 * @throws {UserError} when it cannot be written.
 */
export function appendText(path: string, name: string, text: string): void {
  try {
    appendFileSync(path, text)
  } catch (error) {
    throw new UserError(`cannot write ${name}: ${reason(error)}`)
  }
}

function writeWhole(path: string, bytes: Uint8Array, mode: number | undefined): void {
  const file = openSync(path, 'wx', mode)
  try {
    writeFileSync(file, bytes)
    const { size } = fstatSync(file)
    if (size !== bytes.length) throw new Error(`only ${size} of ${bytes.length} bytes could be written`)
    if (mode !== undefined) fchmodSync(file, mode & 0o7777)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** So that the new name survives a loss of power too; Windows cannot open folders, and does not need it. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** Temporary files that a killed run left beside `name`. */
function removeStale(folder: string, name: string): void {
  for (const entry of readdirSync(folder)) {
    if (TEMPORARY.exec(entry)?.[1] !== name) continue
    const path = join(folder, entry)
    const found = statSync(path, { throwIfNoEntry: false })
    if (found !== undefined && Date.now() - found.mtimeMs > STALE) remove(path)
  }
}

/** Another run may have removed it; whatever else is wrong with it is not what the caller wanted to know. */
function remove(path: string): void {
  try {
    unlinkSync(path)
  } catch {}
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  ENOSPC: 'the disk is full',
  EROFS: 'the disk is read-only',
  ENOTDIR: 'a part of its path is not a folder',
  EEXIST: 'a part of its path is not a folder',
}

function reason(error: unknown): string {
  return REASONS[codeOf(error) ?? ''] ?? (error instanceof Error ? error.message : String(error))
}

/** What `stat` says of a file; undefined when it is not there, nor can be, as it would be below a file. A mistake of the user where that cannot be said. */
function measured(stat: typeof statSync, path: string, name: string) {
  try {
    return stat(path, { throwIfNoEntry: false })
  } catch (error) {
    if (codeOf(error) === 'ENOTDIR') return undefined // newer Node says so itself
    throw new UserError(`cannot read ${name}: ${reason(error)}`)
  }
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined
}
