import { expect, test } from 'vitest'
import type { Words } from './entry.ts'
import { papersIn } from './example-readings.ts'

const url = 'https://arxiv.org/abs/2401.01234'

/** What stands at each place of the first paper. */
function placesIn(text: string): Record<string, string | undefined> {
  const [paper] = papersIn(text)
  if (paper === undefined) return {}
  const slice = (words: Words | undefined) => words && text.slice(words.start, words.end)
  const { title, url, authors, venue, date, links } = paper.entry
  const places = {
    title: slice(title),
    url: slice(url),
    authors: slice(authors),
    venue: slice(venue),
    date: slice(date),
  }
  const linked = Object.fromEntries(links.map((link) => [link.name, slice(link.url)]))
  return Object.fromEntries(
    Object.entries({ ...places, ...linked }).filter(([, value]) => value !== undefined),
  )
}

test.each<[string, string, Record<string, string>]>([
  [
    'emphasis',
    `- **[Counting *Stars* at Night](${url})** *Jane Doe, Richard Roe.* ICLR 2024.`,
    { title: 'Counting *Stars* at Night', url, authors: 'Jane Doe, Richard Roe', venue: 'ICLR 2024' },
  ],
  [
    'escapes',
    `- [Counting \\[all\\] Stars\\!](${url}) \\[ICLR 2024\\]`,
    { title: 'Counting \\[all\\] Stars\\!', url, venue: 'ICLR 2024' },
  ],
  [
    'references',
    `- [Stars &amp; Moons &mdash; &#x1d49c; Study](${url}) - *J&uuml;rgen Doe, R. Roe*`,
    { title: 'Stars &amp; Moons &mdash; &#x1d49c; Study', url },
  ],
  [
    'references of two code units',
    `- [Stars &Afr; Moons at Night](${url}) (ICLR 2024)`,
    { title: 'Stars &Afr; Moons at Night', url, venue: 'ICLR 2024' },
  ],
  [
    'line breaks of Windows',
    `- [Counting Stars\r\n  at Night](${url})  \r\n  *Jane Doe, Richard Roe*  \r\n  ICLR 2024\r\n`,
    { title: 'Counting Stars\r\n  at Night', url, authors: 'Jane Doe, Richard Roe', venue: 'ICLR 2024' },
  ],
  [
    'tabs',
    `-\t[Counting Stars at Night](${url})\n\t-\tAuthors:\tJane Doe, Richard Roe\n`,
    { title: 'Counting Stars at Night', url, authors: 'Jane Doe, Richard Roe' },
  ],
  [
    'an address in angle brackets with a title',
    `- [Counting Stars at Night](<${url}> "Stars") [[code](https://doe.org/(a) 'x')]`,
    { title: 'Counting Stars at Night', url, code: 'https://doe.org/(a)' },
  ],
  [
    'HTML',
    `<p><a href="${url}"><b>Counting Stars at Night</b></a><br> Jane Doe,\n Richard Roe</p>`,
    { title: 'Counting Stars at Night', url, authors: 'Jane Doe,\n Richard Roe' },
  ],
  [
    'a table',
    `| Title | Venue |\n|---|---|\n| [A \\| B: Counting Stars](${url}) | ICLR 2024 |`,
    { title: 'A \\| B: Counting Stars', url, venue: 'ICLR 2024' },
  ],
  [
    'decoration',
    `1. 🔥 **Counting Stars at Night** 🔥 [[pdf](${url})]`,
    { title: 'Counting Stars at Night', url },
  ],
])('%s', (_, text, places) => {
  expect(placesIn(text)).toEqual(places)
})

test.each([
  [
    'an item with the items below it',
    `x\n\n- [Counting Stars at Night](${url})  \n  - Date: 2024-01  \n\n\ny`,
    `- [Counting Stars at Night](${url})  \n  - Date: 2024-01`,
  ],
  [
    'an item without the paper below it',
    `- [Counting Stars at Night](${url})\n  - [Counting Moons at Day](${url}1)`,
    `- [Counting Stars at Night](${url})`,
  ],
  [
    'a paragraph and the one that goes on with it',
    `**Counting Stars at Night**  \n\n*Jane Doe, Richard Roe.* [[pdf](${url})] \n\nx`,
    `**Counting Stars at Night**  \n\n*Jane Doe, Richard Roe.* [[pdf](${url})]`,
  ],
  [
    'a row',
    `| Title |\n|---|\n| [Counting Stars at Night](${url}) | \n`,
    `| [Counting Stars at Night](${url}) |`,
  ],
])('the whole entry: %s', (_, text, whole) => {
  const [entry] = papersIn(text).map((paper) => paper.entry)
  expect(text.slice(entry?.start, entry?.end)).toBe(whole)
})
