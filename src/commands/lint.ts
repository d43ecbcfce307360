import { resolve } from 'node:path'
import { compareWith, formatBaseline, parseBaseline, type Tolerated, toleratedOf } from '../baseline.ts'
import { today } from '../clock.ts'
import type { Command, Io } from '../command.ts'
import type { Document, Edit } from '../document.ts'
import { UserError } from '../errors.ts'
import type { Facts } from '../facts.ts'
import { readBytesIfAny, writeText } from '../files.ts'
import { type FixResult, fix } from '../fix.ts'
import { lint } from '../lint.ts'
import { displayName, documentSince, listFileAt, readerFor, readListFile } from '../list-file.ts'
import { EMPTY_LOCK } from '../lock/lock.ts'
import { lockNameFor, readLockIfAny } from '../lock-file.ts'
import { outputsIn, printFindings, REPORTER, spareLists } from '../print-findings.ts'
import { plural } from '../report/findings.ts'
import type { Finding } from '../reporter.ts'
import { rules } from '../rules/index.ts'
import { didYouMean } from '../text/nearest.ts'
import { visible } from '../text/quote.ts'
import { decodeUtf8 } from '../text/utf8.ts'
import { changedFindings } from '../verify/changed-findings.ts'
import { missingFacts } from '../verify/missing.ts'

const BASELINE = 'paperlist.baseline.json'

export default {
  summary: 'Check papers.json or a README with every rule, offline',
  arguments: '[FILE...]',
  options: {
    fix: { type: 'boolean', help: 'Repair what can safely be repaired' },
    accept: { type: 'string', placeholder: 'RULE[,RULE]', help: 'Apply the suggestions of these rules' },
    baseline: {
      type: 'boolean',
      help: `Tolerate the findings in ${BASELINE}, which the first use writes; with --fix, drop those that are gone`,
    },
    changed: {
      type: 'string',
      placeholder: 'REF',
      optional: true,
      help: 'Tell only what is found on papers that changed since a commit, and what is new; without one, since the base of the pull request, or HEAD',
    },
    reporter: REPORTER,
  },
  examples: [
    'paperlist lint                        check papers.json, or README.md where there is none',
    'paperlist lint README.md docs         check a README as it stands, and the list in a folder',
    'paperlist lint --fix                  and repair what can be repaired',
    'paperlist lint --baseline             from now on, only new findings count',
    'paperlist lint --changed=main         only what is found on what changed since this branch left main',
    'paperlist lint --reporter text,sarif=lint.sarif    also write SARIF for code scanning',
  ],
  async run(values, files, io) {
    const accepted = acceptedRules(values.accept)
    const isFixing = values.fix === true
    if (values.changed !== undefined && (isFixing || accepted.length > 0))
      throw new UserError(
        `Unexpected --changed with ${isFixing ? '--fix' : '--accept'}, expected one of them: repairs are made in the whole list`,
      )
    const outputs = outputsIn(values.reporter, io)
    const named = files.length === 0 ? ['.'] : files
    const lists = [...new Set(named.map((name) => displayName(listFileAt(name, io), io)))]
    spareLists(outputs, lists, io)
    const bases = values.changed === undefined ? undefined : await basesOf(lists, String(values.changed), io)
    const results: FixResult[] = []
    for (const file of lists) results.push(await check(file, isFixing, accepted, io))
    const all = results.flatMap(({ findings }) => findings)
    const fresh = values.baseline === true ? await newOnes(all, results, isFixing, io) : all
    const findings = bases === undefined ? fresh : ofTheChange(fresh, results, bases, io)
    const code = await printFindings(outputs, findings, results, io)
    for (const { document } of results) tellMissing(document, io)
    return code
  },
} satisfies Command

/** Checks one file, and writes it when something was repaired. */
async function check(
  file: string,
  isFixing: boolean,
  accepted: readonly string[],
  io: Io,
): Promise<FixResult> {
  const document = await readListFile(file, io)
  const result = await repair(document, factsFor(file, io), isFixing, accepted)
  if (result.document.text !== document.text) {
    await writeText(resolve(io.cwd, file), document.file, result.document.text)
  }
  for (const { evidence = [], message } of result.fixed.filter(({ rule }) => accepted.includes(rule))) {
    io.err(`${[`accepted: ${message}`, ...evidence].map(visible).join('\n  ')}\n`)
  }
  return result
}

/** The lists as they were at the commit; undefined where there was none. */
async function basesOf(
  lists: readonly string[],
  ref: string,
  io: Io,
): Promise<Map<string, Document | undefined>> {
  const bases = new Map<string, Document | undefined>()
  for (const file of lists) bases.set(file, await documentSince(ref, file, io))
  return bases
}

/** The findings for which what changed since `bases` is answerable. */
function ofTheChange(
  findings: readonly Finding[],
  results: readonly FixResult[],
  bases: ReadonlyMap<string, Document | undefined>,
  io: Io,
): Finding[] {
  const kept = results.flatMap(({ document }) => {
    const base = bases.get(document.file)
    const before = base && {
      document: base,
      findings: lint(base, rules, factsFor(document.file, io)).findings,
    }
    const own = findings.filter(({ file }) => file === document.file)
    return changedFindings({ document, findings: own }, before)
  })
  const left = findings.length - kept.length
  if (left > 0) io.err(`${plural(left, 'finding')} left out, on what did not change\n`)
  return kept
}

/** Says which facts the rules did without. */
function tellMissing({ file, list }: Document, io: Io): void {
  if (list === undefined) return
  const { identifiers, links } = missingFacts(list, factsFor(file, io))
  const kinds = []
  if (identifiers > 0) kinds.push(plural(identifiers, 'identifier'))
  if (links > 0) kinds.push(plural(links, 'link'))
  if (kinds.length === 0) return
  io.err(
    `${visible(lockNameFor(file))} has no facts about ${kinds.join(' and ')}; \`paperlist verify\` asks for them\n`,
  )
}

/** What is known of the world: today, and what the lock beside a list says. */
function factsFor(file: string, io: Io): Facts {
  return { today: today(io), ...(readLockIfAny(lockNameFor(file), io) ?? EMPTY_LOCK) }
}

async function repair(
  document: Document,
  facts: Facts,
  isFixing: boolean,
  accepted: readonly string[],
): Promise<FixResult> {
  if (!isFixing && accepted.length === 0) return { ...lint(document, rules, facts), document, fixed: [] }
  const reader = await readerFor(document.file)
  const read = (text: string) => reader(document.file, Buffer.from(text))
  const editsOf = (finding: Finding): readonly Edit[] | undefined =>
    accepted.includes(finding.rule) ? (finding.suggestion ?? finding.fix) : isFixing ? finding.fix : undefined
  return fix(document, rules, facts, read, editsOf)
}

/** The findings that the baseline does not tolerate. The first time it is written, and tolerates them all. */
async function newOnes(
  findings: readonly Finding[],
  results: readonly FixResult[],
  isFixing: boolean,
  io: Io,
): Promise<readonly Finding[]> {
  const lists = new Map(results.map(({ document }) => [document.file, document.list]))
  const path = resolve(io.cwd, BASELINE)
  const bytes = readBytesIfAny(path, BASELINE)
  if (bytes === undefined) {
    await writeText(path, BASELINE, formatBaseline(toleratedOf(findings, lists)))
    io.err(`wrote ${BASELINE}, which tolerates ${plural(findings.length, 'finding')}; commit it\n`)
    return []
  }
  const { fresh, tolerated, rest, gone } = compareWith(readBaseline(bytes), findings, lists)
  if (gone > 0 && isFixing) await writeText(path, BASELINE, formatBaseline(rest))
  const remedy = isFixing ? `dropped from ${BASELINE}` : '--fix drops them'
  const aside = gone > 0 ? `; ${plural(gone, 'other')} ${gone === 1 ? 'is' : 'are'} gone: ${remedy}` : ''
  io.err(`${BASELINE} tolerates ${plural(tolerated, 'finding')}${aside}\n`)
  return fresh
}

function readBaseline(bytes: Uint8Array): Tolerated[] {
  const baseline = parseBaseline(decodeUtf8(bytes).text)
  if (baseline === undefined) {
    throw new UserError(
      `Unexpected content in ${BASELINE}, expected what \`lint --baseline\` writes; remove the file to begin anew`,
    )
  }
  return baseline
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
