import { expect, test } from 'vitest'
import { withFieldsTable } from './fields-table.ts'

const PAGE = 'before\n<!-- fields: from the schema -->\nold\n<!-- end of fields -->\nafter\n'

function schema(properties: Record<string, { description?: string }>) {
  return { definitions: { paper: { required: ['title'], properties } } }
}

test('a row for each field, between the comments; the rest of the page stays', () => {
  const fields = { title: { description: 'Its $1 title.' }, note: { description: 'This | that.' } }
  const page = withFieldsTable(PAGE, schema(fields))
  expect(page).toBe(`before
<!-- fields: from the schema -->

| field | needed | what |
| --- | --- | --- |
| \`title\` | yes | Its $1 title. |
| \`note\` |  | This \\| that. |

<!-- end of fields -->
after
`)
  expect(withFieldsTable(page, schema(fields))).toBe(page)
})

test.each([
  ['a page without comments', 'words\n', { title: { description: 'x' } }],
  ['a field without description', PAGE, { title: {} }],
])('%s is a mistake', (_, page, fields) => {
  expect(() => withFieldsTable(page, schema(fields))).toThrow('Unexpected')
})
