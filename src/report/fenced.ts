import { visible } from '../text/quote.ts'

/**
 * `text` as a block of code in Markdown: its lines as they are, with what cannot be seen spelt out, and nothing in it ends the block, mentions
 * anybody or refers to an issue. `language` is what GitHub colours it as.
 */
export function fenced(text: string, language = ''): string {
  const lines = text.split(/\r\n|\r|\n/).map(visible)
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  return [`${fence}${language}`, ...lines, fence].join('\n')
}
