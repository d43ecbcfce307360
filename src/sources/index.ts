/** Generated from the files of this folder by `npm run generate`. */
import type { Source } from '../source.ts'

export const sources: Readonly<Record<string, () => Promise<{ default: Source }>>> = {
  arxiv: () => import('./arxiv.ts'),
  crossref: () => import('./crossref.ts'),
  datacite: () => import('./datacite.ts'),
  dblp: () => import('./dblp.ts'),
  doi: () => import('./doi.ts'),
  openreview: () => import('./openreview.ts'),
  'semantic-scholar': () => import('./semantic-scholar.ts'),
}
