/** Generated from the files of this folder by `npm run generate`. */
import type { Reporter } from '../reporter.ts'
import github from './github.ts'
import json from './json.ts'
import junit from './junit.ts'
import markdown from './markdown.ts'
import sarif from './sarif.ts'
import text from './text.ts'

export const reporters: Readonly<Record<string, Reporter>> = {
  github,
  json,
  junit,
  markdown,
  sarif,
  text,
}
