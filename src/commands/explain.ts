import type { Command } from '../command.ts'
import { UserError } from '../errors.ts'
import { explainRule } from '../explain.ts'
import { rules } from '../rules/index.ts'
import { didYouMean } from '../text/nearest.ts'

export default {
  summary: 'Say what a rule wants, why, and with which examples; without a rule, list them all',
  arguments: '[RULE]',
  options: {},
  examples: ['paperlist explain no-duplicate-title'],
  async run(_, [name, ...others], io) {
    if (others.length > 0) throw new UserError(`Unexpected second rule ${others[0]}, expected one`)
    if (name === undefined) {
      const width = Math.max(...Object.keys(rules).map((rule) => rule.length))
      for (const [rule, { severity, summary }] of Object.entries(rules)) {
        io.out(`${rule.padEnd(width)}  ${severity.padEnd(7)}  ${summary}\n`)
      }
      return 0
    }
    const rule = Object.hasOwn(rules, name) ? rules[name] : undefined
    if (rule === undefined) {
      const hint = didYouMean(name, Object.keys(rules)) || ', expected a name that `paperlist explain` lists'
      throw new UserError(`Unexpected rule \`${name}\`${hint}`)
    }
    io.out(explainRule(name, rule, rules))
    return 0
  },
} satisfies Command
