/** What a stretch of an entry looks like: names of people, a venue, a date. */

import { readDates } from '../loose-date.ts'
import { parseVenue } from '../venue/venues.ts'
import { withoutEdges } from './plain-text.ts'

const NAME_WORD = String.raw`(?:\p{Lu}[\p{L}\p{M}'’‘.·*†‡§¶-]*|(?:van|von|de|der|den|del|della|di|da|dos|du|la|le|el|al|bin|ibn|ter|ten|zu|y|e|Mc|d’|d')|\p{Lo}{1,4})`
const NAME = new RegExp(
  String.raw`^${NAME_WORD}(?:[ -]${NAME_WORD}){0,5}(?:,? (?:Jr|Sr)\.?|,? I{2,3})?[*†‡§¶\d⋆∗^\s]*$`,
  'u',
)
const NOT_NAME =
  /(?<![\p{L}\p{M}])(?:the|of|for|and|in|on|with|via|using|is|are|you|[Uu]niversity|[Ii]nstitute|[Ll]abs?|Google|Microsoft|OpenAI|Meta|DeepMind|[Rr]esearch|[Cc]onference|[Ww]orkshop|[Pp]roceedings|[Jj]ournal|[Tt]ransactions|[Pp]reprint|[Aa]rxiv|arXiv|[Ll]earning|[Nn]eural|[Mm]odels?|[Ll]anguages?|[Ll]arge|[Cc]ode|[Pp]aper|[Dd]ataset|[Ss]urvey|[Tt]owards?|[Dd]issertation|[Tt]hesis|Trust|Technical|Report|IEEE|ACM|Trans|Conf|Proc|Blog|Systems?|Networks?|Data|Press)(?![\p{L}\p{M}])/u
const ET_AL = /\bet[ .]? ?al\b|(?:,|\band) (?:others|colleagues)\b|等人?$/i

/** The names in a text that is a list of names; undefined when it is not. */
export function namesIn(text: string): string[] | undefined {
  if (text.length > 20_000) return undefined
  const plain = withoutEdges(text.replace(/\s+/g, ' '), /[\s,;.·*_–—-]/).replace(
    /^(?:by|authors?)[\s:]+/i,
    '',
  )
  const open = ET_AL.exec(plain)
  const parts = (open ? plain.slice(0, open.index) : plain)
    .split(/ ?[;；、] ?| ?, ?(?:and |& )?| (?:and|&) /)
    .filter((part) => part !== '')
  const good = parts.filter(isNamePart).length
  if (parts.length === 0 || !isNamePart(parts.at(-1) as string)) return undefined
  if (parts.length === 1) return open && good === 1 ? parts : undefined
  return good / parts.length >= (parts.length > 3 ? 0.7 : 0.9) ? parts : undefined
}

/** Whether names that were found in a text can hardly be anything else: with initials, `et al.`, or several in full. */
export function isSurelyNames(text: string, names: readonly string[]): boolean {
  if (ET_AL.test(text) || names.filter((name) => /(?<!\p{L})\p{Lu}(?:\.|$)/u.test(name)).length >= 2)
    return true
  const full = names.filter(isName).length
  return full >= 2 && full >= names.length * 0.7 && (full >= 3 || /\band\b|&/.test(text))
}

/** Whether a text is the name of one person. */
export function isName(text: string): boolean {
  if (text.length > 80) return false
  const plain = withoutEdges(text, /[\s,;.]/)
  return /\s/.test(plain) && isNamePart(plain)
}

function isNamePart(part: string): boolean {
  return (
    NAME.test(plainName(part)) &&
    !NOT_NAME.test(plainName(part)) &&
    !/\p{Ll}{2}\.\s(?!\p{Lu}\.)|\d{4}|['’‘]\s?\d\d\b/u.test(part) &&
    !isVenueName(part)
  )
}

function plainName(part: string): string {
  return part
    .replace(/\s*[([][^)\]]*[)\]]\s*/g, '')
    .replace(/[\d*†‡§¶⋆∗^]+/g, '')
    .trim()
}

function isVenueName(text: string): boolean {
  const { kind } = parseVenue(text)
  return kind !== 'unknown' && /\d|^[A-Z]{3,}/.test(text)
}

/** Whether a text is a date with more than a year, or the year alone. */
export function isDate(text: string): boolean {
  return text.trim().length <= 60 && readDates(cleanDate(text)).length > 0
}

/** A date without the brackets and punctuation around it. */
export function cleanDate(text: string): string {
  return withoutEdges(text, /[\s[\](){}（）.,;:|`*_-]/).replace(/^(?:date|published):?\s*/i, '')
}

const YEAR = /(?:19|20)\d\d|['’‘´`]\s?\d\d\b|^[A-Z]{2,}[A-Za-z]*-\d\d$/
const VENUE_WORD =
  /\b(?:preprint|corr|proceedings|proc|conference|conf|symposium|workshop|journal|transactions|trans|letters|magazine|review|annals|lncs|findings|technical report|tech report|tech\. rep|thesis|dissertation|under review|in submission|submitted|to appear|book|chapter|press|openreview|blog|arxiv|biorxiv|ssrn|usenix|ieee|acm)\b/i

/** How surely a text names a venue: 2 when the table of venues knows it, 1 when it has the form of one, 0 when not. */
export function venueLikeness(text: string): 0 | 1 | 2 {
  const plain = text.trim()
  if (plain === '' || plain.length > 200 || /https?:|[，。；！]|@[a-z]|^@|[(（]\s*@/.test(plain)) return 0
  const { kind, canonical } = parseVenue(plain)
  if (kind !== 'unknown' && plain.split(/\s+/).length <= (canonical === undefined ? 8 : 14)) return 2
  const words = plain.split(/\s+/).length
  if (VENUE_WORD.test(plain) && words <= 16 && /^[\p{Lu}\d(]|^(?:arxiv|preprint|under review)/u.test(plain))
    return 1
  if (
    YEAR.test(plain) &&
    /^\p{Lu}/u.test(plain) &&
    words <= 6 &&
    !isDate(plain) &&
    /^[\p{L}\d\s&@/+:.,'’‘´`()*-]+$/u.test(plain)
  )
    return 1
  return 0
}
