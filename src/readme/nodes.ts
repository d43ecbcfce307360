import type { Heading, List, ListItem, Paragraph, TableRow } from 'mdast'
import { type Part, phrasing } from './phrasing.ts'

/** A heading that shows `parts`. */
export function heading(depth: Heading['depth'], parts: readonly Part[]): Heading {
  return { type: 'heading', depth, children: phrasing(parts) }
}

/** A paragraph that shows `parts`. */
export function paragraph(parts: readonly Part[]): Paragraph {
  return { type: 'paragraph', children: phrasing(parts) }
}

/** A list with bullets; in a `loose` one there are blank lines between the items. */
export function bulletList(items: ListItem[], loose = false): List {
  return { type: 'list', ordered: false, spread: loose, children: items }
}

/** An item of a list, with a list of its own when there are items to stand below it. */
export function bullet(text: Paragraph, below: ListItem[] = []): ListItem {
  return {
    type: 'listItem',
    spread: false,
    children: below.length === 0 ? [text] : [text, bulletList(below)],
  }
}

/** A row of a table, with the parts that each cell shows. */
export function tableRow(cells: readonly (readonly Part[])[]): TableRow {
  return {
    type: 'tableRow',
    children: cells.map((parts) => ({ type: 'tableCell', children: phrasing(parts) })),
  }
}
