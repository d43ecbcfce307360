import GithubSlugger from 'github-slugger'
import type { ListItem } from 'mdast'
import type { Block } from '../block.ts'
import { bullet, bulletList, paragraph } from '../readme/nodes.ts'
import { linkTo } from '../readme/phrasing.ts'

/** The sections that awesome lists keep out of their contents. */
const LEFT_OUT = new Set(['contents', 'table of contents', 'contributing', 'footnotes', 'related lists'])

export default {
  summary: 'Links to the headings of the page, without its title',
  attributes: {
    depth: {
      summary: 'Down to headings of which depth, such as `3`, which is the default',
      pattern: /^[2-6]$/,
    },
  },
  render(_, { depth = '3' }, template) {
    const slugger = new GithubSlugger()
    const headings = template.headings().map((heading) => ({ ...heading, slug: slugger.slug(heading.text) }))
    const shown = headings.filter(
      (heading, index) =>
        !(index === 0 && heading.depth === 1) &&
        heading.depth <= Number(depth) &&
        !LEFT_OUT.has(heading.text.toLowerCase()),
    )
    return shown.length === 0 ? [] : [bulletList(nested(shown))]
  },
} satisfies Block

/** An item for each heading, the deeper ones below the heading before them. */
function nested(headings: readonly { depth: number; text: string; slug: string }[]): ListItem[] {
  let at = 0
  function below(depth: number): ListItem[] {
    const items: ListItem[] = []
    for (let heading = headings[at]; heading && heading.depth > depth; heading = headings[at]) {
      at += 1
      items.push(bullet(paragraph([linkTo(`#${heading.slug}`, heading.text)]), below(heading.depth)))
    }
    return items
  }
  return below(0)
}
