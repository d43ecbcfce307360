import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff'
import { visible } from '../text/quote.ts'
import { inert } from './workflow-command.ts'

/** How much work the comparison may be before it gives up and says only that the texts differ. */
const MOST_EDITS = 1000

/**
 * What has to change in `present` to become `expected`, as a unified diff. What cannot be seen is spelt out; for the log of
 * a GitHub runner, no line of it is a command.
 */
export function unifiedDiff(name: string, present: string, expected: string, isForRunner: boolean): string {
  const patch = createTwoFilesPatch(name, name, present, expected, 'as it is', 'as it should be', {
    context: 3,
    headerOptions: FILE_HEADERS_ONLY,
    maxEditLength: MOST_EDITS,
  })
  if (patch === undefined) return `${name} differs in more than ${MOST_EDITS} lines\n`
  const shown = patch
    .split('\n')
    .map((line) => visible(line.replaceAll('\t', '    ')))
    .join('\n')
  return isForRunner ? inert(shown) : shown
}
