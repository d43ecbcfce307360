import type { PaperRecord } from '../facts.ts'
import { doiOf } from '../identifier/doi.ts'
import { identifierOf, keyOf } from '../identifier/identifiers.ts'
import { nameOf } from '../reference/names.ts'
import { dayIn } from './day.ts'
import { fieldsOf, itemsOf } from './json.ts'
import { plain, plainNames } from './plain.ts'

type Fields = Readonly<Record<string, unknown>>

/**
 * The record that DataCite has of `doi`, which is in lower case (DataCite REST API and metadata schema 4, as arXiv fills it
 * in: a date `Submitted` for each version, the comment as a description `Other`). Undefined when the answer is none of it.
 */
export function dataciteRecord(answer: unknown, doi: string): PaperRecord | undefined {
  const data = fieldsOf(fieldsOf(answer).data)
  const about = fieldsOf(data.attributes)
  const title = plain(fieldsOf(itemsOf(about.titles)[0]).title)
  if (plain(data.id)?.toLowerCase() !== doi || title === undefined) return undefined
  const authors = plainNames(itemsOf(about.creators).map(authorOf))
  const days = itemsOf(about.dates).map(fieldsOf).flatMap(submittedOn).sort()
  const [date, updated] = [days[0], days.at(-1)]
  const version = /^[1-9]\d{0,3}$/.test(String(about.version)) ? Number(about.version) : undefined
  const comment = descriptionIn(about, 'Other')
  const abstract = descriptionIn(about, 'Abstract')
  const identifiers = identifiersIn(about)
  return {
    key: doi,
    title,
    ...(authors && { authors }),
    ...(date && { date }),
    ...(version && { version }),
    ...(updated && { updated }),
    ...(identifiers.length > 0 && { identifiers }),
    ...(comment && { comment }),
    ...(abstract && { abstract }),
  }
}

function authorOf(creator: unknown): string | undefined {
  const { givenName, familyName, name } = fieldsOf(creator)
  const [given, family, whole] = [plain(givenName), plain(familyName), plain(name)]
  return given && family ? `${given} ${family}` : whole && nameOf(whole.split(','))
}

function submittedOn({ dateType, date }: Fields): string[] {
  const day = dateType === 'Submitted' ? dayIn(date) : undefined
  return day === undefined ? [] : [day]
}

function descriptionIn(about: Fields, type: string): string | undefined {
  const descriptions = itemsOf(about.descriptions).map(fieldsOf)
  return plain(descriptions.find(({ descriptionType }) => descriptionType === type)?.description)
}

/** The DOI of the publication, where the authors gave it to arXiv. */
function identifiersIn(about: Fields): string[] {
  const related = itemsOf(about.relatedIdentifiers).map(fieldsOf)
  const dois = related.flatMap(({ relationType, relatedIdentifier }) => {
    const doi = relationType === 'IsVersionOf' ? doiOf(plain(relatedIdentifier) ?? '') : undefined
    return (doi && identifierOf(doi)) || []
  })
  return [...new Set(dois.filter(({ scheme }) => scheme !== 'arxiv').map(keyOf))]
}
