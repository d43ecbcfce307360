import type { Document, Edit, Path, Range, ReadingProblem } from '../document.ts'
import { editJson } from '../json/edit.ts'
import { linesOf } from '../json/lines.ts'
import { type Json, type JsonProblem, parseJson } from '../json/parse.ts'
import { placesIn } from '../json/places.ts'
import { decodeUtf8 } from '../json/utf8.ts'
import { formatList, isCanonical, layoutProblem } from '../layout.ts'
import type { PaperList } from '../paper.ts'
import { isPaperList, schemaProblems } from '../schema.ts'

/** The largest papers.json that is read, in bytes: 20 MB hold some 50,000 papers. */
export const LARGEST = 20 * 1024 * 1024

const MARK = '\uFEFF'

/** papers.json as a document. Never throws: what is wrong with the bytes is in its `problems`. */
export function readJsonDocument(file: string, bytes: Uint8Array): Document {
  if (bytes.length > LARGEST) {
    const size = Math.ceil(bytes.length / 1024 / 1024)
    return unreadable(file, '', [
      { start: 0, end: 0, message: `Unexpected file of ${size} MB, expected at most 20 MB; split the list` },
    ])
  }
  const { text, invalid } = decodeUtf8(bytes)
  if (invalid !== undefined) {
    const message = 'Unexpected bytes that are not UTF-8, expected the file to be saved as UTF-8'
    return unreadable(file, text, [{ start: invalid, end: invalid + 1, message }])
  }
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
