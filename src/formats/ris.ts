import type { Format } from '../format.ts'
import { nameOf } from '../reference/names.ts'
import { plainText } from '../reference/plain-text.ts'
import { readResult } from '../reference/read-result.ts'
import type { Entry, Reference } from '../reference/reference.ts'
import { quote } from '../text/quote.ts'

/** `TI  - Attention`; some programs write one space, and none after the dash when nothing follows. */
const FIELD = /^([A-Z][A-Z\d]) {1,2}-(?: (.*))?$/
/** Where the year stands before slashes that may have nothing between them: `2024/06/24/`, `2024///Spring`. */
const DATE = /^(\d{4})(?:[/-](\d{0,2})(?:[/-](\d{0,2})(?:[/-].*)?)?)?$/
/** Tags of which programs put the title of proceedings or the name of a journal into one or another. */
const VENUES = ['T2', 'JF', 'JO', 'BT', 'C3', 'JA', 'J2']
/** Tags in which programs put the arXiv id, with `arXiv:` before it. */
const NUMBERS = ['C7', 'M1', 'M3', 'AN', 'IS', 'VL', 'SN']

/** RIS (Research Information Systems, with the tags of EndNote, Zotero and publishers): from `TY` to `ER` a paper. */
export default {
  extensions: ['.ris'],
  read: (text) => readResult(entriesOf(text)),
} satisfies Format

/** The lines of an entry, and what is wrong with it, if anything is. */
interface Block {
  line: number
  lines: string[]
  /** The values by their tags. */
  values: Map<string, string[]>
  reason?: string
}

function* entriesOf(text: string): Generator<Entry> {
  for (const { line, lines, values, reason } of blocksOf(text)) {
    const entry = { line, text: lines.join('\n').trim() }
    yield reason === undefined ? { ...entry, reference: referenceOf(values) } : { ...entry, reason }
  }
}

/**
 * The entries of the text. One without `ER` ends where the next begins, or the file; what stands before the first `TY` or after
 * an `ER` is an entry that cannot be read. A line without a tag goes on with the value before it.
 */
function* blocksOf(text: string): Generator<Block> {
  let block: Block | undefined
  let value: string[] = []
  for (const [index, content] of text
    .replace(/^\uFEFF/, '')
    .split(/\r\n?|\n/)
    .entries()) {
    const [, tag, rest = ''] = FIELD.exec(content) ?? []
    if (tag === 'TY' && block) {
      yield block
      block = undefined
    }
    if (block === undefined) {
      if (content.trim() === '') continue
      block = { line: index + 1, lines: [], values: new Map() }
      value = []
      if (tag !== 'TY')
        block.reason = `Unexpected ${quote(content.trim())}, expected \`TY  - \` first in every entry`
    }
    block.lines.push(content)
    if (tag === 'ER') {
      yield block
      block = undefined
    } else if (tag !== undefined) {
      value = block.values.get(tag) ?? []
      value.push(rest.trim())
      block.values.set(tag, value)
    } else if (value.length > 0) {
      value[value.length - 1] += ` ${content.trim()}`
    }
  }
  if (block) yield block
}

function referenceOf(values: ReadonlyMap<string, readonly string[]>): Reference {
  const written = (...tags: string[]) =>
    tags.flatMap((tag) => values.get(tag) ?? []).filter((value) => value !== '')
  const texts = (...tags: string[]) => written(...tags).map(plainText)
  return {
    title: texts('TI', 'T1', 'CT')[0] ?? '',
    authors: texts('AU', 'A1').map((name) => nameOf(name.split(','))),
    dates: written('PY', 'Y1', 'DA').map(dateIn),
    venues: texts(...VENUES),
    arxiv: texts(...VENUES, ...NUMBERS, 'N1').filter((value) => /arxiv|abs\//i.test(value)),
    doi: written('DO')[0] ?? '',
    urls: written('UR', 'LK').flatMap((value) => value.split(/\s*;\s*(?=https?:)|\s+/)),
    links: written('L1')
      .filter((value) => /^https?:/i.test(value))
      .map((url) => ['pdf', url]),
    tags: texts('KW'),
    notes: texts('N1'),
  }
}

/** A date as other formats have it; `2024/06/24/` is one, the last part being free text. */
function dateIn(text: string): string {
  const match = DATE.exec(text)
  return match ? match.slice(1).filter(Boolean).join('-') : text
}
