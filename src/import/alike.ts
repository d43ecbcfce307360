/** Whether a README that was built has the papers of the one that was imported. */

import type { MarkdownDocument } from '../documents/markdown.ts'
import { comparable, paperAt } from './paper.ts'

/** So far apart two READMEs are brought into step again. */
const FARTHEST = 64

/** Which papers of a README another has in the same order, each by its index there; the others are wrong. */
export interface Likeness {
  same: Map<number, number>
  wrong: number[]
}

/** Compares two READMEs paper by paper. One more paper than there was makes the one before it wrong. */
export function likenessOf(before: MarkdownDocument, after: MarkdownDocument): Likeness {
  const own = before.papers.map((_, index) => signature(before, index))
  const others = after.papers.map((_, index) => signature(after, index))
  const same = new Map<number, number>()
  const wrong: number[] = []
  let [at, next] = [0, 0]
  while (at < own.length) {
    if (own[at] === others[next]) {
      same.set(at++, next++)
      continue
    }
    const { skipped, added } = stepBetween(own.slice(at, at + FARTHEST), others.slice(next, next + FARTHEST))
    if (skipped === 0 && added > 0) wrong.push(Math.max(0, at - 1))
    for (let count = 0; count < skipped; count++) wrong.push(at + count)
    at += skipped
    next += added
  }
  if (next < others.length && own.length > 0) wrong.push(own.length - 1)
  return { same, wrong: [...new Set(wrong)] }
}

/** The fewest papers to leave out on both sides until they are in step again. */
function stepBetween(own: readonly string[], others: readonly string[]): { skipped: number; added: number } {
  for (let sum = 1; sum < own.length + others.length; sum++) {
    for (let skipped = 0; skipped <= sum; skipped++) {
      const added = sum - skipped
      if (own[skipped] !== undefined && own[skipped] === others[added]) return { skipped, added }
    }
  }
  return { skipped: Math.max(1, own.length), added: others.length }
}

function signature(document: MarkdownDocument, index: number): string {
  const found = document.papers[index]?.found
  return JSON.stringify([comparable(paperAt(document, index)), found?.path, found?.group])
}
