import { shortened } from './cut.ts'
import { visible } from './quote.ts'

const LONGEST = 300

/**
 * A value as code of Markdown, which is a quoted value for a terminal, too: visible, cut after 300 characters, between more
 * backticks than it has in a row (CommonMark 0.31, 6.1). An empty one is a space: there is no empty code.
 */
export function code(value: string): string {
  const text = visible(shortened(value, LONGEST))
  if (text === '') return '` `'
  if (!text.includes('`')) return `\`${text}\``
  const longest = Math.max(...[...text.matchAll(/`+/g)].map(([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  const isApart = text.startsWith('`') || text.endsWith('`')
  return isApart ? `${fence} ${text} ${fence}` : fence + text + fence
}
