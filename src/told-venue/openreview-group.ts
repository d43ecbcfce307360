/** What the ids of groups of OpenReview say: `ICLR.cc/2025/Conference`, `NeurIPS.cc/2023/Workshop/SoLaR`, `TMLR`. */

import { type ToldVenue, venueNamed } from './told-venue.ts'

/** A group holds the papers that it accepted; other papers are in groups below it. */
export interface Group {
  /** Undefined when it is not one of `venues.json`. */
  publication: ToldVenue | undefined
  /** Where a paper of this group stands: in the conference itself, or in what the last part of the id names. */
  state: 'accepted' | 'rejected' | 'withdrawn' | 'submitted'
}

/** `robot-learning.org/CoRL`, `EMNLP`, `KDD.org`: the name is what stands before the year, without a domain. */
const GROUP =
  /^(?:[\w.-]{1,60}\/){0,2}?([\w&-]{1,40})(?:\.[a-z]{2,8})?\/((?:19|20)\d\d)\/(Conference|Track\/[\w-]{1,60}|Workshop\/[\w-]{1,60})(?:\/(\w{1,60}))?$/
const JOURNAL = /^(TMLR|DMLR)(?:\/(\w{1,60}))?$/

/** The group of that id; undefined when it is none of a venue, such as an import from DBLP or a round of ARR. */
export function openreviewGroup(id: string): Group | undefined {
  const [, journal, journalState] = JOURNAL.exec(id) ?? []
  if (journal !== undefined) return { publication: venueNamed(journal), state: stateOf(journalState) }
  const [, name = '', year = '', part = '', state] = GROUP.exec(id) ?? []
  return part === ''
    ? undefined
    : { publication: venueNamed(nameOf(name, year, part)), state: stateOf(state) }
}

function nameOf(name: string, year: string, part: string): string {
  const [kind, sub = ''] = part.split('/')
  const words = sub.replaceAll('_', ' ')
  if (kind === 'Conference') return `${name} ${year}`
  return kind === 'Track' ? `${name} ${year} ${words}` : `${words} @ ${name} ${year}`
}

/** `Rejected_Submission`, `Desk_Rejected_Submission`, `Withdrawn_Submission`, `Submission`, `Under_Review`. */
function stateOf(below: string | undefined): Group['state'] {
  if (below === undefined) return 'accepted'
  if (/withdrawn/i.test(below)) return 'withdrawn'
  return /reject/i.test(below) ? 'rejected' : 'submitted'
}
