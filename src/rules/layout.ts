import type { Rule } from '../rule.ts'

const GOOD = `{
  "title": "Papers about neurons",
  "papers": [
    {
      "title": "Toy Models of Superposition",
      "url": "https://arxiv.org/abs/2209.10652",
      "date": "2022-09"
    }
  ]
}
`

/** Found by `documents/json.ts` while the file is read. */
export default {
  summary: 'papers.json is in the canonical layout',
  why: `Keys in the order of the schema, two spaces, a value on each line, LF and a final newline: then a change
    of one paper is a change of its own lines, and two people who edit two papers never conflict.`,
  severity: 'warning',
  examples: [
    {
      bad: GOOD.replaceAll('\n', '\r\n'),
      message: 'Unexpected CR at the end of a line, expected LF alone; run `paperlist lint --fix`',
      good: GOOD,
    },
    {
      bad: `{
  "title": "Papers about neurons",
  "papers": [
    {
      "url": "https://arxiv.org/abs/2209.10652",
      "title": "Toy Models of Superposition",
      "date": "2022-09"
    }
  ]
}
`,
      message: 'Unexpected `"url"` here, expected `"title"` first; run `paperlist lint --fix`',
      good: GOOD,
    },
  ],
} satisfies Rule
