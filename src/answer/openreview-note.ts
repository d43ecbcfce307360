import { dayOf } from '../date.ts'
import type { PaperRecord } from '../facts.ts'
import { identifierOf, keyOf } from '../identifier/identifiers.ts'
import { type RegistryReply, Unanswered } from '../source.ts'
import { openreviewGroup } from '../told-venue/openreview-group.ts'
import { readVenue } from '../venue/venues.ts'
import { fieldsOf, itemsOf, jsonIn } from './json.ts'
import { plain, plainNames } from './plain.ts'

type Fields = Readonly<Record<string, unknown>>
type Standing = Pick<PaperRecord, 'venue' | 'year' | 'decision'>

/** Where DBLP's records of preprints are. */
const PREPRINT = /^dblp\.org\/journals\/corr\b/i
/** Texts of venues that did not accept the paper, or not yet, whatever the group says. */
const WITHDRAWN = /\bwithdrawn\b/i
const REJECTED = /\breject/i
const SUBMITTED = /\bsubmi(?:tted|ssion)|\bunder review\b/i
const BEFORE_NAME = /^(?:accepted (?:by|at|to)|submitted to) /i

/**
 * The paper `id` in an answer of OpenReview, of its API 2, where every value is in an object, or of the older one; undefined when the
 * answer is that it has none.
 * @throws {Unanswered} when it is no such answer, or what it has under the id is no paper.
 */
export function readOpenreviewNote(reply: RegistryReply, id: string): PaperRecord | undefined {
  const answer = fieldsOf(jsonIn(reply))
  if (reply.status === 404 && answer.name === 'NotFoundError') return undefined
  if (reply.status !== 200 || !Array.isArray(answer.notes))
    throw new Unanswered(`it answered ${reply.status} without notes`)
  const note = answer.notes.map(fieldsOf).find((found) => found.id === id)
  if (note === undefined && answer.notes.length === 0) return undefined
  const record = note && recordOf(note, id)
  if (record === undefined) throw new Unanswered('what it has under this id is no paper')
  return record
}

function recordOf(note: Fields, id: string): PaperRecord | undefined {
  const content = fieldsOf(note.content)
  const title = plain(unwrapped(content.title))
  // reviews are notes, too
  if (title === undefined || (note.forum !== undefined && note.forum !== id)) return undefined
  const authors = plainNames(itemsOf(unwrapped(content.authors)).map(nameOf))
  const date = dayAt(note.pdate) ?? dayAt(note.odate) ?? dayAt(note.cdate)
  const page = unwrapped(content.html)
  const elsewhere = typeof page === 'string' ? identifierOf(page) : undefined
  return {
    key: id,
    title,
    ...(authors && { authors }),
    ...(date && { date }),
    ...standingOf(plain(unwrapped(content.venue)), unwrapped(content.venueid), dayAt(note.pdate)),
    ...(elsewhere && elsewhere.scheme !== 'openreview' && { identifiers: [keyOf(elsewhere)] }),
  }
}

function unwrapped(value: unknown): unknown {
  const { value: wrapped } = fieldsOf(value)
  return wrapped === undefined ? value : wrapped
}

/** Authors are names, and lately objects that have one. */
function nameOf(author: unknown): unknown {
  const { fullname, name } = fieldsOf(author)
  return fullname ?? name ?? author
}

/** Where the paper is, and what the venue decided: that the group is the venue's own is not enough, the text has to agree. */
function standingOf(text: string | undefined, venueid: unknown, published: string | undefined): Standing {
  if (typeof venueid === 'string' && PREPRINT.test(venueid)) return { venue: 'CoRR' }
  const group = typeof venueid === 'string' ? openreviewGroup(venueid) : undefined
  const named = group?.publication
  const decision = decisionOf(text ?? '', group?.state)
  const venue = venueIn(text ?? '', named?.venue, decision)
  if (decision !== 'accepted') return { ...(venue && { venue }), ...(decision && { decision }) }
  // a journal has no year in the name of its group
  const ofJournal = named?.kind === 'journal' ? yearOf(published) : undefined
  const year = readVenue(venue ?? '').year ?? named?.year ?? ofJournal
  return { ...(venue && { venue }), ...(year && { year }), decision }
}

function decisionOf(text: string, state: PaperRecord['decision']): PaperRecord['decision'] {
  if (state !== undefined && state !== 'accepted') return state
  if (WITHDRAWN.test(text)) return 'withdrawn'
  if (REJECTED.test(text)) return 'rejected'
  if (SUBMITTED.test(text)) return 'submitted'
  return text === '' ? undefined : state
}

/** The text, with what the venue is called; the name of the group where the text names no venue that is known. */
function venueIn(
  text: string,
  named: string | undefined,
  decision: PaperRecord['decision'],
): string | undefined {
  const name = text.replace(BEFORE_NAME, '')
  if (readVenue(name).series !== undefined) return name
  return named ?? (decision === undefined || decision === 'accepted' ? name || undefined : undefined)
}

function yearOf(day: string | undefined): number | undefined {
  return day === undefined ? undefined : Number(day.slice(0, 4))
}

/** The day in UTC of a time in milliseconds since 1970; undefined for what is none of our days. */
function dayAt(time: unknown): string | undefined {
  const isTime = typeof time === 'number' && time > Date.UTC(1970, 0) && time < Date.UTC(2100, 0)
  return isTime ? dayOf(time) : undefined
}
