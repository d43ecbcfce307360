import { expect, test } from 'vitest'
import { papersIn } from './example-readings.ts'

const a = '[Counting Stars with Small Networks](https://arxiv.org/abs/2401.01234)'
const b = '[Counting Moons with Large Networks](https://arxiv.org/abs/2402.04321)'

const found = (markdown: string) =>
  papersIn(markdown).map(({ entry, path, group }) => [
    entry.title.text.split(' ')[1],
    path.join(' > '),
    group.join(' > '),
  ])

test.each<[string, string, string[][]]>([
  [
    'headings, without the title of the document',
    `# List\n\n## A\n\n### B\n\n- ${a}\n\n## C\n\n- ${b}`,
    [
      ['Stars', 'A > B', ''],
      ['Moons', 'C', ''],
    ],
  ],
  ['a second heading of the first level', `# List\n\n# A\n\n## B\n\n- ${a}`, [['Stars', 'A > B', '']]],
  [
    'contents at the first level are none',
    `# List\n\n# Contents\n\n- [A](#a)\n\n## A\n\n- ${a}`,
    [['Stars', 'A', '']],
  ],
  [
    'contents at the second level are one',
    `# List\n\n## Contents\n\n### A\n\n- ${a}`,
    [['Stars', 'Contents > A', '']],
  ],
  [
    'headings in details end with them',
    `## A\n\n<details>\n<summary>More</summary>\n\n### B\n\n- ${a}\n\n</details>\n\n- ${b}`,
    [
      ['Stars', 'A > B', 'More'],
      ['Moons', 'A', ''],
    ],
  ],
  ['headings of HTML', `<h2 align="center">A</h2>\n\n- ${a}`, [['Stars', 'A', '']]],
  [
    'a bold line',
    `## A\n\n**2024**\n\n- ${a}\n\n## B\n\n- ${b}`,
    [
      ['Stars', 'A', '2024'],
      ['Moons', 'B', ''],
    ],
  ],
  [
    'an item that is a topic',
    `- Small ones\n  - ${a}\n  - ${b}`,
    [
      ['Stars', '', 'Small ones'],
      ['Moons', '', 'Small ones'],
    ],
  ],
  [
    'a topic above papers that are paragraphs',
    `- Small ones\n\n  ${a}\n\n  ${b}`,
    [
      ['Stars', '', 'Small ones'],
      ['Moons', '', 'Small ones'],
    ],
  ],
])('the place of a paper: %s', (_, markdown, places) => {
  expect(found(markdown)).toEqual(places)
})

test.each([
  ['a paper below a paper', `- ${a}\n  - ${b}`],
  ['papers that are lines of one paragraph', `${a}. *Jane Doe, Richard Roe.*\n${b}`],
  ['papers that are named one after the other', `- **Counting**: ${a} (the first), ${b} 🔒`],
  ['two paragraphs', `${a}\n\n${b}`],
])('two papers: %s', (_, markdown) => {
  expect(found(markdown).map(([word]) => word)).toEqual(['Stars', 'Moons'])
})

test.each([
  [
    'a second link that only is a comment',
    `- ${a}, which goes on where somebody said in ${b} that it should not be done`,
  ],
  ['a comment below it', `- ${a}\n  - It goes on with the paper before`],
])('one paper: %s', (_, markdown) => {
  expect(found(markdown).map(([word]) => word)).toEqual(['Stars'])
})
