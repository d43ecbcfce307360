/** Generated from the files of this folder by `npm run generate`. */
import type { Source } from '../source.ts'

export const sources: Readonly<Record<string, () => Promise<{ default: Source }>>> = {
  dblp: () => import('./dblp.ts'),
}
