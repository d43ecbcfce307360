import type { Answer, Answers, LinkFact, SourceName } from '../facts.ts'
import type { Lock } from './lock.ts'

/** What several locks say together: of two answers to one question the later one, of the same day the one that has been given longer. */
export function mergeLocks(locks: readonly Lock[]): Lock {
  const papers: Record<string, Answers> = {}
  const links: Record<string, LinkFact> = {}
  for (const lock of locks) {
    for (const [key, answers] of Object.entries(lock.papers)) {
      const known: Partial<Record<SourceName, Answer>> = { ...papers[key] }
      for (const [source, answer] of Object.entries(answers) as [SourceName, Answer][]) {
        const other = known[source]
        if (other === undefined || isLater(answer, other)) known[source] = answer
      }
      papers[key] = known
    }
    for (const [url, fact] of Object.entries(lock.links)) {
      const other = links[url]
      if (other === undefined || fact.checked > other.checked) links[url] = fact
    }
  }
  return { papers, links }
}

function isLater(a: Answer, b: Answer): boolean {
  return a.day > b.day || (a.day === b.day && a.since < b.since)
}
