import type { Edit, Path } from './document.ts'
import type { Facts } from './facts.ts'
import type { Paper, PaperList, Severity } from './paper.ts'

/** A check of a list. Each file in `rules/` exports one; the file's name is the rule's. */
export interface Rule {
  /** What holds in a good list, in the present tense. */
  summary: string
  /** What goes wrong for people when it does not. Markdown. */
  why: string
  severity: Severity
  /** Shown in the documentation and run as tests. */
  examples: readonly Example[]
  /**
   * The problems of a list. Pure: the same list and facts, the same problems.
   * Absent where the problem is found while the file is read or the rules are run (`syntax`, `unused-ignore`, ...).
   */
  check?(list: PaperList, facts: Facts): Iterable<Problem>
}

/** What a rule yields: a place, a sentence and, when there is one, a remedy. */
export interface Problem {
  path: Path
  /** *Unexpected X, expected Y*, values in backticks (`quote`), then what to do when that is not plain. No full stop. */
  message: string
  /** Other places that one has to see to understand it. */
  related?: Path[]
  /** Safe to make without asking (`lint --fix`). */
  fix?: Edit[]
  /** For a person to accept (`lint --accept`). */
  suggestion?: Edit[]
  /** What speaks for it, a line each. */
  evidence?: string[]
}

/** A list with less than a list needs: what is left out, the tests fill in. An array stands for its papers. */
export type ExampleList =
  | readonly Partial<Paper>[]
  | (Partial<Omit<PaperList, 'papers'>> & { papers: readonly Partial<Paper>[] })

/**
 * `bad` yields exactly one problem of the rule, with `message`; `good` yields none of any rule;
 * a fix or a suggestion turns the one into the other. A string is the text of a file.
 */
export interface Example {
  bad: ExampleList | string
  message: string
  good: ExampleList | string
  facts?: Partial<Facts>
}
