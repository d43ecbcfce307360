/** Papers that show, once they are printed, which stretch of an entry is which field. */

import type { Paper } from '../paper.ts'
import { oneLine } from '../readme/phrasing.ts'
import { formOf, type Part } from './form.ts'
import type { PrintOne } from './meant.ts'
import type { PageBlock } from './page.ts'

/** The fields that an entry may lack. */
export const OPTIONAL = ['authors', 'venue', 'date', 'note'] as const
export type Name = 'title' | 'tags' | (typeof OPTIONAL)[number]

/** Which fields an entry may show, and how many tags. */
export interface Presence extends Record<(typeof OPTIONAL)[number], boolean> {
  tags: number
}

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

/** A paper that shows where its fields are printed. */
export function probeFor(likely: Paper, presence: Presence, { attributes }: PageBlock): Paper {
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

/** The form of an entry, by what is printed for a probe; `known` are papers whose values are likely. */
export function partsOf(source: string, { date }: Presence, known: readonly Paper[]): Part[] {
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
export async function separator(likely: Paper, block: PageBlock, printOne: PrintOne): Promise<string> {
  const source = (await printOne({ ...likely, authors: PROBE.authors }, block))?.source ?? ''
  return [...source.matchAll(PROBE_AUTHORS)][0]?.[1] ?? ', '
}
