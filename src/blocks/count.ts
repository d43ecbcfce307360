import type { Block } from '../block.ts'
import { select, selection } from '../readme/selection.ts'

export default {
  summary: 'How many papers there are. May stand within a line of text',
  attributes: selection,
  render: (list, attributes) => [{ type: 'text', value: `${select(list, attributes).length}` }],
} satisfies Block
