import type { RootContent } from 'mdast'
import type { PaperList } from './paper.ts'

/** A part of README.template.md that is filled in: `<!-- paperlist:NAME attribute="value" -->`. One file each in `blocks/`. */
export interface Block {
  /** What it prints, in a sentence. */
  summary: string
  /** The attributes it takes, each with what it does. */
  attributes: Readonly<Record<string, Attribute>>
  /** The block's content. `template` is the README template, for blocks that speak of the rest of the page. */
  render(
    list: PaperList,
    attributes: Readonly<Record<string, string>>,
    template: TemplateContext,
  ): RootContent[]
}

export interface Attribute {
  summary: string
  /** The values allowed; absent: any text, or what `valuesOf` gives. */
  values?: readonly string[]
  /** Allowed values that depend on the list, such as the ids of its sections. */
  valuesOf?(list: PaperList): readonly string[]
  /** A pattern for free values, such as a whole number. */
  pattern?: RegExp
  /** What else can be wrong with a value. */
  mistakesIn?(value: string): ValueMistake[]
  /** Another attribute that it cannot stand beside. */
  insteadOf?: string
}

/** What is wrong with the value of an attribute, and at which of its characters. */
export interface ValueMistake {
  message: string
  index: number
}

/** What a block may know of the page around it. */
export interface TemplateContext {
  /** The headings of the finished page in order, those that blocks print included. */
  headings(): readonly { depth: number; text: string }[]
}
