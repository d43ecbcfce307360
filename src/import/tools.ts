/** What importing needs of the rest of the program: to read a README, and to print and build one. */

import type { MarkdownDocument } from '../documents/markdown.ts'
import type { Paper, PaperList } from '../paper.ts'

export interface Tools {
  /** A text read as a README. */
  read(text: string): MarkdownDocument
  /** Papers as a block with that pattern for entries prints them. */
  print(papers: readonly Paper[], pattern: string): Promise<string>
  /** The README that a template and a list become. */
  build(template: string, list: PaperList): Promise<string>
}
