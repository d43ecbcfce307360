import { dirname, join } from 'node:path'
import { blocks } from '../blocks/index.ts'
import type { Change } from '../changes/change.ts'
import { changesOf } from '../changes/changes.ts'
import { jsonOf } from '../changes/json.ts'
import { textOf } from '../changes/text.ts'
import { today } from '../clock.ts'
import type { Command, Io } from '../command.ts'
import { UserError } from '../errors.ts'
import type { Facts } from '../facts.ts'
import {
  commitOf,
  displayName,
  documentSince,
  fileSince,
  listFileAt,
  readListFile,
  tellMistakes,
} from '../list-file.ts'
import { EMPTY_LOCK, type Lock, parseLock } from '../lock/lock.ts'
import { lockNameFor, readLockIfAny } from '../lock-file.ts'
import type { PaperList } from '../paper.ts'
import { inert } from '../report/workflow-command.ts'
import { visible } from '../text/quote.ts'

export default {
  summary: 'Say what changed in the list since a commit, in words',
  arguments: '[REF]',
  options: {
    file: {
      type: 'string',
      placeholder: 'FILE',
      help: 'The list: a file, or a folder with one; papers.json, or README.md where there is none',
    },
    format: {
      type: 'string',
      placeholder: 'FORMAT',
      default: 'text',
      values: ['text', 'json', 'markdown'],
      help: 'For people, for programs, or for a job summary, a pull request or a changelog',
    },
    template: {
      type: 'string',
      placeholder: 'FILE',
      default: 'README.template.md',
      help: 'The page that shows, in Markdown, how new entries will look',
    },
  },
  examples: [
    'paperlist diff                            what is not committed; in a pull request, what it changes',
    'paperlist diff origin/main                what changed since the branch left main',
    'paperlist diff v1.2.0 --format markdown   what is new since a release, for its notes',
  ],
  async run(values, [ref = '', ...others], io) {
    if (others.length > 0) throw new UserError(`Unexpected second commit ${others[0]}, expected one`)
    const named = String(values.file ?? '.')
    const file = displayName(listFileAt(named, io), io)
    if (file !== displayName(named, io)) await refuseToMissList(ref, file, io)
    const document = await readListFile(file, io)
    if (document.list === undefined) {
      tellMistakes(document, io)
      return 1
    }
    const list = comparableList(document.list, file)
    const before = await listBefore(ref, file, list, io)
    const changes = changesOf(before, list, ...(await factsAround(ref, file, io)))
    const text =
      values.format === 'json'
        ? jsonOf(changes)
        : values.format === 'markdown'
          ? await inMarkdown(changes, await template(ref, String(values.template), io), list)
          : textOf(changes)
    const isForLog = io.env.GITHUB_ACTIONS === 'true' && values.format !== 'json'
    io.out(isForLog ? inert(text) : text)
    return 0
  },
} satisfies Command

/**
 * Refuses to compare the README of a folder whose papers.json is gone: that would not tell the largest change there is.
 * @throws {UserError} when the commit has that papers.json.
 */
async function refuseToMissList(ref: string, file: string, io: Io): Promise<void> {
  const list = join(dirname(file), 'papers.json')
  if (file.endsWith('.json') || (await fileSince(ref, displayName(list, io), io)) === undefined) return
  throw new UserError(
    `Unexpected lack of ${list}, which was there in ${await commitOf(ref, io)}, expected the list; \`--file ${file}\` compares that`,
  )
}

/** A list as it can be compared: the orders of a README are only what its entries happen to show. */
function comparableList(list: PaperList, file: string): PaperList {
  if (/\.json$/i.test(file)) return list
  const { order, sections = [], ...others } = list
  return { ...others, sections: sections.map(({ id, title }) => ({ id, title })) }
}

/**
 * The list as it was in the commit; where there was none, the list that is there now without its papers.
 * @throws {UserError} when it cannot be understood.
 */
async function listBefore(ref: string, file: string, list: PaperList, io: Io): Promise<PaperList> {
  const document = await documentSince(ref, file, io)
  if (document === undefined) return { ...list, papers: [] }
  if (document.list !== undefined) return comparableList(document.list, file)
  const [first] = document.problems
  throw new UserError(
    `cannot read ${visible(file)} as it was in ${visible(await commitOf(ref, io))}: ${first?.message ?? 'it is no list'}`,
  )
}

/** What was known then and what is known now. A lock of then that cannot be read is not compared. */
async function factsAround(ref: string, file: string, io: Io): Promise<[Facts, Facts]> {
  const name = lockNameFor(file)
  const day = today(io)
  const now: Facts = { today: day, ...(readLockIfAny(name, io) ?? EMPTY_LOCK) }
  const text = await fileSince(ref, name, io)
  const then = text === undefined ? EMPTY_LOCK : lockIn(text, name)
  return then === undefined ? [now, now] : [{ today: day, ...then }, now]
}

function lockIn(text: string, name: string): Lock | undefined {
  try {
    return parseLock(text, name)
  } catch (error) {
    if (error instanceof UserError) return undefined
    throw error
  }
}

/** The template as it was in the commit: the one that is there now may come from a stranger. */
async function template(ref: string, file: string, io: Io): Promise<string> {
  return (await fileSince(ref, displayName(file, io), io)) ?? ''
}

async function inMarkdown(changes: readonly Change[], template: string, list: PaperList): Promise<string> {
  const { entryPrinter } = await import('../changes/entries.ts')
  const { markdownOf } = await import('../changes/markdown.ts')
  return markdownOf(changes, await entryPrinter(template, list, blocks))
}
