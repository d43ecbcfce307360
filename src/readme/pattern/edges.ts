import { SLOT } from './slots.ts'

/** What a value has to look like to be printed where it is, by what stands next to it in the Markdown of an entry. */
export type Demand = RegExp

const BEGINS_WITH_LETTER = /^[\p{L}\p{N}]/u
const ENDS_IN_LETTER = /[\p{L}\p{N}]$/u
const WORDS = /^[\p{L}\p{N}]+(?: [\p{L}\p{N}]+)*$/u
const NO_BOX = /^(?![xX]$)/
const NO_COLON = /^[^:]*$/
const NEVER = /(?!)/

/** Characters that have no meaning together with a value behind or before them; those beyond ASCII have none either. */
const CALM_BEFORE = /[\s("',;?|>)}={+%^]$|[^\0-\x7F]$/
const CALM_AFTER = /^[\s\\)"',;?|<(}={+%^]|^[^\0-\x7F]/
const ESCAPED = /(?<!\\)(?:\\\\)*\\[!-/:-@[-\x60{-~]$/
const MARKS_BEFORE = /[*_~]+$/
const MARKS_AFTER = /^[*_~]+/
const ENDS_IN_SLOT = new RegExp(`(?:${SLOT.source})$`, 'u')
const BEGINS_WITH_SLOT = new RegExp(`^(?:${SLOT.source})`, 'u')
/** What leaves marks next to it as they are, whatever is on their other side. */
const OPEN_BEFORE = /(?:^|[\s!-/:-@[-\x60{-~])$/
const SPACE_BEFORE = /(?:^|\s)$/
const OPEN_AFTER = /^(?:$|[\s!-/:-@[-\x60{-~])/
const SPACE_AFTER = /^(?:$|\s)/

/**
 * The demands on a value between two parts of a line. `nested`: it stands in emphasis within emphasis, where marks beside
 * punctuation can be read otherwise.
 */
export function demandsOf(before: string, after: string, nested: boolean): Demand[] {
  const demands = [demandBefore(before, nested), demandAfter(after, nested)]
  if (/(?<!\\)\[$/.test(before) && after.startsWith(']')) demands.push(NO_BOX)
  return demands.filter((demand) => demand !== undefined)
}

function demandBefore(before: string, nested: boolean): Demand | undefined {
  if (before === '' || ESCAPED.test(before)) return undefined
  if (ENDS_IN_SLOT.test(before)) return WORDS
  if (CALM_BEFORE.test(before)) return undefined
  const marks = MARKS_BEFORE.exec(before)
  if (marks) {
    const open = nested ? SPACE_BEFORE : OPEN_BEFORE
    return open.test(before.slice(0, marks.index)) ? undefined : BEGINS_WITH_LETTER
  }
  if (/[[\]]$/.test(before)) return BEGINS_WITH_LETTER
  return /[&<]$/.test(before) ? NEVER : WORDS
}

function demandAfter(after: string, nested: boolean): Demand | undefined {
  if (after === '') return undefined
  if (BEGINS_WITH_SLOT.test(after)) return WORDS
  if (CALM_AFTER.test(after) || after.startsWith(']')) return undefined
  const [marks] = MARKS_AFTER.exec(after) ?? []
  if (marks) {
    const open = nested ? SPACE_AFTER : OPEN_AFTER
    return open.test(after.slice(marks.length)) ? undefined : ENDS_IN_LETTER
  }
  if (after.startsWith('[')) return ENDS_IN_LETTER
  const [, mark, next = ''] = /^([.:!])(.?)/s.exec(after) ?? []
  if (mark === undefined || !/^[\s*_~)\]"']?$/.test(next)) return WORDS
  return mark === ':' ? NO_COLON : undefined
}
