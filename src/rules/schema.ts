import type { Rule } from '../rule.ts'

const good = (arxiv: string) => `{
  "title": "Papers about neurons",
  "papers": [
    {
      "title": "Toy Models of Superposition",
      "url": "https://transformer-circuits.pub/2022/toy_model/index.html",
      "date": "2022-09",
      "arxiv": ${arxiv}
    }
  ]
}
`

/** Found by `schema.ts` while the file is read. */
export default {
  summary: 'papers.json has the keys and the kinds of values that its schema names',
  why: `An unknown key is usually a known one misspelt, whose value would be lost in silence. Identifiers are
    strings: as a number, \`2204.01120\` loses its final zero. \`src/papers.schema.json\` says what is allowed.`,
  severity: 'error',
  examples: [
    {
      bad: good('"2209.10652"').replace('"arxiv"', '"arxive"'),
      message: 'Unexpected key `arxive`, did you mean `arxiv`?',
      good: good('"2209.10652"'),
    },
    {
      bad: good('2209.10652'),
      message:
        'Unexpected number `2209.10652` for `arxiv`, expected the string `"2209.10652"`: as a number an identifier loses its final zeros',
      good: good('"2209.10652"'),
    },
    {
      bad: good('"2209.10652"').replace(',\n      "date": "2022-09"', ''),
      message: 'Unexpected paper without `date`, expected for instance `"date": "2022-09"`',
      good: good('"2209.10652"'),
    },
  ],
} satisfies Rule
