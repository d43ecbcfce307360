import { readJsonDocument } from '../documents/json.ts'
import { noFacts } from '../facts.ts'
import { formatList } from '../layout.ts'
import { lint } from '../lint.ts'
import type { PaperList } from '../paper.ts'
import { rules } from '../rules/index.ts'

/**
 * A list that is taken over with its mistakes, in which the rules that find errors on that day only warn until the list says otherwise;
 * and the names of these rules. So the pull request that sets it up passes, and each mistake is still told.
 */
export function lenient(list: PaperList, today: string): { list: PaperList; lenient: readonly string[] } {
  const { findings } = lint(
    readJsonDocument('papers.json', Buffer.from(formatList(list))),
    rules,
    noFacts(today),
  )
  const errors = findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule)
  const names = [...new Set(errors)].sort()
  if (names.length === 0) return { list, lenient: names }
  const warnings = Object.fromEntries(names.map((name) => [name, 'warning' as const]))
  const { papers, ...rest } = list
  return { list: { ...rest, rules: { ...list.rules, ...warnings }, papers }, lenient: names }
}
