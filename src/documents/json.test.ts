import { describe, expect, test } from 'vitest'
import { formatList } from '../layout.ts'
import { LARGEST } from './decoding.ts'
import { readJsonDocument } from './json.ts'

const PAPER = {
  title: 'Toy Models of Superposition',
  url: 'https://arxiv.org/abs/2209.10652',
  date: '2022-09',
}
const LIST = { title: 'Neurons', papers: [PAPER] }

const read = (text: string | Uint8Array) =>
  readJsonDocument('papers.json', typeof text === 'string' ? Buffer.from(text) : text)

/** The problems as `line:column-line:column rule message`. */
const problems = (text: string | Uint8Array) =>
  read(text).problems.map(
    ({ rule, range: { start, end }, message }) =>
      `${start.line}:${start.column}-${end.line}:${end.column} ${rule} ${message}`,
  )

const withPaper = (change: object) => formatList({ ...LIST, papers: [{ ...PAPER, ...change }] })

test('a canonical list has no problems and is what it says', () => {
  expect(problems(formatList(LIST))).toEqual([])
  expect(read(formatList(LIST)).list).toEqual(LIST)
})

describe('bytes that are not a readable text', () => {
  const latin1 = Buffer.from('{\n  "title": "caf\xe9"\n}', 'latin1')
  test.each([
    [
      'Latin-1',
      latin1,
      ['2:16-2:17 syntax Unexpected bytes that are not UTF-8, expected the file to be saved as UTF-8'],
    ],
    [
      'a real U+FFFD before the bad byte',
      Buffer.concat([Buffer.from('"\uFFFD'), Buffer.from([0xff]), Buffer.from('"')]),
      ['1:3-1:4 syntax Unexpected bytes that are not UTF-8, expected the file to be saved as UTF-8'],
    ],
    [
      'more than 20 MB',
      new Uint8Array(LARGEST + 1),
      ['1:1-1:1 syntax Unexpected file of 21 MB, expected at most 20 MB; split the list'],
    ],
  ])('%s', (_, bytes, expected) => {
    expect(problems(bytes)).toEqual(expected)
    expect(read(bytes).list).toBeUndefined()
  })
})

describe('schema problems are sentences at their place', () => {
  test.each([
    [
      'an unknown key',
      withPaper({ tittle: 'x' }),
      '8:7-8:15 schema Unexpected key `tittle`, did you mean `title`?',
    ],
    [
      'an unknown key that is like none',
      formatList({ ...LIST, ...{ zzzzzzzzzz: 1 } }),
      '10:3-10:15 schema Unexpected key `zzzzzzzzzz`, expected one of `$schema`, `title`, `order`, `dates`, `sections`, `tags`, `rules`, `papers`',
    ],
    [
      '__proto__',
      formatList(LIST).replace('"date"', '"__proto__": {},\n      "date"'),
      '7:7-7:18 schema Unexpected key `__proto__`, expected another name: programs that read it could be led astray',
    ],
    [
      'constructor among the links',
      withPaper({ links: { constructor: 'https://example.org' } }),
      '9:9-9:22 schema Unexpected key `constructor`, expected another name: programs that read it could be led astray',
    ],
    [
      'a link name that is none',
      withPaper({ links: { '1': 'https://example.org' } }),
      '9:9-9:12 schema Unexpected name `1`, expected a word such as `code`: a letter first, at most 50 characters',
    ],
    [
      'a missing key',
      formatList(LIST).replace(',\n      "date": "2022-09"', ''),
      '4:5-4:6 schema Unexpected paper without `date`, expected for instance `"date": "2022-09"`',
    ],
    [
      'an ignore without reason',
      withPaper({ ignore: [{ rule: 'sorted' }] }),
      '9:9-9:10 schema Unexpected entry without `reason`, expected for instance `"reason": "two papers of one name"`',
    ],
    [
      'an ignore with an empty reason',
      withPaper({ ignore: [{ rule: 'sorted', reason: ' ' }] }),
      '11:21-11:24 schema Unexpected `" "` for `reason`, expected a sentence that says why the finding is accepted',
    ],
    [
      'an unknown rule',
      withPaper({ ignore: [{ rule: 'sortd', reason: 'x' }] }),
      '10:19-10:26 schema Unexpected `sortd`, did you mean `sorted`?',
    ],
    [
      'a rule that does not exist in rules',
      formatList({ ...LIST, rules: { bananas: 'off' } }),
      '4:5-4:14 schema Unexpected `bananas`, expected the name of a rule; `paperlist explain` lists them',
    ],
    [
      'an identifier as a number',
      formatList(LIST).replace('"date"', '"arxiv": 2204.0112,\n      "date"'),
      '7:16-7:25 schema Unexpected number `2204.0112` for `arxiv`, expected the string `"2204.01120"`: as a number an identifier loses its final zeros',
    ],
    [
      'a year as a number',
      formatList(LIST).replace('"2022-09"', '2022'),
      '7:15-7:19 schema Unexpected number `2022` for `date`, expected the string `"2022"`',
    ],
    [
      'an array where a string belongs',
      withPaper({ venue: [] }),
      '7:16-7:17 schema Unexpected array for `venue`, expected a string, for instance `"venue": "EMNLP 2024"`',
    ],
    [
      'a string where an array belongs',
      withPaper({ authors: 'Ada Lovelace' }),
      '7:18-7:32 schema Unexpected string `Ada Lovelace` for `authors`, expected an array, for instance `"authors": ["Ada Lovelace", "Alan Turing"]`',
    ],
    [
      'null',
      withPaper({ venue: null }),
      '7:16-7:20 schema Unexpected `null` for `venue`, expected a string, for instance `"venue": "EMNLP 2024"`',
    ],
    [
      'an order that there is not',
      formatList({ ...LIST, ...{ order: 'newst' as 'newest' } }),
      '3:12-3:19 schema Unexpected `newst`, did you mean `newest`?',
    ],
    [
      'an empty title',
      withPaper({ title: '' }),
      '5:16-5:18 schema Unexpected empty `title`, expected something in it or no `title` at all',
    ],
    [
      'a title of 501 characters',
      withPaper({ title: 'x'.repeat(501) }),
      '5:16-5:519 schema Unexpected text of more than 500 characters for `title`, expected at most 500',
    ],
    [
      'a tag twice',
      withPaper({ tags: ['a', 'a'] }),
      '10:9-10:12 schema Unexpected second `a`, expected each value once in `tags`',
    ],
    [
      'an id with a space',
      withPaper({ id: 'a b' }),
      '5:13-5:18 schema Unexpected `"a b"` for `id`, expected letters, digits, `.`, `_` and `-`, beginning with a letter or a digit',
    ],
    ['a value that is no list', '[]\n', '1:1-1:2 schema Unexpected array for `list`, expected an object'],
  ])('%s', (_, text, expected) => {
    expect(problems(text)).toEqual([expected])
  })
})

describe('a list that is readable but not in the canonical layout', () => {
  const canonical = formatList(LIST)
  test.each([
    ['a byte order mark', `\uFEFF${canonical}`, '1:1-1:2 layout Unexpected byte order mark, expected none'],
    [
      'CRLF',
      canonical.replaceAll('\n', '\r\n'),
      '1:2-1:3 layout Unexpected CR at the end of a line, expected LF alone',
    ],
    [
      'no final newline',
      canonical.trimEnd(),
      '10:2-10:2 layout Unexpected end of the file, expected a line break before it',
    ],
    [
      'too many newlines',
      `${canonical}\n`,
      '11:1-12:1 layout Unexpected text after the list, expected one line break and the end of the file',
    ],
    [
      'four spaces',
      `${JSON.stringify(LIST, null, 4)}\n`,
      '2:3-2:4 layout Unexpected indentation, expected two spaces for each level',
    ],
    ['one line', `${JSON.stringify(LIST)}\n`, '1:2-1:3 layout Unexpected'],
    [
      'keys in another order',
      `${JSON.stringify({ papers: [], title: 'x' }, null, 2)}\n`,
      '2:4-2:5 layout Unexpected `"papers"` here, expected `"title"` first',
    ],
  ])('%s', (_, text, expected) => {
    const document = read(text)
    expect(problems(text)).toHaveLength(1)
    expect(problems(text)[0]).toContain(expected)
    expect(document.list).toBeDefined()
    const fixed = document.edit(document.problems[0]?.fix ?? [])
    expect(problems(fixed)).toEqual([])
    expect(read(fixed).list).toEqual(document.list)
  })
})

test('places are found in a file with a byte order mark and CRLF too', () => {
  const { locate } = read(`\uFEFF${formatList(LIST).replaceAll('\n', '\r\n')}`)
  expect(locate(['papers', 0, 'url']).start).toMatchObject({ line: 6, column: 14 })
  expect(locate(['papers', 0, 'url'], 'key').start).toMatchObject({ line: 6, column: 7 })
  expect(locate(['papers', 0, 'venue'])).toMatchObject({
    start: { line: 4, column: 5 },
    end: { line: 4, column: 6 },
  })
})

test('thousands of places in a large file are found, each without reading the whole of it', () => {
  const papers = Array.from({ length: 20_000 }, (_, index) => ({ ...PAPER, title: `Title ${index}` }))
  const { locate, text } = read(formatList({ ...LIST, papers }))
  for (const index of papers.keys()) {
    const { start, end } = locate(['papers', index, 'title'])
    expect(text.slice(start.offset, end.offset)).toBe(`"Title ${index}"`)
  }
})
