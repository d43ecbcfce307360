import type { Heading, Nodes, RootContent } from 'mdast'
import type { Block } from '../block.ts'
import type { PaperList } from '../paper.ts'
import type { Template, Use } from './template.ts'

/** The depth of a heading that a block prints where no heading stands above the block. */
const DEFAULT_DEPTH = 3

/**
 * A function that gives what a block prints where a template uses it; nothing for a use that is not among `uses`.
 * The headings that a block prints count from the heading above it: depth 1 becomes one deeper than that.
 */
export function blockContents(
  { uses, headings }: Pick<Template, 'uses' | 'headings'>,
  blocks: Readonly<Record<string, Block>>,
  list: PaperList,
): (use: Use) => readonly RootContent[] {
  const rendered = new Map<Use, readonly RootContent[]>()
  return contentOf

  function contentOf(use: Use): readonly RootContent[] {
    const known = uses.includes(use) ? rendered.get(use) : []
    if (known) return known
    // A block that asks for the headings of the page has none of its own yet.
    rendered.set(use, [])
    const attributes = Object.fromEntries(use.attributes.map(({ name, value }) => [name.text, value.text]))
    const nodes = blocks[use.name.text]?.render(list, attributes, { headings: pageHeadings }) ?? []
    const content = nodes.map((node) => (node.type === 'heading' ? deepened(node, use.under) : node))
    rendered.set(use, content)
    return content
  }

  function pageHeadings(): { depth: number; text: string }[] {
    const own = headings.map(({ depth, offset, content }) => ({
      depth,
      offset,
      text: content.map((part) => (typeof part === 'string' ? part : textOf(contentOf(part)))).join(''),
    }))
    const printed = uses.flatMap((use) =>
      contentOf(use)
        .flatMap(headingsOf)
        .map((heading) => ({ ...heading, offset: use.start })),
    )
    return [...own, ...printed].sort((a, b) => a.offset - b.offset)
  }
}

function deepened(heading: Heading, under = DEFAULT_DEPTH - 1): Heading {
  return { ...heading, depth: Math.min(6, under + heading.depth) as Heading['depth'] }
}

function headingsOf(node: RootContent): readonly { depth: number; text: string }[] {
  if (node.type === 'writtenEntries') return node.headings
  return node.type === 'heading' ? [{ depth: node.depth, text: textOf(node.children) }] : []
}

/** The text that nodes show, without its marks. */
export function textOf(nodes: readonly Nodes[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text' || node.type === 'inlineCode') return node.value
      return 'children' in node ? textOf(node.children) : ''
    })
    .join('')
}
