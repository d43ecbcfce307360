import type { Block } from '../block.ts'
import { orderOf } from '../order.ts'
import type { Order, Paper } from '../paper.ts'
import { entries, type Layout } from '../readme/entries.ts'
import { GROUPINGS, type Grouping, groupsOf } from '../readme/groups.ts'
import { heading } from '../readme/nodes.ts'
import { entryAttribute, patternEntries } from '../readme/pattern/pattern-entries.ts'
import { oneLine } from '../readme/phrasing.ts'
import { select, selection } from '../readme/selection.ts'

const ORDERS = ['newest', 'oldest', 'title', 'listed'] satisfies Order[]

export default {
  summary: 'The papers',
  attributes: {
    ...selection,
    group: { summary: 'What to put them together by, each group under a heading', values: GROUPINGS },
    order: { summary: 'How they follow each other; without it, as `order` of the list says', values: ORDERS },
    layout: {
      summary: 'A title with its facts below it (`list`, the default), a `table`, or a line each (`compact`)',
      values: Object.keys(entries),
    },
    entry: { ...entryAttribute, insteadOf: 'layout' },
    limit: { summary: 'How many papers at most, such as `10`', pattern: /^[1-9]\d*$/ },
  },
  render(list, attributes) {
    const grouping = (attributes.group ?? 'none') as Grouping
    const order = (attributes.order ?? list.order ?? 'listed') as Order
    const { layout = 'list', entry } = attributes
    const print = (papers: readonly Paper[]) =>
      entry === undefined ? entries[layout as Layout](papers) : patternEntries(entry, papers)
    const chosen = select(list, attributes)
    const papers = orderOf(chosen, order).map((index) => chosen[index] as Paper)
    return groupsOf(papers.slice(0, Number(attributes.limit ?? Infinity)), grouping, order, list).flatMap(
      ({ title, papers }) => [
        ...(title === undefined ? [] : [heading(1, [oneLine(title)])]),
        ...print(papers),
      ],
    )
  },
} satisfies Block
