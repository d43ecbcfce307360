/** A file that can be imported: what is in it, and what it becomes. */

import { blocks } from '../blocks/index.ts'
import { type MarkdownDocument, readMarkdownDocument } from '../documents/markdown.ts'
import { UserError } from '../errors.ts'
import type { ReadResult } from '../format.ts'
import { formats } from '../formats/index.ts'
import type { PaperList } from '../paper.ts'
import { patternEntries } from '../readme/pattern/pattern-entries.ts'
import { print } from '../readme/print.ts'
import { renderReadme } from '../readme/readme.ts'
import { utf8Text } from '../text/utf8.ts'
import { importReadme } from './import-readme.ts'
import { listOfReferences, templateFor } from './import-references.ts'
import { type Records, recordsOf, recordsOfReferences } from './record.ts'
import { type ToldLine, toldOf } from './told.ts'
import type { Tools } from './tools.ts'

export interface Importable {
  file: string
  records: Records
  /** Made when it is asked for, which takes much longer than reading. */
  convert(): Promise<Converted>
}

/** What a file becomes, and the lines of it of which something is to be told. */
export interface Converted {
  list: PaperList
  template: string
  lines: ToldLine[]
}

/** What programs of the project read and print a README with. */
export const tools: Tools = {
  read: (text) => readMarkdownDocument('README.md', Buffer.from(text)) as MarkdownDocument,
  print: (papers, pattern) => print(patternEntries(pattern, papers)),
  build: (template, list) => renderReadme(template, list, blocks),
}

/**
 * What is in a file: a bibliography when its name ends as one does, else a README.
 * @throws {UserError} when it is no text.
 */
export async function importableIn(file: string, bytes: Uint8Array): Promise<Importable> {
  for (const load of Object.values(formats)) {
    const { default: format } = await load()
    if (format.read && format.extensions.some((extension) => file.toLowerCase().endsWith(extension)))
      return ofReferences(file, format.read(utf8Text(bytes, file).replace(/^\uFEFF/, '')))
  }
  const document = readMarkdownDocument(file, bytes)
  if ('papers' in document) return ofReadme(file, document)
  throw new UserError(`cannot read ${file}: ${document.problems[0]?.message ?? 'it is no text'}`)
}

function ofReadme(file: string, document: MarkdownDocument): Importable {
  return {
    file,
    records: recordsOf(document),
    async convert() {
      const imported = await importReadme(document, tools)
      return { ...imported, lines: toldOf(document, imported) }
    },
  }
}

function ofReferences(file: string, result: ReadResult): Importable {
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
