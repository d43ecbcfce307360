import type { Link, Nodes, Root } from 'mdast'
import { href, linkTo, oneLine, phrasing } from '../phrasing.ts'
import { type Place, printPhrasing, printTarget } from '../print-phrasing.ts'
import { demandsOf } from './edges.ts'
import { htmlOf, placeAfter } from './html.ts'
import { type Kind, PRIVATE, SLOT } from './slots.ts'

/** A part of the Markdown of an entry in which values are printed alike. */
export interface Region {
  start: number
  end: number
  /** What prints the values of a slot in it; undefined when nothing can. */
  printer(slot: SlotPlace): Printer | undefined
}

interface SlotPlace {
  kind: Kind
  start: number
  end: number
}

type Printer = (value: string) => string | undefined

/** What is around a text. */
interface Around {
  inLink: boolean
  inCell: boolean
  inHeading: boolean
  /** How many marks of emphasis there are around it. */
  marks: number
}

/** The regions of the Markdown in order; undefined when there is text that means something else with other values. */
export function regionsOf(tree: Root, markdown: string): Region[] | undefined {
  const regions: Region[] = []
  const around = { inLink: false, inCell: false, inHeading: false, marks: 0 }
  return collect(tree, around, markdown, regions) ? regions.sort((a, b) => a.start - b.start) : undefined
}

function collect(node: Nodes, around: Around, markdown: string, regions: Region[]): boolean {
  const start = node.position?.start.offset
  const end = node.position?.end.offset
  if (start === undefined || end === undefined) return false
  const source = markdown.slice(start, end)
  if (node.type === 'text') {
    regions.push({ start, end, printer: (slot) => textPrinter(slot, around, markdown) })
    return !AMBIGUOUS.test(source)
  }
  if (node.type === 'html')
    regions.push({ start, end, printer: (slot) => htmlPrinter(slot, start, markdown) })
  if (node.type === 'inlineCode') regions.push({ start, end, printer: () => codeText })
  if (node.type === 'link') {
    if (!source.startsWith('[') || !source.endsWith(')')) return !PRIVATE.test(source)
    const label = node.children.at(-1)?.position?.end.offset ?? start + 1
    regions.push({
      start: label,
      end,
      printer: (slot) => targetPrinter(slot, node, markdown.slice(label, end)),
    })
  }
  return (
    !('children' in node) ||
    node.children.every((child) => collect(child, within(node, around), markdown, regions))
  )
}

function within({ type }: Nodes, around: Around): Around {
  if (type === 'link') return { ...around, inLink: true }
  if (type === 'tableCell') return { ...around, inCell: true }
  if (type === 'heading') return { ...around, inHeading: true }
  const isMark = type === 'emphasis' || type === 'strong' || type === 'delete'
  return isMark ? { ...around, marks: around.marks + 1 } : around
}

/** Characters that are text only as long as no value has their counterpart. */
const AMBIGUOUS = new RegExp(
  [
    String.raw`(?<!\\)(?:\\\\)*(?:[*\x60~]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])|<(?![\s=\d]))`,
    String.raw`\]:`,
    `&[#\\w]*(?:${SLOT.source})`,
  ].join('|'),
  'u',
)

/** What is farther away in the Markdown has no meaning together with a value. */
const FAR = 200
const LINE_START = /^(?:[\s>]|(?:[-*+]|\d+[.)])(?=[ \t]))*(?:\[[ xX]\] +)?$/
/** Not what would begin an ordered list together with what is behind it. */
const NO_NUMBER = /\D/
const LINE_END = /^[ \t]*(?:\n|$)/
const BARE_URL = /^https?:\/\/[a-z\d-]+(?:\.[a-z\d-]+)+(?:\/(?:[a-z\d./?=%+-]*[a-z\d/])?)?$/i

function textPrinter({ kind, start, end }: SlotPlace, around: Around, markdown: string): Printer {
  const lineStart = markdown.lastIndexOf('\n', start - 1) + 1
  const before = markdown.slice(Math.max(lineStart, start - FAR), start)
  const after = markdown.slice(end, end + FAR)
  const demands = demandsOf(before, after, around.marks > 1)
  if (around.inHeading && LINE_END.test(after)) demands.push(/[^#]$/)
  const isAtStart = before.length < FAR && LINE_START.test(before)
  if (isAtStart && /^[.)]/.test(after)) demands.push(NO_NUMBER)
  const place = placeOf(isAtStart, around)
  const isAlone = /(?:^|[\s(])$/.test(before) && /^(?:[)\s]|[.,]?(?:\s|$))/.test(after)
  return (address) => {
    const value = kind === 'text' ? address : oneLine(address)
    if (!demands.every((demand) => demand.test(value))) return undefined
    if (around.inLink) return printPhrasing(linkTo('', value).children, place)
    if (kind !== 'address') return printPhrasing(phrasing([value]), place)
    if (isAlone && BARE_URL.test(address)) return address
    return printPhrasing(phrasing([linkTo(href(address) ?? '', value)]), place)
  }
}

function placeOf(isAtStart: boolean, { inLink, inCell }: Around): Place {
  if (inLink) return inCell ? 'label in cell' : 'label'
  if (inCell) return 'cell'
  return isAtStart ? 'paragraph' : 'line'
}

function htmlPrinter({ kind, start }: SlotPlace, regionStart: number, markdown: string): Printer | undefined {
  const place = placeAfter(markdown.slice(regionStart, start))
  return place !== 'text' && place.isAddress && kind !== 'address'
    ? undefined
    : (value) => htmlOf(value, place)
}

function codeText(value: string): string | undefined {
  return /[`|]/.test(value) ? undefined : oneLine(value)
}

const WITHIN_URL = /^[\w./-]+$/

/** For an address that is the target of a link or begins it, and for a part of an address such as an arXiv id. */
function targetPrinter({ kind }: SlotPlace, { url, title }: Link, source: string): Printer | undefined {
  const [before = '', after, ...others] = url.split(SLOT)
  if (after === undefined || others.length > 0 || (title && PRIVATE.test(title))) return undefined
  if (!source.startsWith('](')) return undefined
  if (kind === 'address' && before === '') {
    return (value) => {
      const target = href(value)
      return target && printTarget(target)
    }
  }
  return /^https?:\/\/[^/]+\//.test(before)
    ? (value) => (WITHIN_URL.test(value) ? value : undefined)
    : undefined
}
