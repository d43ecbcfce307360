/** The event for which a workflow runs, as GitHub wrote it into the file that GITHUB_EVENT_PATH names. */

import { UserError } from '../errors.ts'
import { parseJson } from '../json/parse.ts'
import { valueAt } from '../json/value-at.ts'
import { numberAt, textAt } from './fields.ts'

/** A label was put on an issue. What the issue said then, whatever becomes of it later. */
export interface LabeledIssue {
  /** The name of the label. */
  label: string
  number: number
  /** Who opened the issue, by the number that stays when the login changes. */
  author: number
  body: string
}

/** GitHub takes no longer body; an event repeats it once and adds some kilobytes. */
const LONGEST_BODY = 65_536
/** Bytes of a payload, of which GitHub sends at most 25 MB. */
export const LONGEST_EVENT = 25 * 1024 * 1024

/**
 * The event `issues`, action `labeled` (https://docs.github.com/en/webhooks/webhook-events-and-payloads#issues).
 * @throws {UserError} when the text is another event.
 */
export function labeledIssue(text: string): LabeledIssue {
  const parsed = parseJson(text)
  const event = 'problems' in parsed ? undefined : parsed.value
  const isOne = valueAt(event, 'action') === 'labeled' && textAt(event, 'label', 'name') !== ''
  if (!isOne || valueAt(event, 'issue', 'pull_request') !== undefined)
    throw new UserError('Unexpected event, expected that an issue was labeled (`issues`, type `labeled`)')
  return {
    label: textAt(event, 'label', 'name'),
    number: numberAt(event, 'issue', 'number'),
    author: numberAt(event, 'issue', 'user', 'id'),
    body: textAt(event, 'issue', 'body').slice(0, LONGEST_BODY),
  }
}
