import { isAbsolute, join, relative, resolve, sep } from 'node:path'
import type { Io } from './command.ts'
import type { Document } from './document.ts'
import { readJsonDocument } from './documents/json.ts'
import { mistakesIn } from './documents/mistakes.ts'
import { UserError } from './errors.ts'
import { namesInFolder, readBytes } from './files.ts'
import type { PaperList } from './paper.ts'
import { visible } from './text/quote.ts'

type Place = Pick<Io, 'cwd'>

/** How a file is named in messages: relative to the working directory when it is inside, with forward slashes. */
export function displayName(file: string, { cwd }: Place): string {
  const inside = relative(cwd, resolve(cwd, file))
  const name = inside === '' || inside.startsWith('..') || isAbsolute(inside) ? file : inside
  return name.split(sep).join('/')
}

/** Reads the bytes of a list as a document; `file` is as the user named it. */
export type ListReader = (file: string, bytes: Uint8Array) => Document

/**
 * What reads a file with a list, by the ending of its name: papers.json, or a README in Markdown.
 * @throws {UserError} when it is of no kind that holds a list.
 */
export async function readerFor(file: string): Promise<ListReader> {
  if (/\.json$/i.test(file)) return readJsonDocument
  if (/\.(?:md|markdown|mdown|mkd)$|(?:^|[/\\])readme$/i.test(file))
    return (await import('./documents/markdown.ts')).readMarkdownDocument
  throw new UserError(`Unexpected file ${file}, expected a list such as papers.json or README.md`)
}

/**
 * The list in a file, as a document.
 * @throws {UserError} when the file cannot be read or is not of a kind that holds a list.
 */
export async function readListFile(file: string, io: Place): Promise<Document> {
  const name = displayName(file, io)
  const read = await readerFor(name)
  return read(name, readBytes(resolve(io.cwd, file), name))
}

/** The list of a document, or undefined when it cannot be understood; then what is wrong with it has been told. */
export function understoodList(document: Document, io: Pick<Io, 'err'>): PaperList | undefined {
  const hasMistakes = tellMistakes(document, io)
  if (hasMistakes) io.err('Nothing was written.\n')
  return hasMistakes ? undefined : document.list
}

/** Tells why a list cannot be understood, a line for each mistake. Gives whether there is one. */
export function tellMistakes(document: Document, io: Pick<Io, 'err'>): boolean {
  const mistakes = mistakesIn(document)
  for (const { range, message } of mistakes)
    io.err(`${visible(document.file)}:${range.start.line}:${range.start.column} ${visible(message)}\n`)
  return mistakes.length > 0
}

/**
 * The file itself, or of a folder the list in it: papers.json where there is one, else the README.
 * @throws {UserError} when a folder has neither.
 */
export function listFileAt(file: string, { cwd }: Place): string {
  const names = namesInFolder(resolve(cwd, file))
  if (names === undefined) return file
  const name = names.includes('papers.json')
    ? 'papers.json'
    : names.find((name) => /^readme(?:\.md|\.markdown)?$/i.test(name))
  if (name === undefined) {
    const where = file === '.' ? 'here' : `in ${file}`
    throw new UserError(
      `Unexpected lack of a list ${where}, expected papers.json or README.md; name the file, as in \`paperlist lint docs/papers.md\``,
    )
  }
  return file === '.' ? name : join(file, name)
}

/** The commit that a user names; without one the base of the pull request that a GitHub runner is at (`GITHUB_BASE_REF`), else HEAD. */
export async function commitOf(ref: string, { cwd, env }: Pick<Io, 'cwd' | 'env'>): Promise<string> {
  const { pullRequestBase } = await import('./git.ts')
  const branch = env.GITHUB_BASE_REF
  return ref || (branch ? pullRequestBase(branch, cwd) : 'HEAD')
}

/**
 * The text that a file had where the work at hand left a commit, named as for `commitOf`; undefined when it was not there yet.
 * @throws {UserError} when there is no repository or no such commit.
 */
export async function fileSince(
  ref: string,
  file: string,
  io: Pick<Io, 'cwd' | 'env'>,
): Promise<string | undefined> {
  const { textSince } = await import('./git.ts')
  return textSince(await commitOf(ref, io), file, io.cwd)
}

/**
 * The same for a file with a list, as a document.
 * @throws {UserError} when there is no repository or no such commit, or the file is not of a kind that holds a list.
 */
export async function documentSince(
  ref: string,
  file: string,
  io: Pick<Io, 'cwd' | 'env'>,
): Promise<Document | undefined> {
  const text = await fileSince(ref, file, io)
  if (text === undefined) return undefined
  const read = await readerFor(file)
  return read(file, Buffer.from(text))
}
