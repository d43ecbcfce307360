import { expect, test } from 'vitest'
import { papersIn } from './example-readings.ts'

const title = 'Counting Stars with Small Networks'
const url = 'https://arxiv.org/abs/2401.01234'

test('a table of names with labels under Paper has no titles there', () => {
  const table = `|Name|Paper|\n|---|---|\n|Stars|[link](${url})|\n|Moons|[Moons](${url}1)|`
  expect(papersIn(table).map(({ entry }) => entry.title.text)).not.toContain('link')
})

test('several papers in one item keep their years', () => {
  const item = `- [${title}](${url}) (2003) and [Counting Moons](${url}1) (2006): Two papers about the sky`
  expect(papersIn(item).map(({ entry }) => entry.date?.text)).toEqual(['2003', '2006'])
})

test.each([
  `We are thrilled to share that [${title}](${url}) has been accepted.`,
  `Please cite [our survey](${url}) if you like it.`,
  `The papers are sorted as in: [${title}](${url}).`,
])('prose: %s', (text) => {
  expect(papersIn(text)).toEqual([])
})

test.each(['Instructions and Navigation', 'Contact-Rich Manipulation'])('papers under %s', (heading) => {
  expect(papersIn(`## ${heading}\n\n- [${title}](${url})`)).toHaveLength(1)
})
