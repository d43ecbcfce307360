import fc, { type Arbitrary } from 'fast-check'
import { expect, test } from 'vitest'
import type { Words } from './entry/entry.ts'
import { findingsIn, readReadme, repaired, titles } from './fixtures/example-readme.ts'
import { cases, HOURS, hostileText } from './fixtures/hostile-text.ts'

/** What an entry of a README shows, with a mistake or without one. */
interface Shown {
  title: string
  url: string
  venue: string
  month: number
}

/** The ways in which lists write their entries: what stands before all of them, and each. */
const LISTS: readonly [head: string, entry: (shown: Shown) => string][] = [
  ['', ({ title, url, venue, month }) => `- [${title}](${url}) ${venue} (${date(month)})\n`],
  [
    '',
    ({ title, url, venue, month }) =>
      `* **${title}** *Jane Doe, Richard Roe.* ${venue}. [[pdf](<${url}>)], ${date(month)}\n\n`,
  ],
  [
    '',
    ({ title, url, venue, month }) =>
      `- [${title}](${url})\n\t- \\[${venue}\\] \\[${date(month)}\\] \\[[code](https://github.com/doe/x)\\]\n`,
  ],
  [
    '',
    ({ title, url, venue, month }) => `1. (${venue}) <a href="${url}"><b>${title}</b></a> (${date(month)})\n`,
  ],
  [
    '',
    ({ title, url, venue, month }) =>
      `**${title}** \\\n*Jane Doe, Richard Roe* \\\n${venue}. [[Paper](${url})] \\\n${date(month)}\n\n`,
  ],
  [
    '| Title | Venue | Date | Code |\n|---|:-:|--|---|\n',
    ({ title, url, venue, month }) => `| [${title}](${url} "x") <br> | ${venue} |  ${date(month)} | - |\n`,
  ],
  ['', ({ title, url, venue, month }) => `- \`${date(month)}\` **${title}** (${venue}) ${url}\n`],
]

function date(month: number): string {
  return `${2020 + Math.floor(month / 12)}.${1 + (month % 12)}`
}

const TITLES = titles(40)

/** Some papers, newest first, with mistakes in a few of them. */
const papers: Arbitrary<Shown[]> = fc
  .array(
    fc.record({
      stop: fc.constantFrom('', '', '', '', '', '', '', '', '', '.'),
      mark: fc.constantFrom('', '', '', ' &amp; More', ' \\[All\\]', ' \\| Or', ' *Well*'),
      address: fc.constantFrom(
        'https://arxiv.org/abs/ID',
        'https://arxiv.org/abs/ID',
        'https://arxiv.org/abs/ID',
        'https://arxiv.org/abs/ID',
        'http://arxiv.org/abs/ID',
        'https://arxiv.org/pdf/IDv2.pdf',
        'https://openreview.net/forum?id=abcdeID&referrer=%5Bx%5D(%2Fy)',
        'https://dl.acm.org/doi/abs/10.1145/ID?casa_token=a',
      ),
      venue: fc.constantFrom('ICLR', 'ICLR', 'ICML', 'ICMl', 'NIPS', 'NeurIPS'),
      moved: fc.constantFrom(0, 0, 0, 0, 0, 0, 7, -7),
    }),
    { minLength: 8, maxLength: 30 },
  )
  .map((all) =>
    all.map(({ stop, mark, address, venue, moved }, index) => {
      const month = 60 - index
      const id = `${20 + Math.floor(month / 12)}${String(1 + (month % 12)).padStart(2, '0')}.0${1000 + index}`
      return {
        title: `${TITLES[index]}${mark}${stop}`,
        url: address.replace('ID', id),
        venue: `${venue} ${2021 + Math.floor(month / 12)}`,
        month: month + moved,
      }
    }),
  )

const readme = fc
  .tuple(papers, fc.constantFrom(...LISTS), fc.constantFrom('\n', '\r\n'))
  .map(([shown, [head, entry], end]) =>
    `# Papers\n\nSome *words*.\n\n${head}${shown.map(entry).join('')}\n\nMore  words\t.\n`.replaceAll(
      '\n',
      end,
    ),
  )

/** The text without the words that a fix may change, in lines in alphabetical order, as a fix may change that of entries. */
function skeleton(text: string): string[] {
  const spans = readReadme(text)
    .papers.flatMap(({ found: { entry }, links }) => [
      entry.title,
      entry.url,
      entry.venue,
      entry.date,
      ...[...links.values()].map(({ url }) => url),
    ])
    .filter((words): words is Words => words !== undefined)
    .sort((a, b) => b.start - a.start)
  const rest = spans.reduce((left, { start, end }) => `${left.slice(0, start)}_${left.slice(end)}`, text)
  // The marks at the end of a title are not among its words.
  return rest.replace(/_\*+/g, '_').split('\n').sort()
}

test(
  'repairing changes only the words concerned, and all that it can at once',
  () => {
    fc.assert(
      fc.property(readme, (text) => {
        const fixed = repaired(text)
        expect(skeleton(fixed)).toEqual(skeleton(text))
        expect(repaired(fixed)).toBe(fixed)
        expect(findingsIn(fixed).filter(({ fix }) => fix)).toEqual([])
        const [before, after] = [text, fixed].map((one) => readReadme(one).list.papers)
        expect(after?.map(({ authors, links }) => [authors, Object.keys(links ?? {})]).sort()).toEqual(
          before?.map(({ authors, links }) => [authors, Object.keys(links ?? {})]).sort(),
        )
      }),
      cases(10),
    )
  },
  HOURS,
)

test(
  'a README with holes, repeats and stray characters is read and repaired without a crash',
  () => {
    const damage = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.nat(60),
      put: fc.oneof(
        fc.constant(''),
        fc.constant('again'),
        hostileText(),
        fc.constant('<!-- paperlist-ignore sorted: x -->'),
      ),
    })
    fc.assert(
      fc.property(readme, fc.array(damage, { minLength: 1, maxLength: 6 }), (whole, damages) => {
        const text = damages.reduce((left, { at, length, put }) => {
          const from = Math.floor(at * left.length)
          const own = left.slice(from, from + length)
          return left.slice(0, from) + (put === 'again' ? own + own : put) + left.slice(from + length)
        }, whole)
        const fixed = repaired(text.replace(/\p{Cs}/gu, ''))
        expect(repaired(fixed)).toBe(fixed)
      }),
      cases(10),
    )
  },
  HOURS,
)
