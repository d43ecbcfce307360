/** Who knows a paper by its key: the registry that gave the key out, or one that has its record. */

import type { Answers, PaperRecord, SourceName } from '../facts.ts'
import { idsIn, schemeIn } from '../identifier/key.ts'
import { withAnswer } from '../lock/learn.ts'
import type { Network } from '../registry/network.ts'
import { keyOfTitle } from '../title/search-key.ts'
import { type AskOptions, ask, type Tally } from '../verify/ask.ts'
import type { SourcedRecord } from './sourced-record.ts'

/** How registries are asked. */
export interface Asking {
  network: Pick<Network, 'lineTo' | 'exchange'>
  today: string
  signal: AbortSignal
  onProgress: NonNullable<AskOptions['onProgress']>
}

/** What was answered, as in facts, and why a source did not answer, as a clause: `arXiv did not answer: it answered 429`. */
export interface Learnt {
  papers: Record<string, Answers>
  silent: Map<SourceName, string>
}

interface Home {
  sources: readonly SourceName[]
  /** What it means when they know none. */
  none: string
}

const HOMES: Readonly<Record<string, Home>> = {
  arxiv: { sources: ['arxiv', 'datacite'], none: 'arXiv knows no such id' },
  doi: { sources: ['crossref', 'semantic-scholar'], none: 'Crossref and Semantic Scholar know no such DOI' },
  acl: {
    sources: ['crossref', 'semantic-scholar'],
    none: 'the ACL Anthology, Crossref and Semantic Scholar know no such id',
  },
  openreview: { sources: ['openreview'], none: 'OpenReview knows no such paper' },
  s2: { sources: ['semantic-scholar'], none: 'Semantic Scholar knows no such paper' },
}
const NO_HOME: Home = { sources: [], none: 'nobody knows such a paper' }
const ORDER: readonly SourceName[] = ['arxiv', 'datacite', 'openreview', 'crossref', 'semantic-scholar']
/** DOIs of the ACL Anthology end in its ids (https://aclanthology.org/faq/doi/). */
const ACL_DOI = 'doi:10.18653/v1/'

/** Asks the homes of the keys about them; the second home of a paper on arXiv only where the first gives no answer. */
export async function askHomes(keys: readonly string[], learnt: Learnt, asking: Asking): Promise<void> {
  const { papers } = learnt
  for (const name of ORDER) {
    const own = keys.filter((key) => homeOf(key).sources.includes(name))
    const open = name === 'datacite' ? own.filter((key) => papers[key]?.arxiv === undefined) : own
    const asked = new Map(open.map((key) => [name === 'crossref' ? crossrefKey(key) : key, key]))
    if (asked.size === 0) continue
    const line = await asking.network.lineTo(name)
    const learn = (_: SourceName, question: string, records: readonly PaperRecord[]) => {
      const key = asked.get(question) ?? question
      papers[key] = withAnswer(papers[key], name, records, asking.today)
    }
    const questions = [...asked.keys()].filter((question) => line.source.answers(question))
    noteSilence(learnt, name, line.source.title, await ask(line, questions, { ...asking, learn }))
  }
}

/** Asks DBLP for titles: it knows under which id a paper of OpenReview is on arXiv, and OpenReview does not. */
export async function askForTitles(titles: readonly string[], learnt: Learnt, asking: Asking): Promise<void> {
  const { papers } = learnt
  const keys = titles.map(keyOfTitle).filter((key) => papers[key]?.dblp === undefined)
  if (keys.length === 0) return
  const line = await asking.network.lineTo('dblp')
  const learn = (name: SourceName, key: string, records: readonly PaperRecord[]) => {
    papers[key] = withAnswer(papers[key], name, records, asking.today)
  }
  noteSilence(learnt, 'dblp', line.source.title, await ask(line, keys, { ...asking, learn }))
}

/** Notes why a source did not answer, if it did not. */
export function noteSilence({ silent }: Learnt, name: SourceName, title: string, tally: Tally): void {
  if (tally.answered < tally.asked)
    silent.set(name, `${title} did not answer: ${tally.problem ?? 'it says nothing of it'}`)
}

/** The record of the paper of a key that its best home gives. */
export function recordAtHome(key: string, { papers }: Learnt): SourcedRecord | undefined {
  for (const source of homeOf(key).sources) {
    const record = papers[key]?.[source]?.records.find(({ title }) => title)
    if (record !== undefined) return { source, record }
  }
  return undefined
}

/** Why nothing is known of the key though there may be such a paper; undefined when there is a record, or known to be none. */
export function silenceAbout(key: string, learnt: Learnt): string | undefined {
  if (recordAtHome(key, learnt) !== undefined) return undefined
  const answers = learnt.papers[key] ?? {}
  if (key.startsWith('arxiv:') && answers.arxiv !== undefined) return undefined
  const silent = homeOf(key).sources.find((source) => answers[source] === undefined)
  return silent && (learnt.silent.get(silent) ?? `${silent} said nothing of it`)
}

/** What it means that nobody knows the paper of a key. */
export function noneOf(key: string): string {
  return homeOf(key).none
}

function homeOf(key: string): Home {
  return HOMES[schemeIn(key)] ?? NO_HOME
}

function crossrefKey(key: string): string {
  const [id] = idsIn([key], 'acl')
  return id === undefined ? key : `${ACL_DOI}${id.toLowerCase()}`
}
