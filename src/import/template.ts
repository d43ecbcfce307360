/** The template of a README: its text, with a block in the place of the entries that are printed. */

import type { Part } from './styles.ts'

/** A part, and the id of the section that its papers are in. */
export interface PlacedPart extends Part {
  section: string
}

const GENERATED = /^(\uFEFF?)<!-- Generated from [^\n]* by `paperlist build`[^\n]*-->(?:\r?\n)*/
/** What a template would take for a block. */
const BLOCK = /(?<=<!--\s*)paperlist(?![\w-])/gi

/** The text with a block in the place of each part, and without the comment of a README that `build` wrote. */
export function templateFrom(text: string, parts: readonly PlacedPart[]): string {
  let template = ''
  let at = 0
  for (const { run, papers, section, pattern } of parts) {
    const index = run.papers.indexOf(papers[0] as number)
    const { start } = run.spans[index] as { start: number }
    const { end } = run.spans[index + papers.length - 1] as { end: number }
    const from = run.head !== '' && run.rows === start ? start - run.head.length : start
    const comment = `<!-- paperlist:papers section="${section}" entry="${attribute(pattern)}" -->`
    template += asText(text.slice(at, from)) + comment
    if (run.head !== '' && isRow(text.slice(end)))
      template += `${lineBreakOf(run.head).repeat(2)}${run.head.trimEnd()}`
    at = end
  }
  return (template + asText(text.slice(at))).replace(GENERATED, '$1')
}

/** Whether a row of the same table follows. */
function isRow(rest: string): boolean {
  return /^\r?\n[^\n]*\|/.test(rest)
}

function lineBreakOf(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n'
}

/** Comments that would be blocks in a template stay comments. */
function asText(text: string): string {
  return text.replace(BLOCK, '($&)')
}

/** A value of an attribute in the comment of a block. */
function attribute(value: string): string {
  return value
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
}
