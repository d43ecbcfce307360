import { describe, expect, test } from 'vitest'
import { findingsIn, repaired, titles } from '../fixtures/example-readme.ts'

const TITLES = titles(24)
/** The months before December 2023, in order but for the third and the seventh, which are changed round. */
const ORDER = [0, 1, 6, 3, 4, 5, 2, 7, 8, 9, 10, 11, 12, 13, 14, 15]
const month = (index: number) => ({ year: 2023 - Math.floor(index / 12), month: 12 - (index % 12) })
const date = (index: number) => `${month(index).year}.${month(index).month}`
const url = (index: number) =>
  `https://arxiv.org/abs/${month(index).year - 2000}${String(month(index).month).padStart(2, '0')}.0${1000 + index}`

/** A section of entries in an order, with what stands before each place. */
function section(
  entry: (index: number) => string,
  order: readonly number[],
  places = order.map(() => '- '),
): string {
  return `# Papers\n\nSome words.\n\n${order.map((index, at) => places[at] + entry(index)).join('\n')}\n\nMore words.\n`
}

const sorted = [...ORDER].sort((a, b) => a - b)
const plain = (index: number) => `[${TITLES[index]}](${url(index)}) (${date(index)})`

/** What is wrong with the order of a list, and the list in order. */
function expectSorted(before: string, after: string) {
  const found = findingsIn(before)
  expect(found.map(({ rule }) => rule)).toEqual(['sorted', 'sorted'])
  expect(found.every(({ fix }) => fix !== undefined)).toBe(true)
  expect(repaired(before)).toBe(after)
  expect(findingsIn(after)).toEqual([])
}

describe('entries change places, and nothing else changes', () => {
  const numbers = ORDER.map((_, at) => `${at + 3}. `)
  test.each<[string, (index: number) => string, string[]?]>([
    ['bullets', plain],
    ['loose items', (index) => `${plain(index)}\n`],
    [
      'items with items below',
      (index) => `${plain(index)}\n  - *Jane Doe, Richard Roe*\n  - Venue: ICLR 2024`,
    ],
    ['items with trailing white space', (index) => `${plain(index)}  \n  ICLR 2024  `],
    [
      'items with a line of their own for the date',
      (index) => `[${TITLES[index]}](${url(index)})\n  - ICLR 2024\n  - Date: ${date(index)}`,
    ],
  ])('%s', (_, entry, places) => {
    expectSorted(section(entry, ORDER, places), section(entry, sorted, places))
  })

  test('numbers stay in their places', () => {
    expectSorted(section(plain, ORDER, numbers), section(plain, sorted, numbers))
  })

  test('what is in an item goes on below the text of the item', () => {
    const entry = (indent: string) => (index: number) => `${plain(index)}\n${indent}- Venue: ICLR 2024`
    const own = ORDER.map((_, at) => `${at + 3}. `)
    const indented = (index: number, at: number) => own[at] + entry(' '.repeat(own[at]?.length ?? 0))(index)
    const list = (order: readonly number[]) => `${order.map(indented).join('\n')}\n`
    const fixed = repaired(list(ORDER))
    expect(findingsIn(list(ORDER)).map(({ rule }) => rule)).toEqual(['sorted', 'sorted'])
    expect(fixed.replace(/^ +/gm, '')).toBe(list(sorted).replace(/^ +/gm, ''))
    expect(findingsIn(fixed)).toEqual([])
  })

  test('CRLF and tabs', () => {
    const entry = (index: number) => `\t${plain(index)}\n\t- Venue: ICLR 2024`
    const places = ORDER.map(() => '-')
    const crlf = (text: string) => text.replaceAll('\n', '\r\n')
    expectSorted(crlf(section(entry, ORDER, places)), crlf(section(entry, sorted, places)))
  })

  test('rows of a table', () => {
    const table = (order: readonly number[]) =>
      `| Date | Title | Venue |\n|:--|---|---|\n${order.map((index) => `|  ${date(index)} | [${TITLES[index]}](${url(index)}) | ICLR 2024|`).join('\n')}\n`
    expectSorted(table(ORDER), table(sorted))
  })

  test('paragraphs', () => {
    const entry = (index: number) =>
      `**${TITLES[index]}** \\\n*Jane Doe, Richard Roe* \\\n[[Paper](${url(index)})] \\\n${date(index)}\n`
    expectSorted(
      section(
        entry,
        ORDER,
        ORDER.map(() => ''),
      ),
      section(
        entry,
        sorted,
        ORDER.map(() => ''),
      ),
    )
  })
})

test('an entry without a date keeps its place', () => {
  const entry = (index: number) => (index === 3 ? `[${TITLES[3]}](${url(3)}) ICLR 2024` : plain(index))
  const before = section(entry, ORDER)
  expect(repaired(before)).toBe(section(entry, sorted))
})

describe('entries that cannot change places stay where they are', () => {
  test.each<[string, (index: number) => string]>([
    ['with a comment before one', (index) => (index === 2 ? `${plain(index)}` : plain(index))],
    [
      'with an entry of its own below one',
      (index) => (index === 6 ? `${plain(index)}\n  - ${plain(20)}` : plain(index)),
    ],
  ])('%s', (name, entry) => {
    const whole = section(entry, ORDER)
    const before = name.includes('comment')
      ? whole.replace(`- ${plain(2)}`, `<!-- paperlist-ignore title-capitals: so it is -->\n- ${plain(2)}`)
      : whole
    const found = findingsIn(before).filter(({ rule }) => rule === 'sorted')
    expect(found.length).toBeGreaterThan(0)
    expect(found.filter(({ fix }) => fix)).toEqual([])
    expect(repaired(before)).toBe(before)
  })

  test('one section does not keep another from being sorted', () => {
    const kept = section((index) => (index === 6 ? `${plain(index)}\n  - ${plain(20)}` : plain(index)), ORDER)
    const other = (order: readonly number[]) =>
      `## Others\n\n${order.map((index) => `- [${TITLES[index]?.replace('How', 'Why')}](${url(index).replace('.0', '.1')}) (${date(index)})`).join('\n')}\n`
    expect(repaired(kept + other(ORDER))).toBe(kept + other(sorted))
  })
})
