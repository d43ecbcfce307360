import type { Block } from '../markdown/blocks.ts'
import type { Line } from '../markdown/line.ts'
import { plainText } from './plain-text.ts'

type Heading = Extract<Block, { type: 'heading' }>

/** A heading that stands beside the title of the document, but has nothing of what follows below it. */
const CONTENTS = /^[^\p{L}]*(?:table of )?contents?[^\p{L}]*$/iu

/** Where in a document one is while its blocks are read: under which headings, in which `<details>`. */
export class Outline {
  /** Bold text that stands in the place of a heading, until the next heading. */
  pseudo: string | undefined
  #headings: readonly { depth: number; text: string }[] = []
  /** The summary of each `<details>` that is open, and the headings above it. */
  #details: { summary: string; headings: readonly { depth: number; text: string }[] }[] = []
  readonly #title: Heading | undefined

  constructor(blocks: readonly Block[]) {
    const first = blocks.find((block) => block.type === 'heading')
    this.#title = first?.depth === 1 ? first : undefined
  }

  /** The headings above what comes next, without the title of the document. */
  get path(): readonly string[] {
    return this.#headings.map(({ text }) => text)
  }

  /** What stands above it like a heading. */
  get group(): readonly string[] {
    const summaries = this.#details.map(({ summary }) => summary)
    return this.pseudo === undefined ? summaries : [...summaries, this.pseudo]
  }

  enter(heading: Heading): void {
    this.leave(heading.depth)
    const { depth, line } = heading
    if (heading === this.#title || (depth === 1 && CONTENTS.test(line.text))) return
    this.#headings = [...this.#headings, { depth, text: plainText(line) }]
  }

  /** Leaves the headings of that depth and of those below it. */
  leave(depth: number): void {
    this.#headings = this.#headings.filter((above) => above.depth < depth)
    this.pseudo = undefined
  }

  /** Enters `<details>`. */
  open(summary: Line): void {
    this.#details.push({ summary: plainText(summary), headings: this.#headings })
    this.pseudo = undefined
  }

  /** Leaves the `<details>` that was opened last, and with it the headings in it. */
  close(): void {
    this.#headings = this.#details.pop()?.headings ?? this.#headings
    this.pseudo = undefined
  }
}
