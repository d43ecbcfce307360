import type { Paper } from '../paper.ts'
import { factsOf } from '../publication/facts-of.ts'
import { knowsPapers } from '../publication/per-paper.ts'
import { publicationOf } from '../publication/published.ts'
import type { Rule } from '../rule.ts'

export default {
  summary: 'Registries agree about where a paper was published',
  why: `Where two registries say different things nobody can tell which is right without looking, and nothing is changed. The
    list is told what each says.`,
  severity: 'info',
  examples: [
    {
      bad: [{}, { venue: 'ACL 2022' }],
      message:
        'Unexpected disagreement about where the paper was published, expected one venue and year; look it up there',
      good: [{}, { venue: 'ACL 2022', url: 'https://example.org/paper' }],
      facts: factsOf({
        'arxiv:2104.08696': {
          arxiv: [
            {
              title: 'Knowledge Neurons in Pretrained Transformers',
              authors: ['Damai Dai', 'Li Dong'],
              date: '2021-04-18',
              identifiers: ['acl:2022.acl-long.581'],
            },
          ],
          'semantic-scholar': [
            {
              title: 'Knowledge Neurons in Pretrained Transformers',
              authors: ['Damai Dai', 'Li Dong'],
              identifiers: ['acl:2021.acl-long.581'],
            },
          ],
        },
      }),
    },
  ],
  *check(list, facts) {
    if (!knowsPapers(facts)) return
    for (let index = 0; index < list.papers.length; index++) {
      const publication = publicationOf(list, index, facts)
      if (publication === undefined || publication === 'preprint' || !('conflict' in publication)) continue
      const { venue } = list.papers[index] as Paper
      yield {
        path: ['papers', index, ...(venue === undefined ? [] : ['venue'])],
        message:
          'Unexpected disagreement about where the paper was published, expected one venue and year; look it up there',
        evidence: [...publication.conflict],
      }
    }
  },
} satisfies Rule
