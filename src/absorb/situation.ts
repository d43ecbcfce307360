/** What is known when an edited README is compared with the built one. */

import type { PaperList } from '../paper.ts'
import type { PrintOne } from './meant.ts'
import type { Page, PageBlock } from './page.ts'
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

/** What the paper of an entry is called while the list is changed. */
export function keyOf({ paper, index }: Standing): string {
  return paper === undefined ? `e${index}` : `p${paper}`
}
