import type { Edit } from '../document.ts'
import { isPreprintDoi } from '../identifier/doi.ts'
import { identifiersOf, SCHEMES } from '../identifier/identifiers.ts'
import { idsIn } from '../identifier/key.ts'
import type { Paper, PaperList } from '../paper.ts'
import { perList } from '../per-list.ts'
import type { Published } from '../publication/agreed-publication.ts'
import { factsOf } from '../publication/facts-of.ts'
import { venueInList } from '../publication/in-list.ts'
import { knowsPapers } from '../publication/per-paper.ts'
import { publicationOf } from '../publication/published.ts'
import type { Rule } from '../rule.ts'
import { quote } from '../text/quote.ts'
import { isPreprintOrNone } from '../venue/preprint-venue.ts'

/** A list gives venues when so large a part of its papers has one. */
const MOST = 0.5

export default {
  summary: 'A paper that was published is not listed as a preprint',
  why: `Most papers are put on a list while they are preprints, and stay that for good there. Readers trust and cite what was
    published, by its venue. One registry that only names a venue is not enough: its year or a second source has to say so, too.`,
  severity: 'warning',
  examples: [
    {
      bad: [{ venue: 'arXiv' }, { venue: 'arXiv' }],
      message: 'Unexpected venue `arXiv`, expected `ACL 2022`, where the paper was published',
      good: [{ venue: 'arXiv' }, { venue: 'ACL 2022', acl: '2022.acl-long.581' }],
      facts: factsOf({
        'arxiv:2104.08696': {
          arxiv: [
            {
              title: 'Knowledge Neurons in Pretrained Transformers',
              authors: ['Damai Dai', 'Li Dong'],
              date: '2021-04-18',
            },
          ],
          'semantic-scholar': [
            {
              title: 'Knowledge Neurons in Pretrained Transformers',
              authors: ['Damai Dai', 'Li Dong'],
              venue: 'Annual Meeting of the Association for Computational Linguistics',
              year: 2022,
              identifiers: ['acl:2022.acl-long.581'],
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
      if (!isPreprintOrNone(venue)) continue
      const publication = publicationOf(list, index, facts)
      if (publication === undefined || publication === 'preprint' || 'conflict' in publication) continue
      if (publication.kind === 'workshop' || (venue === undefined && !givesVenues(list))) continue
      const path = ['papers', index, 'venue']
      const value = venueInList(publication.venue, list)
      const unexpected = venue === undefined ? 'paper without a venue' : `venue ${quote(venue)}`
      const orFindings = publication.isKindKnown ? '' : ' or its Findings'
      yield {
        path,
        message: `Unexpected ${unexpected}, expected ${quote(value)}${orFindings}, where the paper was published`,
        ...(publication.isKindKnown && {
          suggestion: [{ path, value }, ...identifierEdits(list, index, publication)],
        }),
        evidence: [...publication.evidence, ...(publication.link ? [`see ${publication.link}`] : [])],
      }
    }
  },
} satisfies Rule

const givesVenues = perList(
  ({ papers }: PaperList): boolean =>
    papers.filter(({ venue }) => venue !== undefined).length > papers.length * MOST,
)

/** The identifiers of the publication that the entry lacks. */
function identifierEdits(list: PaperList, index: number, { identifiers }: Published): Edit[] {
  const own = identifiersOf(list)[index] ?? []
  return SCHEMES.flatMap((scheme) => {
    const ids = idsIn(identifiers, scheme).filter(
      (id) => scheme !== 'arxiv' && !(scheme === 'doi' && isPreprintDoi(id)),
    )
    const isNew = ids.length === 1 && !own.some((identifier) => identifier.scheme === scheme)
    return isNew ? [{ path: ['papers', index, scheme], value: ids[0] }] : []
  })
}
