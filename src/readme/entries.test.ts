import fc from 'fast-check'
import { expect, test } from 'vitest'
import papersBlock from '../blocks/papers.ts'
import { cases, HOURS, hostileText } from '../fixtures/hostile-text.ts'
import { type Page, readers, spaced } from '../fixtures/read-page.ts'
import type { Paper, PaperList } from '../paper.ts'
import type { Layout } from './entries.ts'
import { href } from './phrasing.ts'
import { print, printPlain } from './print.ts'

const visibleText = hostileText().filter((text) => spaced(text) !== '')
const url = fc.oneof(
  fc.constantFrom(
    'https://arxiv.org/abs/2406.16254',
    'http://x.org/?a=1&b=2&copy=3#4',
    'javascript:alert(1)',
  ),
  hostileText().map((text) => `https://x.org/${text}`),
)
const paper: fc.Arbitrary<Paper> = fc.record(
  {
    title: visibleText,
    url,
    date: fc.constant('2024-06'),
    venue: visibleText,
    note: visibleText,
    links: fc.dictionary(
      visibleText.map((name) => `a${name}`),
      url,
      { maxKeys: 2 },
    ),
    section: fc.constantFrom('a', 'b'),
  },
  { requiredKeys: ['title', 'url', 'date'] },
)
const list: fc.Arbitrary<PaperList> = fc.record({
  title: fc.constant('Papers'),
  sections: fc.uniqueArray(visibleText, { minLength: 2, maxLength: 2 }).map(([a = '', b = '']) => [
    { id: 'a', title: a },
    { id: 'b', title: b },
  ]),
  papers: fc.array(paper, { minLength: 1, maxLength: 3 }),
})

/** What readers should see, said without Markdown. */
function expected({ sections = [], papers }: PaperList, layout: Layout): Page {
  const groups = [{ id: undefined, title: undefined }, ...sections]
  return groups.flatMap(({ id, title }) => {
    const group = papers.filter(({ section }) => section === id)
    if (group.length === 0) return []
    const heading = title === undefined ? [] : [`h1: ${spaced(title)}`]
    const head =
      layout === 'table' ? ['Paper', 'Venue', 'Date', 'Links'].map((column) => `td: ${column}`) : []
    return [...heading, ...head, ...group.flatMap((paper) => lines(paper, layout))]
  })
}

function lines({ title, url, venue, links = {}, note }: Paper, layout: Layout): Page {
  const name = linked(title, url)
  const named = Object.entries(links).map(([name, url]) => linked(name, url))
  const facts = [...(venue === undefined ? [] : [venue]), '2024.6', ...named]
  const remark = note === undefined ? '' : ` - ${note}`
  const shown = {
    list: [`li: ${name}`, `li li: ${facts.map((fact) => `[${spaced(fact)}]`).join(' ')} ${note ?? ''}`],
    compact: [`li: ${name} (${facts.map(spaced).join(', ')})${remark}`],
    table: [`td: ${name}${remark}`, `td: ${venue ?? ''}`, 'td: 2024.6', `td: ${named.join(', ')}`],
  }
  return shown[layout].map(spaced)
}

function linked(text: string, url: string): string {
  const address = href(url)
  return address === undefined ? spaced(text) : `‹${address}›${spaced(text)}‹/›`
}

const layout = fc.constantFrom<Layout[]>('list', 'compact', 'table')

test('hostile text is shown as it is, in its place', { timeout: HOURS }, async () => {
  await fc.assert(
    fc.asyncProperty(list, layout, async (list, layout) => {
      const markdown = await print(papersBlock.render(list, { layout, group: 'section' }))
      for (const read of Object.values(readers)) expect(read(markdown)).toEqual(expected(list, layout))
    }),
    cases(150),
  )
})

test('text that can be linked is printed without remark', { timeout: HOURS }, () => {
  const linkable = list.filter(({ papers }) => papers.every(({ url }) => href(url) !== undefined))
  fc.assert(
    fc.property(linkable, layout, (list, layout) => {
      expect(printPlain(papersBlock.render(list, { layout, group: 'section' }))).toBeDefined()
    }),
    cases(150),
  )
})
