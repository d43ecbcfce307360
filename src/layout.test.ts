import { expect, test } from 'vitest'
import { formatList, KEYS, keysAt } from './layout.ts'
import schema from './papers.schema.json' with { type: 'json' }

test('the keys are those of the schema, in its order', () => {
  const { sections } = schema.properties
  const { paper } = schema.definitions
  expect(KEYS.list).toEqual(Object.keys(schema.properties))
  expect(KEYS.section).toEqual(Object.keys(sections.items.properties))
  expect(KEYS.paper).toEqual(Object.keys(paper.properties))
  expect(KEYS.ignore).toEqual(Object.keys(paper.properties.ignore.items.properties))
})

test.each([
  [[], KEYS.list],
  [['sections', 0], KEYS.section],
  [['papers', 0], KEYS.paper],
  [['papers', 0, 'ignore', 1], KEYS.ignore],
  [['papers', 0, 'links'], []],
  [['rules'], []],
])('the object at %j has the keys %j', (path, keys) => {
  expect(keysAt(path)).toEqual(keys)
})

test('every object is printed in the order of its keys, unknown ones last', () => {
  const list = {
    papers: [
      {
        date: '2024',
        ignore: [{ reason: 'why', rule: 'sorted' }],
        other: 1,
        url: 'https://example.org',
        title: 'x',
      },
    ],
    sections: [{ title: 'Papers', id: 'papers' }],
    title: 'x',
  }
  expect(JSON.stringify(JSON.parse(formatList(list)))).toBe(
    '{"title":"x","sections":[{"id":"papers","title":"Papers"}],' +
      '"papers":[{"title":"x","url":"https://example.org","date":"2024","ignore":[{"rule":"sorted","reason":"why"}],"other":1}]}',
  )
})

test('what cannot be seen is escaped, and is the same text when it is read', () => {
  const title = 'left\u202Eright \uFEFF \u200B \u00AD é 😀 \u200D'
  const text = formatList({ title, papers: [] })
  expect(text).toContain('left\\u202eright \\ufeff \\u200b \\u00ad é 😀 \u200D')
  expect(JSON.parse(text).title).toBe(title)
})
