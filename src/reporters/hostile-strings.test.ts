import fc from 'fast-check'
import { expect, test } from 'vitest'
import { HOURS, hostileText } from '../fixtures/hostile-text.ts'
import { commandsIn } from '../fixtures/runner-log.ts'
import { linesOf } from '../json/lines.ts'
import { contextOf } from '../report/example-findings.ts'
import type { Finding } from '../reporter.ts'
import { visible } from '../text/quote.ts'
import { reporters } from './index.ts'

/** So many strings are tried with each reporter; `PAPERLIST_STRINGS` says how many. */
const STRINGS = Number(process.env.PAPERLIST_STRINGS ?? 3000)

const SEVERITIES = ['error', 'warning', 'info'] as const
const KINDS = { error: 'error', warning: 'warning', info: 'notice' }
/** As many as get an annotation: ten of a kind. */
const IN_A_REPORT = 30

/** What a runner obeys, whole and in parts that together are a command. */
const command = fc.constantFrom(
  '::error::x',
  '::stop-commands::x',
  '::add-mask::the',
  '::set-output name=errors::0',
  '##[add-mask]the',
  '##[group]x',
  '##',
  '##[',
  '[x]',
  '::',
  ':',
  '\n',
  '\r',
  '\u0085',
  '\u2028',
  '\u3000',
  '%0A',
  '%3A%3A',
  '',
)
const hostile = fc.tuple(command, hostileText(), command).map((parts) => parts.join(''))

test(
  'whatever a list says, in a message, its evidence, its file name and its text, a runner sees our commands only',
  () => {
    fc.assert(
      fc.property(fc.array(hostile, { minLength: IN_A_REPORT, maxLength: IN_A_REPORT }), (strings) => {
        const text = strings.join('\n')
        const lines = linesOf(text)
        const findings = strings.map((words, index): Finding => {
          const start = strings.slice(0, index).join('\n').length
          const range = lines.between(start, start + words.length)
          return {
            rule: 'title-full-stop',
            severity: SEVERITIES[index % 3] as (typeof SEVERITIES)[number],
            message: words,
            evidence: [words],
            file: words,
            path: ['papers', words],
            related: [{ path: [], ...range }],
            ...range,
          }
        })
        const context = contextOf({ texts: new Map(strings.map((words) => [words, text])), actions: true })
        for (const [name, reporter] of Object.entries(reporters)) {
          const expected = name === 'github' ? annotationsOf(findings) : []
          expect(commandsIn(reporter(findings, context)), name).toEqual(expected)
        }
      }),
      { numRuns: Math.ceil(STRINGS / IN_A_REPORT) },
    )
  },
  HOURS,
)

/** The annotations that the findings should make, in their order: errors, warnings, notes. */
function annotationsOf(findings: readonly Finding[]) {
  return SEVERITIES.flatMap((wanted) => findings.filter(({ severity }) => severity === wanted)).map(
    ({ severity, message, file, evidence = [] }) => ({
      name: KINDS[severity],
      properties: expect.objectContaining({ file: visible(file), title: 'title-full-stop' }),
      message: [message, ...evidence].map(visible).join('\n'),
    }),
  )
}
