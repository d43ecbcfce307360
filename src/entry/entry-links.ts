import { identifierOf } from '../identifier/identifiers.ts'
import type { Entry, EntryLink, Words } from './entry.ts'
import type { FoundLink } from './found-links.ts'
import { countWords } from './plain-text.ts'
import type { Reading } from './reading.ts'
import { venueLikeness } from './shapes.ts'
import type { FoundTitle } from './title.ts'
import { isCitation } from './title-bounds.ts'

/** Puts the links of an entry into it: that of the paper, those that name it too, and the others by their names. */
export function putLinks(
  reading: Reading,
  links: readonly FoundLink[],
  title: FoundTitle,
  entry: Entry,
): void {
  if (title.link) {
    entry.url = urlOf(title.link)
    entry.paperLinks.push(entryLink(title.link))
  }
  const rest = links.filter((link) => link !== title.link)
  for (const link of rest) {
    const { from, to, around, kind, isBadge, text } = link
    if (isCitation(text)) readCitation(reading, link, entry)
    else if (from >= title.from && to <= title.to) continue
    else if (kind !== 'text' || isBadge) {
      if (!entry.venue && (venueOf(link) || (to <= title.from && isVenueLabel(link))))
        entry.venue = reading.words(from, to, /[\s[\]]/)
      reading.take(around.from, around.to)
    } else if (countWords(text) <= 6) reading.take(around.from, around.to)
  }
  const chosen = entry.url === undefined ? linkOfPaper(rest) : undefined
  if (chosen) entry.url = urlOf(chosen)
  for (const link of rest) {
    if (namesPaper(link) || (link === chosen && identifierOf(link.url)))
      entry.paperLinks.push(entryLink(link))
    if (link !== chosen && link.url !== entry.url?.text) putOther(link, entry)
  }
}

function putOther(link: FoundLink, entry: Entry): void {
  const isEmpty = link.name === '' && link.text.trim() === ''
  if (link.isPicture) addLink(entry, { ...entryLink(link), name: 'poster' })
  else if (!isEmpty) addLink(entry, entryLink(link))
  else if (link.isBadge && /github\.com/.test(link.url) && !entry.links.some(({ name }) => name === 'code'))
    addLink(entry, { ...entryLink(link), name: 'code' })
}

/** Adds a link under its name, or the name and a number when there is one of that name. */
export function addLink(entry: Entry, link: EntryLink): void {
  let { name } = link
  for (let count = 2; entry.links.some((other) => other.name === name); count++)
    name = `${link.name} ${count}`
  entry.links.push({ ...link, name })
}

/** `[Doe and Roe (1999)](...)`: the authors and the year. */
function readCitation(reading: Reading, { text, from, to }: FoundLink, entry: Entry): void {
  const [, names = '', year = ''] = /^(.*?)[\s,([]*((?:19|20)\d\d[a-z]?)[)\]]?\.?$/.exec(text.trim()) ?? []
  const at = reading.text.indexOf(names, from)
  entry.authors ??= reading.words(at, at + names.length)
  const yearAt = reading.text.indexOf(year, at + names.length)
  entry.date ??= reading.words(yearAt, yearAt + year.length)
  reading.take(from, to)
}

function namesPaper(link: FoundLink): boolean {
  return link.kind === 'paper' || isCitation(link.text)
}

/** Whether the label of a link names a venue: `[[CVPR]](...)`. */
function isVenueLabel({ text, kind }: FoundLink): boolean {
  return kind !== 'text' && venueLikeness(text.replace(/^\s*\[|\]\s*$/g, '')) === 2
}

/** The venue and the year that the label of a link names: `[[ICLR 2024]](...)`. */
function venueOf(link: FoundLink): boolean {
  return isVenueLabel(link) && /\d/.test(link.text)
}

/**
 * The link to the paper itself: of several the one that names it as such, and an address before a file beside the list;
 * without one, a link with an identifier, or the only link there is.
 */
function linkOfPaper(links: readonly FoundLink[]): FoundLink | undefined {
  const named = links.filter(namesPaper)
  const absolute = named.filter(({ url }) => /^https?:/i.test(url))
  const usable = absolute.length > 0 ? absolute : named
  const shown = links.filter(({ isPicture }) => !isPicture)
  return (
    usable.find(({ name }) => /^(?:paper|pdf)/.test(name)) ??
    usable.find(venueOf) ??
    usable.find(({ name }) => name.startsWith('arxiv')) ??
    usable[0] ??
    shown.find(({ url }) => identifierOf(url)) ??
    (links.length === 1 ? shown[0] : undefined)
  )
}

function urlOf({ url, target }: FoundLink): Words {
  return { text: url, ...target }
}

function entryLink(link: FoundLink): EntryLink {
  const { start, end } = link.mark
  return { name: link.name, url: urlOf(link), whole: { start, end } }
}
