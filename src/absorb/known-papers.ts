import { identifiersOf, keyOf } from '../identifier/identifiers.ts'
import type { Paper } from '../paper.ts'
import { titleKey } from '../title/title.ts'
import type { Row } from './rows.ts'

/** Papers by what names them: identifiers, the address, the title. */
export class KnownPapers {
  readonly #byKey = new Map<string, Row>()

  constructor(rows: readonly Row[]) {
    for (const row of rows) this.add(row)
  }

  add(row: Row): void {
    for (const key of keysOf(row.paper)) if (!this.#byKey.has(key)) this.#byKey.set(key, row)
  }

  /** One that is the same paper. */
  find(paper: Paper): Row | undefined {
    return keysOf(paper)
      .map((key) => this.#byKey.get(key))
      .find((row) => row !== undefined)
  }
}

function keysOf(paper: Paper): string[] {
  const title = titleKey(paper.title)
  return [...identifiersIn(paper), ...(title === '' ? [] : [`title:${title}`])]
}

/** The papers that one names: by identifiers, and by the address of its title. */
export function identifiersIn(paper: Paper): string[] {
  const [found = []] = identifiersOf({ title: '', papers: [paper] })
  return [...found.map(keyOf), ...(paper.url === '' ? [] : [`url:${paper.url}`])]
}
