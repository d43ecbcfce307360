/** What the options of the command say of a paper, checked against the list. */

import { parseDate } from '../date.ts'
import { UserError } from '../errors.ts'
import { urlProblem } from '../link/url-problem.ts'
import type { PaperList } from '../paper.ts'
import { cleanText } from '../text/clean.ts'
import { didYouMean } from '../text/nearest.ts'
import { quote } from '../text/quote.ts'
import type { Given } from './entry.ts'

/** How long the texts may be, as `papers.schema.json` says. */
const LONGEST = { title: 500, authors: 100_000, venue: 200, tag: 100, url: 2000 }

/**
 * What the user says of the papers.
 * @throws {UserError} when a value is impossible, when the list declares no such section or tag, and when it has several sections
 * and none is said.
 */
export function givenBy(
  values: Readonly<Record<string, string | boolean | undefined>>,
  list: PaperList,
): Given {
  const text = (name: keyof typeof LONGEST) => textOf(values[name], name)
  const [title, url, venue, authors] = [text('title'), text('url'), text('venue'), namesIn(text('authors'))]
  const date = typeof values.date === 'string' ? dateIn(values.date) : undefined
  const problem = url === undefined ? undefined : urlProblem(url)
  if (problem !== undefined) throw new UserError(problem)
  const section = sectionsIn(values.section, list)
  const tags = tagsIn(values.tag, list)
  return {
    ...(title !== undefined && { title }),
    ...(url !== undefined && { url }),
    ...(venue !== undefined && { venue }),
    ...(date !== undefined && { date }),
    ...(authors.length > 0 && { authors }),
    ...(section.length > 0 && { section }),
    ...(tags.length > 0 && { tags }),
  }
}

function textOf(value: string | boolean | undefined, name: keyof typeof LONGEST): string | undefined {
  if (typeof value !== 'string') return undefined
  const text = cleanText(value)
  if (text === '') throw new UserError(`Unexpected empty --${name}, expected a text`)
  if ([...text].length > LONGEST[name])
    throw new UserError(
      `Unexpected --${name} of ${[...text].length} characters, expected at most ${LONGEST[name]}`,
    )
  return text
}

function dateIn(value: string): string {
  if (parseDate(value) !== undefined) return value
  throw new UserError(
    `Unexpected ${quote(value)} for --date, expected a year, a month or a day such as \`2024-06-24\``,
  )
}

function sectionsIn(value: string | boolean | undefined, { sections = [] }: PaperList): string[] {
  const ids = sections.map(({ id }) => id)
  const wanted = namesIn(value)
  for (const id of wanted) {
    if (ids.includes(id)) continue
    const expected =
      ids.length === 0 ? ', expected none: the list declares no sections' : expectedOneOf(id, ids)
    throw new UserError(`Unexpected section ${quote(id)} for --section${expected}`)
  }
  if (wanted.length === 0 && ids.length > 1)
    throw new UserError(`Unexpected lack of --section, expected one of ${ids.map(quote).join(', ')}`)
  return wanted
}

function tagsIn(value: string | boolean | undefined, { tags: declared }: PaperList): string[] {
  const wanted = namesIn(value).map((tag) => textOf(tag, 'tag') as string)
  for (const tag of wanted) {
    if (declared === undefined || declared.includes(tag)) continue
    throw new UserError(`Unexpected tag ${quote(tag)} for --tag${expectedOneOf(tag, declared)}`)
  }
  return wanted
}

/** The words between commas, each once. */
function namesIn(value: string | boolean | undefined): string[] {
  if (typeof value !== 'string') return []
  return [...new Set(value.split(',').map((name) => name.trim()))].filter((name) => name !== '')
}

function expectedOneOf(name: string, names: readonly string[]): string {
  return didYouMean(name, names) || `, expected one of ${names.map(quote).join(', ')}`
}
