/** READMEs for the tests of absorbing: a list printed by a template, and edited. */

import { blocks } from '../blocks/index.ts'
import { readJsonDocument } from '../documents/json.ts'
import { type MarkdownDocument, readMarkdownDocument } from '../documents/markdown.ts'
import { formatList } from '../layout.ts'
import type { PaperList } from '../paper.ts'
import { renderPage } from '../readme/readme.ts'
import { absorb } from './absorb.ts'

const TEMPLATE = 'README.template.md'

export async function built(list: PaperList, template: string): Promise<string> {
  return (await renderPage(template, list, blocks)).text
}

/** What absorbing an edited README does: a line for each thing, and the list after it. */
export async function absorbed(list: PaperList, template: string, readme: string) {
  const found = await absorb(
    read(readme),
    list,
    { name: TEMPLATE, text: template },
    {
      render: (text, list) => renderPage(text, list, blocks),
      read,
    },
  )
  let document = readJsonDocument('papers.json', Buffer.from(formatList(list)))
  for (const edits of [found.edits, found.order])
    document = readJsonDocument('papers.json', Buffer.from(document.edit(edits)))
  return {
    lines: found.lines.map(
      ({ line, isRefusal, message }) => `${line} ${isRefusal ? 'refused' : 'absorbed'}: ${message}`,
    ),
    refused: found.lines.filter(({ isRefusal }) => isRefusal).length,
    list: document.list as PaperList,
    problems: document.problems,
    isExact: found.isExact,
  }
}

function read(text: string): MarkdownDocument {
  const document = readMarkdownDocument('README.md', Buffer.from(text))
  if ('papers' in document) return document
  throw new Error('not a README')
}
