import { expect, test } from 'vitest'
import { papersIn } from './example-readings.ts'

const paper = (n: number) =>
  `- [Counting Stars with Small Networks ${n}](https://arxiv.org/abs/2401.0${1000 + n}). *Jane Doe, Richard Roe.* ICLR 2024.`
const papers = Array.from({ length: 5 }, (_, n) => paper(n)).join('\n')

const titlesIn = (markdown: string) => papersIn(markdown).map(({ entry }) => entry.title.text)

test.each([
  [
    'a contents list',
    '# List\n\n## Contents\n\n- [Counting stars and other things](#stars)\n- [Tools for the sky](#tools)\n',
  ],
  [
    'news',
    '## News\n\n- [2024/01] Our survey [Counting Stars with Small Networks](https://arxiv.org/abs/2401.01234) is out!\n',
  ],
  [
    'an entry template in fenced code',
    '```\n- [title](https://arxiv.org/abs/2401.01234). *Jane Doe.* ICLR 2024.\n```\n',
  ],
  [
    'indented code',
    'Like this:\n\n    [Counting Stars with Small Networks](https://arxiv.org/abs/2401.01234)\n',
  ],
  [
    'an entry in a comment',
    '<!-- - [Counting Stars with Small Networks](https://arxiv.org/abs/2401.01234) -->\n',
  ],
  [
    'prose that mentions a paper',
    'This list goes with what we say in our survey, which you will find under the title [Counting Stars with Small Networks](https://arxiv.org/abs/2401.01234).\n',
  ],
  [
    'tools',
    '## Tools\n\n- [StarCounter](https://github.com/doe/counter) - counts stars\n- [SkyViewer](https://github.com/doe/viewer) - shows the sky\n- [Moon](https://github.com/doe/moon)\n',
  ],
  ['how to cite', '## Citation\n\n[Counting Stars with Small Networks](https://arxiv.org/abs/2401.01234)\n'],
  [
    'how to contribute',
    '## Contributing\n\n- [Counting Stars with Small Networks](https://arxiv.org/abs/2401.01234)\n',
  ],
  [
    'badges under the title',
    '# List\n\n[![Awesome](https://awesome.re/badge.svg)](https://awesome.re) ![](https://img.shields.io/badge/PRs-welcome-red)\n',
  ],
  [
    'links into the page at its head',
    '# List\n\n<p>\n<a href="https://arxiv.org/abs/2401.01234">📝 Survey Paper</a> |\n<a href="#papers">Papers</a>\n</p>\n',
  ],
  ['a bold line that stands for a heading', '**Small Networks in 2024**\n'],
  [
    'the pages of a conference',
    '- [ICLR 2024 Workshop on Stars](https://openreview.net/group?id=ICLR.cc/2024/Workshop)\n- [Star](https://aclanthology.org/)\n- [Stars](https://transformer-circuits.pub/)\n',
  ],
])('%s: no papers', (_, markdown) => {
  expect(titlesIn(markdown)).toEqual([])
})

test('papers among other lists are found', () => {
  const text = `# List\n\n## Contents\n\n- [Papers](#papers)\n\n## Papers\n\n${papers}\n\n## Tools\n\n- [StarCounter](https://github.com/doe/counter)\n`
  expect(titlesIn(text)).toHaveLength(5)
})

test('a paper without a link counts among others, a topic does not', () => {
  const text = `${papers}\n- [OSDI'23] Counting Stars without a Link\n- Small networks and large ones`
  expect(titlesIn(text).slice(5)).toEqual(['Counting Stars without a Link'])
})

test('a weak entry counts among papers and not on its own', () => {
  const weak = '- [Counting Stars on a Blog](https://doe.org/stars)'
  expect(titlesIn(weak)).toEqual([])
  expect(titlesIn(`${papers}\n${weak}`)).toHaveLength(6)
})
