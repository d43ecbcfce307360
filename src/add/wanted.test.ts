import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isUserError } from '../errors.ts'
import { readWanted, wantedLines } from './wanted.ts'

const HASH = '3422d5e0cdfdc935d6a84a1e3d3f96659265fe3a'

describe('what names a paper', () => {
  test.each([
    ['2406.16254', 'arxiv:2406.16254'],
    ['2406.16254v3', 'arxiv:2406.16254'],
    ['arXiv: 2406.16254', 'arxiv:2406.16254'],
    ['hep-th/9901001', 'arxiv:hep-th/9901001'],
    ['math.CA/0611800v2', 'arxiv:math/0611800'],
    ['https://arxiv.org/pdf/2406.16254v2.pdf#page=3', 'arxiv:2406.16254'],
    ['arxiv.org/abs/2406.16254', 'arxiv:2406.16254'],
    ['https://huggingface.co/papers/2406.16254', 'arxiv:2406.16254'],
    ['https://www.alphaxiv.org/overview/2406.16254v1', 'arxiv:2406.16254'],
    ['https://doi.org/10.48550/ARXIV.2406.16254', 'arxiv:2406.16254'],
    ['10.1162/TACL_a_00519', 'doi:10.1162/tacl_a_00519'],
    ['doi:10.1162/tacl_a_00519', 'doi:10.1162/tacl_a_00519'],
    ['https://dl.acm.org/doi/pdf/10.1145/3580305.3599532', 'doi:10.1145/3580305.3599532'],
    ['https://doi.org/10.18653/v1/2024.acl-long.309', 'acl:2024.acl-long.309'],
    ['2024.acl-long.309', 'acl:2024.acl-long.309'],
    ['acl:P18-1023', 'acl:P18-1023'],
    ['https://aclanthology.org/P18-1023.pdf', 'acl:P18-1023'],
    ['aclanthology.org/2024.acl-long.309/', 'acl:2024.acl-long.309'],
    ['https://openreview.net/pdf?id=cnKhHxN3xj', 'openreview:cnKhHxN3xj'],
    ['openreview:cnKhHxN3xj', 'openreview:cnKhHxN3xj'],
    [`https://www.semanticscholar.org/paper/Detecting-Data-Shi/${HASH}`, `s2:${HASH}`],
    [`https://www.semanticscholar.org/paper/${HASH.toUpperCase()}?utm_source=x`, `s2:${HASH}`],
    [`semanticscholar.org/reader/${HASH}`, `s2:${HASH}`],
    ['https://api.semanticscholar.org/CorpusID:264451585', 's2:CorpusId:264451585'],
    ['CorpusId:264451585', 's2:CorpusId:264451585'],
    ['https://www.semanticscholar.org/arxiv/2406.16254', 'arxiv:2406.16254'],
  ])('%s is %s', (text, key) => {
    expect(readWanted(` ${text}\n`)).toEqual({ text, key })
  })

  test.each([
    ['https://transluce.org/neuron-descriptions', 'https://transluce.org/neuron-descriptions'],
    ['transluce.org/neuron-descriptions?utm_source=x', 'https://transluce.org/neuron-descriptions'],
    ['http://www.anthropic.com/news/x', 'https://www.anthropic.com/news/x'],
    ['https://openreview.net/group?id=ICLR.cc', 'https://openreview.net/group?id=ICLR.cc'],
    ['https://www.semanticscholar.org/author/1', 'https://www.semanticscholar.org/author/1'],
    ['https://example.org', 'https://example.org'],
  ])('%s is the page %s', (text, page) => {
    expect(readWanted(text)).toEqual({ text, page })
  })
})

test.each([
  ['', 'Unexpected ``, expected an arXiv id'],
  ['toy models', 'Unexpected `toy models`, expected an arXiv id'],
  ['cnKhHxN3xj', 'Unexpected `cnKhHxN3xj`, expected an arXiv id'],
  ['ftp://example.org/x', 'expected an arXiv id'],
  ['file:///etc/passwd', 'expected an arXiv id'],
  ['javascript:alert(1)', 'expected an arXiv id'],
  ['2413.16254', 'Unexpected arXiv id `2413.16254`, expected a month'],
  ['2406.1625', 'Unexpected arXiv id `2406.1625`, expected five digits'],
  ['https://arxiv.org/abs/2413.16254', 'Unexpected arXiv id `2413.16254`'],
  ['https://user:secret@example.org/', 'Unexpected user name'],
  ['https://exa mple.org/', 'Unexpected white space'],
  ['https://xn--\u202E.org/', '\\u{202E}'],
  [`https://example.org/${'x'.repeat(2000)}`, 'expected an arXiv id'],
])('%j names nothing', (text, message) => {
  expect(() => readWanted(text)).toThrow(message)
})

test('whatever the text is, it is read or a mistake of the user', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.webUrl(),
        fc.string().map((text) => `https://${text}`),
      ),
      (text) => {
        try {
          const wanted = readWanted(text)
          expect('key' in wanted ? wanted.key : wanted.page).toMatch(
            /^(?:arxiv|doi|acl|openreview|s2|https?):/i,
          )
        } catch (error) {
          expect(isUserError(error)).toBe(true)
        }
      },
    ),
  )
})

test('a list has one a line, and comments', () => {
  const text =
    '# reading list\n2406.16254\r\n\n  10.1162/tacl_a_00519   # the survey\n#\nhttps://a.org/#top\n'
  expect(wantedLines(text)).toEqual(['2406.16254', '10.1162/tacl_a_00519', 'https://a.org/#top'])
})
