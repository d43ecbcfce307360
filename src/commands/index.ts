/** Generated from the files of this folder by `npm run generate`. */
import type { Command } from '../command.ts'

export const commands: Readonly<Record<string, () => Promise<{ default: Command }>>> = {
  absorb: () => import('./absorb.ts'),
  add: () => import('./add.ts'),
  build: () => import('./build.ts'),
  diff: () => import('./diff.ts'),
  explain: () => import('./explain.ts'),
  import: () => import('./import.ts'),
  init: () => import('./init.ts'),
  lint: () => import('./lint.ts'),
  merge: () => import('./merge.ts'),
  propose: () => import('./propose.ts'),
  recommend: () => import('./recommend.ts'),
  verify: () => import('./verify.ts'),
}
