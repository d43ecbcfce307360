import type { Paper } from '../paper.ts'
import type { Published } from '../publication/agreed-publication.ts'
import { factsOf } from '../publication/facts-of.ts'
import { venueInList } from '../publication/in-list.ts'
import { knowsPapers } from '../publication/per-paper.ts'
import { type Publications, publicationsOf } from '../publication/published.ts'
import type { Rule } from '../rule.ts'
import { quote } from '../text/quote.ts'
import type { Series } from '../venue/venue-series.ts'
import { parseVenue, type Venue } from '../venue/venues.ts'

const CONFERENCE: ReadonlySet<string> = new Set(['main', 'findings'])
/** The journal whose papers have the year of their decision; in others the year of a volume and that of the first page on the web differ. */
const WITHOUT_VOLUMES = 'TMLR'
/** The conference whose papers appear in the volumes of a journal, from a year before it on. */
const WITH_VOLUMES = 'VLDB'

export default {
  summary: 'Venue and year are those of the publication',
  why: `The year of a preprint is easily taken for that of the conference, and Findings or a workshop for the conference itself.
    Only what proves it counts: an identifier that says the venue, the record of the publication in DBLP, or the decision on
    OpenReview. Names that \`venues.json\` does not know are never wrong.`,
  severity: 'error',
  examples: [
    {
      bad: [{}, { venue: 'ACL 2021' }],
      message: 'Unexpected venue `ACL 2021`, expected `ACL 2022`, where the paper was published',
      good: [{}, { venue: 'ACL 2022' }],
      facts: factsOf({
        'arxiv:2104.08696': {
          arxiv: [
            {
              title: 'Knowledge Neurons in Pretrained Transformers',
              authors: ['Damai Dai', 'Li Dong'],
              date: '2021-04-18',
            },
          ],
        },
        'title:knowledge neurons in pretrained transformers': {
          dblp: [
            {
              key: 'conf/acl/DaiDHSCW22',
              title: 'Knowledge Neurons in Pretrained Transformers',
              authors: ['Damai Dai', 'Li Dong'],
              venue: 'ACL',
              year: 2022,
            },
          ],
        },
      }),
    },
  ],
  *check(list, facts) {
    if (!knowsPapers(facts)) return
    for (let index = 0; index < list.papers.length; index++) {
      const { venue } = list.papers[index] as Paper
      if (venue === undefined) continue
      const listed = parseVenue(venue)
      if (listed.series === undefined || (listed.kind !== 'journal' && !CONFERENCE.has(listed.kind))) continue
      const publications = publicationsOf(list, index, facts)
      const right = rightVenue(listed, publications)
      if (right === undefined) continue
      const path = ['papers', index, 'venue']
      const value = venueInList(nameFor(listed, right), list)
      yield {
        path,
        message: `Unexpected venue ${quote(venue)}, expected ${quote(value)}, where the paper was published`,
        suggestion: [{ path, value }],
        evidence: [...right.evidence, ...(right.link ? [`see ${right.link}`] : [])],
      }
    }
  },
} satisfies Rule

/** The publication that proves the listed venue wrong; undefined when none does, or when anything speaks for the listed one. */
function rightVenue(listed: Venue, { found, claims, conflict }: Publications): Published | undefined {
  const { series, year } = listed
  if (series === undefined || conflict.length > 0) return undefined
  if (found.some((one) => isThat(listed, one) || isWorkshopItself(listed, one))) return undefined
  const proven = found.filter(({ isProven }) => isProven)
  const same = proven.find((one) => one.series === series && one.kind !== 'workshop')
  if (same) return isOffByVolume(listed, same) ? undefined : same
  const workshop = proven.find((one) => one.series === series && (year === undefined || one.year === year))
  if (workshop && CONFERENCE.has(listed.kind)) return workshop
  const isClaimed = claims.some(
    (claim) => areRelated(claim.series, series) && (claim.year ?? year) === (year ?? claim.year),
  )
  if (isClaimed) return undefined
  return proven.find((one) => areOfOneSort(listed, one) && !areRelated(one.series, series))
}

/** Whether the listed venue is that publication, as far as it says which. */
function isThat({ series, kind, year }: Venue, publication: Published): boolean {
  if (series !== publication.series || (year !== undefined && year !== publication.year)) return false
  if (publication.kind === 'workshop') return false
  return !publication.isKindKnown || !CONFERENCE.has(publication.kind) || kind === publication.kind
}

/** Whether the listed venue is a workshop with a name of its own in the table, and that publication is in it: `BlackboxNLP` for `BlackboxNLP@EMNLP`. */
function isWorkshopItself({ series }: Venue, { kind, venue }: Published): boolean {
  const [own = '', conference] = venue.split('@')
  return kind === 'workshop' && conference !== undefined && parseVenue(own).series === series
}

/** A conference for a conference, a journal for a journal: of many papers there is one version of each. */
function areOfOneSort({ kind }: Venue, publication: Published): boolean {
  return CONFERENCE.has(kind) ? CONFERENCE.has(publication.kind) : publication.kind === 'journal'
}

function isOffByVolume({ kind, year }: Venue, { series, isYearOfVenue, ...found }: Published): boolean {
  const hasVolumes = kind === 'journal' ? series.name !== WITHOUT_VOLUMES : series.name === WITH_VOLUMES
  if (!hasVolumes || year === undefined || isYearOfVenue) return false
  return Math.abs(year - found.year) <= 1
}

/** Whether conferences are, or were once, held together: `LREC-COLING` and `COLING`. */
function areRelated(a: Series, b: Series): boolean {
  const parts = partsOf(a)
  return a === b || partsOf(b).some((part) => parts.includes(part))
}

function partsOf({ name, also = [] }: Series): string[] {
  return [name, ...also].flatMap((one) => one.split(/[-/ ]/))
}

/** The right venue; where only the year is known to be wrong, what else is listed stays. */
function nameFor(listed: Venue, { venue, isKindKnown, series, year }: Published): string {
  if (isKindKnown || listed.kind !== 'findings' || listed.series !== series) return venue
  return `Findings of ${series.name} ${year}`
}
