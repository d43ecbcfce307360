import { expect, test } from 'vitest'
import { openreviewId } from './openreview.ts'

test.each([
  ['an id', 'cnKhHxN3xj', 'cnKhHxN3xj'],
  ['an id with signs', '0RDcd5-_ok', '0RDcd5-_ok'],
  ['a forum', 'https://openreview.net/forum?id=cnKhHxN3xj', 'cnKhHxN3xj'],
  ['a PDF', 'http://openreview.net/pdf?id=cnKhHxN3xj', 'cnKhHxN3xj'],
  ['a note of a forum', 'https://openreview.net/forum?id=cnKhHxN3xj&noteId=rylXBkrYDS', 'cnKhHxN3xj'],
  [
    'parameters in another order',
    'https://openreview.net/forum?noteId=rylXBkrYDS&id=cnKhHxN3xj',
    'cnKhHxN3xj',
  ],
  ['a part of a forum', 'https://openreview.net/forum?id=cnKhHxN3xj#discussion', 'cnKhHxN3xj'],
])('%s: %s', (_, text, id) => {
  expect(openreviewId(text)).toBe(id)
})

test.each([
  ['a conference', 'https://openreview.net/group?id=ICLR.cc/2024/Conference'],
  ['an attachment', 'https://openreview.net/attachment?id=cnKhHxN3xj&name=supplementary_material'],
  ['no id', 'https://openreview.net/forum'],
  ['a bracket', 'https://openreview.net/forum?id=cnKhHxN3xj}'],
  ['another host', 'https://example.org/forum?id=cnKhHxN3xj'],
  ['two words', 'Toy Models'],
  ['nothing', ''],
])('%s is none: %s', (_, text) => {
  expect(openreviewId(text)).toBeUndefined()
})
