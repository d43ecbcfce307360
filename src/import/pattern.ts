/** The pattern that prints the papers of a run as the run writes them. */

import type { ListedPaper } from '../entry/list.ts'
import type { Span } from '../markdown/line.ts'
import { fieldsOf, type PlacedField } from './fields.ts'
import type { Run } from './runs.ts'
import { type Piece, type Shape, shapeOf, written } from './shape.ts'

/** So many links have a place of their own in a pattern; more share one. */
const MOST_LINKS = 8

/** The pattern of a run; undefined when its entries have no form in common. */
export function patternOf(run: Run, papers: readonly ListedPaper[], text: string): string | undefined {
  const entries = run.papers.map((index) => papers[index] as ListedPaper)
  if (entries[0]?.found.kind === 'row') return tablePattern(run, entries, text)
  const shapes = entries.map((entry) => shapeOf(linesOf(entry, text), fieldsOf(entry, text), text))
  const shape = merged(shapes)
  if (shape === undefined) return undefined
  const isLoose = entries[0]?.found.kind === 'item' && run.between.split('\n').length > 2
  return written(shape).trimEnd() + (isLoose ? '\n\n' : '')
}

/** The stretch of an entry from the beginning of its line. */
function linesOf({ found }: ListedPaper, text: string): Span {
  return { start: text.lastIndexOf('\n', found.start - 1) + 1, end: found.end }
}

/** One shape for all: the commonest form of each field, in the order of the entry that has the most of them. */
function merged(shapes: readonly Shape[], needsTitle = true): Shape | undefined {
  const order = orderOfKinds(shapes)
  if (needsTitle && !order.includes('title')) return undefined
  const links = order.filter((kind) => kind.startsWith('link ')).slice(0, MOST_LINKS)
  const hasMore = order.filter((kind) => kind.startsWith('link ')).length > links.length
  const kept = order.filter((kind) => !kind.startsWith('link ') || links.includes(kind))
  const pieces = kept.map((kind) => commonestPiece(kind, shapes))
  if (hasMore) pieces.push({ kind: 'links', before: ' [[{link}](', placeholder: '{link.url}', after: ')]' })
  return { prefix: commonest(shapes.map(({ prefix }) => prefix)), pieces, rest: commonRest(shapes) }
}

function orderOfKinds(shapes: readonly Shape[]): string[] {
  const all = shapes.map(({ pieces }) => [...new Set(pieces.map(({ kind }) => kind))])
  const order = [...all.reduce((best, kinds) => (kinds.length > best.length ? kinds : best), [] as string[])]
  for (const kinds of all) {
    for (const [at, kind] of kinds.entries()) {
      if (order.includes(kind)) continue
      const before = kinds.slice(0, at).map((other) => order.indexOf(other))
      order.splice(1 + Math.max(-1, ...before), 0, kind)
    }
  }
  return order
}

/** How a field is written where nothing shows how the list would write it. */
function plainPiece(kind: string): Piece {
  if (kind === 'tag') return { kind, before: '{ `', placeholder: '{tag}', after: '`}' }
  if (kind === 'note') return { kind, before: ' - ', placeholder: '{note}', after: '' }
  const name = kind.replace(/^link /, '')
  if (name !== kind) return { kind, before: ` [[${name}](`, placeholder: `{links.${name}}`, after: ')]' }
  return { kind, before: ' ', placeholder: `{${kind}}`, after: '' }
}

/** The commonest form of a field. One with words of its own counts only when others have it too. */
function commonestPiece(kind: string, shapes: readonly Shape[]): Piece {
  const all = shapes.flatMap(({ pieces }) => pieces.filter((piece) => piece.kind === kind))
  const telling = all.filter(({ placeholder }) => placeholder.startsWith('{tags:'))
  const forms = telling.length > 0 ? telling : all
  const key = commonest(forms.map((form) => JSON.stringify(form)))
  const form = JSON.parse(key) as Piece
  const count = forms.filter((other) => JSON.stringify(other) === key).length
  const hasWords = /\p{L}{2}|!\[/u.test(form.before.replace(/<\/?\w+[^>]*>|\]\(/g, '') + form.after)
  return hasWords && count < 2 && shapes.length > 1 ? plainPiece(kind) : form
}

function commonRest(shapes: readonly Shape[]): string {
  const rest = commonest(shapes.map(({ rest }) => rest))
  return shapes.filter((shape) => shape.rest === rest).length * 2 > shapes.length ? rest : ''
}

function commonest(texts: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1)
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best), ['', 0] as [string, number])[0]
}

/** The head of the table and one row with a pattern for each of its cells. */
function tablePattern(run: Run, entries: readonly ListedPaper[], text: string): string | undefined {
  const columns = Math.max(...entries.map(({ found }) => found.lines.length))
  const fields = entries.map((entry) => fieldsOf(entry, text))
  const cells: string[] = []
  for (let column = 0; column < columns; column++) {
    const shapes = entries.flatMap(({ found }, index): Shape[] => {
      const cell = found.lines[column]
      const own = cell
        ? (fields[index] as PlacedField[]).filter(({ start, end }) => start >= cell.start && end <= cell.end)
        : []
      return cell && own.length > 0 ? [shapeOf(cell, own, text)] : []
    })
    const shape = merged(shapes, false)
    cells.push(shape ? written(shape) : '')
  }
  if (!cells.some((cell) => cell.includes('{title}')) || run.head === '') return undefined
  return `${run.head.replace(/\r/g, '')}| ${cells.join(' | ')} |`
}
