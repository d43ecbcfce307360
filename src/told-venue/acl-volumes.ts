/** What ids of the ACL Anthology say (`aclanthology.org/info/ids`): `2024.findings-emnlp.5`, and until 2019 `P18-1023`. */

import { type ToldVenue, venueNamed } from './told-venue.ts'

const ID = /^(\d{4})\.([a-z\d]+)-([a-z\d]+)\.\d+$/
/** A letter, two digits of the year, the number of the volume, the number of the paper in it. */
const OLD_ID = /^([A-Z])(\d\d)-(\d)\d{3}$/

const CONFERENCES: ReadonlyMap<string, string> = new Map([
  ['aacl', 'AACL'],
  ['acl', 'ACL'],
  ['coling', 'COLING'],
  ['eacl', 'EACL'],
  ['emnlp', 'EMNLP'],
  ['ijcnlp', 'IJCNLP-AACL'],
  ['naacl', 'NAACL'],
])
const MAIN_VOLUMES = new Set(['long', 'main', 'short'])
const TRACKS: ReadonlyMap<string, string> = new Map([
  ['demo', 'System Demonstrations'],
  ['demos', 'System Demonstrations'],
  ['industry', 'Industry'],
  ['srw', 'Student Research Workshop'],
  ['tutorial', 'Tutorials'],
  ['tutorials', 'Tutorials'],
])
/** What has one volume a year, called `1` or `main`. */
const SINGLE: ReadonlyMap<string, string> = new Map([
  ['bionlp', 'BioNLP'],
  ['blackboxnlp', 'BlackboxNLP'],
  ['ccl', 'CCL'],
  ['conll', 'CoNLL'],
  ['inlg', 'INLG'],
  ['iwslt', 'IWSLT'],
  ['lrec', 'LREC'],
  ['nodalida', 'NoDaLiDa'],
  ['ranlp', 'RANLP'],
  ['repl4nlp', 'RepL4NLP'],
  ['semeval', 'SemEval'],
  ['sigdial', 'SIGDIAL'],
  ['starsem', 'StarSEM'],
  ['wmt', 'WMT'],
])
const JOURNALS: ReadonlyMap<string, string> = new Map([
  ['cl', 'Computational Linguistics'],
  ['tacl', 'TACL'],
])

/** In the old ids: what a letter stands for, and in the first volume of it are the papers. Workshops, `W`, are many. */
const LETTERS: ReadonlyMap<string, string> = new Map([
  ['C', 'COLING'],
  ['D', 'EMNLP'],
  ['E', 'EACL'],
  ['I', 'IJCNLP'],
  ['K', 'CoNLL'],
  ['L', 'LREC'],
  ['N', 'NAACL'],
  ['P', 'ACL'],
  ['R', 'RANLP'],
])
const JOURNAL_LETTERS: ReadonlyMap<string, string> = new Map([
  ['J', 'Computational Linguistics'],
  ['Q', 'TACL'],
])
/** The second volumes in which there are the short papers; in other years there is something else. */
const SHORT_PAPERS = /^(?:P(?:0[89]|1[0-8])|N(?:09|18)|E17)-2/

/** Where the paper of that id was published; undefined when the id does not tell. */
export function venueOfAclId(id: string): ToldVenue | undefined {
  const [, year = '', event = '', volume = ''] = ID.exec(id) ?? []
  const name = year === '' ? oldName(id) : nameOf(event, volume, year)
  return name === undefined ? undefined : venueNamed(name)
}

function nameOf(event: string, volume: string, year: string): string | undefined {
  const journal = JOURNALS.get(event)
  if (journal) return `${journal} ${year}`
  if (event === 'findings')
    return CONFERENCES.has(volume) ? `Findings of ${CONFERENCES.get(volume)} ${year}` : undefined
  // the two were held together in that year
  if (event === 'lrec' && volume === 'main' && year === '2024') return 'LREC-COLING 2024'
  const single = SINGLE.get(event)
  if (single) return volume === '1' || volume === 'main' ? `${single} ${year}` : undefined
  const conference = CONFERENCES.get(event)
  if (conference === undefined) return undefined
  if (MAIN_VOLUMES.has(volume)) return `${conference} ${year}`
  return TRACKS.has(volume) ? `${conference} ${year} ${TRACKS.get(volume)}` : undefined
}

function oldName(id: string): string | undefined {
  const [, letter = '', digits = '', volume] = OLD_ID.exec(id) ?? []
  const year = Number(digits) < 60 ? `20${digits}` : `19${digits}`
  const journal = JOURNAL_LETTERS.get(letter)
  if (journal) return `${journal} ${year}`
  const conference = LETTERS.get(letter)
  return conference && (volume === '1' || SHORT_PAPERS.test(id)) ? `${conference} ${year}` : undefined
}
