import type { PaperList } from '../paper.ts'
import type { Rule } from '../rule.ts'
import { papersByVenue } from '../shared-values.ts'
import { quote } from '../text/quote.ts'
import { isRightName, type Series } from '../venue/venue-series.ts'
import { labelOf } from '../venue/venue-words.ts'
import { parseVenue, type Venue } from '../venue/venues.ts'

export default {
  summary: 'A venue is written in one way throughout the list',
  why: `A company, a blog or a journal that is spelt in two ways stands as two venues where papers are grouped or filtered. The
    spelling that most papers have is taken to be the right one; of a journal, if it is its name in
    \`venues.json\`. Names of conferences are the business of \`venue-name\`.`,
  severity: 'warning',
  examples: [
    {
      bad: [{ venue: 'DeepMind' }, { venue: 'DeepMind 2024' }, { venue: 'Deepmind' }],
      message: 'Unexpected venue `Deepmind`, expected `DeepMind` as in 2 other papers',
      good: [{ venue: 'DeepMind' }, { venue: 'DeepMind 2024' }, { venue: 'DeepMind' }],
    },
    {
      bad: [{ venue: 'Transluce AI' }, { venue: 'Transluce-AI 2024' }],
      message: 'Unexpected venue `Transluce-AI 2024`, expected `Transluce AI 2024` as in another paper',
      good: [{ venue: 'Transluce AI' }, { venue: 'Transluce AI 2024' }],
    },
    {
      bad: [
        { venue: 'TMLR 2023' },
        { venue: 'TMLR' },
        { venue: 'Transactions on Machine Learning Research 2024' },
      ],
      message:
        'Unexpected venue `Transactions on Machine Learning Research 2024`, expected `TMLR 2024` as in 2 other papers',
      good: [{ venue: 'TMLR 2023' }, { venue: 'TMLR' }, { venue: 'TMLR 2024' }],
    },
  ],
  *check(list) {
    for (const spellings of spellingsOf(list).values()) {
      const [common, ...others] = [...spellings].sort(([, a], [, b]) => b.length - a.length)
      if (common === undefined) continue
      const [expected, { length }] = common
      const { series } = parseVenue(expected)
      if (series && !isNameOf(series, expected)) continue
      const where = length === 1 ? 'another paper' : `${length} other papers`
      for (const [name, indices] of others) {
        for (const index of indices) {
          const path = ['papers', index, 'venue']
          const venue = list.papers[index]?.venue ?? ''
          const value = expected + venue.slice(name.length)
          const message = `Unexpected venue ${quote(venue)}, expected ${quote(value)} as in ${where}`
          yield { path, message, suggestion: [{ path, value }] }
        }
      }
    }
  },
} satisfies Rule

/** Whether that is the name of the table, whoever holds the journal: of other names that are as right none is better. */
function isNameOf({ name }: Series, text: string): boolean {
  return text === name || text.endsWith(` ${name}`)
}

/** The papers by how the name of their venue is spelt, by what the spellings have in common. */
function spellingsOf(list: PaperList): Map<string, Map<string, number[]>> {
  const venues = new Map<string, Map<string, number[]>>()
  for (const [venue, papers] of papersByVenue(list)) {
    const { name } = parseVenue(venue)
    const key = sharedKey(parseVenue(venue))
    if (key === '') continue
    const spellings = venues.get(key) ?? new Map<string, number[]>()
    const indices = spellings.get(name) ?? []
    for (const index of papers) indices.push(index)
    spellings.set(name, indices)
    venues.set(key, spellings)
  }
  return venues
}

/** What all spellings of a venue share: letters and digits, or the name of the journal; empty where spellings are not compared. */
function sharedKey({ series, name }: Venue): string {
  if (series === undefined) return labelOf(name).replaceAll(' ', '')
  return series.kind === 'journal' && isRightName(series, name, undefined) ? series.name : ''
}
