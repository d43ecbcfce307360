import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Bond, nearTitles } from './near-titles.ts'

const TOY = 'Toy Models of Superposition'
const KNOWLEDGE = 'Knowledge Neurons in Pretrained Transformers'

test('gives for each title the best of the pairs with an earlier one', () => {
  const titles = [
    TOY,
    KNOWLEDGE,
    'toy models of superposition',
    `${TOY}: A Study`,
    'Toy Modells of Superposition',
  ]
  expect(nearTitles(titles)).toEqual([
    { first: 0, second: 2, likeness: 'equal' },
    { first: 2, second: 3, likeness: 'part' },
    { first: 2, second: 4, likeness: 'typos' },
  ])
})

describe('words in which titles differ', () => {
  const surveys = (word: string) => `A Survey ${word} Heterogeneous Transfer Learning`
  const others = ['on', 'of'].flatMap((word) =>
    ['Cats', 'Dogs', 'Birds'].map((animal) => `Notes ${word} ${animal}`),
  )

  test('are typos when they are rare', () => {
    expect(nearTitles([...others, surveys('of'), surveys('og')])).toHaveLength(1)
  })
  test('make two titles when both are common', () => {
    expect(nearTitles([...others, surveys('of'), surveys('on')])).toEqual([])
  })
  test('are typos when one is a hundred times as common', () => {
    const many = Array.from({ length: 400 }, (_, index) => `Notes of ${index}`)
    expect(nearTitles([...others, ...many, surveys('of'), surveys('on')])).toHaveLength(1)
  })
  test('are typos when there is another typo', () => {
    expect(nearTitles([...others, surveys('of'), `${surveys('on').slice(0, -1)}`])).toHaveLength(1)
  })
})

describe('a title that is the head of others', () => {
  const titles = ['Distributed Systems', 'Distributed Systems: Concepts', 'Distributed Systems: Failover']

  test('is that of one', () => {
    expect(nearTitles(titles.slice(0, 2))).toEqual([{ first: 0, second: 1, likeness: 'part' }])
  })
  test('is not that of several', () => {
    expect(nearTitles(titles)).toEqual([])
  })
  test('is that of those with the same author', () => {
    const bondOf = (a: number, b: number): Bond => (a + b === 2 ? 'same author' : 'unknown')
    expect(nearTitles(titles, undefined, bondOf)).toContainEqual({ first: 0, second: 2, likeness: 'part' })
  })
})

describe('suspects', () => {
  test('none: no pair', () => {
    expect(nearTitles([TOY, TOY], [])).toEqual([])
  })
  test('one: its pairs with titles before and behind it', () => {
    expect(nearTitles([TOY, TOY, TOY, KNOWLEDGE, KNOWLEDGE], [1])).toEqual([
      { first: 0, second: 1, likeness: 'equal' },
      { first: 1, second: 2, likeness: 'equal' },
    ])
  })
})

test('leaves out what are two papers, and looks further', () => {
  const bondOf = (a: number, b: number): Bond => (a + b === 3 ? 'two papers' : 'unknown')
  expect(nearTitles([TOY, TOY, TOY], undefined, bondOf)).toEqual([
    { first: 0, second: 1, likeness: 'equal' },
    { first: 0, second: 2, likeness: 'equal' },
  ])
})

describe('many titles that resemble each other are no trouble', () => {
  const many = Array.from({ length: 5_000 }, (_, index) => index)

  test('equal ones', () => {
    expect(nearTitles(many.map(() => TOY))).toHaveLength(many.length - 1)
  })
  test('ones with another number each', () => {
    expect(nearTitles(many.map((index) => `${KNOWLEDGE}, Volume ${index}`))).toEqual([])
  })
  test('ones with equal beginnings and ends', () => {
    expect(nearTitles(many.map((index) => `${KNOWLEDGE} ${index.toString(2)} ${KNOWLEDGE}`))).toEqual([])
  })
  test('equal ones that are different papers', () => {
    expect(
      nearTitles(
        many.map(() => TOY),
        undefined,
        () => 'two papers',
      ),
    ).toEqual([])
  })
})

test('a title with thousands of letters is compared by its beginning', () => {
  const long = 'neuron '.repeat(2000)
  expect(nearTitles([long, `${long}!`, `${long} and more`])).toHaveLength(2)
})

describe('finds', () => {
  const letter = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz')
  const word = fc.array(letter, { minLength: 3, maxLength: 9 }).map((letters) => letters.join(''))
  const title = fc
    .array(word, { minLength: 8, maxLength: 12 })
    .map((words) => words.join(' '))
    .filter((text) => new Set(text).size > 8) // no title repeats a few letters only
  const typo = fc.record({ at: fc.nat(), kind: fc.constantFrom('insert', 'remove', 'replace'), by: letter })

  test('every title with a typo', () => {
    fc.assert(
      fc.property(fc.array(title, { minLength: 1, maxLength: 20 }), typo, (titles, { at, kind, by }) => {
        const text = titles[0] ?? ''
        const place = at % text.length
        const changed =
          text.slice(0, place) +
          (kind === 'remove' ? '' : by) +
          text.slice(place + (kind === 'insert' ? 0 : 1))
        const pairs = nearTitles([...titles, changed])
        expect(pairs.some(({ second }) => second === titles.length)).toBe(true)
      }),
    )
  })
})
