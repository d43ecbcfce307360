import { Unanswered } from '../source.ts'
import { childrenOf, childText, readXml, type XmlElement } from './xml.ts'

const OAI = 'http://www.openarchives.org/OAI/2.0/'
const RAW = 'http://arxiv.org/OAI/arXivRaw/'

/** What OAI-PMH says of a paper on arXiv. */
export interface ArxivRaw {
  /** The number of the newest version. */
  version: number
  /** Whether that version withdraws the paper: it has no size, and the type of its source is `I`. */
  isWithdrawn: boolean
}

/**
 * The paper `id` in an answer to `GetRecord` with `arXivRaw`, which lists every version (Open Archives protocol 2.0; the form
 * of the versions is arXiv's own).
 * @throws {Unanswered} when it is none, also when the answer says that there is no such paper: that is 200 there.
 */
export function readArxivRaw(text: string, id: string): ArxivRaw {
  const raw = ['GetRecord', 'record', 'metadata'].reduce<XmlElement | undefined>(
    (element, name) => element && childrenOf(element, OAI, name)[0],
    readXml(text),
  )
  const paper = raw && childrenOf(raw, RAW, 'arXivRaw')[0]
  if (paper === undefined || childText(paper, RAW, 'id')?.trim() !== id)
    throw new Unanswered('its answer is no record of the paper')
  const newest = childrenOf(paper, RAW, 'version')
    .map((version) => ({ version: numberOf(version), isWithdrawn: hasNoSource(version) }))
    .sort((a, b) => a.version - b.version)
    .at(-1)
  if (newest === undefined || newest.version === 0) throw new Unanswered('its answer has no versions')
  return newest
}

function numberOf(version: XmlElement): number {
  return Number(/^v([1-9]\d{0,3})$/.exec(version.attributes.get('version') ?? '')?.[1] ?? 0)
}

function hasNoSource(version: XmlElement): boolean {
  const size = childText(version, RAW, 'size')?.trim()
  return size === '0kb' && (childText(version, RAW, 'source_type') ?? '').includes('I')
}
