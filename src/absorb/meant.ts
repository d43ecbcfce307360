/** Which paper an edited entry means: the one that, once it is printed, says what the entry says. */

import type { Paper, PaperList } from '../paper.ts'
import { schemaProblems } from '../schema.ts'
import { quote } from '../text/quote.ts'
import { papersPrintedAs } from './backwards.ts'
import { papersMeant } from './candidates.ts'
import type { PageBlock, Tools } from './page.ts'
import { type Likeness, likenessToWanted } from './same.ts'
import { type Shown, shownIn } from './shown.ts'

/** What an entry was before it was edited. */
export interface Before {
  shown: Shown
  paper: Paper
}

/** Prints one paper by one block, as it would stand in the README. */
export type PrintOne = (paper: Paper, block: PageBlock) => Promise<Shown | undefined>

/** Headings are entries only where there are several. */
const ENOUGH = 9
/** So many ways to take the links of an entry are tried. */
const MOST_LINKS = 6

export function printerOf(list: PaperList, { render, read }: Tools): PrintOne {
  const tags = list.tags ?? [...new Set(list.papers.flatMap(({ tags = [] }) => tags))]
  return async (paper, block) => {
    for (const count of [1, ENOUGH]) {
      const papers = new Array<Paper>(count).fill(paper)
      const { text } = await render(block.written, {
        ...list,
        tags: [...new Set([...tags, ...(paper.tags ?? [])])],
        papers,
      })
      const entries = shownIn(read(text))
      if (entries.length > 0) return entries[0]
    }
    return undefined
  }
}

/**
 * The paper that `edited` shows in a block: `before` with as little changed as possible, or a new one with `fields`.
 * What is wrong, in a sentence, when there is none.
 */
export async function paperMeant(
  edited: Shown,
  block: PageBlock,
  printOne: PrintOne,
  before: Before | undefined,
  fields: Partial<Paper> = {},
): Promise<{ paper: Paper; isExact: boolean } | { reason: string }> {
  if (edited.paper === undefined) {
    return {
      reason: `Unexpected ${quote(edited.text || edited.source)}, expected an entry with the title of a paper`,
    }
  }
  const meant = papersMeant(edited, before?.shown, before?.paper)
  let nearest: Shown | undefined
  let invalid: string | undefined
  const likenessOf = async (paper: Paper): Promise<Found['likeness'] | undefined> => {
    const [problem] = schemaProblems({ title: 'Papers', papers: [paper] }, () => '')
    invalid ??= problem?.message
    const printed = problem ? undefined : await printOne(paper, block)
    nearest ??= printed
    const likeness = printed && likenessToWanted(printed, edited, paper)
    return likeness === 'exactly' && printed?.source === edited.source ? 'to the letter' : likeness
  }

  const found: Found[] = []
  const look = async (candidate: Paper) => {
    const paper = withFields(candidate, fields)
    const likeness = await likenessOf(paper)
    const cost = distance(paper, before?.paper ?? (edited.paper as Paper))
    if (likeness !== undefined) found.push({ paper, likeness, cost: cost + COSTS[likeness] })
  }
  const isPlain = () => found.some(({ cost }) => cost <= 1)
  for (const candidate of meant) if (!isPlain()) await look(candidate)
  const known = [...(before ? [before.paper] : []), edited.paper]
  for (const likely of isPlain() ? [] : differentLinks(meant)) {
    for await (const paper of papersPrintedAs(edited, block, printOne, withFields(likely, fields), known)) {
      if ((await likenessOf(withFields(paper, fields))) === 'to the letter') await look(paper)
    }
  }
  const [best] = found.sort((a, b) => a.cost - b.cost)
  if (best) {
    const paper = await withoutNeedless(best.paper, before?.paper, likenessOf)
    return { paper, isExact: best.likeness !== 'otherwise' }
  }
  const expected = nearest ? `, expected what can be printed, such as ${quote(nearest.text)}` : ''
  return { reason: invalid ?? `Unexpected ${quote(edited.text)}${expected}` }
}

/** The paper without the changes that make no difference to what is printed. */
async function withoutNeedless(
  paper: Paper,
  before: Paper | undefined,
  likenessOf: (paper: Paper) => Promise<Found['likeness'] | undefined>,
): Promise<Paper> {
  const likeness = await likenessOf(paper)
  let result = paper
  for (const name of FIELDS) {
    if (JSON.stringify(result[name]) === JSON.stringify(before?.[name]) || (!before && NEEDED.has(name)))
      continue
    const { [name]: _, ...rest } = result
    const other = { ...rest, ...(before?.[name] !== undefined && { [name]: before[name] }) } as Paper
    if ((await likenessOf(other)) === likeness) result = other
  }
  return result
}

const NEEDED = new Set<keyof Paper>(['title', 'url', 'date'])
const FIELDS = ['title', 'url', 'authors', 'venue', 'date', 'tags', 'links', 'note'] as const
/** An entry that seems to lack a date has it more likely in a text that it was not read from. */
const WITHOUT_DATE = 10

/** In how many fields a paper differs from another. */
function distance(paper: Paper, other: Paper): number {
  const differing = FIELDS.filter((name) => JSON.stringify(paper[name]) !== JSON.stringify(other[name]))
  return differing.length + (paper.date === '' ? WITHOUT_DATE : 0)
}

/** A paper that is printed much as it is asked for. */
interface Found {
  paper: Paper
  likeness: keyof typeof COSTS
  /** How far it is from what was before, or from what was read, and from what is asked for. */
  cost: number
}

const COSTS = { 'to the letter': 0, exactly: 1, otherwise: 2 } satisfies Record<
  Likeness | 'to the letter',
  number
>

/** One paper for each address with its links. */
function differentLinks(papers: readonly Paper[]): Paper[] {
  const byLinks = new Map<string, Paper>()
  for (const paper of papers) {
    const key = JSON.stringify([paper.url, paper.links])
    if (!byLinks.has(key)) byLinks.set(key, paper)
  }
  return [...byLinks.values()].slice(0, MOST_LINKS)
}

function withFields(paper: Paper, fields: Partial<Paper>): Paper {
  const tags = [...new Set([...(fields.tags ?? []), ...(paper.tags ?? [])])]
  return { ...paper, ...fields, ...(fields.tags && { tags }) }
}
