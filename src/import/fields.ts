/** Where the fields of a pattern are in the text of an entry. */

import { dateFormOf } from '../date-form.ts'
import type { Words } from '../entry/entry.ts'
import type { ListedPaper } from '../entry/list.ts'
import type { Line, Mark, Span } from '../markdown/line.ts'
import { tagField } from './tags.ts'

/** A field where it is written: what stands for it in a pattern. */
export interface PlacedField extends Span {
  /** What it is: `title`, `url`, `authors`, `venue`, `date`, `tag`, `note`, `link` and its name. */
  kind: string
  /** What stands for it: `{venue}`. */
  placeholder: string
  /** Whether it shows more of the style than others of its kind do: how several tags follow each other. */
  isTelling?: boolean
}

/** The fields of an entry in the order of the text, and the stretches that are part of none and not to be printed. */
export interface Placed {
  fields: PlacedField[]
  cuts: Span[]
}

/** The fields of an entry that are written in a stretch of it. */
export function fieldsOf(
  paper: ListedPaper,
  { start, end }: Span,
  wraps: readonly Span[],
  text: string,
): Placed {
  const { title, authors, venue, date, tags, notes } = paper.found.entry
  const isInside = (words: Span) => words.start >= start && words.end <= end && words.end > words.start
  const cuts: Span[] = picturesIn(paper).filter(isInside)
  const placed: PlacedField[] = []
  const put = (words: Words | undefined, kind: string, placeholder: string) => {
    if (words && isInside(words)) placed.push({ kind, placeholder, ...withinMarks(words, wraps, text) })
  }
  put(title, 'title', '{title}')
  put(authors, 'authors', authors ? authorsField(authors) : '')
  put(venue, 'venue', '{venue}')
  put(date, 'date', date ? dateField(date) : '')
  placed.push(...addresses(paper, { start, end }, text))
  const shownTags = tags.filter((tag) => isInside(tag) && !placed.some((field) => overlap(field, tag)))
  const { field, others } = tagField(shownTags, wraps, placed, text)
  if (field) placed.push(field)
  const shownNotes = notes.filter(isInside)
  const [note] = shownNotes.sort((a, b) => a.start - b.start)
  put(note, 'note', '{note}')
  placed.sort((a, b) => a.start - b.start || b.end - a.end)
  const fields: PlacedField[] = []
  for (const one of placed) if ((fields.at(-1)?.end ?? 0) <= one.start) fields.push(one)
  const left = [...others, ...shownNotes.slice(1)]
  const own = [...cuts, ...left]
    .map((cut) => wholeOf(cut, { start, end }, wraps, fields, text))
    .filter((cut) => !fields.some((one) => overlap(one, cut)))
  return { fields, cuts: own }
}

/** What is not printed, with the brackets and marks around it, and with its line when there is nothing else in it. */
function wholeOf(
  cut: Span,
  stretch: Span,
  wraps: readonly Span[],
  fields: readonly Span[],
  text: string,
): Span {
  const lineStart = text.lastIndexOf('\n', cut.start - 1)
  const next = text.indexOf('\n', cut.end)
  const line = { start: lineStart, end: next < 0 || next > stretch.end ? stretch.end : next }
  if (lineStart > stretch.start && !fields.some((field) => overlap(field, line))) return line
  return wraps.reduce<Span>(
    (best, wrap) =>
      wrap.start <= best.start && wrap.end >= best.end && !fields.some((field) => overlap(field, wrap))
        ? wrap
        : best,
    cut,
  )
}

/** The addresses of the paper and of its links, each wherever the entry leads to it. */
function addresses({ found, links }: ListedPaper, stretch: Span, text: string): PlacedField[] {
  const names = new Map([...links].map(([name, { url }]) => [url.text, name]))
  const own = found.entry.url?.text
  const counts = new Map<string, number>()
  const placed: PlacedField[] = []
  for (const line of found.lines) {
    for (const mark of line.marks) {
      if (mark.kind !== 'link' || mark.url === undefined) continue
      if (mark.start < stretch.start || mark.end > stretch.end) continue
      const name = mark.url === own ? undefined : names.get(mark.url)
      if (mark.url !== own && name === undefined) continue
      const [kind, field] = name === undefined ? ['url', '{url}'] : [`link ${name}`, linkField(name)]
      const count = (counts.get(kind) ?? 0) + 1
      counts.set(kind, count)
      if (count <= 2)
        placed.push({ kind: count === 1 ? kind : `${kind} again`, ...whereIs(mark, line, field, text) })
    }
  }
  return placed
}

function linkField(name: string): string {
  return `{links.${name.replace(/[{}\\]/g, '\\$&')}}`
}

/** The address of a link where it is written; in place of what refers to it, where that is elsewhere. */
function whereIs(mark: Mark, line: Line, field: string, text: string): Span & { placeholder: string } {
  const { start, end, target } = mark
  if (target === undefined || target.start < start || target.end > end) {
    const label = text.indexOf(']', line.sourceOf(mark.from, mark.to).end)
    return { start: label < 0 ? end : Math.min(label, end), end, placeholder: `](${field})` }
  }
  const isBracketed = target.start === start + 1 && target.end === end - 1
  return { ...(isBracketed ? { start, end } : target), placeholder: field }
}

/** Pictures that are in no link, and so no label. */
function picturesIn({ found }: ListedPaper): Span[] {
  const marks = found.lines.flatMap((line) => line.marks)
  const links = marks.filter(({ kind }) => kind === 'link')
  return marks.filter(
    ({ kind, start, end }) =>
      kind === 'image' && !links.some((link) => link.start <= start && link.end >= end),
  )
}

/** Words that end behind the marks around them, as `et al*.` does, up to these marks. */
function withinMarks({ start, end }: Span, wraps: readonly Span[], text: string): Span {
  let stop = end
  for (const wrap of wraps) {
    if (wrap.start >= start || wrap.end <= start || wrap.end >= stop) continue
    stop = wrap.end
    while (stop > start && /[*_~`\])]/.test(text[stop - 1] as string)) stop--
  }
  return { start, end: stop }
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}

function authorsField({ text }: Words): string {
  const separator = /;\s*/.exec(text)?.[0]
  return separator === undefined ? '{authors}' : `{authors:${separator}}`
}

function dateField({ text }: Words): string {
  const form = dateFormOf(text)
  return form === undefined ? '{date}' : `{date:${form}}`
}
