/** What the registries answered in one call, in the shape that facts have. */

import type { Answers, SourceName } from '../facts.ts'
import { withAnswer } from '../lock/learn.ts'
import { isUnanswered, type Registry, type Source } from '../source.ts'

/** How registries are asked. */
export interface Asking {
  sources: Readonly<Record<string, () => Promise<{ default: Source }>>>
  registryFor(source: Source): Registry
  /** The day of the answers in UTC, `2026-11-22`. */
  today: string
}

/** What was answered, and which sources gave no answer and why: `arXiv did not answer: it answered 429 six times`. */
export interface Learnt {
  papers: Record<string, Answers>
  silent: Map<SourceName, string>
}

/** A key under which an answer is noted, and the one that is asked for where that is another. */
export type Question = string | { key: string; asked: string }

export function nothingLearnt(): Learnt {
  return { papers: {}, silent: new Map() }
}

/**
 * Asks a source for those of the questions that it can be asked and has not answered, in as few requests as it allows, and notes
 * the answers in `learnt`. A source that gives no good answer is asked nothing more in this call; what was already answered stays.
 */
export async function ask(
  learnt: Learnt,
  name: SourceName,
  questions: readonly Question[],
  { sources, registryFor, today }: Asking,
): Promise<void> {
  const load = sources[name]
  if (questions.length === 0 || learnt.silent.has(name)) return
  if (load === undefined) {
    learnt.silent.set(name, `${name} cannot be asked`)
    return
  }
  const { default: source } = await load()
  const noted = new Map<string, string>()
  for (const question of questions) {
    const { key, asked } = typeof question === 'string' ? { key: question, asked: question } : question
    if (learnt.papers[key]?.[name] === undefined && source.answers(asked)) noted.set(asked, key)
  }
  const all = [...noted.keys()]
  const registry = registryFor(source)
  for (let at = 0; at < all.length && at < source.batch * source.most; at += source.batch) {
    try {
      const found = await source.ask(all.slice(at, at + source.batch), registry)
      for (const [asked, records] of found) {
        const key = noted.get(asked)
        if (key !== undefined) learnt.papers[key] = withAnswer(learnt.papers[key], name, records, today)
      }
    } catch (error) {
      if (!isUnanswered(error)) throw error
      learnt.silent.set(name, `${source.title} did not answer: ${error.message}`)
      return
    }
  }
}

/** Whether that source has answered about the key. */
export function hasAnswered({ papers }: Learnt, name: SourceName, key: string): boolean {
  return papers[key]?.[name] !== undefined
}
