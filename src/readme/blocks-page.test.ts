import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { blocks } from '../blocks/index.ts'
import { renderReadme } from './readme.ts'

const page = readFileSync('docs/blocks.md', 'utf8')

/** The rows of the table of attributes. */
const rows = Object.entries(blocks).flatMap(([name, { summary, attributes }]) => [
  `| \`${name}\` | | ${summary} |`,
  ...Object.entries(attributes).map(([attribute, { summary }]) => `| | \`${attribute}\` | ${summary} |`),
])

test('the page of the blocks has their attributes', () => {
  const [, table] = /\| --- \| --- \| --- \|\n((?:\|.*\n)*)/.exec(page) ?? []
  expect(table?.trimEnd().split('\n')).toEqual(rows)
})

describe('an example on the page is what is printed', () => {
  const [, examples = ''] = page.split('### Examples')
  const [, papers = ''] = /```json\n(.*?)```/s.exec(examples) ?? []
  const pairs = [...examples.matchAll(/```html\n(.*?)```\n+```md\n(.*?)```/gs)].map(
    ([, template = '', printed = '']) => [template, printed] as const,
  )

  test.each(pairs)('%s', async (template, printed) => {
    const readme = await renderReadme(template, { title: 'Papers', papers: JSON.parse(papers) }, blocks)
    expect(readme.split('\n').slice(2).join('\n')).toBe(printed)
  })

  test('there are some', () => expect(pairs.length).toBeGreaterThan(5))
})
