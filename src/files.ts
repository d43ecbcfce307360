import { randomBytes } from 'node:crypto'
import {
  type FileHandle,
  mkdir,
  open,
  readdir,
  readFile,
  realpath,
  rename,
  stat,
  unlink,
} from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { UserError } from './errors.ts'

const TEMPORARY = /^\.(.+)\.[0-9a-f]{32}\.tmp$/
/** How long another run may take, in milliseconds, before its temporary file counts as left behind. */
const STALE = 60 * 60 * 1000

/**
 * The bytes of a file.
 * @throws {UserError} when it cannot be read, in a sentence that says why.
 */
export async function readBytes(path: string, name: string): Promise<Uint8Array> {
  try {
    return await readFile(path)
  } catch (error) {
    throw new UserError(`cannot read ${name}: ${reason(error)}`)
  }
}

/** The bytes of a file, or undefined when there is no such file. */
export async function readBytesIfAny(path: string, name: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(path)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
    throw new UserError(`cannot read ${name}: ${reason(error)}`)
  }
}

/**
 * Writes a file whole or not at all: into a temporary file beside it, which takes its place once all of it is on the disk.
 * A full disk or a kill leaves the old file or the new one. A symbolic link is kept and its target written; the mode is kept.
 * @throws {UserError} when it cannot be written; the file is then as it was.
 */
export async function writeText(path: string, name: string, text: string): Promise<void> {
  const bytes = Buffer.from(text)
  let temporary: string | undefined
  try {
    const target = await realpath(path).catch(() => path)
    const mode = await stat(target).then(
      (found) => found.mode,
      () => undefined,
    )
    if (mode !== undefined && (mode & 0o222) === 0) throw new Error('it is read-only')
    const folder = dirname(target)
    await mkdir(folder, { recursive: true })
    await removeStale(folder, basename(target))
    temporary = join(folder, `.${basename(target)}.${randomBytes(16).toString('hex')}.tmp`)
    await writeWhole(temporary, bytes, mode)
    await rename(temporary, target)
    await syncFolder(folder)
  } catch (error) {
    if (temporary !== undefined) await unlink(temporary).catch(() => {})
    throw new UserError(`cannot write ${name}: ${reason(error)}; it is unchanged`)
  }
}

async function writeWhole(path: string, bytes: Uint8Array, mode: number | undefined): Promise<void> {
  let file: FileHandle | undefined
  try {
    file = await open(path, 'wx', mode)
    await file.writeFile(bytes)
    const { size } = await file.stat()
    if (size !== bytes.length) throw new Error(`only ${size} of ${bytes.length} bytes could be written`)
    if (mode !== undefined) await file.chmod(mode)
    await file.sync()
  } finally {
    await file?.close()
  }
}

/** So that the new name survives a loss of power too. Folders cannot be opened on Windows, where it is not needed. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined)
  await handle?.sync().catch(() => {})
  await handle?.close()
}

/** Temporary files that a killed run left beside `name`. */
async function removeStale(folder: string, name: string): Promise<void> {
  for (const entry of await readdir(folder).catch(() => [])) {
    if (TEMPORARY.exec(entry)?.[1] !== name) continue
    const path = join(folder, entry)
    const age = await stat(path).then(
      ({ mtimeMs }) => Date.now() - mtimeMs,
      () => 0,
    )
    if (age > STALE) await unlink(path).catch(() => {})
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  ENOSPC: 'the disk is full',
  EROFS: 'the disk is read-only',
  ENOTDIR: 'a part of its path is not a folder',
}

function reason(error: unknown): string {
  return REASONS[codeOf(error) ?? ''] ?? (error instanceof Error ? error.message : String(error))
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined
}
