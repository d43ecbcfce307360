import { findingsOf } from './example.ts'
import { type Precision, precisions, REAL_LISTS } from './precision.ts'
import type { ExampleList, Rule } from './rule.ts'

/** What `lint` can do about the problems of a rule, seen from its examples: repair them, suggest a change, or neither. */
export function remedyOf(
  name: string,
  rules: Readonly<Record<string, Rule>>,
): 'fix' | 'suggestion' | undefined {
  const findings = rules[name]?.examples.flatMap(({ bad, facts }) => findingsOf(bad, rules, facts)) ?? []
  const own = findings.filter(({ rule }) => rule === name)
  if (own.some(({ fix }) => fix !== undefined)) return 'fix'
  return own.some(({ suggestion }) => suggestion !== undefined) ? 'suggestion' : undefined
}

/** The documentation of a rule, in Markdown that reads well as it is. */
export function explainRule(
  name: string,
  { summary, why, severity, examples }: Rule,
  rules: Readonly<Record<string, Rule>>,
): string {
  const remedy = { fix: ' Mended by `--fix`.', suggestion: ` Mended by \`--accept ${name}\`.` }
  const kind = remedyOf(name, rules)
  const precision = precisionOf(precisions[name])
  const shown = examples.map(({ bad, message, good }) =>
    [fence(bad), `${message}.`, 'Good:', fence(good)].join('\n\n'),
  )
  return `## ${name}

${summary}. ${why.replace(/\s+/g, ' ').trim()}

Severity: ${severity}.${kind ? remedy[kind] : ''}${precision && `\n\n${precision}`}

Not good:

${shown.join('\n\nNot good:\n\n')}
`
}

/** How often a rule was right in real lists, in a sentence; empty where nobody judged. */
export function precisionOf(precision: Precision | undefined): string {
  if (precision === undefined || precision.labelled === 0) return ''
  const { findings, labelled, right } = precision
  const judged = labelled === findings ? 'all were judged' : `${labelled} of them were judged`
  const isRight = `${right} ${right === 1 ? 'is' : 'are'} right`
  const share = Math.floor((100 * right) / labelled)
  return `In ${REAL_LISTS} real lists it finds ${findings}; ${judged}, and ${isRight} (${share} %).`
}

function fence(example: ExampleList | string): string {
  const text = typeof example === 'string' ? example.trimEnd().replaceAll('\r', '␍') : shown(example)
  return `\`\`\`json\n${text}\n\`\`\``
}

/** An example as one writes it: what the list says of itself, then a paper on each line. */
function shown(example: ExampleList): string {
  if (!('papers' in example)) return example.map((paper) => JSON.stringify(paper)).join(',\n')
  const { papers, ...rest } = example
  const own = Object.entries(rest).map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`)
  const members = [
    ...own,
    `"papers": [\n${papers.map((paper) => `  ${JSON.stringify(paper)}`).join(',\n')}\n]`,
  ]
  return members.join(',\n')
}
