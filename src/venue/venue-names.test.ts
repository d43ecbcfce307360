import { expect, test } from 'vitest'
import table from '../venues.json' with { type: 'json' }
import { seriesAt } from './venue-names.ts'
import { namesOf, type VenueLine } from './venue-series.ts'
import { isOrganizer, type Word, wordsOf } from './venue-words.ts'

const LINES = table as readonly VenueLine[]

/** The line of the table that each name, and each long name without its organizers, belongs to. */
function linesByName(): Map<string, VenueLine> {
  const named = LINES.flatMap((line) => namesOf(line).map((name) => ({ line, words: wordsOf(name) })))
  const shortened = named.map(({ line, words }) => ({
    line,
    words: words.slice(words.findIndex((word) => !isOrganizer(word))),
  }))
  const all = [...named, ...shortened.filter(({ words }) => words.length >= 3)]
  return new Map(all.reverse().map(({ line, words }) => [keyOf(words), line]))
}

function keyOf(words: readonly Word[]): string {
  return words.map(({ key }) => key).join(' ')
}

/** The same as `seriesAt`, by trying every length. */
function longestNameAt(words: readonly Word[], at: number, lines: ReadonlyMap<string, VenueLine>): string {
  for (let length = words.length - at; length > 0; length--) {
    const line = lines.get(keyOf(words.slice(at, at + length)))
    if (line === undefined) continue
    const { text } = words[at] as Word
    return length > 1 || text.length > 3 || namesOf(line).includes(text)
      ? `${line.name}, ${length} words`
      : ''
  }
  return ''
}

test.each([
  ['NeurIPS', 'NeurIPS'],
  ['Advances in Neural Information Processing Systems', 'NeurIPS'],
  ['Conference on Computer Vision and Pattern Recognition', 'CVPR'],
  ['IEEE/CVF Conference on Computer Vision and Pattern Recognition', 'CVPR'],
  ['Nature Machine Intelligence', 'Nature Machine Intelligence'],
  ['Nature', 'Nature'],
  ['SIGGRAPH Asia', 'SIGGRAPH Asia'],
  ['ACL', 'ACL'],
  ['acl', undefined],
  ['S&P', 'IEEE S&P'],
  ['The Annual Meeting of the Association for Computational Linguistics', 'ACL'],
  ['Knowledge Based Systems', 'Knowledge-Based Systems'],
  ['Transactions on Graphics', 'TOG'],
  ['Neural', undefined],
])('%j begins with the name of %s', (text, expected) => {
  expect(seriesAt(wordsOf(text), 0)?.series.name).toBe(expected)
})

test('whatever the table has is found as if all of it were searched', () => {
  const lines = linesByName()
  const names = LINES.flatMap((line) => [...namesOf(line), ...(line.tracks ?? [])])
  const texts = names.flatMap((name, index) => [
    name,
    name.toLowerCase(),
    name.split(' ').slice(0, -1).join(' '),
    `${name}2024`,
    `Proceedings of the 41st ${name}'24 (Oral)`,
    `IEEE/CVF ${name}: ACM ${name}, vol. 12`,
    `Learning @ ${name} 2023 and ${names[(index * 7) % names.length]}`,
  ])
  const found: string[] = []
  const expected: string[] = []
  for (const text of texts) {
    const words = wordsOf(text)
    for (const at of words.keys()) {
      const { series, length } = seriesAt(words, at) ?? {}
      found.push(`${text} at ${at}: ${series ? `${series.name}, ${length} words` : ''}`)
      expected.push(`${text} at ${at}: ${longestNameAt(words, at, lines)}`)
    }
  }
  expect(found.filter((line, index) => line !== expected[index])).toEqual([])
  expect(found.length).toBeGreaterThan(10 * LINES.length)
})

test('a series is what its line in the table says', () => {
  for (const { field, aliases, title, ...line } of LINES) {
    const { series } = seriesAt(wordsOf(title), 0) ?? {}
    const { title: rightTitle = line.name, ...rest } = series ?? {}
    expect(rest).toEqual(line)
    expect(rightTitle).toBe(line.kind === 'journal' ? title : line.name)
  }
})

test.each(['', 'toString', 'constructor 2024', '2024', '|', ';', '; |'])('%j names no series', (text) => {
  expect(wordsOf(text).map((_, at) => seriesAt(wordsOf(text), at))).toEqual(
    wordsOf(text).map(() => undefined),
  )
})
