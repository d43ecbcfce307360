import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatValue } from '../layout.ts'
import { insertIntoArray } from './insert.ts'

const NEW = { title: 'New', tags: ['a'] }

describe('a new element is all that changes', () => {
  const PRETTY =
    '{\n  "papers": [\n    {\n      "title": "A"\n    },\n    {\n      "title": "B"\n    }\n  ]\n}\n'
  const ELEMENT = '{\n      "title": "New",\n      "tags": [\n        "a"\n      ]\n    }'

  test.each([
    [0, PRETTY.replace('[\n', `[\n    ${ELEMENT},\n`)],
    [1, PRETTY.replace('},\n', `},\n    ${ELEMENT},\n`)],
    [2, PRETTY.replace('\n  ]', `,\n    ${ELEMENT}\n  ]`)],
    [9, PRETTY.replace('\n  ]', `,\n    ${ELEMENT}\n  ]`)],
  ])('at %i', (at, expected) => {
    expect(insertIntoArray(PRETTY, ['papers'], [{ at, value: NEW }])).toBe(expected)
  })

  test.each([
    ['an empty array', '{ "papers": [ ] }', `{ "papers": [\n    ${ELEMENT}\n  ] }`],
    [
      'CRLF',
      '{"papers": [\r\n    1\r\n]}',
      `{"papers": [\r\n    ${ELEMENT.replaceAll('\n', '\r\n')},\r\n    1\r\n]}`,
    ],
    [
      'tabs',
      '{"papers": [\n\t\t1\n\t]}',
      '{"papers": [\n\t\t{\n\t\t\t"title": "New",\n\t\t\t"tags": [\n\t\t\t\t"a"\n\t\t\t]\n\t\t},\n\t\t1\n\t]}',
    ],
    ['a byte order mark', '\uFEFF{"papers": [\n    1\n]}', `\uFEFF{"papers": [\n    ${ELEMENT},\n    1\n]}`],
  ])('in %s', (_, text, expected) => {
    expect(insertIntoArray(text, ['papers'], [{ at: 0, value: NEW }])).toBe(expected)
  })
})

test('what a text with new elements means, whatever its white space; and without them it is as it was', () => {
  const space = fc.constantFrom('', ' ', '\n', '\n    ', '\r\n\t\t')
  const places = fc.array(fc.nat(6), { minLength: 1, maxLength: 5 })
  fc.assert(
    fc.property(
      fc.array(fc.jsonValue(), { maxLength: 5 }),
      space,
      space,
      places,
      (old, before, after, at) => {
        const text = `{"papers":${before}[${before}${old.map((value) => JSON.stringify(value)).join(`${after},${before}`)}${after}]}`
        const insertions = at.map((place, index) => ({ at: place, value: { new: index } }))
        const placeOf = (place: number) => Math.min(place, old.length)
        const expected: unknown[] = [...old]
        const sorted = [...insertions].sort((a, b) => placeOf(a.at) - placeOf(b.at))
        sorted.forEach(({ at, value }, shift) => void expected.splice(placeOf(at) + shift, 0, value))
        const result = insertIntoArray(text, ['papers'], insertions)
        expect(JSON.parse(result)).toEqual({ papers: JSON.parse(JSON.stringify(expected)) })
      },
    ),
  )
})

test('a list in the canonical layout stays in it', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ title: fc.string() }), { maxLength: 4 }), fc.nat(5), (papers, at) => {
      const result = insertIntoArray(formatValue({ papers }), ['papers'], [{ at, value: NEW }])
      const place = Math.min(at, papers.length)
      expect(result).toBe(formatValue({ papers: [...papers.slice(0, place), NEW, ...papers.slice(place)] }))
    }),
  )
})
