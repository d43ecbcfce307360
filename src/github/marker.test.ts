import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cases, hostileText } from '../fixtures/hostile-text.ts'
import { hasMarker, markerIn, withMarker } from './marker.ts'

test('words are read as they were written', () => {
  const body = withMarker('Text\n', 'recommend', ['12', 'arxiv:2406.16254'])
  expect(body).toBe('Text\n\n<!-- paperlist:recommend 12 arxiv:2406.16254 -->')
  expect(markerIn(body, 'recommend')).toEqual(['12', 'arxiv:2406.16254'])
  expect(markerIn(`${body}\r\n`, 'recommend')).toEqual(['12', 'arxiv:2406.16254'])
  expect(markerIn(body, 'recommend-x')).toBeUndefined()
  expect(markerIn(withMarker('', 'weekly'), 'weekly')).toEqual([])
})

test.each([
  '',
  'text',
  'paperlist:recommend',
  '<!-- paperlist:recommend',
  '<!-- paperlist:recommend -->x',
  '<!-- paperlist:a\n-->',
  '<!-- paperlist:recommend <b> -->',
  '<!-- paperlist:recommend 1  2 -->',
])('there is none in %j', (body) => {
  expect(hasMarker(body, 'recommend')).toBe(false)
})

test('what a marker is put behind has no say in it', () => {
  const text = fc.oneof(hostileText(), fc.constantFrom('<!-- paperlist:weekly 1 -->', '<!--', '-->'))
  fc.assert(
    fc.property(text, (body) => {
      expect(markerIn(withMarker(body, 'recommend', ['7']), 'recommend')).toEqual(['7'])
    }),
    cases(100),
  )
})

test.each(['-->', 'a--b', '', ' ', 'x'.repeat(300), '<', 'a\nb', 'ä'])('%j is no word', (word) => {
  expect(() => withMarker('', 'recommend', [word])).toThrow('no text for a marker')
})
