import { resolve } from 'node:path'
import { findPapers, type Outcome } from '../add/find.ts'
import { type Fitted, fitInto, unlisted } from '../add/fit.ts'
import type { Learnt } from '../add/homes.ts'
import { lockWith } from '../add/lock-with.ts'
import { offlineOutcome } from '../add/offline.ts'
import { givenBy } from '../add/options.ts'
import { entriesText, exitCodeOf, storyLines, summaryOf } from '../add/tell.ts'
import { toolsFor } from '../add/tools.ts'
import { readWanted, type Wanted, wantedLines } from '../add/wanted.ts'
import { today } from '../clock.ts'
import type { Command, Io } from '../command.ts'
import type { Document } from '../document.ts'
import { readJsonDocument } from '../documents/json.ts'
import { UserError } from '../errors.ts'
import type { Facts } from '../facts.ts'
import { readBytes, writeText } from '../files.ts'
import { lint } from '../lint.ts'
import { displayName, understoodList } from '../list-file.ts'
import { EMPTY_LOCK } from '../lock/lock.ts'
import { lockNameFor, readLockIfAny, writeLock } from '../lock-file.ts'
import { rules } from '../rules/index.ts'

const MOST = 1000
const OF_ONE_PAPER = ['title', 'authors', 'url']

export default {
  summary: 'Look papers up by identifier or address, and insert them where they belong',
  arguments: 'REF...',
  options: {
    section: { type: 'string', placeholder: 'ID[,ID]', help: 'The sections that they stand in' },
    tag: { type: 'string', placeholder: 'TAG[,TAG]', help: 'Their tags' },
    venue: { type: 'string', placeholder: 'NAME', help: 'Where they were published, such as "EMNLP 2024"' },
    date: { type: 'string', placeholder: 'DATE', help: 'Their date, such as 2024-06 or 2024-06-24' },
    title: { type: 'string', placeholder: 'TITLE', help: 'The title of the paper' },
    authors: { type: 'string', placeholder: 'NAME[,NAME]', help: 'Its authors, given names first' },
    url: { type: 'string', placeholder: 'URL', help: 'Where to read it' },
    offline: { type: 'boolean', help: 'Ask nobody; the options and the identifier say what is known' },
    list: { type: 'string', placeholder: 'FILE', default: 'papers.json', help: 'The list' },
    'dry-run': { type: 'boolean', help: 'Write nothing; print the entries' },
  },
  examples: [
    'paperlist add 2406.16254                         an arXiv id, or an address of the paper',
    'paperlist add 10.1162/tacl_a_00519 --tag survey  a DOI',
    'paperlist add https://aclanthology.org/2024.acl-long.309/ "https://openreview.net/forum?id=cnKhHxN3xj"',
    'paperlist add https://transluce.org/neuron-descriptions --venue "Transluce AI"',
    'paperlist add - < reading-list.txt               one a line, comments after #',
    'paperlist add 2406.16254 --offline --title "Confidence Regulation Neurons in Language Models"',
  ],
  async run(values, words, io) {
    const wanted = await wantedFrom(words, values, io)
    const path = resolve(io.cwd, String(values.list))
    const name = displayName(String(values.list), io)
    if (!/\.json$/i.test(name))
      throw new UserError(
        `Unexpected list ${name}, expected one in JSON; \`paperlist import\` makes one of a README`,
      )
    const document = readJsonDocument(name, readBytes(path, name))
    const list = understoodList(document, io)
    if (list === undefined) return 1
    const given = givenBy(values, list)
    const { open, refused } = unlisted(wanted, document, list)
    const lockName = lockNameFor(name)
    const lock = readLockIfAny(lockName, io) ?? EMPTY_LOCK
    const facts: Facts = { today: today(io), ...lock }
    const learnt: Learnt = { papers: { ...lock.papers }, silent: new Map() }
    const outcomes: Outcome[] = []
    if (values.offline === true) {
      for (const one of open) outcomes.push(offlineOutcome(one, given, list, facts.today))
    } else if (open.length > 0) {
      outcomes.push(...(await findPapers(open, given, list, learnt, await toolsFor(io))))
      io.progress?.('')
    }
    const check = (next: Document) => lint(next, rules, { ...facts, papers: learnt.papers }).findings
    const fitted = fitInto(document, list, outcomes, check)
    const all = { ...fitted, refused: [...refused, ...fitted.refused] }
    const isWriting = fitted.added.length > 0 && values['dry-run'] !== true
    if (isWriting) {
      await write(all, document, path)
      const papers = all.added.map(({ paper }) => paper)
      const known = lockWith(papers, { ...facts, papers: learnt.papers }, lock)
      if (known !== undefined) await writeLock(lockName, known, io)
    }
    io.out(entriesText(all))
    for (const line of storyLines(all, isWriting)) io.err(`${line}\n`)
    io.err(`${summaryOf(all, isWriting)}\n`)
    return exitCodeOf(all.refused)
  },
} satisfies Command

/** What the words name, each once; `-` stands for what standard input has. */
async function wantedFrom(
  words: readonly string[],
  values: Readonly<Record<string, unknown>>,
  io: Io,
): Promise<Wanted[]> {
  const texts: string[] = []
  for (const word of words)
    texts.push(...(word === '-' ? wantedLines((await io.readInput?.()) ?? '') : [word]))
  const wanted = new Map(texts.map(readWanted).map((one) => ['key' in one ? one.key : one.page, one]))
  if (wanted.size === 0)
    throw new UserError('Unexpected lack of a paper, expected one, as in `paperlist add 2406.16254`')
  if (wanted.size > MOST)
    throw new UserError(`Unexpected ${wanted.size} papers, expected at most ${MOST} at once`)
  const option = OF_ONE_PAPER.find((name) => values[name] !== undefined)
  if (wanted.size > 1 && option !== undefined)
    throw new UserError(`Unexpected --${option} for ${wanted.size} papers, expected it for one`)
  return [...wanted.values()]
}

/** Writes the list, unless it has changed in the meantime. */
async function write({ document }: Fitted, before: Document, path: string): Promise<void> {
  const { text } = readJsonDocument(before.file, readBytes(path, before.file))
  if (text !== before.text)
    throw new UserError(
      `Unexpected change of ${before.file} in the meantime, expected none; add the papers again`,
    )
  await writeText(path, before.file, document.text)
}
