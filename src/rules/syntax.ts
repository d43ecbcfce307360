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

/** Found by `json.ts` while the file is read. */
export default {
  summary: 'papers.json is JSON that every program reads alike',
  why: `Text in UTF-8, at most 20 MB, nested at most 32 deep, each key once in its object. What one program
    refuses another may read as something else; so nothing is written before it is mended.`,
  severity: 'error',
  examples: [
    {
      bad: GOOD.replace('Superposition",', 'Superposition"'),
      message: 'Unexpected `"url"`, expected a comma before it',
      good: GOOD,
    },
    {
      bad: GOOD.replace('"2022-09"', '"2022-09",\n      "date": "2022-10"'),
      message: 'Unexpected second `date` in one object, expected each key once: the first is in line 7',
      good: GOOD,
    },
  ],
} satisfies Rule
