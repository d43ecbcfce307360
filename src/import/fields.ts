/** Where the fields of a pattern are in the text of an entry. */

import { dateFormOf } from '../date-form.ts'
import type { Words } from '../entry/entry.ts'
import type { ListedPaper } from '../entry/list.ts'
import type { Span } from '../markdown/line.ts'

/** A field where it is written: what stands for it in a pattern. */
export interface PlacedField extends Span {
  /** What it is: `title`, `url`, `authors`, `venue`, `date`, `tag`, `note`, `link` and its name. */
  kind: string
  /** What stands for it: `{venue}`. */
  placeholder: string
}

/** The fields of an entry in the order of the text; those that are in another are left out. */
export function fieldsOf({ found, links }: ListedPaper, text: string): PlacedField[] {
  const { title, url, authors, venue, date, tags, notes } = found.entry
  const placed: PlacedField[] = []
  const put = (words: Words | undefined, kind: string, placeholder: string) => {
    if (words && words.end > words.start)
      placed.push({ kind, placeholder, start: words.start, end: words.end })
  }
  put(title, 'title', '{title}')
  put(url, 'url', '{url}')
  put(authors, 'authors', authors ? authorsField(authors) : '')
  put(venue, 'venue', '{venue}')
  put(date, 'date', date ? dateField(date) : '')
  for (const tag of tags) if (text.slice(tag.start, tag.end) === tag.text) put(tag, 'tag', '{tags}')
  for (const note of notes) put(note, 'note', '{note}')
  for (const [name, { url }] of links) put(url, `link ${name}`, `{links.${name}}`)
  placed.sort((a, b) => a.start - b.start || b.end - a.end)
  return placed.filter(({ start }, at) => !placed.slice(0, at).some((other) => other.end > start))
}

function authorsField({ text }: Words): string {
  const separator = /;\s*/.exec(text)?.[0]
  return separator === undefined ? '{authors}' : `{authors:${separator}}`
}

function dateField({ text }: Words): string {
  const form = dateFormOf(text)
  return form === undefined ? '{date}' : `{date:${form}}`
}
