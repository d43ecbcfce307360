import type { Root } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'

/** Definitions are of the page, not of an entry; and `[{venue}]: {title}` is no definition once it is filled in. */
const notOfEntries = { disable: { null: ['definition', 'gfmFootnoteDefinition'] } }

const options = { extensions: [gfm(), notOfEntries], mdastExtensions: [gfmFromMarkdown()] }

/** The Markdown of an entry as nodes, as GitHub reads it. */
export function read(markdown: string): Root {
  return fromMarkdown(markdown, options)
}
