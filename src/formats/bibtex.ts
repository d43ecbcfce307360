import { blocksOf } from '../bibtex/entries.ts'
import { type Fields, readFields, readStrings } from '../bibtex/fields.ts'
import { authorsIn } from '../bibtex/names.ts'
import { latexText, verbatimText } from '../bibtex/text.ts'
import type { Format } from '../format.ts'
import { arxivUrl } from '../identifier/arxiv.ts'
import { linesOf } from '../json/lines.ts'
import { arxivIdIn } from '../reference/addresses-of.ts'
import { readResult } from '../reference/read-result.ts'
import type { Entry, Reference } from '../reference/reference.ts'

/** The abbreviations that every style of BibTeX defines. */
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
/** Volumes of proceedings and journals, which files have because their papers refer to them. */
const COLLECTION = /^(?:mv)?(?:proceedings|collection|reference)$|^periodical$/
/** What a paper has from the entry that its `crossref` names, and what that is called there. */
const INHERITED = new Map(
  Object.entries({
    author: 'author',
    booktitle: 'title',
    journaltitle: 'title',
    date: 'date',
    year: 'year',
    month: 'month',
  }),
)
/** Fields that people add for further links; in others an address is one of a file or of a database. */
const LINKS = 'pdf code project website video slides poster blog demo data dataset'.split(' ')

/** BibTeX and biblatex. What stands outside of entries is a comment, as in BibTeX. */
export default {
  extensions: ['.bib', '.bibtex'],
  read: (text) => readResult(entriesOf(text)),
} satisfies Format

/** The value of a field of an entry; empty when it has none. */
type Field = (name: string) => string

function* entriesOf(text: string): Generator<Entry> {
  const lines = linesOf(text)
  const known = new Map<string, Fields>()
  for (const { type, fields, reason, start, end } of [...readBlocks(text, known)]) {
    const entry = { line: lines.at(start).line, text: text.slice(start, end).trim() }
    if (fields === undefined) yield { ...entry, reason }
    else if (COLLECTION.test(type))
      yield { ...entry, reason: `Unexpected \`@${type}\`, expected a paper and not the volume that it is in` }
    else yield { ...entry, reference: referenceOf(valuesOf(fields, known)) }
  }
}

type Read = { type: string; start: number; end: number } & (
  | { fields: Fields; reason?: undefined }
  | { fields?: undefined; reason: string }
)

/** The entries, and the definitions that cannot be read; `known` gets the entries by their keys in lower case. */
function* readBlocks(text: string, known: Map<string, Fields>): Generator<Read> {
  const strings = new Map(MONTHS.map((month) => [month, month]))
  for (const { type, start, end, body, bodyEnd, reason } of blocksOf(text)) {
    if (type === 'comment' || type === 'preamble') continue
    const block = { type, start, end }
    if (reason !== undefined) {
      yield { ...block, reason }
      continue
    }
    try {
      const content = text.slice(body, bodyEnd)
      if (type === 'string') {
        for (const [name, value] of readStrings(content, strings)) strings.set(name, value)
        continue
      }
      const fields = readFields(content, strings)
      const key = fields.key.toLowerCase()
      if (key !== '' && !known.has(key)) known.set(key, fields)
      yield { ...block, fields }
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error
      yield { ...block, reason: error.message }
    }
  }
}

function valuesOf({ values }: Fields, known: ReadonlyMap<string, Fields>): Field {
  const parent = known.get(values.get('crossref')?.trim().toLowerCase() ?? '')?.values
  return (name) => values.get(name) ?? parent?.get(INHERITED.get(name) ?? '') ?? ''
}

function referenceOf(field: Field): Reference {
  const text = (name: string) => latexText(field(name))
  const texts = (...names: string[]) => names.map(text).filter((value) => value !== '')
  const addresses = (...names: string[]) =>
    names.map((name) => verbatimText(field(name))).filter((value) => value !== '')
  const howPublished = addresses('howpublished').filter((value) => /^https?:/i.test(value))
  const eprint = eprintIn(field)
  return {
    title: texts('title', 'subtitle').join(': '),
    authors: authorsIn(field('author')),
    dates: datesIn(text),
    venues: texts(
      'booktitle',
      'journal',
      'journaltitle',
      'institution',
      'school',
      ...(howPublished.length > 0 ? [] : ['howpublished']),
    ),
    arxiv: [
      eprint,
      ...texts('journal', 'howpublished', 'note'),
      ...texts('volume', 'number').filter((value) => /arxiv|abs\//i.test(value)),
    ],
    doi: verbatimText(field('doi')),
    urls: [
      ...addresses('url', 'ee'),
      ...howPublished,
      ...(arxivIdIn(eprint) || eprint === '' ? [] : [arxivUrl(eprint)]),
    ],
    links: LINKS.map((name) => [name, verbatimText(field(name))] as const).filter(([, url]) =>
      /^https?:/i.test(url),
    ),
    tags: text('keywords')
      .split(/[,;]/)
      .map((tag) => tag.trim()),
    notes: texts('note', 'annote', 'annotation'),
  }
}

/** The id in `eprint`, unless it is said to be one of another archive. */
function eprintIn(field: Field): string {
  const eprint = verbatimText(field('eprint'))
  const archive = verbatimText(field('archiveprefix') || field('eprinttype')).toLowerCase()
  return archive === 'arxiv' || (archive === '' && arxivIdIn(eprint)) ? eprint : ''
}

/** `date`, or year, month and day; the month may have the day in it, as `jun # "~24"` gives it, or be of a range. */
function datesIn(text: (name: string) => string): string[] {
  const [year, day] = [text('year'), text('day')]
  const month = text('month').replace(/\s*[-–—/].*$/, '')
  const numbers = [year, month, day].filter((part) => part !== '').join('-')
  return [text('date'), year, numbers, `${month} ${day} ${year}`, `${month} ${year}`].filter(
    (date) => date.trim() !== '',
  )
}
