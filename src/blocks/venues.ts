import type { Block } from '../block.ts'
import { countsOf } from '../readme/counts.ts'

export default {
  summary: 'The venues, each with its number of papers',
  attributes: {},
  render: ({ papers }) => countsOf(papers.flatMap(({ venue }) => venue ?? [])),
} satisfies Block
