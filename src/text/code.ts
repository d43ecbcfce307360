import { quote } from './quote.ts'

/**
 * A value as code of Markdown, which is a quoted value for a terminal, too: as `quote` has it, between more backticks than
 * the value has in a row (CommonMark 0.31, 6.1).
 */
export function code(value: string): string {
  const text = quote(value).slice(1, -1)
  if (!text.includes('`')) return `\`${text}\``
  const longest = Math.max(...[...text.matchAll(/`+/g)].map(([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  const isApart = text.startsWith('`') || text.endsWith('`')
  return isApart ? `${fence} ${text} ${fence}` : fence + text + fence
}
