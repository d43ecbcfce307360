/** A bibliography as papers.json and a template to begin with. */

import { basename, extname } from 'node:path'
import type { ReadResult } from '../format.ts'
import type { PaperList } from '../paper.ts'

/** The list of what was read from a file of that name, in the order of the file. */
export function listOfReferences({ papers }: ReadResult, file: string): PaperList {
  const title = basename(file, extname(file)).replace(/[-_]+/g, ' ').trim() || 'Papers'
  return {
    title: title.charAt(0).toUpperCase() + title.slice(1),
    order: 'listed',
    sections: [{ id: 'papers', title: 'Papers' }],
    papers: papers.map((paper) => ({ ...paper, section: 'papers' })),
  }
}

/** A template that shows all papers of such a list. */
export function templateFor({ title }: PaperList): string {
  const heading = title.replace(/[\\`*_[\]<>#]/g, (mark) => `\\${mark}`)
  return `# ${heading}\n\n## Papers\n\n<!-- paperlist:papers section="papers" -->\n`
}
