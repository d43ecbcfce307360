import { join, resolve } from 'node:path'
import { blocks } from '../blocks/index.ts'
import papersBlock from '../blocks/papers.ts'
import type { Command, Io } from '../command.ts'
import { type MarkdownDocument, readMarkdownDocument } from '../documents/markdown.ts'
import { UserError } from '../errors.ts'
import { readBytes, readBytesIfAny, writeText } from '../files.ts'
import type { ReadResult } from '../format.ts'
import { formats } from '../formats/index.ts'
import { importReadme } from '../import/import-readme.ts'
import { listOfReferences, templateFor } from '../import/import-references.ts'
import { type Records, recordsOf, recordsOfReferences, textLines } from '../import/record.ts'
import { jsonText } from '../json/printable.ts'
import { decodeUtf8 } from '../json/utf8.ts'
import { formatList } from '../layout.ts'
import { displayName } from '../list-file.ts'
import type { PaperList } from '../paper.ts'
import { print } from '../readme/print.ts'
import { renderReadme } from '../readme/readme.ts'
import { plural } from '../report/findings.ts'
import { quote, visible } from '../text/quote.ts'

/** So many lines that stay text are named; the others are counted. */
const MOST_NAMED = 20

export default {
  summary: 'Turn a README or a bibliography into papers.json and README.template.md',
  arguments: 'FILE',
  options: {
    out: { type: 'string', placeholder: 'DIR', default: '.', help: 'The folder to write into' },
    force: { type: 'boolean', help: 'Write over papers.json and README.template.md when they are there' },
    'dry-run': { type: 'boolean', help: 'Write nothing; print what was read' },
    reporter: {
      type: 'string',
      placeholder: 'NAME',
      default: 'text',
      values: ['text', 'json'],
      help: 'How --dry-run prints it',
    },
  },
  examples: [
    'paperlist import README.md                              write papers.json and README.template.md',
    'paperlist import README.md --dry-run --reporter json    print the papers, and the lines that are none',
    'paperlist import references.bib --out list              the same of BibTeX, RIS (.ris) or CSL-JSON (.json)',
  ],
  async run(values, [file, ...others], io) {
    if (file === undefined)
      throw new UserError('Unexpected lack of a file, expected one, as in `paperlist import README.md`')
    if (others.length > 0) throw new UserError(`Unexpected second file ${others[0]}, expected one`)
    const source = await read(file, io)
    if (values['dry-run'] === true) {
      show(source.records, source.file, values.reporter === 'json', io)
      return 0
    }
    if (source.records.papers.length === 0) {
      throw new UserError(
        `Unexpected lack of papers in ${source.file}, expected entries with a title and a link; \`--dry-run\` shows what was read`,
      )
    }
    const targets = ['papers.json', 'README.template.md'].map((name) => join(String(values.out), name))
    if (values.force !== true) refuseToOverwrite(targets, io)
    const { list, template, lines } = await source.convert()
    for (const [target, text] of [
      [targets[0], formatList(list)],
      [targets[1], template],
    ] as [string, string][]) {
      await writeText(resolve(io.cwd, target), displayName(target, io), text)
      io.err(`wrote ${displayName(target, io)}\n`)
    }
    tell(source.file, lines, list.papers.length, io)
    return 0
  },
} satisfies Command

/** A file that can be imported: what is in it, and what it becomes. */
interface Source {
  file: string
  records: Records
  convert(): Promise<{ list: PaperList; template: string; lines: Line[] }>
}

/** A line of the file, and what it is told of. */
interface Line {
  line: number
  what: string
}

async function read(file: string, io: Io): Promise<Source> {
  const name = displayName(file, io)
  const bytes = readBytes(resolve(io.cwd, file), name)
  for (const load of Object.values(formats)) {
    const { default: format } = await load()
    if (format.read && format.extensions.some((extension) => name.toLowerCase().endsWith(extension)))
      return ofReferences(name, format.read(textOf(bytes, name)))
  }
  const document = readMarkdownDocument(name, bytes)
  if ('papers' in document) return ofReadme(name, document)
  throw new UserError(`cannot read ${name}: ${document.problems[0]?.message ?? 'it is no text'}`)
}

function textOf(bytes: Uint8Array, name: string): string {
  const { text, invalid } = decodeUtf8(bytes)
  if (invalid !== undefined) throw new UserError(`cannot read ${name}: it is not UTF-8`)
  return text.replace(/^\uFEFF/, '')
}

function ofReadme(file: string, document: MarkdownDocument): Source {
  return {
    file,
    records: recordsOf(document),
    async convert() {
      const { list, template, kept } = await importReadme(
        document,
        (text) => readMarkdownDocument(file, Buffer.from(text)) as MarkdownDocument,
        (list, section, entry) => print(papersBlock.render(list, { section, entry })),
        (template, list) => renderReadme(template, list, blocks),
      )
      return { list, template, lines: textLines(document, kept) }
    },
  }
}

function ofReferences(file: string, result: ReadResult): Source {
  return {
    file,
    records: recordsOfReferences(result),
    async convert() {
      const list = listOfReferences(result, file)
      const lines = result.unread.map(({ line, reason }) => ({ line, what: reason }))
      return { list, template: templateFor(list), lines }
    },
  }
}

function refuseToOverwrite(targets: readonly string[], io: Io): void {
  for (const target of targets) {
    const name = displayName(target, io)
    if (readBytesIfAny(resolve(io.cwd, target), name) === undefined) continue
    throw new UserError(
      `Unexpected file ${name}, expected none; \`--force\` writes over it, \`--out DIR\` writes elsewhere`,
    )
  }
}

function show(records: Records, file: string, isJson: boolean, io: Io): void {
  if (isJson) {
    io.out(jsonText(records))
    return
  }
  for (const { line, title } of records.papers)
    io.out(`${line === null ? '' : `${line}: `}${visible(title)}\n`)
  for (const { line, text } of records.unread)
    io.err(`${visible(file)}:${line} not read as a paper: ${quote(text)}\n`)
  io.err(`${plural(records.papers.length, 'paper')} in ${visible(file)}; nothing was written\n`)
}

/** Nothing stays text in silence. */
function tell(file: string, lines: readonly Line[], count: number, io: Io): void {
  for (const { line, what } of lines.slice(0, MOST_NAMED))
    io.err(`${visible(file)}:${line} ${visible(what)}\n`)
  if (lines.length > MOST_NAMED)
    io.err(`and ${lines.length - MOST_NAMED} more lines; \`--dry-run\` shows all that was read\n`)
  io.err(`${plural(count, 'paper')} imported; \`paperlist build\` writes README.md\n`)
}
