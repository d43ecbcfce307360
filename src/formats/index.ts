/** Generated from the files of this folder by `npm run generate`. */
import type { Format } from '../format.ts'

export const formats: Readonly<Record<string, () => Promise<{ default: Format }>>> = {
  bibtex: () => import('./bibtex.ts'),
  'csl-json': () => import('./csl-json.ts'),
  ris: () => import('./ris.ts'),
}
