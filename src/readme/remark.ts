import type { RootContent } from 'mdast'
import { remark } from 'remark'
import remarkGfm from 'remark-gfm'
import type { Preset } from 'unified'

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

const processor = remark().use(style).freeze()

/** Any Markdown nodes as text, without a line break at the end. */
export function printAny(nodes: readonly RootContent[]): string {
  return processor.stringify({ type: 'root', children: [...nodes] }).replace(/\n$/, '')
}
