/** What the bodies of the pull request and the issue have in common: Markdown of bounded length, in which no text of others means anything. */

import { githubMarkdown } from '../report/github-markdown.ts'
import { ruleDocumentation } from '../report/rule-docs.ts'

/** GitHub takes 65,536 characters; the marker and what surrounds the entries need some. */
const MOST = 45_000
/** No text in an entry is longer. */
const LONGEST = 300

/** Text of a list or a registry: on one line, of bounded length, and nothing but text. */
export function shown(text: string): string {
  const characters = text.length > LONGEST ? [...text] : []
  return githubMarkdown(characters.length > LONGEST ? `${characters.slice(0, LONGEST).join('')}…` : text)
}

/** The name of a rule, leading to its page. */
export function linkToRule(rule: string): string {
  return `[${githubMarkdown(rule)}](${ruleDocumentation(rule)})`
}

/** So many of the entries as there is room for, and how many are left out. */
export function fitting(entries: readonly string[]): { entries: readonly string[]; left: number } {
  let room = MOST
  const count = entries.findIndex((entry) => {
    room -= entry.length + 1
    return room < 0
  })
  const fits = count < 0 ? entries.length : count
  return { entries: entries.slice(0, fits), left: entries.length - fits }
}
