import fc, { type Arbitrary } from 'fast-check'
import type { List, ListItem, PhrasingContent, RootContent } from 'mdast'
import { expect, test } from 'vitest'
import { cases, HOURS, hostileText } from '../fixtures/hostile-text.ts'
import { linkTo, oneLine, phrasing } from './phrasing.ts'
import { print, printPlain } from './print.ts'
import { printAny } from './remark.ts'

const url = fc.oneof(
  {
    weight: 9,
    arbitrary: fc.constantFrom('http://x.org/?a=1&b=2&copy=3#4', 'http://x.org/a_b*c~d', '#中文'),
  },
  hostileText(),
)
const part = fc.oneof(
  { weight: 3, arbitrary: hostileText().map(oneLine) },
  fc.tuple(url, hostileText()).map(([url, label]) => linkTo(url, label)),
)

/** What blocks print. */
const usual = fc.array(part, { minLength: 1, maxLength: 3 }).map((parts) => phrasing(parts))

const text = hostileText().map((value) => ({ type: 'text' as const, value }))
const html = fc
  .constantFrom('<span>', '</span>', '<!-- x -->')
  .map((value) => ({ type: 'html' as const, value }))
const link = fc.record({
  type: fc.constant('link' as const),
  title: fc.constantFrom(null, undefined, 'title'),
  url: fc.oneof(url, fc.constant('')),
  children: fc.array(fc.oneof(text, html), { maxLength: 2 }),
})

/** What else there may be. */
const unusual: Arbitrary<PhrasingContent[]> = fc.array(fc.oneof(text, link, html), { maxLength: 3 })

const children = fc.oneof({ weight: 9, arbitrary: usual }, unusual)
const paragraph = fc.record({ type: fc.constant('paragraph' as const), children })
const heading = fc.record({
  type: fc.constant('heading' as const),
  depth: fc.constantFrom(1, 2, 3, 4, 5, 6),
  children,
})
const table = fc.record({
  type: fc.constant('table' as const),
  align: mostly<(null | 'left')[] | undefined>(undefined, [null], ['left']),
  children: fc.array(
    fc.record({
      type: fc.constant('tableRow' as const),
      children: fc.array(fc.record({ type: fc.constant('tableCell' as const), children }), { maxLength: 2 }),
    }),
    { minLength: 1, maxLength: 2 },
  ),
})
const { list } = fc.letrec<{ list: List; item: ListItem }>((tie) => ({
  list: fc.record({
    type: fc.constant('list'),
    ordered: mostly<boolean | undefined>(false, undefined, true),
    spread: mostly<boolean | undefined>(false, true, undefined),
    children: fc.array(tie('item'), { minLength: 1, maxLength: 2 }),
  }),
  item: fc.record({
    type: fc.constant('listItem'),
    checked: mostly<boolean | null | undefined>(undefined, null, true),
    spread: mostly(false, true),
    children: fc
      .tuple(
        fc.array(paragraph, { minLength: 1, maxLength: 1 }),
        fc.oneof({ maxDepth: 2 }, fc.constant([]), fc.array(tie('list'), { maxLength: 2 })),
      )
      .map((nodes) => nodes.flat()),
  }),
}))
const nodes: Arbitrary<RootContent[]> = fc.array(fc.oneof(paragraph, heading, list, table), { maxLength: 2 })

function mostly<T>(value: T, ...others: T[]): Arbitrary<T> {
  return fc.oneof({ weight: 9, arbitrary: fc.constant(value) }, fc.constantFrom(...others))
}

test('the fast way prints what remark prints, or leaves it to remark', { timeout: HOURS }, () => {
  fc.assert(
    fc.property(nodes, (nodes) => {
      const printed = printPlain(nodes)
      if (printed !== undefined) expect(printed).toBe(printAny(nodes))
    }),
    cases(800),
  )
})

test.each<[what: string, nodes: RootContent[], printed: string]>([
  ['an ordered list', [{ type: 'list', ordered: true, spread: false, children: [item('a')] }], '1. a'],
  ['two lists in a row', [listOf('a'), listOf('b')], '- a\n\n* b'],
  ['a quote', [{ type: 'blockquote', children: [paragraphOf('a')] }], '> a'],
  ['text that could begin a list', [paragraphOf('1. a')], '1\\. a'],
  ['text on two lines', [paragraphOf('a\n- b')], 'a\n\\- b'],
  ['an address in text', [paragraphOf('a@b.org')], 'a\\@b.org'],
])('remark prints %s', async (_, nodes, printed) => {
  expect(printPlain(nodes)).toBeUndefined()
  expect(await print(nodes)).toBe(printed)
})

function paragraphOf(value: string) {
  return { type: 'paragraph' as const, children: [{ type: 'text' as const, value }] }
}

function item(value: string): ListItem {
  return { type: 'listItem', spread: false, children: [paragraphOf(value)] }
}

function listOf(value: string): List {
  return { type: 'list', ordered: false, spread: false, children: [item(value)] }
}
