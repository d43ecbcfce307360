import type { Document } from '../document.ts'

/** Why a list cannot be understood: all that reading it found, except that its file is laid out otherwise. */
export function mistakesIn({ problems }: Pick<Document, 'problems'>): Document['problems'] {
  return problems.filter(({ rule }) => rule !== 'layout')
}
