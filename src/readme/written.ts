import type { Node, RootContent } from 'mdast'

/** Entries that are written as a pattern says: a node of its own, for blocks to print beside the nodes of Markdown. */
export interface WrittenEntries extends Node {
  type: 'writtenEntries'
  /** What stands once, above the first: the head of a table. */
  head: string
  /** What stands between two: line breaks. */
  between: string
  entries: WrittenEntry[]
  /** The headings that the entries have, as the contents of a page name them. */
  headings: { depth: number; text: string }[]
}

/** An entry as text, or what it takes remark to print. */
export type WrittenEntry = string | UnusualEntry

export interface UnusualEntry {
  nodes: RootContent[]
  /** The marker of the list that it is an item of. */
  marker: string | undefined
  /** Whether it is a row of the table that there is. */
  isRow: boolean
}

declare module 'mdast' {
  interface RootContentMap {
    writtenEntries: WrittenEntries
  }
}

/** The entries as text, each as `print` gives it; undefined when it gives that for one of them. */
export function printWritten(
  { head, between, entries }: WrittenEntries,
  print: (entry: UnusualEntry) => string | undefined,
): string | undefined {
  const texts: string[] = []
  for (const entry of entries) {
    const text = typeof entry === 'string' ? entry : print(entry)
    if (text === undefined) return undefined
    texts.push(text)
  }
  return head + texts.join(between)
}
