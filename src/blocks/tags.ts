import type { Block } from '../block.ts'
import { countsOf } from '../readme/counts.ts'

export default {
  summary: 'The tags, each with its number of papers',
  attributes: {},
  render: ({ papers }) => countsOf(papers.flatMap(({ tags = [] }) => tags)),
} satisfies Block
