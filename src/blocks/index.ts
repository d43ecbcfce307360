/** Generated from the files of this folder by `npm run generate`. */
import type { Block } from '../block.ts'
import contents from './contents.ts'
import count from './count.ts'
import papers from './papers.ts'
import recent from './recent.ts'
import tags from './tags.ts'
import venues from './venues.ts'

export const blocks: Readonly<Record<string, Block>> = {
  contents,
  count,
  papers,
  recent,
  tags,
  venues,
}
