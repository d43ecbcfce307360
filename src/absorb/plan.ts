/** What has to change in a list for its README to become the edited one, entry by entry. */

import type { Paper, PaperList } from '../paper.ts'
import { sectionsOf } from '../sections.ts'
import { quote } from '../text/quote.ts'
import { KnownPapers } from './known-papers.ts'
import { type PrintOne, paperMeant } from './meant.ts'
import type { Page, PageBlock } from './page.ts'
import type { Change, Row } from './rows.ts'
import { likenessOf } from './same.ts'
import type { Standing } from './standing.ts'

/** Why an entry was not absorbed. */
export interface Refusal {
  /** The index of the entry of the edited README, or of that of the built one which is gone. */
  entry?: number
  gone?: number
  message: string
}

export interface Situation {
  list: PaperList
  built: Page
  standings: readonly Standing[]
  printOne: PrintOne
}

/** Whether a block prints papers that have their place elsewhere: what changes there follows from that. */
export function isExtract({ name, attributes }: PageBlock): boolean {
  return name !== 'papers' || attributes.limit !== undefined
}

export async function plan(situation: Situation): Promise<{ changes: Change[]; refusals: Refusal[] }> {
  const changes: Change[] = []
  const refusals: Refusal[] = []
  const known = new KnownPapers(situation.list.papers.map((paper, index) => ({ key: `p${index}`, paper })))
  for (const standing of situation.standings) {
    const found =
      standing.paper === undefined
        ? await planNew(standing, situation, known)
        : [await planFields(standing, situation), planMove(standing, situation)].flat()
    for (const one of found) {
      if ('message' in one) refusals.push(one)
      else changes.push(one)
    }
  }
  for (const one of planGone(situation)) {
    if ('message' in one) refusals.push(one)
    else changes.push(one)
  }
  const torn = conflicting(changes)
  for (const { entry } of torn) {
    const { shown } = situation.standings[entry as number] as Standing
    refusals.push({
      entry: entry as number,
      message: `Unexpected ${quote(shown.text)}, expected the same change in every place where the paper stands`,
    })
  }
  return { changes: changes.filter((change) => !torn.has(change)), refusals }
}

/** Changes of a field of one paper to different values. */
function conflicting(changes: readonly Change[]): Set<Change> {
  const byField = new Map<string, { value: string; change: Change }[]>()
  for (const change of changes) {
    for (const [name, value] of change.kind === 'fields' ? Object.entries(change.fields) : []) {
      const key = `${change.key} ${name}`
      byField.set(key, [...(byField.get(key) ?? []), { value: JSON.stringify(value), change }])
    }
  }
  const torn = [...byField.values()].filter((all) => all.some(({ value }) => value !== all[0]?.value))
  return new Set(torn.flatMap((all) => all.map(({ change }) => change)))
}

const FIELDS = ['title', 'url', 'authors', 'venue', 'date', 'tags', 'links', 'note'] as const

/** What has to change in the fields of a paper. */
async function planFields(
  { index: entry, shown, twin, paper: at }: Standing,
  { list, built, printOne }: Situation,
): Promise<(Change | Refusal)[]> {
  const before = built.entries[twin as number]
  const paper = list.papers[at as number]
  const block = built.blocks[before?.block ?? -1]
  if (before === undefined || paper === undefined || block === undefined) return []
  const likeness = likenessOf(before, shown)
  if (likeness === 'exactly') return []
  const found = await paperMeant(shown, block, printOne, { shown: before, paper })
  if ('reason' in found) return likeness === undefined ? [{ entry, message: found.reason }] : []
  if (likeness !== undefined && !found.isExact) return []
  const names = FIELDS.filter((name) => JSON.stringify(found.paper[name]) !== JSON.stringify(paper[name]))
  const fields = Object.fromEntries(names.map((name) => [name, found.paper[name]]))
  return names.length === 0 ? [] : [{ kind: 'fields', entry, key: `p${at}`, fields }]
}

/** How a paper comes to stand elsewhere. */
function planMove(standing: Standing, situation: Situation): (Change | Refusal)[] {
  const { built, list } = situation
  const { index: entry, shown, twin, paper, block: to, isMoved } = standing
  const before = built.entries[twin as number]
  const from = before?.block
  if (!isMoved || before === undefined || from === undefined) return []
  const key = `p${paper}`
  if (to === undefined) {
    return [
      { entry, message: `Unexpected place of ${quote(shown.paper?.title ?? shown.text)}, ${NO_SECTION}` },
    ]
  }
  if (isExtract(built.blocks[from] as PageBlock) || isExtract(built.blocks[to] as PageBlock)) return []
  const leaving = filterOf(built.blocks[from], before.place, list)
  const joining = filterOf(built.blocks[to], shown.place, list)
  const isElsewhere = JSON.stringify(leaving) !== JSON.stringify(joining)
  return [
    ...(isElsewhere
      ? [
          { kind: 'join' as const, entry, key, ...joining },
          { kind: 'leave' as const, entry, key, ...leaving },
        ]
      : []),
    { kind: 'move', entry, key, ...neighbours(standing, situation) },
  ]
}

const NO_SECTION =
  'expected it under a heading that has a block in the template; a new section needs one, and its name in `sections` of the list'

/** A new entry: a new paper, or one more section of a listed one. */
async function planNew(
  standing: Standing,
  situation: Situation,
  known: KnownPapers,
): Promise<(Change | Refusal)[]> {
  const { list, built, printOne } = situation
  const { index: entry, shown, block: at } = standing
  const block = at === undefined ? undefined : built.blocks[at]
  if (block === undefined || isExtract(block)) return []
  const filter = filterOf(block, shown.place, list)
  const same = shown.paper && known.find(shown.paper)
  if (same) return [await planRepeat(standing, same, filter, block, situation)]
  const places = neighbours(standing, situation)
  const section = filter.section ?? sectionsBeside(places, list)[0]
  const fields = { ...(section && { section }), ...(filter.tag && { tags: [filter.tag] }) }
  const found = await paperMeant(shown, block, printOne, undefined, fields)
  if ('reason' in found) return [{ entry, message: found.reason }]
  const paper = withoutNeedlessSection(found.paper, places, list)
  const key = `e${entry}`
  known.add({ key, paper })
  return [{ kind: 'add', entry, key, paper, ...places }]
}

/** A paper that is known may stand in one more section, if it says the same there. */
async function planRepeat(
  { index: entry, shown, block: at }: Standing,
  { key, paper }: Row,
  { section, tag }: { section?: string; tag?: string },
  block: PageBlock,
  { standings, printOne, list }: Situation,
): Promise<Change | Refusal> {
  const isHere = standings.some((other) => other.index < entry && other.block === at && keyOf(other) === key)
  const isIn = section !== undefined && sectionsOf(paper, list).includes(section)
  if (!isHere && !isIn && (section ?? tag) !== undefined) {
    const there = {
      ...paper,
      ...(section && { section }),
      ...(tag && { tags: [...(paper.tags ?? []), tag] }),
    }
    const printed = await printOne(there, block)
    if (printed && likenessOf(printed, shown))
      return { kind: 'join', entry, key, ...(section && { section }), ...(tag && { tag }) }
  }
  const where = key.startsWith('p') ? 'is in the list' : 'is new above'
  const title = quote(shown.paper?.title ?? '')
  return {
    entry,
    message: `Unexpected entry ${title}, expected each paper once: ${quote(paper.title)} ${where}`,
  }
}

/** Papers that the README does not show any more. */
function* planGone({ list, built, standings }: Situation): Generator<Change | Refusal> {
  const kept = new Set(standings.map(({ twin }) => twin))
  const removed = new Set<number>()
  for (const [gone, { paperIndex, block: at, place, paper: shown }] of built.entries.entries()) {
    const block = at === undefined ? undefined : built.blocks[at]
    if (kept.has(gone) || paperIndex === undefined || block === undefined || removed.has(paperIndex)) continue
    const left = standings.filter(({ paper }) => paper === paperIndex)
    const isElsewhere = left.some((other) => !isExtract(built.blocks[other.block ?? -1] ?? block))
    if (isExtract(block) && left.length > 0) continue
    const key = `p${paperIndex}`
    const filter = filterOf(block, place, list)
    if (!isElsewhere) {
      removed.add(paperIndex)
      yield { kind: 'remove', gone, key }
    } else if ((filter.section ?? filter.tag) !== undefined) yield { kind: 'leave', gone, key, ...filter }
    else
      yield {
        gone,
        message: `Unexpected lack of ${quote(shown?.title ?? '')}, expected it here as long as it stands elsewhere`,
      }
  }
}

/** By what a block chooses the papers that it prints under a heading. */
function filterOf(
  block: PageBlock | undefined,
  place: readonly string[],
  { sections = [] }: PaperList,
): { section?: string; tag?: string } {
  const { section, tag, group } = block?.attributes ?? {}
  const under = group === 'section' ? sections.find(({ title }) => title === place.at(-1))?.id : undefined
  const id = section ?? under
  return { ...(id !== undefined && { section: id }), ...(tag !== undefined && { tag }) }
}

interface Neighbours {
  after: string[]
  before: string[]
}

/** The papers before and after an entry in its block, the nearest first. */
function neighbours({ index, block }: Standing, { standings }: Situation): Neighbours {
  const keys = (some: readonly Standing[]) => some.filter((other) => other.block === block).map(keyOf)
  return { after: keys(standings.slice(0, index)).reverse(), before: keys(standings.slice(index + 1)) }
}

/** What the paper of an entry is called while the list is changed. */
export function keyOf({ paper, index }: Standing): string {
  return paper === undefined ? `e${index}` : `p${paper}`
}

/** The sections that the listed neighbours name, if they name one each. */
function sectionsBeside({ after, before }: Neighbours, { papers }: PaperList): string[] {
  const keys = [...after, ...before].filter((key) => key.startsWith('p'))
  const sections = keys.map((key) => papers[Number(key.slice(1))]?.section)
  return sections.filter((section) => typeof section === 'string')
}

/** Where a list has one section, papers need not name it, and do not where their neighbours do not. */
function withoutNeedlessSection(paper: Paper, places: Neighbours, list: PaperList): Paper {
  const { section, ...rest } = paper
  const [id, ...others] = sectionsOf(rest, list)
  return id === section && others.length === 0 && sectionsBeside(places, list).length === 0 ? rest : paper
}
