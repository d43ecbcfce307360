import type { Edit } from '../document.ts'
import { valueAt } from '../json/value-at.ts'
import { plural } from '../report/findings.ts'
import { fitting } from '../report/fitting.ts'
import type { Finding } from '../reporter.ts'
import type { Proposal } from './proposal.ts'
import { linkToRule, ROOM, shown } from './shown.ts'
import type { Suggestion } from './suggestion.ts'

/** What the body of a pull request says besides its suggestions. */
export interface PullContext {
  /** The name of the file with the list. */
  file: string
  /** The lock, when the pull request carries it. */
  lock?: string | undefined
}

/** The body of the pull request: each paper with its changes, each change with what speaks for it; then how to say no. Markdown. */
export function pullBody({ list, made, waiting, left }: Proposal, { file, lock }: PullContext): string {
  const papers = [...new Set(made.map(({ paper }) => paper))].map((paper) =>
    [
      `### ${shown(list.papers[paper]?.title ?? '')}`,
      '',
      ...made.filter((one) => one.paper === paper).map((suggestion) => changeOf(suggestion, list)),
      '',
    ].join('\n'),
  )
  const { entries, left: leftOut } = fitting(papers, ROOM)
  return [
    `Registries and servers know ${plural(made.length, 'thing')} about the papers of ${shown(file)} that the list does not say yet. Merging accepts them.`,
    '',
    ...entries,
    ...(leftOut > 0
      ? [`The same for ${plural(leftOut, 'more paper')}, for which there is no room here; see the files.`, '']
      : []),
    ...(waiting > 0
      ? [
          `There are suggestions for ${plural(waiting, 'more paper')}; they wait until this is merged or closed.`,
          '',
        ]
      : []),
    '---',
    '',
    `- ${checked(left)}`,
    '- **Not right?** Close this without merging: none of it is proposed again. To take out a single change, undo it by a commit here, then merge: it does not come back either.',
    `- \`lint\` goes on telling what was not accepted, until the paper says \`"ignore": [{ "rule": "...", "reason": "..." }]\`.`,
    ...(lock === undefined
      ? []
      : [
          `- ${shown(lock)} is what was answered; it comes with this pull request, as nobody may push to the default branch.`,
        ]),
  ].join('\n')
}

/** A change with its evidence, as items of a list. */
function changeOf({ edits, finding }: Suggestion, list: Proposal['list']): string {
  const changes = edits.map(
    (edit) => `**${shown(fieldOf(edit))}**: ${oldValue(list, edit)} → ${newValue(edit)}`,
  )
  const evidence = (finding.evidence ?? []).map((line) => `  - ${shown(line)}`)
  return [`- ${changes.join('; ')} (${linkToRule(finding.rule)})`, ...evidence].join('\n')
}

/** `venue`, `links code`, `authors`. */
function fieldOf({ path }: Edit): string {
  return path
    .slice(2)
    .filter((step) => typeof step === 'string')
    .join(' ')
}

function oldValue(list: Proposal['list'], { path }: Edit): string {
  const value = valueAt(list, ...path)
  return value === undefined ? 'none' : inWords(value)
}

function newValue(edit: Edit): string {
  return 'value' in edit ? inWords(edit.value) : 'none'
}

function inWords(value: unknown): string {
  if (typeof value === 'string') return shown(value)
  return shown(Array.isArray(value) ? value.join(', ') : JSON.stringify(value))
}

/** GitHub starts no checks for what its own token opens; so it is told what they would find. */
function checked(left: readonly Finding[]): string {
  const count = left.filter(({ severity }) => severity === 'error').length
  const found = count === 0 ? 'no errors' : plural(count, 'error')
  return `\`paperlist lint\` finds ${found} in the list with these changes; checks do not start by themselves here.`
}
