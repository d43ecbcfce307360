interface PrecisionFile {
  lists: number
  rules: Readonly<Record<string, { findings: number; labelled: number; true: number }>>
}

/** `scripts/score/precision.json` as a module: what `npm run score` found of each rule, for its documentation. */
export function precisionModule({ lists, rules }: PrecisionFile): string {
  const lines = Object.entries(rules).map(([rule, { findings, labelled, true: right }]) => {
    const name = /^\w+$/.test(rule) ? rule : `'${rule}'`
    return `  ${name}: { findings: ${findings}, labelled: ${labelled}, right: ${right} },\n`
  })
  return `/** Generated from scripts/score/precision.json, which \`npm run score -- CORPUS --update\` writes. */

/** How many findings of a rule there are in real lists, how many of them were judged, and how many of these are right. */
export interface Precision {
  findings: number
  labelled: number
  right: number
}

/** The number of these lists. */
export const REAL_LISTS = ${lists}

export const precisions: Readonly<Record<string, Precision>> = {${lines.length > 0 ? '\n' : ''}${lines.join('')}}
`
}
