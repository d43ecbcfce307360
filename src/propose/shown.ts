/** What the bodies of the pull request and the issue have in common: Markdown in which no text of others means anything. */

import { githubMarkdown } from '../report/github-markdown.ts'
import { ruleDocumentation } from '../report/rule-docs.ts'
import { shortened } from '../text/cut.ts'

/** Characters for the entries of a body: GitHub takes 65,536, and the marker and what surrounds the entries need some. */
export const ROOM = 45_000
/** No text in an entry is longer. */
const LONGEST = 300

/** Text of a list or a registry: on one line, of bounded length, and nothing but text. */
export function shown(text: string): string {
  return githubMarkdown(shortened(text, LONGEST))
}

/** The name of a rule, leading to its page. */
export function linkToRule(rule: string): string {
  return `[${githubMarkdown(rule)}](${ruleDocumentation(rule)})`
}
