/** New papers as the README will show them, in a form that is safe in a job summary and in the text of a pull request. */

import type { Block } from '../block.ts'
import type { Paper, PaperList } from '../paper.ts'
import { visible } from '../text/quote.ts'

/** Prints papers as Markdown. */
export type PrintEntries = (papers: readonly Paper[]) => Promise<string>

/** What of a block says how an entry is written. */
const STYLE = ['layout', 'entry', 'order']

/**
 * Prints papers as the block of that template does that shows the papers; without such a block, as blocks do by default.
 * `template` is to come from a commit that is trusted: what stands in its pattern is printed as it is.
 */
export async function entryPrinter(
  template: string,
  list: PaperList,
  blocks: Readonly<Record<string, Block>>,
): Promise<PrintEntries> {
  const { readTemplate } = await import('../readme/template.ts')
  const { print } = await import('../readme/print.ts')
  const block = blocks.papers
  const { uses } = readTemplate(template)
  const use = uses.find(({ name }) => name.text === 'papers')
  const style = (use?.attributes ?? []).flatMap(({ name, value }): [string, string][] =>
    STYLE.includes(name.text) && isAllowed(block, name.text, value.text) ? [[name.text, value.text]] : [],
  )
  const attributes = Object.fromEntries(style)
  return async (papers) => {
    const safe = { ...list, papers: papers.map(inert) }
    return print(block?.render(safe, attributes, { headings: () => [] }) ?? [])
  }
}

function isAllowed(block: Block | undefined, name: string, value: string): boolean {
  const attribute = block?.attributes[name]
  if (attribute === undefined) return false
  return (attribute.values?.includes(value) ?? true) && (attribute.mistakesIn?.(value) ?? []).length === 0
}

/** What GitHub takes for the number of an issue: in files it does not, in the text of a pull request it does. */
const ISSUE = /#(?=\d)|GH-(?=\d)/gi

/** The paper with texts that show what they are, and name no issue: a word joiner stands before its number. */
function inert(paper: Paper): Paper {
  const safe = (text: string) => visible(text).replace(ISSUE, '$&\u2060')
  const { title, date, venue, note, authors, tags, links } = paper
  return {
    ...paper,
    title: safe(title),
    date: safe(date),
    ...(venue !== undefined && { venue: safe(venue) }),
    ...(note !== undefined && { note: safe(note) }),
    ...(authors && { authors: authors.map(safe) }),
    ...(tags && { tags: tags.map(safe) }),
    ...(links && {
      links: Object.fromEntries(Object.entries(links).map(([name, url]) => [safe(name), url])),
    }),
  }
}
