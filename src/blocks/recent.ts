import type { Block } from '../block.ts'
import { orderOf } from '../order.ts'
import type { Paper } from '../paper.ts'
import { entries } from '../readme/entries.ts'
import { entryAttribute, patternEntries } from '../readme/pattern/pattern-entries.ts'

export default {
  summary: 'The newest papers, a line each',
  attributes: {
    limit: { summary: 'How many papers at most, such as `5`, which is the default', pattern: /^[1-9]\d*$/ },
    entry: entryAttribute,
  },
  render({ papers }, { limit = '5', entry }) {
    const indices = orderOf(papers, 'newest').slice(0, Number(limit))
    const newest = indices.map((index) => papers[index] as Paper)
    if (newest.length === 0) return []
    return entry === undefined ? entries.compact(newest) : patternEntries(entry, newest)
  },
} satisfies Block
