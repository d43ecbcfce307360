import { join, resolve } from 'node:path'
import { blocks } from '../blocks/index.ts'
import papersBlock from '../blocks/papers.ts'
import type { Command, Io } from '../command.ts'
import { type MarkdownDocument, readMarkdownDocument } from '../documents/markdown.ts'
import { UserError } from '../errors.ts'
import { readBytes, readBytesIfAny, writeText } from '../files.ts'
import { importReadme } from '../import/import-readme.ts'
import { recordsOf } from '../import/record.ts'
import { jsonText } from '../json/printable.ts'
import { linesOf } from '../json/lines.ts'
import { formatList } from '../layout.ts'
import { displayName } from '../list-file.ts'
import { print } from '../readme/print.ts'
import { renderReadme } from '../readme/readme.ts'
import { plural } from '../report/findings.ts'
import { quote, visible } from '../text/quote.ts'

/** So many lines that stay text are named; the others are counted. */
const MOST_NAMED = 20

export default {
  summary: 'Turn a README into papers.json and README.template.md',
  arguments: 'FILE',
  options: {
    out: { type: 'string', placeholder: 'DIR', default: '.', help: 'The folder to write into' },
    force: { type: 'boolean', help: 'Write over papers.json and README.template.md when they are there' },
    'dry-run': { type: 'boolean', help: 'Write nothing; print what was read' },
    reporter: { type: 'string', placeholder: 'NAME', default: 'text', values: ['text', 'json'], help: 'How to print it' },
  },
  examples: [
    'paperlist import README.md                              write papers.json and README.template.md',
    'paperlist import README.md --dry-run --reporter json    print the papers, and the lines that are none',
  ],
  async run(values, [file, ...others], io) {
    if (file === undefined) throw new UserError('Unexpected lack of a file, expected one, as in `paperlist import README.md`')
    if (others.length > 0) throw new UserError(`Unexpected second file ${others[0]}, expected one`)
    const document = readReadme(file, io)
    if (values['dry-run'] === true) {
      show(document, values.reporter === 'json', io)
      return 0
    }
    return write(document, String(values.out), values.force === true, io)
  },
} satisfies Command

function readReadme(file: string, io: Io): MarkdownDocument {
  const name = displayName(file, io)
  const document = readMarkdownDocument(name, readBytes(resolve(io.cwd, file), name))
  if ('papers' in document) return document
  throw new UserError(`cannot read ${name}: ${document.problems[0]?.message ?? 'it is no text'}`)
}

function show(document: MarkdownDocument, isJson: boolean, io: Io): void {
  const records = recordsOf(document)
  if (isJson) {
    io.out(jsonText(records))
    return
  }
  for (const { line, title } of records.papers) io.out(`${line}: ${visible(title)}\n`)
  for (const { line, text } of records.unread) io.err(`${line}: not read as a paper: ${quote(text)}\n`)
  io.err(`${plural(records.papers.length, 'paper')} in ${visible(document.file)}; nothing was written\n`)
}

async function write(document: MarkdownDocument, out: string, force: boolean, io: Io): Promise<number> {
  if (document.papers.length === 0) {
    throw new UserError(`Unexpected lack of papers in ${document.file}, expected entries with a title and a link; \`--dry-run\` shows what was read`)
  }
  const targets = ['papers.json', 'README.template.md'].map((name) => join(out, name))
  for (const target of targets) {
    const name = displayName(target, io)
    if (!force && readBytesIfAny(resolve(io.cwd, target), name) !== undefined)
      throw new UserError(`Unexpected file ${name}, expected none; \`--force\` writes over it, \`--out DIR\` writes elsewhere`)
  }
  const read = (text: string) => readMarkdownDocument(document.file, Buffer.from(text)) as MarkdownDocument
  const { list, template, kept } = await importReadme(
    document,
    read,
    (list, section, entry) => print(papersBlock.render(list, { section, entry })),
    (template, list) => renderReadme(template, list, blocks),
  )
  const texts = [formatList(list), template]
  for (const [index, target] of targets.entries()) {
    await writeText(resolve(io.cwd, target), displayName(target, io), texts[index] as string)
    io.err(`wrote ${displayName(target, io)}\n`)
  }
  tell(document, kept, io)
  return 0
}

/** What stays in the template as text: nothing is left out in silence. */
function tell(document: MarkdownDocument, kept: readonly { index: number; reason: string }[], io: Io): void {
  const { at } = linesOf(document.text)
  const { unread } = recordsOf(document)
  const lines = [
    ...kept.map(({ index, reason }) => {
      const { found } = document.papers[index] as MarkdownDocument['papers'][number]
      return { line: at(found.start).line, what: `${quote(found.entry.title.text)} stays text: ${reason}` }
    }),
    ...unread.map(({ line, text }) => ({ line, what: `${quote(text)} stays text: it was not read as a paper` })),
  ].sort((a, b) => a.line - b.line)
  for (const { line, what } of lines.slice(0, MOST_NAMED)) io.err(`${visible(document.file)}:${line} ${what}\n`)
  if (lines.length > MOST_NAMED) io.err(`and ${lines.length - MOST_NAMED} more; \`--dry-run\` shows all that was read\n`)
  const imported = document.papers.length - kept.length
  io.err(`${plural(imported, 'paper')} imported, ${kept.length} kept as text; \`paperlist build\` writes README.md\n`)
}
