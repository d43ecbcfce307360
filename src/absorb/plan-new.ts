import type { Paper, PaperList } from '../paper.ts'
import { sectionsOf } from '../sections.ts'
import { quote } from '../text/quote.ts'
import type { KnownPapers } from './known-papers.ts'
import { paperMeant } from './meant.ts'
import { type Filter, filterOf, type Neighbours, neighbours } from './neighbours.ts'
import type { Page, PageBlock } from './page.ts'
import type { Change, Row } from './rows.ts'
import { likenessOf } from './same.ts'
import { isExtract, keyOf, type Refusal, type Situation } from './situation.ts'
import type { Standing } from './standing.ts'

/** A new entry: a new paper, or one more section of a listed one. */
export async function planNew(
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
  if (shown.paper?.url === '' && list.papers.every(({ url }) => url !== '') && printsAddresses(at, built))
    return [
      {
        entry,
        message: `Unexpected entry ${quote(shown.paper.title)} without a link, expected one to the paper`,
      },
    ]
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

/** Whether the entries of a block have links. */
function printsAddresses(block: number | undefined, { entries }: Page): boolean {
  return entries.some((entry) => entry.block === block && entry.urls.length > 0)
}

/** A paper that is known may stand in one more section, if it says the same there. */
async function planRepeat(
  { index: entry, shown, block: at }: Standing,
  { key, paper }: Row,
  { section, tag }: Filter,
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
