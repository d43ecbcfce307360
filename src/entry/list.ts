/** The papers that a README shows, as a list that rules can judge. */

import { formatDate } from '../date.ts'
import { leadsToPaper } from '../link/links.ts'
import { readDates } from '../loose-date.ts'
import type { Paper, PaperList, Section } from '../paper.ts'
import { authorsIn } from './author-names.ts'
import type { Entry, EntryLink, Words } from './entry.ts'
import type { FoundPaper } from './papers.ts'

/** A list and, for each of its papers, the entry that it was read from. */
export interface ListedPapers {
  list: PaperList
  /** By the index of the paper. */
  papers: readonly ListedPaper[]
}

export interface ListedPaper {
  found: FoundPaper
  /** By their names in the list. */
  links: ReadonlyMap<string, EntryLink>
}

/** The list that the papers of a README are, under its title. Dates are in the form of papers.json where they can be understood. */
export function listOf(found: readonly FoundPaper[], title: string): ListedPapers {
  const sections = new Map<string, Section>()
  const ids = new Set<string>()
  const papers: ListedPaper[] = []
  const listed: Paper[] = []
  for (const one of found) {
    const key = JSON.stringify([one.path, one.group])
    let section = sections.get(key)
    if (section === undefined) {
      const name = [...one.path, ...one.group].at(-1) ?? title
      section = { id: uniqueId(name, ids), title: name.slice(0, 500) || 'Papers' }
      sections.set(key, section)
    }
    const links = linksByName(one.entry)
    papers.push({ found: one, links })
    listed.push(paperOf(one.entry, section.id, links))
  }
  return { list: { title, sections: [...sections.values()], papers: listed }, papers }
}

/** The paper of an entry. What the entry does not show is left out, but for `url` and `date`, which are then empty. */
function paperOf(entry: Entry, section: string, links: ReadonlyMap<string, EntryLink>): Paper {
  const { title, url, authors, venue, date, tags } = entry
  const names = authors ? authorsIn(authors.text) : []
  return {
    title: title.text,
    url: url?.text ?? '',
    date: date ? dateOf(date) : '',
    ...(names.length > 0 && { authors: names }),
    ...(venue && { venue: venue.text }),
    section,
    ...(tags.length > 0 && { tags: [...new Set(tags.map(({ text }) => text))] }),
    ...(links.size > 0 && {
      links: Object.fromEntries([...links].map(([name, { url }]) => [name, url.text])),
    }),
  }
}

/** The date in the form of papers.json; as it is written where it can mean several days or none. */
function dateOf({ text }: Words): string {
  const dates = readDates(text)
  return dates.length === 1 && dates[0] ? formatDate(dates[0]) : text
}

const MOST = 50

/** The links by names that papers.json can have: a letter first, 50 characters at most, each once. */
function linksByName({ links, paperLinks }: Entry): Map<string, EntryLink> {
  const named = new Map<string, EntryLink>()
  for (const link of links) {
    const isPaper = paperLinks.some(({ url }) => url.start === link.url.start)
    const own = link.name
      .replace(/^[^\p{L}]+/u, '')
      .replace(/\p{Cc}/gu, ' ')
      .slice(0, MOST - 4)
      .trim()
    const base =
      isPaper && !leadsToPaper(own)
        ? 'paper'
        : own === '' || /^(?:constructor|prototype)$/.test(own)
          ? 'link'
          : own
    let name = base
    for (let count = 2; named.has(name); count++) name = `${base} ${count}`
    named.set(name, link)
  }
  return named
}

/** An id for a section that no other has: `2.1 Techniques` becomes `techniques`. */
function uniqueId(title: string, taken: Set<string>): string {
  const plain = title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[-\d]*-|^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '')
  const base = plain === '' ? 'section' : plain
  let id = base
  for (let count = 2; taken.has(id); count++) id = `${base}-${count}`
  taken.add(id)
  return id
}
