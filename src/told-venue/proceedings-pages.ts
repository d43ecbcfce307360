/** What the addresses of proceedings on the web say. */

import { urlParts } from '../link/url.ts'
import { venueOfPmlrVolume } from './pmlr-volumes.ts'
import { type ToldVenue, venueNamed } from './told-venue.ts'

const VOLUME = /^v(\d{1,4})\//
const NIPS_YEAR = /^paper(?:_files\/paper)?\/(\d{4})\/(?:hash|file)\//
/** Since 2022 the track stands at the end of a page's name: `-Abstract-Conference.html`, `-Paper-Datasets_and_Benchmarks.pdf`. */
const NIPS_TRACK = /-(?:Abstract|Paper|Supplemental)-([A-Za-z_]+)\.(?:html|pdf|zip)$/
const FIRST_WITH_TRACKS = 2022
const DATASETS = 'Datasets_and_Benchmarks'
const CVF = /^content[/_](CVPR|ICCV|WACV)_?(\d{4})\//
/** `papers/v21/20-074.html`: the first volume was of 2000, and since the fourth each is of one year. */
const JMLR = /^papers\/(?:volume|v)(\d{1,2})\//
const JMLR_BEFORE = 1999

const SITES: Readonly<Record<string, (path: string) => string | undefined>> = {
  'proceedings.mlr.press': (path) => venueOfPmlrVolume(Number(VOLUME.exec(path)?.[1])),
  'proceedings.neurips.cc': nips,
  'papers.nips.cc': nips,
  'papers.neurips.cc': nips,
  'proceedings.iclr.cc': (path) => (isMain(path) ? yearly('ICLR', NIPS_YEAR.exec(path)?.[1]) : undefined),
  'openaccess.thecvf.com': (path) => yearly(CVF.exec(path)?.[1], CVF.exec(path)?.[2]),
  'jmlr.org': (path) => {
    const volume = Number(JMLR.exec(path)?.[1] ?? 0)
    return volume >= 4 ? `JMLR ${JMLR_BEFORE + volume}` : undefined
  },
}

/** Where the paper at that address was published; undefined when the address does not tell. */
export function venueAtPage(url: string): ToldVenue | undefined {
  const parts = urlParts(url)
  const site = parts && Object.hasOwn(SITES, parts.host) ? SITES[parts.host] : undefined
  const name = parts && site?.(parts.path)
  return name === undefined ? undefined : venueNamed(name)
}

function nips(path: string): string | undefined {
  const year = NIPS_YEAR.exec(path)?.[1]
  if (year === undefined) return undefined
  if (isMain(path) || Number(year) < FIRST_WITH_TRACKS)
    return yearly(Number(year) < 2018 ? 'NIPS' : 'NeurIPS', year)
  return NIPS_TRACK.exec(path)?.[1]?.startsWith(DATASETS)
    ? `NeurIPS ${year} Datasets and Benchmarks`
    : undefined
}

function isMain(path: string): boolean {
  return NIPS_TRACK.exec(path)?.[1] === 'Conference'
}

function yearly(name: string | undefined, year: string | undefined): string | undefined {
  return name && year && `${name} ${year}`
}
