/** The figures that the documentation of rules shows: `npm run generate` makes `src/precision.ts` of them. */
import { readFileSync, writeFileSync } from 'node:fs'
import { besides } from './json-file.ts'
import type { Precision } from './precision.ts'

const FILE = besides('precision.json')

export function writePrecision(all: readonly Precision[], lists: number): void {
  writeFileSync(FILE, textOf(all, lists))
}

export function isCurrentPrecision(all: readonly Precision[], lists: number): boolean {
  return readFileSync(FILE, 'utf8') === textOf(all, lists)
}

/** A rule on each line, without those that find nothing. */
function textOf(all: readonly Precision[], lists: number): string {
  const lines = all
    .filter(({ findings }) => findings > 0)
    .map(({ rule, findings, labelled, true: right }) => {
      const figures = JSON.stringify({ findings, labelled, true: right })
      return `    ${JSON.stringify(rule)}: ${figures}`
    })
  return `{\n  "lists": ${lists},\n  "rules": {\n${lines.join(',\n')}\n  }\n}\n`
}
