import type { Path } from '../document.ts'
import type { Span } from '../markdown/line.ts'
import type { ListedPaper } from './list.ts'
import { authorAt, commentsAt, type ReadReadme } from './rewrite.ts'

/** Where a value of the list is written; the title of its paper, where the README does not write it. */
export function placeOf(path: Path, readme: ReadReadme): Span {
  const [root, index, field, at] = path
  const [comment] = commentsAt(path, readme.ignores)
  if (comment) return comment
  const paper = root === 'papers' && typeof index === 'number' ? readme.papers[index] : readme.papers[0]
  if (paper === undefined) return { start: 0, end: 0 }
  return (root === 'papers' && placeOfField(paper, field, at, readme)) || paper.found.entry.title
}

function placeOfField(
  { found, links }: ListedPaper,
  field: Path[number] | undefined,
  at: Path[number] | undefined,
  { text }: ReadReadme,
): Span | undefined {
  const { entry } = found
  switch (field) {
    case 'date':
    case 'venue':
      return entry[field]
    case 'url':
      return entry.url ?? emptyAddress(found, text)
    case 'authors':
      return authorAt(entry.authors, at, text) ?? entry.authors
    case 'links':
      return links.get(String(at))?.url
    case 'tags':
      return entry.tags.find((tag) => tag.text === tagAt(entry.tags, at))
    default:
      return undefined
  }
}

/** The text of a tag by its index in the list, which has each once. */
function tagAt(tags: readonly { text: string }[], at: Path[number] | undefined): string | undefined {
  return [...new Set(tags.map(({ text }) => text))][Number(at)]
}

const EMPTY = /(?<!!)\[[^[\]]*\]\(\s*\)/

/** A link without an address in an entry: `[paper]()`. */
export function emptyAddress({ start, end }: Span, text: string): Span | undefined {
  const match = EMPTY.exec(text.slice(start, end))
  return match ? { start: start + match.index, end: start + match.index + match[0].length } : undefined
}
