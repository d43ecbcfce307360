/** The lists that are measured, with what people wrote down of them. Each list is read once. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type MarkdownDocument, readMarkdownDocument } from '../../src/documents/markdown.ts'
import { type PaperRecord, recordsOf } from '../../src/import/record.ts'
import { readJson } from './json-file.ts'

/** A README of the corpus as the reader sees it. */
export interface CorpusList {
  /** The name of its file in `lists`. */
  file: string
  document: MarkdownDocument
  records: readonly PaperRecord[]
}

/** Another answer that is as right, or several. */
type Alternatives<Value> = Value | null | readonly (Value | null)[]

/** A paper as a person read it; see `truth/CONVENTIONS.md` of the corpus. */
export interface TruthRecord {
  title: string
  url: string | null
  arxiv: string | null
  authors: string | null
  venue: string | null
  date: string | null
  section: string | null
  links: Readonly<Record<string, string>>
  /** Whether one may as well not take it for a paper. */
  optional?: boolean
  titleAlt?: Alternatives<string>
  urlAlt?: Alternatives<string>
  arxivAlt?: Alternatives<string>
  authorsAlt?: Alternatives<string>
  venueAlt?: Alternatives<string>
  dateAlt?: Alternatives<string>
  sectionAlt?: Alternatives<string>
  linksAlt?: Alternatives<Readonly<Record<string, string>>>
}

/** The papers of some lines of a list. */
export interface Truth {
  source: string
  /** The first and the last, from 1. */
  lines: readonly [number, number]
  papers: readonly TruthRecord[]
  optional?: readonly TruthRecord[]
}

/** What `mistakes.json` says of a list: rows of values by the kind of the mistake. */
export interface KnownMistakes {
  name: string
  findings: Readonly<Record<string, readonly (readonly unknown[])[]>>
}

export interface Corpus {
  lists: readonly CorpusList[]
  /** Lists that could not be read, and why. */
  unread: readonly { file: string; error: string }[]
  truth: readonly Truth[]
  mistakes: readonly KnownMistakes[]
  /** The day of its newest list: what is later was still to come. */
  today: string
}

export function readCorpus(folder: string): Corpus {
  const lists: CorpusList[] = []
  const unread: { file: string; error: string }[] = []
  for (const file of readdirSync(join(folder, 'lists')).sort()) {
    try {
      const document = readMarkdownDocument(file, readFileSync(join(folder, 'lists', file)))
      if ('papers' in document) lists.push({ file, document, records: recordsOf(document).papers })
      else unread.push({ file, error: document.problems[0]?.message ?? 'no text' })
    } catch (error) {
      unread.push({ file, error: String(error) })
    }
  }
  const manifest: readonly { commitDate: string }[] = readJson(join(folder, 'manifest.json'))
  return {
    lists,
    unread,
    truth: readdirSync(join(folder, 'truth'))
      .filter((file) => file.endsWith('.json'))
      .sort()
      .map((file) => readJson(join(folder, 'truth', file))),
    mistakes: readJson(join(folder, 'mistakes.json')),
    today: manifest
      .map(({ commitDate }) => commitDate)
      .sort()
      .at(-1) as string,
  }
}
