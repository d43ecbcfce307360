import type { PaperList } from '../paper.ts'
import { plural } from '../report/findings.ts'
import { fitting } from '../report/fitting.ts'
import type { Finding } from '../reporter.ts'
import { linkToRule, ROOM, shown } from './shown.ts'
import { paperAt } from './suggestion.ts'

const OPEN = '- [ ] '
const TICKED = '- [x] '

/**
 * The body of the tracking issue: what needs a person, in the order of the list, each with its place, its evidence and its remedy.
 * What was ticked in the body `before` stays so while it says the same. Markdown. `addressOf` gives the address of a place.
 */
export function issueBody(
  needs: readonly Finding[],
  list: PaperList,
  addressOf: (finding: Finding) => string,
  before = '',
): string {
  const ticked = new Set(
    linesOf(before)
      .filter((line) => line.startsWith(TICKED))
      .map((line) => line.slice(TICKED.length)),
  )
  const items = needs.map((finding) => {
    const { path, rule, message, evidence = [], file, start } = finding
    const title = list.papers[paperAt(path) ?? -1]?.title ?? ''
    const told = `**${shown(title)}**: ${shown(message)} (${linkToRule(rule)})`
    return [
      `${ticked.has(told) ? TICKED : OPEN}${told}`,
      `  - [${shown(file)}, line ${start.line}](${addressOf(finding)})`,
      ...evidence.map((line) => `  - ${shown(line)}`),
    ].join('\n')
  })
  const { entries, left } = fitting(items, ROOM)
  return [
    'Registries and servers say this about papers of the list, and what follows from it only a person can tell.',
    '',
    ...entries,
    '',
    ...(left > 0
      ? [
          `And ${plural(left, 'more finding')}, for which there is no room; \`paperlist lint\` tells them.`,
          '',
        ]
      : []),
    'Each is gone from here after the next weekly run when the list says something else, or when the paper accepts it with `"ignore": [{ "rule": "...", "reason": "..." }]`. This issue is updated in place, and closed when nothing is left. If you close it, it stays closed until there is something new.',
  ].join('\n')
}

/** The body of the issue when nothing needs a person. */
export const NOTHING_LEFT =
  'Nothing that registries and servers say about the papers needs a person at present.'

/** Lines as we wrote them: who ticks a box in the browser sends others. */
export function linesOf(body: string): string[] {
  return body.split(/\r?\n/)
}
