/** The way in which a block prints papers, read backwards: from an entry that is written so to its paper. */

import type { Paper } from '../paper.ts'
import { oneLine } from '../readme/phrasing.ts'
import { formOf, type Part, readForm } from './form.ts'
import type { PrintOne } from './meant.ts'
import type { PageBlock } from './page.ts'
import type { Shown } from './shown.ts'
import { dateIn } from './tokens.ts'

const OPTIONAL = ['authors', 'venue', 'date', 'note'] as const
type Name = 'title' | 'tags' | (typeof OPTIONAL)[number]

/** Which fields an entry may show, and how many tags. */
interface Presence extends Record<(typeof OPTIONAL)[number], boolean> {
  tags: number
}

const MOST_TAGS = 6
/** Values that no entry has, and where the separator of two of them is seen. */
const PROBE = {
  title: 'Xqtitlex',
  venue: 'Xqvenuex',
  note: 'Xqnotex',
  authors: ['Xqauthax', 'Xqauthbx'],
  date: '2063-12-27',
}
const PROBE_TAG = /Xqtag\dx/g
const PROBE_AUTHORS = /Xqauthax(.*?)Xqauthbx/g
const PART_OF_DATE = '(?:2063|63|December|Dec|12|27)'
/** The date, or an address, which may have such numbers too. */
const PROBE_DATE = new RegExp(
  `https?:\\/\\/[^\\s)]*|(?<![\\p{L}\\p{N}])${PART_OF_DATE}(?:[^\\p{L}\\p{N}()[\\]|*_\`]{0,3}${PART_OF_DATE})*(?![\\p{L}\\p{N}])`,
  'gu',
)

/**
 * The papers that a block may print as `edited`, with the address and the links of `likely`, beginning with those that are
 * most like it; `known` are papers whose values are tried first.
 */
export async function* papersPrintedAs(
  edited: Shown,
  block: PageBlock,
  printOne: PrintOne,
  likely: Paper,
  known: readonly Paper[],
): AsyncGenerator<Paper> {
  const form = async (presence: Presence) => {
    const source = (await printOne(probeFor(likely, presence, block), block))?.source
    return source === undefined ? [] : partsOf(source, presence, known)
  }
  const all = await form({ authors: true, venue: true, date: true, note: true, tags: 1 })
  const names = new Set(all.flatMap((part) => (typeof part === 'string' ? [] : [part.name])))
  const isPrinted = (name: Name) => names.has(name === 'tags' ? 'tag0' : name)
  const between = await separator(likely, block, printOne)
  for (const presence of presences(likely, edited, isPrinted)) {
    const values = readForm(await form(presence), edited.source)
    if (values) yield* papersOf(values, likely, presence, isPrinted, between)
  }
}

/** What may be there and what not, beginning with what is most like the paper. */
function presences(paper: Paper, edited: Shown, isPrinted: (name: Name) => boolean): Presence[] {
  const own = [paper.tags?.length ?? 0, edited.paper?.tags?.length ?? 0]
  const counts = isPrinted('tags')
    ? [...new Set([...own, ...own.flatMap((count) => [count - 1, count + 1])])].filter(
        (count) => count >= 0 && count <= MOST_TAGS,
      )
    : [0]
  let all = counts.map((tags): Presence => ({ authors: false, venue: false, date: false, note: false, tags }))
  for (const name of OPTIONAL) {
    const options = !isPrinted(name) ? [false] : isThere(paper, name) ? [true, false] : [false, true]
    all = all.flatMap((one) => options.map((option) => ({ ...one, [name]: option })))
  }
  const distance = (one: Presence) =>
    OPTIONAL.filter((name) => isPrinted(name) && one[name] !== isThere(paper, name)).length +
    Math.min(...own.map((count) => Math.abs(count - one.tags)))
  return all.sort((a, b) => distance(a) - distance(b))
}

function isThere(paper: Paper, name: (typeof OPTIONAL)[number]): boolean {
  return paper[name] !== undefined && paper[name] !== ''
}

/** A paper that shows where its fields are printed. */
function probeFor(likely: Paper, presence: Presence, { attributes }: PageBlock): Paper {
  const { authors: _, venue: __, note: ___, tags: ____, ...rest } = likely
  const tags = Array.from({ length: presence.tags }, (_, index) => `Xqtag${index}x`)
  return {
    ...rest,
    title: PROBE.title,
    date: presence.date ? PROBE.date : '',
    ...(presence.venue && { venue: PROBE.venue }),
    ...(presence.note && { note: PROBE.note }),
    ...(presence.authors && { authors: PROBE.authors }),
    tags: [...(attributes.tag === undefined ? [] : [attributes.tag]), ...tags],
  }
}

function partsOf(source: string, { date }: Presence, known: readonly Paper[]): Part[] {
  const texts = (name: 'title' | 'venue' | 'note') => known.map((paper) => plain(paper[name] ?? ''))
  return formOf(source, [
    { pattern: /Xqtitlex/g, gapFor: () => ({ name: 'title', likely: texts('title') }) },
    { pattern: /Xqvenuex/g, gapFor: () => ({ name: 'venue', likely: texts('venue') }) },
    { pattern: /Xqnotex/g, gapFor: () => ({ name: 'note', likely: texts('note') }) },
    {
      pattern: PROBE_AUTHORS,
      gapFor: ([, between = '']) => ({
        name: 'authors',
        likely: known.map(({ authors = [] }) => authors.map(plain).join(between)),
      }),
    },
    { pattern: PROBE_TAG, gapFor: ([tag]) => ({ name: `tag${tag?.replace(/\D/g, '')}`, likely: [] }) },
    {
      pattern: PROBE_DATE,
      gapFor: ([text = '']) =>
        date && /^(?!http).*63/.test(text) ? { name: 'date', likely: [] } : undefined,
    },
  ])
}

/** As a text stands in a source without escapes. */
function plain(text: string): string {
  return oneLine(text)
    .replace(/\s+/g, ' ')
    .replace(/\\(?=\p{P})/gu, '')
}

/** What is printed between two authors. */
async function separator(likely: Paper, block: PageBlock, printOne: PrintOne): Promise<string> {
  const source = (await printOne({ ...likely, authors: PROBE.authors }, block))?.source ?? ''
  return [...source.matchAll(PROBE_AUTHORS)][0]?.[1] ?? ', '
}

/** The papers that the parts of an entry make: with the date of `likely` where it is printed more coarsely, and without. */
function* papersOf(
  values: ReadonlyMap<string, string>,
  likely: Paper,
  presence: Presence,
  isPrinted: (name: Name) => boolean,
  between: string,
): Generator<Paper> {
  if ([...values.values()].some((value) => !isSound(value))) return
  const [title, venue, note, authors, date] = ['title', 'venue', 'note', 'authors', 'date'].map((name) =>
    values.get(name),
  )
  const iso = date === undefined ? '' : dateIn(date)
  if (iso === undefined || title === undefined) return
  const tags = Array.from({ length: presence.tags }, (_, index) => values.get(`tag${index}`) ?? '')
  const isKept = (name: Name) => !isPrinted(name)
  const { authors: ownAuthors, venue: ownVenue, note: ownNote, tags: ownTags, ...rest } = likely
  const paper: Paper = {
    ...rest,
    title,
    date: isKept('date') ? likely.date : iso,
    ...withValue('venue', isKept('venue') ? ownVenue : venue),
    ...withValue('note', isKept('note') ? ownNote : note),
    ...withValue('authors', isKept('authors') ? ownAuthors : authors?.split(between)),
    ...withValue('tags', isKept('tags') ? ownTags : tags.length > 0 ? tags : undefined),
  }
  if (iso !== '' && likely.date.startsWith(iso)) yield { ...paper, date: likely.date }
  yield paper
}

const PAIRS = ['()', '[]', '{}']

/** Whether a value is one text and not the end of one and the beginning of the next. */
function isSound(value: string): boolean {
  const count = (character: string) => value.split(character).length
  return (
    !value.includes('](') &&
    PAIRS.every(([open = '', close = '']) => {
      const isOpenFirst = value.indexOf(open) <= value.indexOf(close) || !value.includes(close)
      return count(open) === count(close) && isOpenFirst
    })
  )
}

function withValue<K extends keyof Paper>(name: K, value: Paper[K] | undefined): Partial<Paper> {
  return value === undefined ? {} : { [name]: value }
}
