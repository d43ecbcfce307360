import { expect, test } from 'vitest'
import { fieldsOf, itemsOf, jsonIn } from './json.ts'

test('fields are those of the object alone', () => {
  expect(fieldsOf({ a: 1 }).a).toBe(1)
  expect(fieldsOf({}).toString).toBeUndefined()
  expect(fieldsOf(JSON.parse('{"__proto__": {"a": 1}}')).a).toBeUndefined()
})

test.each([null, undefined, 'text', 7, [1]])('%j has no fields', (value) => {
  expect(Object.keys(fieldsOf(value))).toEqual([])
})

test.each([null, 'text', { length: 1 }])('%j has no items', (value) => {
  expect(itemsOf(value)).toEqual([])
})

test('what is no JSON is no answer', () => {
  expect(jsonIn({ status: 200, text: '[1]' })).toEqual([1])
  expect(() => jsonIn({ status: 200, text: '<html>' })).toThrow(
    'it answered 200 with something else than JSON',
  )
})
