import type { RootContent } from 'mdast'
import { remark } from 'remark'
import remarkGfm from 'remark-gfm'
import type { Preset } from 'unified'
import { printWritten, type UnusualEntry, type WrittenEntries } from './written.ts'

const style: Preset = {
  settings: {
    bullet: '-',
    resourceLink: true,
    unsafe: [
      // remark leaves `<` alone where no tag can begin, but `<1@x.org>` is a link as well.
      { character: '<', inConstruct: 'phrasing' },
      // `\[EMNLP 2024\]` reads better than `\[EMNLP 2024]`.
      { character: ']', inConstruct: 'phrasing' },
    ],
  },
  plugins: [[remarkGfm, { tablePipeAlign: false }]],
}

const handlers = {
  writtenEntries: (node: WrittenEntries): string => printWritten(node, printEntry) ?? '',
}

const processor = remark().use(style).use({ settings: { handlers } }).freeze()

/** Any Markdown nodes as text, without a line break at the end. */
export function printAny(nodes: readonly RootContent[]): string {
  return printWith(processor, nodes)
}

function printWith(printer: Pick<typeof processor, 'stringify'>, nodes: readonly RootContent[]): string {
  return printer.stringify({ type: 'root', children: [...nodes] }).replace(/\n$/, '')
}

const processors = new Map<string, typeof processor>()

function printEntry({ nodes, marker, isRow }: UnusualEntry): string {
  const text = printWith(marker === undefined ? processor : processorFor(marker), nodes)
  return isRow ? text.split('\n').slice(2).join('\n') : text
}

/** The one that prints lists with this marker. */
function processorFor(marker: string): typeof processor {
  let found = processors.get(marker)
  if (found === undefined) {
    const settings = /[-*+]/.test(marker) ? { bullet: marker } : { bulletOrdered: marker }
    found = remark()
      .use(style)
      .use({ settings } as Preset)
      .freeze()
    processors.set(marker, found)
  }
  return found
}
