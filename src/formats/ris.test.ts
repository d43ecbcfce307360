import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import ris from './ris.ts'

const read = (text: string) => ris.read(text)
const entry = (...lines: string[]) => ['TY  - JOUR', 'TI  - T', ...lines, 'ER  - '].join('\n')

describe('what a paper gets', () => {
  test.each<[string, string, object]>([
    [
      'a paper of a conference',
      entry(
        'AU  - Lovelace, Ada',
        'A1  - Gemini Team',
        'AU  - King, Martin Luther, Jr.',
        'T2  - Proceedings of the 2024 Conference on Empirical Methods in Natural Language Processing',
        'PY  - 2024',
        'DA  - 2024/11/12/',
        'KW  - neurons',
        'KW  - entropy, calibration',
        'DO  - 10.18653/v1/2024.emnlp-main.191',
        'UR  - https://aclanthology.org/2024.emnlp-main.191/',
        'L1  - https://example.org/paper.pdf',
        'L1  - internal-pdf://paper.pdf',
        'N1  - <p>Best paper</p>',
        'N2  - An abstract',
      ),
      {
        authors: ['Ada Lovelace', 'Martin Luther King Jr.', 'Gemini Team'],
        venue: 'EMNLP 2024',
        date: '2024-11-12',
        tags: ['neurons', 'entropy, calibration'],
        url: 'https://aclanthology.org/2024.emnlp-main.191/',
        links: { pdf: 'https://example.org/paper.pdf' },
        note: 'Best paper',
      },
    ],
    [
      'a preprint',
      entry('JO  - arXiv preprint arXiv:2406.16254', 'PY  - 2024'),
      { url: 'https://arxiv.org/abs/2406.16254', venue: 'arXiv', date: '2024' },
    ],
    [
      'a preprint as Zotero has it',
      entry(
        'M1  - arXiv:2406.16254',
        'DO  - 10.48550/arXiv.2406.16254',
        'UR  - http://arxiv.org/abs/2406.16254',
      ),
      { url: 'https://arxiv.org/abs/2406.16254', venue: 'arXiv', date: '' },
    ],
    ['only a DOI', entry('DO  - 10.1000/x'), { url: 'https://doi.org/10.1000/x', date: '' }],
    [
      'several addresses',
      entry('UR  - https://a.org/;https://github.com/a/b', 'UR  - https://b.org/x.pdf'),
      {
        url: 'https://a.org/',
        links: { code: 'https://github.com/a/b', pdf: 'https://b.org/x.pdf' },
        date: '',
      },
    ],
    [
      'a value of several lines',
      entry('N1  - One', '  sentence', 'more.', 'PY  - 2024'),
      { url: '', date: '2024', note: 'One sentence more.' },
    ],
    [
      'a journal by the name that is known',
      entry(
        'JA  - Trans. Mach. Learn. Res.',
        'JF  - Transactions on Machine Learning Research',
        'Y1  - 2024',
      ),
      { url: '', date: '2024', venue: 'TMLR 2024' },
    ],
  ])('%s', (_, text, paper) => {
    expect(read(text)).toEqual({ papers: [{ title: 'T', ...paper }], unread: [] })
  })

  test.each([
    ['PY  - 2024', '2024'],
    ['PY  - 2024/06', '2024-06'],
    ['PY  - 2024///Spring', '2024'],
    ['Y1  - 2024/06/24/', '2024-06-24'],
    ['DA  - 2024-06-24', '2024-06-24'],
    ['DA  - 24 June 2024', '2024-06-24'],
    ['Y2  - 2024', ''],
  ])('%s is %j', (line, date) => {
    expect(read(entry(line)).papers[0]?.date).toBe(date)
  })
})

test.each([
  ['TI', entry()],
  ['T1', 'TY  - JOUR\nT1  - T\nER  -'],
  ['a byte order mark, CRLF, blank lines', '\uFEFF\r\n\r\nTY  - JOUR\r\nTI  - <i>T</i>\r\nER  - \r\n\r\n'],
  ['one space before the dash', 'TY - JOUR\nTI - T\nER -\n'],
  ['no end of the file', 'TY  - JOUR\nTI  - T'],
])('an entry is read: %s', (_, text) => {
  expect(read(text)).toEqual({ papers: [{ title: 'T', url: '', date: '' }], unread: [] })
})

test('an entry without `ER` ends where the next begins', () => {
  const { papers, unread } = read('TY  - JOUR\nTI  - A\nTY  - JOUR\nTI  - B\nER  - ')
  expect(papers.map(({ title }) => title)).toEqual(['A', 'B'])
  expect(unread).toEqual([])
})

test.each([
  [
    'no title',
    'TY  - JOUR\nPY  - 2024\nER  -',
    'Unexpected entry without a title, expected every paper to have one',
  ],
  ['no beginning', 'TI  - X\nER  -', 'Unexpected `TI  - X`, expected `TY  - ` first in every entry'],
  ['text', 'Provider: X\nDatabase: Y', 'Unexpected `Provider: X`, expected `TY  - ` first in every entry'],
  ['an end alone', 'ER  -', 'Unexpected `ER  -`, expected `TY  - ` first in every entry'],
])('what cannot be read is told, and loses no other: %s', (_, broken, reason) => {
  const { papers, unread } = read(`${entry('ID  - 1')}\n\n${broken}\n${entry('ID  - 2')}`)
  expect(papers).toHaveLength(2)
  expect(unread).toEqual([{ line: 6, text: broken.trim(), reason }])
})

// Of four letters at least: `Jr` and `Inc` behind a comma are no given names.
const word = fc.stringMatching(/^[A-Zéöñ][a-zéöñ]{3,8}$/)
const words = (least: number) =>
  fc.array(word, { minLength: least, maxLength: 5 }).map((list) => list.join(' '))

test('what another program has written comes back, in the order of the file', () => {
  const paper = fc.record({
    title: words(1),
    authors: fc.array(fc.tuple(word, words(1)), { maxLength: 4 }),
    date: fc.constantFrom('2024', '2024-06', '2024-06-24'),
    tags: fc.uniqueArray(words(1), { maxLength: 3 }),
    note: fc.option(words(2)),
  })
  const ending = fc.constantFrom('\n', '\r\n', '\r')
  fc.assert(
    fc.property(fc.array(paper, { maxLength: 6 }), ending, (papers, ending) => {
      const lines = papers.flatMap(({ title, authors, date, tags, note }, index) => [
        'TY  - CONF',
        ...authors.map(([given, family]) => `AU  - ${family}, ${given}`),
        `TI  - ${title}`,
        `PY  - ${date.replaceAll('-', '/')}`,
        ...tags.map((tag) => `KW  - ${tag}`),
        ...(note === null ? [] : [`N1  - ${note.replace(' ', ending)}`]),
        `UR  - https://example.org/${index}`,
        'ER  - ',
        '',
      ])
      expect(read(lines.join(ending))).toEqual({
        papers: papers.map(({ title, authors, date, tags, note }, index) => ({
          title,
          url: `https://example.org/${index}`,
          date,
          ...(authors.length > 0 && { authors: authors.map(([given, family]) => `${given} ${family}`) }),
          ...(tags.length > 0 && { tags }),
          ...(note !== null && { note }),
        })),
        unread: [],
      })
    }),
  )
})
