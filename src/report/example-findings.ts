import { linesOf } from '../json/lines.ts'
import type { Finding, ReportContext } from '../reporter.ts'
import type { Rule } from '../rule.ts'

/** A list with three problems, for the tests of reporters. */
export const text = `{
  "title": "Papers about neurons",
  "papers": [
    {
      "title": "Toy Models of Superposition.",
      "url": "https://arxiv.org/abs/2209.10652",
      "date": "2022-09-21"
    },
    {
      "title": "Finding Neurons in a Haystack",
      "url": "https://arxiv.org/abs/2209.10652",
      "date": "2023-05-02"
    }
  ]
}
`

const rule: Rule = {
  summary: 'No title ends with a full stop',
  why: 'It belongs to\n  a reference.',
  severity: 'warning',
  examples: [],
}

const rules = {
  'first-date': { ...rule, summary: 'The date is that of the first version' },
  'no-duplicate-url': { ...rule, summary: 'No two papers have the same url', severity: 'error' },
  'title-full-stop': rule,
} satisfies Record<string, Rule>

/** A finding about `words`, which stand in `within`, after the first `from` characters of it. */
export function findingAt(
  words: string,
  parts: Partial<Finding> & { from?: number; within?: string },
): Finding {
  const { from = 0, within = text, ...rest } = parts
  const start = within.indexOf(words, from)
  return {
    rule: 'title-full-stop',
    severity: 'warning',
    message: 'Unexpected full stop',
    file: 'papers.json',
    path: ['papers', 0, 'title'],
    related: [],
    ...linesOf(within).between(start, start + words.length),
    ...rest,
  }
}

const url = '"https://arxiv.org/abs/2209.10652"'
const title = '"Toy Models of Superposition."'

/** One with a fix, one with a related place, one with a suggestion and evidence. */
export const findings: readonly Finding[] = [
  findingAt(title, {
    message: 'Unexpected full stop at the end of the title, expected `Toy Models of Superposition`',
    fix: [{ path: ['papers', 0, 'title'], value: 'Toy Models of Superposition' }],
  }),
  findingAt(url, {
    from: text.lastIndexOf(url),
    rule: 'no-duplicate-url',
    severity: 'error',
    message: 'Unexpected second paper with the url `https://arxiv.org/abs/2209.10652`, expected one',
    path: ['papers', 1, 'url'],
    related: [findingAt(url, { path: ['papers', 0, 'url'] })].map(({ path, start, end }) => ({
      path,
      start,
      end,
    })),
  }),
  findingAt('"2023-05-02"', {
    rule: 'first-date',
    message: 'Unexpected date `2023-05-02`, expected `2022-09-21`',
    path: ['papers', 1, 'date'],
    suggestion: [{ path: ['papers', 1, 'date'], value: '2022-09-21' }],
    evidence: ['arXiv: version 1 of 2209.10652 is of 2022-09-21'],
  }),
]

/** What reporters are told of a run over `text`, but for `parts`. */
export function contextOf(parts: Partial<ReportContext> = {}): ReportContext {
  return {
    rules,
    texts: new Map([['papers.json', text]]),
    colour: false,
    fixed: 0,
    ignored: 0,
    version: '0.1.0',
    actions: false,
    ...parts,
  }
}
