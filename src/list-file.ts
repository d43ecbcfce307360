import { isAbsolute, relative, resolve, sep } from 'node:path'
import type { Io } from './command.ts'
import type { Document } from './document.ts'
import { readJsonDocument } from './documents/json.ts'
import { UserError } from './errors.ts'
import { readBytes } from './files.ts'

/** How a file is named in messages: relative to the working directory when it is inside, with forward slashes. */
export function displayName(file: string, { cwd }: Pick<Io, 'cwd'>): string {
  const inside = relative(cwd, resolve(cwd, file))
  const name = inside === '' || inside.startsWith('..') || isAbsolute(inside) ? file : inside
  return name.split(sep).join('/')
}

/**
 * The list in a file, as a document.
 * @throws {UserError} when the file cannot be read or is not of a kind that holds a list.
 */
export function readListFile(file: string, io: Pick<Io, 'cwd'>): Document {
  const name = displayName(file, io)
  if (!/\.json$/i.test(file))
    throw new UserError(`Unexpected file ${name}, expected a list such as papers.json`)
  return readJsonDocument(name, readBytes(resolve(io.cwd, file), name))
}
