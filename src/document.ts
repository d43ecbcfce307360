import type { Ignore, PaperList } from './paper.ts'
import type { Problem } from './rule.ts'

/** The way from the root of a list to a value in it: `['papers', 3, 'url']`. */
export type Path = readonly (string | number)[]

/** A place in a text. `line` and `column` count from 1, `offset` from 0; columns and offsets in UTF-16 code units. */
export interface Position {
  line: number
  column: number
  offset: number
}

/** From `start` up to, and not including, `end`. */
export interface Range {
  start: Position
  end: Position
}

/**
 * A change of a list. As data it can be shown, tested and applied to any document:
 * put `value` at `path`, remove what is there, or put the elements of the array there in another order
 * (`order[0]` is the present index of what comes first).
 */
export type Edit =
  | { path: Path; value: unknown }
  | { path: Path; remove: true }
  | { path: Path; order: readonly number[] }

/** What was noticed while a file was read: of which rule it is an offence, where, and in words. */
export interface ReadingProblem {
  rule: 'syntax' | 'schema' | 'layout' | 'unused-ignore'
  range: Range
  message: string
  path?: Path
  fix?: Edit[]
}

/** A file that holds a list: it knows where everything is and how to change it. */
export interface Document {
  /** As the user named it. */
  file: string
  /** As decoded from the file, a byte order mark included. */
  text: string
  /** Undefined when the file cannot be understood; `problems` then says why. */
  list: PaperList | undefined
  problems: readonly ReadingProblem[]
  /** Findings that are accepted wherever they are in the file; each is at the path `['ignore', index]`. */
  ignores?: readonly Ignore[]
  /**
   * Where the value at `path` stands, or with `'key'` the name of the member. An array or object is shown by its
   * opening bracket, and so is the innermost value on the way to a path that leads nowhere.
   */
  locate(path: Path, part?: 'key'): Range
  /**
   * A problem as it is in this kind of file: without the edits that cannot be made in it; undefined when it is none there.
   * Absent where every problem is one.
   */
  adapt?(rule: string, problem: Problem): Problem | undefined
  /** The text with the edits made and every other byte as it was. The edits must not touch the same place. */
  edit(edits: readonly Edit[]): string
}
