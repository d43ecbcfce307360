import { resolve } from 'node:path'
import { type Absorbed, absorb } from '../absorb/absorb.ts'
import { blocks } from '../blocks/index.ts'
import type { Command, Io } from '../command.ts'
import type { Document } from '../document.ts'
import { readJsonDocument } from '../documents/json.ts'
import { type MarkdownDocument, readMarkdownDocument } from '../documents/markdown.ts'
import { UserError } from '../errors.ts'
import { readBytes, readText, writeText } from '../files.ts'
import { displayName, understoodList } from '../list-file.ts'
import { renderPage } from '../readme/readme.ts'
import { plural } from '../report/findings.ts'
import { visible } from '../text/quote.ts'

export default {
  summary: 'Turn what somebody edited in README.md into the same change of papers.json',
  arguments: '[FILE]',
  options: {
    list: { type: 'string', placeholder: 'FILE', default: 'papers.json', help: 'The list' },
    template: {
      type: 'string',
      placeholder: 'FILE',
      default: 'README.template.md',
      help: 'The page around the papers',
    },
    'dry-run': {
      type: 'boolean',
      help: 'Write nothing; say what would change and exit with 1 when something would',
    },
  },
  examples: [
    'paperlist absorb              change papers.json as README.md was changed',
    'paperlist absorb --dry-run    say what would be changed',
  ],
  async run(values, [file = 'README.md', ...others], io) {
    if (others.length > 0) throw new UserError(`Unexpected second file ${others[0]}, expected one README`)
    const list = String(values.list)
    const document = readJsonDocument(
      displayName(list, io),
      readBytes(resolve(io.cwd, list), displayName(list, io)),
    )
    const papers = understoodList(document, io)
    if (papers === undefined) return 1
    const readme = readReadme(displayName(file, io), readBytes(resolve(io.cwd, file), displayName(file, io)))
    const templateName = displayName(String(values.template), io)
    const text = readText(resolve(io.cwd, String(values.template)), templateName)
    const template = { name: templateName, text }
    const files = { template: templateName, list: document.file }
    const found = await absorb(readme, papers, template, {
      render: (text, list) => renderPage(text, list, blocks, files),
      read: (text) => readReadme(readme.file, Buffer.from(text)),
    })
    tell(readme.file, found, io)
    return finish(found, document, resolve(io.cwd, list), values['dry-run'] === true, io)
  },
} satisfies Command

function readReadme(name: string, bytes: Uint8Array): MarkdownDocument {
  const document = readMarkdownDocument(name, bytes)
  if ('papers' in document) return document
  throw new UserError(`cannot read ${name}: ${document.problems[0]?.message ?? 'it is no text'}`)
}

function tell(file: string, { lines }: Absorbed, io: Io): void {
  for (const { line, isRefusal, message } of lines) {
    io.out(`${visible(file)}:${line} ${isRefusal ? 'refused' : 'absorbed'}: ${message}\n`)
  }
}

/** Writes the list when it changed, and says in a line what was done. */
async function finish(
  { lines, edits, order, isExact }: Absorbed,
  document: Document,
  path: string,
  isDry: boolean,
  io: Io,
): Promise<number> {
  const refused = lines.filter(({ isRefusal }) => isRefusal).length
  const isChanged = edits.length + order.length > 0
  if (isChanged && !isDry) await writeText(path, document.file, edited(document, edits, order))
  const counts =
    lines.length === 0
      ? 'Nothing to absorb'
      : `${plural(lines.length - refused, 'change')} absorbed, ${refused} refused`
  const written = isDry
    ? 'nothing was written'
    : isChanged
      ? `wrote ${visible(document.file)}`
      : `${visible(document.file)} is unchanged`
  io.err(`${[counts, written, ...(isExact || isDry ? [] : ['run `paperlist build`'])].join('; ')}\n`)
  return refused > 0 || (isDry && isChanged) ? 1 : 0
}

function edited(document: Document, edits: Absorbed['edits'], order: Absorbed['order']): string {
  const text = document.edit(edits)
  return order.length === 0 ? text : readJsonDocument(document.file, Buffer.from(text)).edit(order)
}
