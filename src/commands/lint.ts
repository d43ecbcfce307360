import { resolve } from 'node:path'
import { today } from '../clock.ts'
import type { Command, Io } from '../command.ts'
import type { Document, Edit } from '../document.ts'
import { readJsonDocument } from '../documents/json.ts'
import { UserError } from '../errors.ts'
import { writeText } from '../files.ts'
import { type FixResult, fix } from '../fix.ts'
import { lint } from '../lint.ts'
import { readListFile } from '../list-file.ts'
import type { Finding } from '../reporter.ts'
import { reporters } from '../reporters/index.ts'
import { rules } from '../rules/index.ts'
import { didYouMean } from '../text/nearest.ts'
import { visible } from '../text/quote.ts'
import { version } from '../version.ts'

export default {
  summary: 'Check the list with every rule, offline',
  arguments: '[FILE]',
  options: {
    fix: { type: 'boolean', help: 'Repair what can safely be repaired' },
    accept: { type: 'string', placeholder: 'RULE[,RULE]', help: 'Apply the suggestions of these rules' },
    reporter: {
      type: 'string',
      placeholder: 'NAME',
      default: 'text',
      values: Object.keys(reporters),
      help: 'How to print the findings',
    },
  },
  examples: [
    'paperlist lint                        check papers.json',
    'paperlist lint --fix                  and repair what can be repaired',
    'paperlist lint --reporter sarif       print SARIF for code scanning',
  ],
  async run(values, [file = 'papers.json', ...others], io) {
    if (others.length > 0) throw new UserError(`Unexpected second file ${others[0]}, expected one list`)
    const accepted = acceptedRules(values.accept)
    const document = readListFile(file, io)
    const result = repair(document, { today: today(io) }, values.fix === true, accepted)
    if (result.document.text !== document.text) {
      await writeText(resolve(io.cwd, file), document.file, result.document.text)
    }
    for (const { evidence = [], message } of result.fixed.filter(({ rule }) => accepted.includes(rule))) {
      io.err(`${[`accepted: ${message}`, ...evidence].map(visible).join('\n  ')}\n`)
    }
    io.out(report(String(values.reporter), result, io))
    return result.findings.some(({ severity }) => severity === 'error') ? 1 : 0
  },
} satisfies Command

function repair(
  document: Document,
  facts: { today: string },
  isFixing: boolean,
  accepted: readonly string[],
): FixResult {
  if (!isFixing && accepted.length === 0) return { ...lint(document, rules, facts), document, fixed: [] }
  const read = (text: string) => readJsonDocument(document.file, Buffer.from(text))
  const editsOf = (finding: Finding): readonly Edit[] | undefined =>
    accepted.includes(finding.rule) ? (finding.suggestion ?? finding.fix) : isFixing ? finding.fix : undefined
  return fix(document, rules, facts, read, editsOf)
}

function acceptedRules(value: string | boolean | undefined): string[] {
  const names = typeof value === 'string' ? value.split(',').map((name) => name.trim()) : []
  for (const name of names) {
    if (Object.hasOwn(rules, name)) continue
    const hint = didYouMean(name, Object.keys(rules)) || ', expected a name that `paperlist explain` lists'
    throw new UserError(`Unexpected rule \`${name}\` for --accept${hint}`)
  }
  return names
}

function report(name: string, { document, findings, fixed, ignored }: FixResult, io: Io): string {
  const reporter = reporters[name] as (typeof reporters)[string]
  return reporter(findings, {
    rules,
    texts: new Map([[document.file, document.text]]),
    colour: findings.length > 0 && wantsColour(io),
    fixed: fixed.length,
    ignored,
    version,
    actions: io.env.GITHUB_ACTIONS === 'true',
  })
}

/** A terminal gets colours, unless NO_COLOR is set (https://no-color.org); FORCE_COLOR asks for them elsewhere. */
function wantsColour({ env, isTerminal }: Io): boolean {
  if (env.NO_COLOR) return false
  if (env.FORCE_COLOR) return env.FORCE_COLOR !== '0'
  return env.TERM !== 'dumb' && isTerminal()
}
