import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cases, HOURS, hostileText } from '../../fixtures/hostile-text.ts'
import { type Page, readers, spaced } from '../../fixtures/read-page.ts'
import type { Paper } from '../../paper.ts'
import { href, oneLine, phrasing } from '../phrasing.ts'
import { print } from '../print.ts'
import { patternEntries } from './pattern-entries.ts'

const text = hostileText().filter((text) => spaced(text) !== '')
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
    title: text,
    url,
    date: fc.constantFrom('2024-06-24', '2024-06', '2024'),
    venue: text,
    note: text,
    authors: fc.array(text, { minLength: 1, maxLength: 2 }),
    tags: fc.array(text, { minLength: 1, maxLength: 2 }),
    links: fc.dictionary(
      fc.oneof(
        fc.constant('code'),
        text.map((name) => `a${name}`),
      ),
      url,
      { maxKeys: 2 },
    ),
  },
  { requiredKeys: ['title', 'url', 'date'] },
)

function linked(text: string, url: string, [before, after]: readonly [string, string] = ['', '']): string {
  const address = href(url)
  const shown = before + spaced(text) + after
  return address === undefined ? shown : `‹${address}›${shown}‹/›`
}

function html(text: string): string {
  const escaped = (value: string) =>
    value.replace(
      /[&<>"'`|]/g,
      (character) =>
        ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[character] ??
        `&#${character.charCodeAt(0)};`,
    )
  return phrasing([oneLine(text)])
    .map((node) => ('value' in node ? (node.type === 'text' ? escaped(node.value) : node.value) : ''))
    .join('')
}

/** Text around what there is; nothing around nothing. */
function around(before: string, text: string | undefined, after: string): string {
  return text === undefined ? '' : before + spaced(text) + after
}

/** Texts one behind the other, without what is missing. */
function authorsOf({ authors }: Paper): string | undefined {
  return authors?.map(spaced).join(', ')
}

function others({ links = {} }: Paper, write: (link: string) => string): string {
  return Object.entries(links)
    .map(([name, url]) => write(linked(name, url)))
    .join('')
}

const BOLD = ['‹strong›', '‹/strong›'] as const
const ITALIC = ['‹em›', '‹/em›'] as const
const CODE = ['‹code›', '‹/code›'] as const

/** Patterns, each with what readers should see of a paper. */
const patterns: readonly [pattern: string, expected: (paper: Paper) => Page][] = [
  [
    '- [{title}]({url})\n  - {\\[{venue}\\] }\\[{date:YYYY}\\]{ \\[{tag}\\]}{ \\[[{link}]({link.url})\\]}\n\n',
    (paper) => [
      `li: ${linked(paper.title, paper.url)}`,
      `li li: ${around('[', paper.venue, '] ')}[2024]${(paper.tags ?? []).map((tag) => ` [${spaced(tag)}]`).join('')}${others(paper, (link) => ` [${link}]`)}`,
    ],
  ],
  [
    '- [**{title}**]({url}){ *{authors}.*}{ {venue}.}',
    (paper) => [
      `li: ${linked(paper.title, paper.url, BOLD)}${around(` ${ITALIC[0]}`, authorsOf(paper), `.${ITALIC[1]}`)}${around(' ', paper.venue, '.')}`,
    ],
  ],
  [
    '7) **{title}.**{ {venue}.}{ _{authors}_}{ [[{link}]({link.url})]}{, {date:YYYY}}',
    (paper) => [
      `li: ${around(BOLD[0], paper.title, `.${BOLD[1]}`)}${around(' ', paper.venue, '.')}${around(` ${ITALIC[0]}`, authorsOf(paper), ITALIC[1])}${others(paper, (link) => ` [${link}]`)}, 2024`,
    ],
  ],
  [
    '**{title}** \\\n*{authors}* \\\n{{venue}. }[[Paper]({url})] \\\n{note}',
    (paper) => [
      `: ${[
        around(BOLD[0], paper.title, BOLD[1]),
        around(ITALIC[0], authorsOf(paper), ITALIC[1]),
        `${around('', paper.venue, '. ')}[${linked('Paper', paper.url)}]`,
        around('', paper.note, ''),
      ]
        .filter((line) => line !== '')
        .join(' ‹br›')}`,
    ],
  ],
  ['{title} ({url})', (paper) => [`: ${spaced(paper.title)} (${linked(paper.url, paper.url)})`]],
  [
    '{title}{venue}{note}\n{authors}',
    (paper) => [
      `: ${[around('', paper.title, '') + around('', paper.venue, '') + around('', paper.note, ''), around('', authorsOf(paper), '')].join(' ')}`,
    ],
  ],
  [
    '+ [{venue}]{note}: a**{title}**b{!`{venue}`}{:{note}:}',
    (paper) => [
      `li: [${around('', paper.venue, '')}]${around('', paper.note, '')}: a${around(BOLD[0], paper.title, BOLD[1])}b${around(`!${CODE[0]}`, paper.venue, CODE[1])}${around(':', paper.note, ':')}`,
    ],
  ],
  [
    '### {title}\n\n> {authors}\n\n<p title="{title}"><a href="{url}">{title}</a></p>',
    (paper) => [
      `h3: ${spaced(paper.title)}`,
      ...(paper.authors ? [`blockquote: ${authorsOf(paper)}`] : []),
      `html: <p title="${attribute(paper.title)}"><a${href(paper.url) === undefined ? '' : ` href="${attribute(href(paper.url) ?? '')}"`}>${html(paper.title)}</a></p>`,
    ],
  ],
]

function attribute(text: string): string {
  return html(text).replace(/<\/?span>/g, '')
}

const TABLE = '| Title | Venue | Links |\n|---|:-:|---|\n| **{title}** {note} | _{venue}_ | {[link]({url})} |'

test.each(patterns)('%s', { timeout: HOURS }, async (pattern, expected) => {
  await fc.assert(
    fc.asyncProperty(fc.array(paper, { minLength: 1, maxLength: 3 }), async (papers) => {
      const markdown = await print(patternEntries(pattern, papers))
      const page = papers.flatMap(expected).map(spaced)
      for (const read of Object.values(readers)) expect(read(markdown)).toEqual(page)
    }),
    cases(50),
  )
})

test('a table', { timeout: HOURS }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(paper, { minLength: 1, maxLength: 3 }), async (papers) => {
      const markdown = await print(patternEntries(TABLE, papers))
      const rows = papers.flatMap((paper) => [
        `${around(BOLD[0], paper.title, BOLD[1])} ${paper.note ?? ''}`,
        around(ITALIC[0], paper.venue, ITALIC[1]),
        linked('link', paper.url),
      ])
      const page = ['Title', 'Venue', 'Links', ...rows].map((cell) => spaced(`td: ${cell}`))
      for (const read of Object.values(readers)) expect(read(markdown)).toEqual(page)
    }),
    cases(50),
  )
})
