import { SaxesParser } from 'saxes'
import { Unanswered } from '../source.ts'

/** An element of XML. Comments, instructions and where text stands between elements are not kept. */
export interface XmlElement {
  /** Without a prefix. */
  name: string
  /** The address that names its vocabulary; empty for none. */
  namespace: string
  attributes: ReadonlyMap<string, string>
  children: XmlElement[]
  text: string
}

/** Real answers have up to some ten thousand elements, four deep, with three attributes. */
const MOST_ELEMENTS = 500_000
const MOST_ATTRIBUTES = 32
const DEEPEST = 32
const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map()

/**
 * The root element of an XML text. Strict: what is cut off, HTML, and entities that XML does not have are refused, so that
 * nothing can be declared to expand.
 * @throws {Unanswered} when it is not well-formed, or beyond all measure.
 */
export function readXml(text: string): XmlElement {
  const open: XmlElement[] = []
  let root: XmlElement | undefined
  let elements = 0
  let attributesOfElement = 0

  const parser = new SaxesParser({ xmlns: true, position: false })
  parser.on('opentagstart', () => {
    elements++
    attributesOfElement = 0
    if (elements > MOST_ELEMENTS || open.length >= DEEPEST) throw new Error('too many elements')
  })
  parser.on('attribute', () => {
    attributesOfElement++
    if (attributesOfElement > MOST_ATTRIBUTES) throw new Error('too many attributes')
  })
  parser.on('opentag', ({ local, uri, attributes }) => {
    const given = Object.values(attributes)
    const element: XmlElement = {
      name: local,
      namespace: uri,
      attributes: given.length === 0 ? NO_ATTRIBUTES : new Map(given.map(({ name, value }) => [name, value])),
      children: [],
      text: '',
    }
    root ??= element
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  const addText = (piece: string) => {
    const element = open.at(-1)
    if (element) element.text += piece
  }
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.on('closetag', () => {
    open.pop()
  })
  try {
    parser.write(text).close()
  } catch {
    throw new Unanswered('its answer is not well-formed XML')
  }
  if (root === undefined) throw new Unanswered('its answer is not well-formed XML')
  return root
}

/** The elements of that name directly in another. */
export function childrenOf(element: XmlElement, namespace: string, name: string): XmlElement[] {
  return element.children.filter((child) => child.name === name && child.namespace === namespace)
}

/** The text of the first such element; undefined when there is none. */
export function childText(element: XmlElement, namespace: string, name: string): string | undefined {
  return element.children.find((child) => child.name === name && child.namespace === namespace)?.text
}
