/** Whether lint tells of the mistakes that `mistakes.json` of the corpus lists. */
import type { Corpus, KnownMistakes } from './corpus.ts'
import { linesAt, type NamedFinding } from './findings.ts'
import { besides, readJson } from './json-file.ts'
import { table } from './table.ts'

/** A kind of mistake: which rules tell of it, and where in its row the lines are. */
interface Kind {
  rules: readonly string[]
  lines: number
  /** Whether a finding must show two of the lines. */
  isOfTwo: boolean
}

const OF_TWO_ENTRIES = [
  'one-title-per-identifier',
  'one-identifier-per-title',
  'one-paper-per-entry',
  'no-duplicate-paper',
  'no-duplicate-title',
  'no-similar-title',
]
const OF_AN_ADDRESS = ['arxiv-id', 'arxiv-link', 'valid-url', 'canonical-url']

const KINDS: Readonly<Record<string, Kind>> = {
  idForTwoTitles: { rules: OF_TWO_ENTRIES, lines: 1, isOfTwo: true },
  entryTwoIds: { rules: ['one-paper-per-entry'], lines: 0, isOfTwo: false },
  malformedId: { rules: OF_AN_ADDRESS, lines: 0, isOfTwo: false },
  absDotPdf: { rules: OF_AN_ADDRESS, lines: 0, isOfTwo: false },
  dupIdSameSection: { rules: OF_TWO_ENTRIES, lines: 1, isOfTwo: true },
  dupTitleSameSection: { rules: OF_TWO_ENTRIES, lines: 1, isOfTwo: true },
}
const KIND_NAMES = Object.keys(KINDS)

/** A mistake of the list, or of `mistakes.json`, whose script was cruder than the reader; then why. */
export interface KnownMistake {
  list: string
  kind: string
  lines: readonly number[]
  about: string
  isFound: boolean
  /** Why it is no mistake of the list, as `known-differences.json` says. */
  excuse: string | undefined
}

/** A row of `mistakes.json` that a person looked up in the list and found to be no mistake of it. */
interface Difference {
  list: string
  kind: string
  lines: readonly number[]
  reason: string
}

export function knownMistakesOf({ mistakes }: Corpus, findings: readonly NamedFinding[]): KnownMistake[] {
  const differences: readonly Difference[] = readJson(besides('known-differences.json'))
  return mistakes.flatMap((own) => KIND_NAMES.flatMap((kind) => ofKind(own, kind, findings, differences)))
}

function ofKind(
  own: KnownMistakes,
  kind: string,
  findings: readonly NamedFinding[],
  differences: readonly Difference[],
): KnownMistake[] {
  const { rules, lines: at, isOfTwo } = KINDS[kind] as Kind
  const list = `${own.name}.md`
  const fitting = findings.filter((finding) => finding.list === list && rules.includes(finding.rule))
  return (own.findings[kind] ?? []).map((row) => {
    const lines = [row[at]].flat() as number[]
    const excuse = differences.find(
      (other) => other.list === list && other.kind === kind && other.lines.join() === lines.join(),
    )
    return {
      list,
      kind,
      lines,
      about: JSON.stringify(row.filter((_, index) => index !== at)),
      isFound: fitting.some((finding) => linesShown(finding, lines).size >= (isOfTwo ? 2 : 1)),
      excuse: excuse?.reason,
    }
  })
}

/** Which of the lines stand in the entry of a finding or in a related one. */
function linesShown({ finding, in: list }: NamedFinding, lines: readonly number[]): Set<number> {
  const places = [finding, ...finding.related].map(
    ({ path, start, end }) => linesAt(list, path) ?? ([start.line, end.line] as const),
  )
  return new Set(lines.filter((line) => places.some(([first, last]) => line >= first && line <= last)))
}

/** The mistakes of a kind that lint must tell of. */
export function mistakesToFind(all: readonly KnownMistake[], kinds: readonly string[]): KnownMistake[] {
  return all.filter(({ kind, isFound, excuse }) => kinds.includes(kind) && (isFound || excuse === undefined))
}

export function knownMistakesTable(all: readonly KnownMistake[]): string {
  const rows = KIND_NAMES.map((kind) => {
    const own = all.filter((mistake) => mistake.kind === kind)
    const found = own.filter(({ isFound }) => isFound).length
    const excused = own.filter(({ isFound, excuse }) => !isFound && excuse !== undefined).length
    return [kind, ...[own.length, found, excused, own.length - found - excused].map(String)]
  })
  return table([['mistakes.json', 'listed', 'found', 'no mistake', 'not found'], ...rows])
}
