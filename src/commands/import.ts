import { join, resolve } from 'node:path'
import type { Command, Io } from '../command.ts'
import { UserError } from '../errors.ts'
import { readBytes, readBytesIfAny, writeText } from '../files.ts'
import { importableIn } from '../import/importable.ts'
import type { Records } from '../import/record.ts'
import { toldText } from '../import/told.ts'
import { jsonText } from '../json/printable.ts'
import { formatList } from '../layout.ts'
import { displayName } from '../list-file.ts'
import { plural } from '../report/findings.ts'
import { quote, visible } from '../text/quote.ts'

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
    const name = displayName(file, io)
    const importable = await importableIn(name, readBytes(resolve(io.cwd, file), name))
    if (values['dry-run'] === true) {
      show(importable.records, name, values.reporter === 'json', io)
      return 0
    }
    if (importable.records.papers.length === 0) {
      throw new UserError(
        `Unexpected lack of papers in ${name}, expected entries with a title and a link; \`--dry-run\` shows what was read`,
      )
    }
    const folder = String(values.out)
    const [listFile, templateFile] = [join(folder, 'papers.json'), join(folder, 'README.template.md')]
    if (values.force !== true) for (const target of [listFile, templateFile]) refuseToOverwrite(target, io)
    const { list, template, lines } = await importable.convert()
    await write(listFile, formatList(list), io)
    await write(templateFile, template, io)
    io.err(toldText(name, lines))
    io.err(`${plural(list.papers.length, 'paper')} imported; \`paperlist build\` writes README.md\n`)
    return 0
  },
} satisfies Command

function refuseToOverwrite(target: string, io: Io): void {
  const name = displayName(target, io)
  if (readBytesIfAny(resolve(io.cwd, target), name) === undefined) return
  throw new UserError(
    `Unexpected file ${name}, expected none; \`--force\` writes over it, \`--out DIR\` writes elsewhere`,
  )
}

async function write(target: string, text: string, io: Io): Promise<void> {
  const name = displayName(target, io)
  await writeText(resolve(io.cwd, target), name, text)
  io.err(`wrote ${visible(name)}\n`)
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
