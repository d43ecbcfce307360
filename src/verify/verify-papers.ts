import type { Answers, Facts, PaperRecord, SourceName } from '../facts.ts'
import { grouped } from '../grouped.ts'
import { withAnswer } from '../lock/learn.ts'
import type { PaperList } from '../paper.ts'
import type { Line } from '../registry/network.ts'
import { type AskOptions, ask, type Tally } from './ask.ts'
import { nameOf, wishes } from './wishes.ts'

export interface PaperVerifyOptions {
  today: string
  /** Days after which an answer is asked for again. */
  stale: number
  /** The papers to ask for, by index. Absent: all. */
  only?: ReadonlySet<number> | undefined
  signal: AbortSignal
  /** The way to a source. */
  lineTo(name: SourceName): Promise<Line>
  onProgress: NonNullable<AskOptions['onProgress']>
}

/** One answer leads to the next question: a title to a DOI, that to an arXiv id, and that to its first version. */
const MOST_ROUNDS = 5

/**
 * Asks the registries for what is not known of the papers of a list, or not known any more, and for what their answers lead
 * to. `papers` is changed as answers come. Gives what came of it by source, in the order in which they were first asked.
 */
export async function verifyPapers(
  list: PaperList,
  papers: Record<string, Answers>,
  { today, stale, only, signal, lineTo, onProgress }: PaperVerifyOptions,
): Promise<ReadonlyMap<SourceName, Tally>> {
  const tallies = new Map<SourceName, Tally>()
  const asked = new Set<string>()
  const down = new Set<SourceName>()
  const learn = (source: SourceName, key: string, records: readonly PaperRecord[]) => {
    papers[key] = withAnswer(papers[key], source, records, today)
  }
  for (let round = 0; round < MOST_ROUNDS && !signal.aborted; round++) {
    const facts: Facts = { today, papers: { ...papers }, links: {} }
    const open = wishes(list, facts, { stale, only, asked, down })
    if (open.length === 0) break
    for (const wish of open) asked.add(nameOf(wish))
    await Promise.all(
      [...grouped(open, ({ source }) => source)].map(async ([name, own]) => {
        const line = await lineTo(name)
        const keys = own.map(({ key }) => key).filter((key) => line.source.answers(key))
        if (keys.length === 0) return
        const tally = await ask(line, keys, { signal, learn, onProgress })
        tallies.set(name, sum(tallies.get(name), tally))
        if (line.registry.isDown || hasFailed(tally)) down.add(name)
      }),
    )
  }
  return tallies
}

/** Whether a source answered nothing of what it was asked, be it that it refuses or that it says something else. */
function hasFailed({ answered, problem }: Tally): boolean {
  return answered === 0 && problem !== undefined
}

function sum(a: Tally | undefined, b: Tally): Tally {
  if (a === undefined) return b
  const problem = b.problem ?? a.problem
  return {
    asked: a.asked + b.asked,
    answered: a.answered + b.answered,
    requests: a.requests + b.requests,
    ...(problem !== undefined && { problem }),
  }
}
