import type { Document } from '../document.ts'
import type { Paper } from '../paper.ts'
import type { Finding } from '../reporter.ts'

/** The findings that are about a paper of the document, or that mention it. */
export function findingsAbout(
  paper: Paper,
  { list }: Document,
  findings: readonly Finding[],
): readonly Finding[] {
  const text = JSON.stringify(paper)
  const index = list?.papers.findIndex((one) => JSON.stringify(one) === text)
  return findings.filter(({ path, related }) =>
    [path, ...related.map((other) => other.path)].some(([first, at]) => first === 'papers' && at === index),
  )
}
