import { explainRule, remedyOf } from '../src/explain.ts'
import type { Rule } from '../src/rule.ts'

/** The documentation of every rule: what GitHub shows to whoever opens the folder. */
export function rulesPage(rules: Readonly<Record<string, Rule>>): string {
  const rows = Object.entries(rules).map(
    ([name, { summary, severity }]) =>
      `| [${name}](#${name}) | ${summary} | ${severity} | ${remedyOf(name, rules) ?? ''} |`,
  )
  const pages = Object.entries(rules).map(([name, rule]) => explainRule(name, rule, rules))
  return `<!-- Generated from the rules by \`npm run generate\`. -->

# Rules

What \`paperlist lint\` checks. A list turns a rule off, or changes its severity, with \`"rules": { "NAME": "off" }\`;
a paper accepts a finding with \`"ignore": [{ "rule": "NAME", "reason": "..." }]\`.

| rule | what holds in a good list | severity | remedy |
| --- | --- | --- | --- |
${rows.join('\n')}

${pages.join('\n')}`
}
