/** What importing needs of the rest of the program: to read a README, and to print and build one. */

import type { MarkdownDocument } from '../documents/markdown.ts'
import type { PaperList } from '../paper.ts'

export interface Tools {
  /** A text read as a README. */
  read(text: string): MarkdownDocument
  /** What the papers block prints of a section with a pattern for its entries. */
  print(list: PaperList, section: string, entry: string): Promise<string>
  /** The README that a template and a list become. */
  build(template: string, list: PaperList): Promise<string>
}
