import type { PaperList } from '../paper.ts'
import { REPOSITORY } from '../report/rule-docs.ts'
import { version } from '../version.ts'

/** Where editors find the schema of papers.json, for the major version that made the list. */
export const SCHEMA = `${REPOSITORY.replace('github.com', 'raw.githubusercontent.com')}/v${version.split('.', 1)[0]}/src/papers.schema.json`

/** The list that an empty folder begins with: a section with one paper, to be replaced. */
export const FIRST_LIST: PaperList = {
  $schema: SCHEMA,
  title: 'Awesome Papers',
  order: 'newest',
  sections: [{ id: 'papers', title: 'Papers' }],
  papers: [
    {
      title: 'Deep Residual Learning for Image Recognition',
      url: 'https://arxiv.org/abs/1512.03385',
      authors: ['Kaiming He', 'Xiangyu Zhang', 'Shaoqing Ren', 'Jian Sun'],
      venue: 'CVPR 2016',
      date: '2015-12-10',
      section: 'papers',
    },
  ],
}
