/** What DOIs say whose publishers put the venue into them. In lower case. */

import { type ToldVenue, venueNamed } from './told-venue.ts'

/** The year stands in these: `10.1109/cvpr52733.2024.00900`. One of a workshop has a `w` after the name. */
const WITH_YEAR: readonly (readonly [RegExp, string])[] = [
  [/^10\.1109\/cvpr(?:\d{5})?\.(\d{4})\./, 'CVPR'],
  [/^10\.1109\/iccv(?:\d{5})?\.(\d{4})\./, 'ICCV'],
  [/^10\.1109\/wacv(?:\d{5})?\.(\d{4})\./, 'WACV'],
  [/^10\.1109\/icra(?:\d{5})?\.(\d{4})\./, 'ICRA'],
  [/^10\.1109\/icassp(?:\d{5})?\.(\d{4})\./, 'ICASSP'],
  [/^10\.1109\/icde(?:\d{5})?\.(\d{4})\./, 'ICDE'],
  [/^10\.1109\/icdm(?:\d{5})?\.(\d{4})\./, 'ICDM'],
  [/^10\.24963\/ijcai\.(\d{4})\//, 'IJCAI'],
  [/^10\.21437\/interspeech\.(\d{4})-/, 'Interspeech'],
]

/** The volumes of a journal say nothing of the year here. */
const JOURNALS: readonly (readonly [RegExp, string])[] = [
  [/^10\.1162\/tacl_a_/, 'TACL'],
  [/^10\.1162\/coli_a_/, 'Computational Linguistics'],
  [/^10\.1613\/jair\./, 'JAIR'],
]

/** A volume of the proceedings of AAAI and an issue of it. The last issues hold other conferences and demonstrations. */
const AAAI = /^10\.1609\/aaai\.v(\d\d)i(\d{1,2})\./
const AAAI_BEFORE = 1986
/** The last issue that certainly is of the main track, by volume. The volumes before 34 mix them. */
const AAAI_ISSUES: Readonly<Record<string, number>> = { 34: 7, 35: 15, 36: 10, 37: 11, 38: 18, 39: 24 }

/** The proceedings of the ACM have a number each, under which there are their papers. */
const ACM = /^10\.1145\/(\d{7})\.\d{7}$/
const ACM_PROCEEDINGS: Readonly<Record<string, string>> = {
  CHI: '2021:3411764 2022:3491102 2023:3544548 2024:3613904',
  CIKM: '2020:3340531 2021:3459637 2022:3511808 2023:3583780 2024:3627673',
  FAccT: '2020:3351095 2021:3442188 2022:3531146 2023:3593013 2024:3630106',
  KDD: '2018:3219819 2019:3292500 2020:3394486 2021:3447548 2022:3534678 2023:3580305 2024:3637528',
  RecSys: '2020:3383313 2021:3460231 2022:3523227 2023:3604915 2024:3640457',
  SIGIR: '2020:3397271 2021:3404835 2022:3477495 2023:3539618 2024:3626772',
  WSDM: '2020:3336191 2021:3437963 2022:3488560 2023:3539597 2024:3616855',
  WWW: '2020:3366423 2021:3442381 2022:3485447 2023:3543507 2024:3589334',
}

/** Where the paper of that DOI was published; undefined when the DOI does not tell. */
export function venueOfDoi(doi: string): ToldVenue | undefined {
  const name = nameOf(doi.toLowerCase())
  return name === undefined ? undefined : venueNamed(name)
}

function nameOf(doi: string): string | undefined {
  for (const [pattern, name] of WITH_YEAR) {
    const year = pattern.exec(doi)?.[1]
    if (year) return `${name} ${year}`
  }
  const [, volume = '', issue = ''] = AAAI.exec(doi) ?? []
  if (volume !== '')
    return Number(issue) <= (AAAI_ISSUES[volume] ?? 0) ? `AAAI ${AAAI_BEFORE + Number(volume)}` : undefined
  return proceedings.get(ACM.exec(doi)?.[1] ?? '') ?? JOURNALS.find(([pattern]) => pattern.test(doi))?.[1]
}

const proceedings = new Map(
  Object.entries(ACM_PROCEEDINGS).flatMap(([name, years]) =>
    years.split(' ').map((pair): [string, string] => {
      const [year, number = ''] = pair.split(':')
      return [number, `${name} ${year}`]
    }),
  ),
)
