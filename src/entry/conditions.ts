/** What has to hold of a README for a problem to mean something in it. */

import type { Path } from '../document.ts'
import { readDates } from '../loose-date.ts'
import type { Paper } from '../paper.ts'
import type { Problem } from '../rule.ts'
import { papersByVenue } from '../shared-values.ts'
import { keysOf } from './kept-parameters.ts'
import { placeOf } from './place-of.ts'
import type { ReadReadme } from './rewrite.ts'

/** The text at a path of a list; empty where there is none. */
export function textAt(list: unknown, path: Path): string {
  const value = path.reduce<unknown>(
    (at, step) => (at as Record<string | number, unknown> | undefined)?.[step],
    list,
  )
  return typeof value === 'string' ? value : ''
}

/** The paper that a path leads to or into. */
export function paperOf(path: Path | undefined, { list }: ReadReadme): Paper | undefined {
  return typeof path?.[1] === 'number' ? list.papers[path[1]] : undefined
}

/** Whether the papers of a problem stand in one section. */
export function areInOneSection({ path, related = [] }: Problem, readme: ReadReadme): boolean {
  return related.every((other) => paperOf(other, readme)?.section === paperOf(path, readme)?.section)
}

/** Whether a sentence with a link in it, or several sentences, were taken for a paper. */
export function hasSentenceAsTitle({ path }: Problem, { papers }: ReadReadme): boolean {
  const entry = typeof path[1] === 'number' ? papers[path[1]]?.found.entry : undefined
  if (entry === undefined) return false
  const { title, url } = entry
  return (
    /\p{Ll}{2}\. \p{Lu}/u.test(title.text) ||
    (url !== undefined && url.start > title.start && url.end < title.end)
  )
}

/** The name of a model has so many words at most. */
const LONGEST_NAME = 5

/** An entry within another one names another version of that paper. */
export function isNested({ path, related = [] }: Problem, { papers }: ReadReadme): boolean {
  const own = papers[Number(path[1])]?.found
  return related.some(([, index]) => {
    const item = papers[Number(index)]?.found.item
    return own !== undefined && item !== undefined && item.start < own.start && own.start < item.end
  })
}

const TITLE_IN_MARKUP = /["“]([^"“”\n]{12,})["”]|\*\*([^*\n]{12,})\*\*/

/** Two links of one entry, each behind a title of its own or in a row of its own, are to two papers on purpose. */
export function namesOnePaper({ path, related: [other] = [] }: Problem, readme: ReadReadme): boolean {
  if (other === undefined) return true
  const [a, b] = [placeOf(path, readme), placeOf(other, readme)]
  const between = readme.text.slice(Math.min(a.end, b.end), Math.max(a.start, b.start))
  return !TITLE_IN_MARKUP.test(between) && !/\n[ \t]*\|/.test(between)
}

/** The name of a model alone, such as `OPT-1.3B` or `Llama 3 70B Instruct`, is no other title. */
export function haveWholeTitles({ path, related = [] }: Problem, readme: ReadReadme): boolean {
  return [path, ...related].every((one) => {
    const title = paperOf(one, readme)?.title ?? ''
    const words = title.trim().split(/\s+/)
    const isNumbered = words.filter((word) => /\d/.test(word)).length * 2 >= words.length
    return title.includes(': ') || !isNumbered || words.length > LONGEST_NAME
  })
}

/** There are no files under `abs`: an address that mixes the two leads nowhere. */
export function isNoPage(url: string): boolean {
  return /arxiv\.org\/abs\/[^?#]*\.pdf/i.test(url)
}

/** What is wrong with an address, if the list does not do the same throughout. */
export function isUnusualAddress({ path, message }: Problem, { list, habits }: ReadReadme): boolean {
  if (message.startsWith('Unexpected `http:` in')) return habits.usesHttps
  const [, parameter] = /^Unexpected tracking parameter `([^`]*)` in/.exec(message) ?? []
  const keys = keysOf(textAt(list, path)).filter((key) => key.endsWith(` ${parameter}`))
  return !keys.some((key) => habits.keptParameters.has(key))
}

/** So many papers have a word for their venue when that is how the list calls it. */
const USUAL = 3

/** Whether few papers have that for their venue. */
export function isUnusualVenue({ path }: Problem, readme: ReadReadme): boolean {
  const papers = papersByVenue(readme.list).get(paperOf(path, readme)?.venue ?? '')
  return papers === undefined || papers.length < USUAL
}

/** Whether an address leads away from the README and the files beside it. */
export function isAbsolute(url: string): boolean {
  return /^(?:[a-z][a-z\d+.-]*:|\/\/|www\.)/i.test(url)
}

/** Numbers between separators, in the place of a date. */
export function isMeantAsDate(text: string): boolean {
  if (text.includes('`') && readDates(text.replaceAll('`', '')).length > 0) return true
  return /^\d{1,4}(?:[-./]\d{1,4}){1,2}$/.test(text)
}

/** A later year is a number of something else. */
export const LATEST = '2100'
