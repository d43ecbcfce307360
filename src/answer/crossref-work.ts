import type { PaperRecord } from '../facts.ts'
import { type RegistryReply, Unanswered } from '../source.ts'
import { readVenue } from '../venue/venues.ts'
import { dateOf } from './crossref-date.ts'
import { noticesOf } from './crossref-notices.ts'
import { fieldsOf, itemsOf, jsonIn } from './json.ts'
import { plain, plainNames } from './plain.ts'

type Fields = Readonly<Record<string, unknown>>

/** What publishers put before the title of a paper that does not stand any more. */
const RETRACTED = /^(retracted|withdrawn)(?:[ -]article)? ?: ?/i
/** Elements of the publishers' own vocabularies; of HTML others take care. */
const TAG = /<\/?(?:mml|jats|tex-math)(?::[^<>]*)?>/gi
/** The date on paper is that of the volume in which a paper is cited; the others can be years before it. */
const DATES = ['published-print', 'published-online', 'issued']

/**
 * The work in an answer of Crossref's REST API (`api.crossref.org/swagger-ui`) to a question for that DOI, in lower case.
 * @throws {Unanswered} when it is no work, or another one.
 */
export function readCrossrefWork(reply: RegistryReply, doi: string): PaperRecord {
  const answer = fieldsOf(jsonIn(reply))
  const work = fieldsOf(answer.message)
  if (
    reply.status !== 200 ||
    answer['message-type'] !== 'work' ||
    !isText(work.DOI) ||
    work.DOI.toLowerCase() !== doi
  )
    throw new Unanswered(`it answered ${reply.status} with something else than the work`)
  const written = titleOf(work)
  const title = written?.replace(RETRACTED, '')
  const authors = plainNames(itemsOf(work.author).map((author) => nameOf(fieldsOf(author))))
  const date = DATES.map((name) => dateOf(work[name])).find((found) => found !== undefined)
  const venue = venueOf(work)
  const year = venue && yearOf(work, venue, date)
  const notices = noticesOf(work, doi, kindInTitle(written))
  return {
    key: doi,
    ...(title && { title }),
    ...(authors && { authors }),
    ...(date && { date }),
    ...(venue && { venue }),
    ...(year && { year }),
    ...(notices.length > 0 && { notices }),
  }
}

/** Some publishers give what follows a colon by itself. */
function titleOf({ title, subtitle }: Fields): string | undefined {
  const [main, sub] = [title, subtitle].map((texts) => markedUp(itemsOf(texts)[0]))
  return main && sub && !main.toLowerCase().includes(sub.toLowerCase()) ? `${main}: ${sub}` : main
}

function kindInTitle(title = ''): 'retraction' | 'withdrawal' | undefined {
  const said = RETRACTED.exec(title)?.[1]
  if (said === undefined) return undefined
  return said.toLowerCase() === 'retracted' ? 'retraction' : 'withdrawal'
}

function markedUp(text: unknown): string | undefined {
  return isText(text) ? plain(text.replace(TAG, '')) : undefined
}

function nameOf({ given, family, name }: Fields): unknown {
  return isText(family) ? `${isText(given) ? given : ''} ${family}` : name
}

/** Of a chapter both the series and the book are named: the one that is known as a venue. */
function venueOf(work: Fields): string | undefined {
  const names = itemsOf(work['container-title']).flatMap((name) => markedUp(name) ?? [])
  return names.find((name) => readVenue(name).series !== undefined) ?? names[0]
}

/** A conference says its year in its name or by its days; else it is that of the publication, but not for books, which come later. */
function yearOf(work: Fields, venue: string, date: string | undefined): number | undefined {
  const named = readVenue(venue).year ?? Number(dateOf(fieldsOf(work.event).start)?.slice(0, 4) ?? 0)
  if (named) return named
  const isOfItsYear = work.type === 'journal-article' || work.type === 'proceedings-article'
  return isOfItsYear && date ? Number(date.slice(0, 4)) : undefined
}

function isText(value: unknown): value is string {
  return typeof value === 'string'
}
