import { ruleDocumentation } from '../report/rule-docs.ts'
import { xmlTag, xmlText } from '../report/xml.ts'
import type { Finding, Reporter } from '../reporter.ts'

/**
 * For GitLab, Jenkins and others that read JUnit's XML: a suite for each file, with a failed test case for each finding
 * or a passed one when there is none. Warnings are failures too, told apart by their type, as ESLint has it:
 * these readers show nothing of a test that passed, and a failure in a report does not make the job fail.
 * What only informs is a skipped test case, which they show with its message and count apart.
 */
export default ((findings, context) => {
  const byFile = new Map([...context.texts.keys()].map((file): [string, Finding[]] => [file, []]))
  for (const finding of findings) {
    const others = byFile.get(finding.file)
    if (others) others.push(finding)
    else byFile.set(finding.file, [finding])
  }
  const passed = [...byFile.values()].filter((inFile) => inFile.length === 0).length
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `${xmlTag('testsuites', { name: 'paperlist', ...totals(passed, findings) })}>`,
    ...[...byFile].flatMap(([file, inFile]) => suite(file, inFile)),
    '</testsuites>',
  ]
  return `${lines.join('\n')}\n`
}) satisfies Reporter

function suite(file: string, findings: readonly Finding[]): string[] {
  const passed = findings.length === 0
  const cases = passed ? [passedCase(file)] : findings.flatMap(caseOf)
  const counts = totals(passed ? 1 : 0, findings)
  return [`  ${xmlTag('testsuite', { name: file, ...counts })}>`, ...cases, '  </testsuite>']
}

function totals(passed: number, findings: readonly Finding[]) {
  const skipped = findings.filter(({ severity }) => severity === 'info').length
  const failures = findings.length - skipped
  return { tests: passed + findings.length, failures, errors: 0, ...(skipped > 0 && { skipped }), time: 0 }
}

function passedCase(file: string): string {
  return `    ${xmlTag('testcase', { classname: 'paperlist', name: 'no problems', file, time: 0 })}/>`
}

/** The place is part of the name because readers take two cases of the same class and name for one. */
function caseOf({ file, start, rule, severity, message, evidence = [] }: Finding): string[] {
  const name = `${start.line}:${start.column} ${message}`
  const details = [`${file}:${start.line}:${start.column}`, message, ...evidence, ruleDocumentation(rule)]
  const text = details.map(xmlText).join('\n')
  const outcome =
    severity === 'info'
      ? `${xmlTag('skipped', { message })}>${text}</skipped>`
      : `${xmlTag('failure', { type: severity, message })}>${text}</failure>`
  return [
    `    ${xmlTag('testcase', { classname: rule, name, file, time: 0 })}>`,
    `      ${outcome}`,
    '    </testcase>',
  ]
}
