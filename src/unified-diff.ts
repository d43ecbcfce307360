import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff'
import { visible } from './text/quote.ts'

/** How much work the comparison may be before it gives up and says only that the texts differ. */
const MOST_EDITS = 5000

/**
 * What has to change in `present` to become `expected`, as a unified diff. What cannot be seen is spelt out,
 * and lines that a GitHub runner would take for commands are made harmless.
 */
export function unifiedDiff(
  name: string,
  present: string,
  expected: string,
  io: { env: Readonly<Record<string, string | undefined>> },
): string {
  const patch = createTwoFilesPatch(name, name, present, expected, 'as it is', 'as it should be', {
    context: 3,
    headerOptions: FILE_HEADERS_ONLY,
    maxEditLength: MOST_EDITS,
  })
  if (patch === undefined) return `${name} differs in more than ${MOST_EDITS} lines\n`
  const lines = patch.split('\n').map((line) => visible(line.replaceAll('\t', '    ')))
  return lines
    .map((line) => (io.env.GITHUB_ACTIONS === 'true' ? line.replaceAll('##[', '# #[') : line))
    .join('\n')
}
