/** Changes of a list as changes of the README that it was read from: only the words concerned, in the way they are written. */

import { parseDate } from '../date.ts'
import { dateFormsOf, writeDate } from '../date-form.ts'
import type { Edit, Path } from '../document.ts'
import type { Paper } from '../paper.ts'
import { placedAuthors } from './author-names.ts'
import type { Words } from './entry.ts'
import type { Habits } from './habits.ts'
import { type Ignores, removalsOf } from './ignores.ts'
import type { ListedPaper, ListedPapers } from './list.ts'
import { isPossible, reordered } from './reorder.ts'
import { rewrittenAddress } from './rewrite-address.ts'
import { type Replacement, rewrittenWords } from './rewrite-words.ts'

/** A README that was read: its text, its papers with their entries, its habits and its comments. */
export interface ReadReadme extends ListedPapers {
  text: string
  habits: Habits
  ignores: Ignores
}

/** The replacements that make an edit; undefined when a README cannot be changed so. */
function replacementsFor(edit: Edit, readme: ReadReadme): Replacement[] | undefined {
  const { papers, text, list, ignores } = readme
  const { path } = edit
  const [root, index, field, ...rest] = path
  if ('order' in edit) {
    const isTaken = root === 'papers' && path.length === 1 && isPossible(edit.order, readme, ignores)
    return isTaken ? reordered(edit.order, text, papers) : undefined
  }
  if ('remove' in edit) return undefined
  const paper = typeof index === 'number' ? papers[index] : undefined
  if (root !== 'papers' || paper === undefined || typeof edit.value !== 'string') return undefined
  const listed = list.papers[index as number] as Paper
  const replacement = rewrittenField(paper, listed, String(field), rest, edit.value, readme)
  return replacement && [replacement]
}

/** The comments that an `ignore` at a path is: one, or all of a paper. */
export function commentsAt([root, index, field, at]: Path, { byPaper, forFile }: Ignores) {
  if (root === 'ignore') return forFile.filter((_, position) => index === undefined || position === index)
  if (root !== 'papers' || field !== 'ignore') return []
  return (byPaper.get(Number(index)) ?? []).filter((_, position) => at === undefined || position === at)
}

function rewrittenField(
  { found, links }: ListedPaper,
  paper: Paper,
  field: string,
  [at]: Path,
  value: string,
  { text, habits }: ReadReadme,
): Replacement | undefined {
  const { entry, kind } = found
  const words = (own: Words | undefined) =>
    own && !isInHeading(own, found) ? rewrittenWords(own, value, text, kind === 'row') : undefined
  // Names that stand with the family name first are read the other way round.
  const author = (own: Words | undefined) =>
    own && text.slice(own.start, own.end) === own.text ? words(own) : undefined
  switch (field) {
    case 'title':
    case 'venue':
      return words(entry[field])
    case 'url':
      return entry.url && rewrittenAddress(entry.url, value, text)
    case 'links': {
      const url = links.get(String(at))?.url
      return url && rewrittenAddress(url, value, text)
    }
    case 'date':
      return entry.date && !isInHeading(entry.date, found)
        ? rewrittenDate(entry.date, value, text, habits)
        : undefined
    case 'authors':
      return author(authorAt(entry.authors, at, text))
    case 'tags':
      return words(entry.tags.find((tag) => tag.text === paper.tags?.[Number(at)]))
    default:
      return undefined
  }
}

/** Whether words are in a heading: links within the page have its words as their address. */
function isInHeading({ start }: Words, { kind, lines }: ListedPaper['found']): boolean {
  return kind === 'heading' && start < (lines[0]?.end ?? 0)
}

/** The words of one author, where the names stand in the text as they are read. */
export function authorAt(
  authors: Words | undefined,
  at: Path[number] | undefined,
  text: string,
): Words | undefined {
  if (
    authors === undefined ||
    typeof at !== 'number' ||
    text.slice(authors.start, authors.end) !== authors.text
  )
    return undefined
  const author = placedAuthors(authors.text)[at]
  if (author === undefined) return undefined
  return { text: author.name, start: authors.start + author.from, end: authors.start + author.to }
}

/** A date in the form of the one that it takes the place of; where that can be in several, as the list writes most. */
function rewrittenDate(
  { start, end, text: old }: Words,
  value: string,
  text: string,
  { dateForms }: Habits,
): Replacement | undefined {
  const date = parseDate(value)
  if (date === undefined || text.slice(start, end) !== old) return undefined
  const forms = dateFormsOf(old)
  const most = Math.max(...forms.map((form) => dateForms.get(form) ?? 0))
  const usual = forms.filter((form) => (dateForms.get(form) ?? 0) === most)
  const written = new Set(usual.map((form) => writeDate(date, form)))
  const [only] = written
  return written.size === 1 && only !== undefined ? { start, end, text: only } : undefined
}

/** The text of a README with the edits made that it can take. Of two in one place the first counts. */
export function rewritten(edits: readonly Edit[], readme: ReadReadme): string {
  const { text, ignores } = readme
  const comments = edits.flatMap((edit) => ('remove' in edit ? commentsAt(edit.path, ignores) : []))
  const removals = removalsOf(comments, text).map((span): Replacement => ({ ...span, text: '' }))
  const replacements = [...removals, ...edits.flatMap((edit) => replacementsFor(edit, readme) ?? [])]
  let result = ''
  let at = 0
  for (const { start, end, text: value } of replacements.sort((a, b) => a.start - b.start)) {
    if (start < at) continue
    result += text.slice(at, start) + value
    at = end
  }
  return result + text.slice(at)
}

/** Whether a README can take an edit. Only comments that accept findings can be removed. */
export function canTake(edit: Edit, readme: ReadReadme): boolean {
  const { path } = edit
  if ('remove' in edit) return commentsAt(path, readme.ignores).length > 0
  if ('order' in edit) return path.length === 1 && isPossible(edit.order, readme, readme.ignores)
  return replacementsFor(edit, readme) !== undefined
}
