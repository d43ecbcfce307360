import type { RootContent } from 'mdast'
import { remark } from 'remark'
import remarkGfm from 'remark-gfm'

const processor = remark()
  .use({
    settings: {
      bullet: '-',
      resourceLink: true,
      // remark leaves `<` alone where no tag can begin, but `<1@x.org>` is a link as well.
      unsafe: [{ character: '<', inConstruct: 'phrasing' }],
    },
  })
  .use(remarkGfm, { tablePipeAlign: false })
  .freeze()

/** Any Markdown nodes as text, without a line break at the end. */
export function printAny(nodes: readonly RootContent[]): string {
  return processor.stringify({ type: 'root', children: [...nodes] }).replace(/\n$/, '')
}
