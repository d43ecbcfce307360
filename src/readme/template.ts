import type { Nodes } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import {
  type BlockComment,
  isBlockComment,
  type Mistake,
  readBlockComment,
  type Word,
} from './block-comment.ts'

/** What a README template says of blocks. */
export interface Template {
  /** In the order of the text. */
  uses: Use[]
  headings: TemplateHeading[]
  mistakes: Mistake[]
}

/** A block as it stands in a template. */
export interface Use extends BlockComment {
  /** What it takes the place of: from `start` up to, and not including, `end`. */
  start: number
  end: number
  /** Whether it has its line to itself, outside of lists, quotes and tables; then it takes the place of the line. */
  alone: boolean
  /** The depth of the heading above it; undefined where there is none. */
  under: number | undefined
}

/** A heading, whose text is put together from texts and from what blocks print. */
interface TemplateHeading {
  depth: number
  offset: number
  content: (string | Use)[]
}

/** Finds the blocks and the headings of a README template, and the comments that are meant as blocks but are not well formed. */
export function readTemplate(text: string): Template {
  const template: Template = { uses: [], headings: [], mistakes: [] }
  let under: number | undefined
  for (const node of fromMarkdown(text).children) {
    const content: TemplateHeading['content'] = []
    if (node.type === 'heading') {
      under = node.depth
      template.headings.push({ depth: node.depth, offset: startOf(node), content })
    }
    for (const piece of textAndComments(node, text)) {
      if (typeof piece === 'string') {
        content.push(piece)
        continue
      }
      const read = readBlockComment(piece.text, piece.offset)
      if ('message' in read) {
        template.mistakes.push(read)
      } else {
        const use = { ...read, ...placeOf(piece, node.type === 'html', text), under }
        template.uses.push(use)
        content.push(use)
      }
    }
  }
  return template
}

const COMMENT = /<!--(?!-?>)[\s\S]*?(?:-->|$)/g
/** In text, and not escaped: a comment that does not end. */
const UNFINISHED = /(?<!\\)<!--(?=\s*paperlist)[\s\S]*/gi

/** The text that a node shows, and the comments in it that are meant as blocks. */
function* textAndComments(node: Nodes, text: string): Generator<string | Word> {
  if (node.type === 'html' || node.type === 'text') {
    const source = text.slice(startOf(node), node.position?.end.offset)
    for (const { index, 0: comment } of source.matchAll(node.type === 'html' ? COMMENT : UNFINISHED)) {
      if (isBlockComment(comment)) yield { text: comment, offset: startOf(node) + index }
    }
  }
  if (node.type === 'text' || node.type === 'inlineCode') yield node.value
  if ('children' in node) for (const child of node.children) yield* textAndComments(child, text)
}

const REST_OF_LINE = /[ \t]*(?=\r?\n|$)/y

function placeOf(comment: Word, atRoot: boolean, text: string): Pick<Use, 'start' | 'end' | 'alone'> {
  const end = comment.offset + comment.text.length
  const lineStart = text.lastIndexOf('\n', comment.offset) + 1
  REST_OF_LINE.lastIndex = end
  const rest = REST_OF_LINE.exec(text)
  if (!atRoot || !rest || text.slice(lineStart, comment.offset).trim() !== '') {
    return { start: comment.offset, end, alone: false }
  }
  return { start: lineStart, end: end + rest[0].length, alone: true }
}

function startOf(node: Nodes): number {
  return node.position?.start.offset ?? 0
}
