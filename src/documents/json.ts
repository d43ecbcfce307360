import type { Document, Edit, Path, Range, ReadingProblem } from '../document.ts'
import { editJson } from '../json/edit.ts'
import { linesOf } from '../json/lines.ts'
import { type Json, type JsonProblem, parseJson } from '../json/parse.ts'
import { placesIn } from '../json/places.ts'
import { formatList, isCanonical, layoutProblem } from '../layout.ts'
import type { PaperList } from '../paper.ts'
import { isPaperList, schemaProblems } from '../schema.ts'
import { decoding } from './decoding.ts'

const MARK = '\uFEFF'

/** papers.json as a document. Never throws: what is wrong with the bytes is in its `problems`. */
export function readJsonDocument(file: string, bytes: Uint8Array): Document {
  const decoded = decoding(bytes)
  if ('problem' in decoded) return unreadable(file, decoded.text, [decoded.problem])
  const { text } = decoded
  const body = text.startsWith(MARK) ? ` ${text.slice(1)}` : text
  const parsed = parseJson(body)
  return 'problems' in parsed ? unreadable(file, text, parsed.problems) : readable(file, text, body, parsed)
}

/** `body` is `text` with a space for the byte order mark, so that offsets agree. */
function readable(file: string, text: string, body: string, { value, isPretty }: Json): Document {
  const lines = linesOf(text)
  const places = placesIn(body)

  function locate(path: Path, part?: 'key'): Range {
    const { place, steps } = places.find(path)
    if (part === 'key') return lines.between(place.keyStart ?? place.start, place.keyEnd ?? place.end)
    const isWhole = steps === path.length && !'{['.includes(text.charAt(place.start))
    return lines.between(place.start, isWhole ? place.end : place.start + 1)
  }

  function textAt(path: Path): string {
    const { start, end } = places.find(path).place
    return text.slice(start, end)
  }

  const problems: ReadingProblem[] = []
  let list: PaperList | undefined
  if (isPaperList(value)) {
    list = value
  } else {
    const found = schemaProblems(value, textAt)
    for (const { path, part, message } of found)
      problems.push({ rule: 'schema', path, range: locate(path, part), message })
    if (!found.some(({ breaksTypes }) => breaksTypes)) list = value as PaperList
  }
  const layout =
    problems.length === 0 && list && !(isPretty && isCanonical(text, list)) && layoutProblem(text, list)
  if (layout) {
    const { start, end, message } = layout
    problems.push({
      rule: 'layout',
      range: lines.between(start, end),
      message,
      fix: [{ path: [], value: list }],
    })
  }

  return {
    file,
    text,
    list,
    problems,
    locate,
    edit(edits: readonly Edit[]) {
      const whole = edits.find((edit) => edit.path.length === 0 && 'value' in edit)
      return whole && 'value' in whole ? formatList(whole.value as PaperList) : editJson(text, places, edits)
    },
  }
}

/** A document that cannot be understood, and why. */
function unreadable(file: string, text: string, problems: readonly JsonProblem[]): Document {
  const lines = linesOf(text)
  return {
    file,
    text,
    list: undefined,
    problems: problems.map(({ start, end, message }) => ({
      rule: 'syntax',
      range: lines.between(start, end),
      message,
    })),
    locate: () => lines.between(0, 0),
    edit: () => text,
  }
}
