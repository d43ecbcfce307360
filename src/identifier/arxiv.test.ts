import { describe, expect, test } from 'vitest'
import { arxivMonth, arxivProblem, arxivReference, arxivUrl, arxivUrlProblem } from './arxiv.ts'

describe('arxivReference', () => {
  test.each([
    ['an id', '2209.10652', '2209.10652'],
    ['the first id with a dot', '0704.0001', '0704.0001'],
    ['the last with four digits', '1412.7499', '1412.7499'],
    ['the first with five', '1501.00001', '1501.00001'],
    ['an id between spaces', ' 2209.10652 ', '2209.10652'],
    ['a prefix', 'arXiv:2209.10652', '2209.10652'],
    ['a prefix in capitals', 'ARXIV:2209.10652', '2209.10652'],
    ['the name in OAI', 'oai:arXiv.org:0804.2273', '0804.2273'],
    ['an id with an archive', 'hep-th/9901001', 'hep-th/9901001'],
    ['the first month there was', 'hep-th/9107001', 'hep-th/9107001'],
    ['an archive in capitals', 'HEP-TH/9901001', 'hep-th/9901001'],
    ['an archive with a class', 'math.CA/0611800', 'math/0611800'],
    ['a class with a dash', 'cond-mat.mtrl-sci/0611800', 'cond-mat/0611800'],
    ['the abstract page', 'https://arxiv.org/abs/2209.10652', '2209.10652'],
    ['by http', 'http://arxiv.org/abs/2209.10652', '2209.10652'],
    ['with www', 'https://www.arxiv.org/abs/2209.10652', '2209.10652'],
    ['a host in capitals', 'https://arXiv.org/abs/2209.10652', '2209.10652'],
    ['a query', 'https://arxiv.org/abs/2209.10652?context=cs.LG', '2209.10652'],
    ['an empty query', 'https://arxiv.org/pdf/2209.10652?', '2209.10652'],
    ['an empty fragment', 'https://arxiv.org/abs/2209.10652#', '2209.10652'],
    ['a slash at the end', 'https://arxiv.org/abs/2209.10652/', '2209.10652'],
    ['a slash too many', 'https://arxiv.org/abs//2209.10652', '2209.10652'],
    ['no page', 'https://arxiv.org/2209.10652', '2209.10652'],
    ['the PDF', 'https://arxiv.org/pdf/2209.10652', '2209.10652'],
    ['the PDF as a file', 'https://arxiv.org/pdf/2209.10652.pdf', '2209.10652'],
    ['a page of the PDF', 'https://arxiv.org/pdf/2209.10652.pdf#page=3', '2209.10652'],
    ['an abstract page as a file', 'https://arxiv.org/abs/2209.10652.pdf', '2209.10652'],
    ['HTML', 'https://arxiv.org/html/2209.10652', '2209.10652'],
    ['PostScript', 'https://arxiv.org/ps/hep-th/9901001.ps.gz', 'hep-th/9901001'],
    ['other formats', 'https://arxiv.org/format/2209.10652', '2209.10652'],
    ['the e-print', 'https://arxiv.org/e-print/2209.10652', '2209.10652'],
    ['the source', 'https://arxiv.org/src/2209.10652', '2209.10652'],
    ['the host for programs', 'https://export.arxiv.org/pdf/2209.10652', '2209.10652'],
    ['a mirror', 'https://web3.arxiv.org/abs/2209.10652', '2209.10652'],
    ['a host that is gone', 'https://browse.arxiv.org/pdf/2209.10652.pdf', '2209.10652'],
    ['the first host', 'http://xxx.lanl.gov/abs/hep-th/9901001', 'hep-th/9901001'],
    ['an archive in an address', 'https://arxiv.org/abs/hep-th/9901001', 'hep-th/9901001'],
    ['an archive in a file', 'https://arxiv.org/pdf/math/0611800.pdf', 'math/0611800'],
    ['an encoded slash', 'https://arxiv.org/abs/hep-th%2F9901001', 'hep-th/9901001'],
    ['ar5iv in the labs', 'https://ar5iv.labs.arxiv.org/html/2209.10652', '2209.10652'],
    ['ar5iv', 'https://ar5iv.org/abs/2209.10652', '2209.10652'],
    ['alphaXiv', 'https://www.alphaxiv.org/abs/2209.10652', '2209.10652'],
    ['an overview of alphaXiv', 'https://www.alphaxiv.org/overview/2209.10652', '2209.10652'],
    ['a PDF of alphaXiv', 'https://alphaxiv.org/pdf/2209.10652', '2209.10652'],
    ['Hugging Face', 'https://huggingface.co/papers/2209.10652', '2209.10652'],
    ['Hugging Face in short', 'https://hf.co/papers/2209.10652', '2209.10652'],
    ['SciRate', 'https://scirate.com/arxiv/2209.10652', '2209.10652'],
    ['Semantic Scholar', 'https://www.semanticscholar.org/arxiv/2209.10652', '2209.10652'],
    ['the API of Semantic Scholar', 'https://api.semanticscholar.org/arXiv:2209.10652', '2209.10652'],
    ['dblp', 'https://dblp.org/rec/journals/corr/abs-2209-10652', '2209.10652'],
    ['a page of dblp', 'https://dblp.org/rec/journals/corr/abs-2209-10652.html', '2209.10652'],
    ['a DOI', '10.48550/arXiv.2209.10652', '2209.10652'],
    ['a DOI in capitals', '10.48550/ARXIV.2209.10652', '2209.10652'],
    ['a DOI with its prefix', 'doi: 10.48550/arXiv.2209.10652', '2209.10652'],
    ['the address of a DOI', 'https://doi.org/10.48550/arXiv.2209.10652', '2209.10652'],
    ['the same in lower case', 'https://doi.org/10.48550/arxiv.2209.10652', '2209.10652'],
    ['the old address of a DOI', 'http://dx.doi.org/10.48550/arXiv.2209.10652', '2209.10652'],
    ['a DOI with an archive', 'https://doi.org/10.48550/arXiv.hep-th/9901001', 'hep-th/9901001'],
  ])('%s: %s', (_, text, id) => {
    expect(arxivReference(text)).toEqual({ id })
  })

  test.each([
    ['2209.10652v2', '2209.10652', 2],
    ['ArXiv: 2209.10652v1', '2209.10652', 1],
    ['math.CA/0611800v3', 'math/0611800', 3],
    ['https://arxiv.org/abs/2209.10652v12', '2209.10652', 12],
    ['https://arxiv.org/abs/hep-th/9901001v3', 'hep-th/9901001', 3],
    ['https://arxiv.org/pdf/2209.10652v1.pdf', '2209.10652', 1],
    ['https://arxiv.org/html/2209.10652v2#S3', '2209.10652', 2],
    ['https://www.alphaxiv.org/overview/2209.10652v1', '2209.10652', 1],
  ])('version of %s', (text, id, version) => {
    expect(arxivReference(text)).toEqual({ id, version })
  })

  test.each([
    ['a listing', 'https://arxiv.org/list/cs.CL/recent'],
    ['a search', 'https://arxiv.org/search/?query=neurons'],
    ['the front page', 'https://arxiv.org/'],
    ['no id', 'https://arxiv.org/abs/'],
    ['a figure of a paper', 'https://arxiv.org/html/2209.10652v2/x1.png'],
    ['papers of a day', 'https://huggingface.co/papers/date/2024-06-01'],
    ['a model', 'https://huggingface.co/openai/gpt2'],
    ['another page', 'https://transformer-circuits.pub/2022/toy_model/index.html'],
    ['digits of a DOI', 'https://example.org/10.1145/3292500.3330701'],
    ['a DOI that looks like an id', '10.1234/5678.9012'],
    ['a host that ends alike', 'https://notarxiv.org/abs/2209.10652'],
    ['a user who is called so', 'https://arxiv.org@evil.example/abs/2209.10652'],
    ['another journal of dblp', 'https://dblp.org/rec/conf/acl/DaiDHSCW22'],
    ['malformed encoding', 'https://arxiv.org/abs/2209.10652%E0%A4'],
    ['month 13', '2213.10652'],
    ['four digits since 2015', 'https://arxiv.org/abs/2209.1065'],
    ['an unknown archive', 'neurons/0611800'],
    ['a word', 'Superposition'],
    ['nothing', ''],
  ])('%s is none: %s', (_, text) => {
    expect(arxivReference(text)).toBeUndefined()
  })
})

describe('arxivProblem', () => {
  test.each([
    ['2213.10652', 'a month from `01` to `12` where `13` stands'],
    ['2200.10652', 'a month from `01` to `12` where `00` stands'],
    ['hep-th/9913001', 'a month from `01` to `12` where `13` stands'],
    ['0612.0001', 'a month from `0704` on, when ids with a dot began'],
    ['1412.00001', 'four digits after the dot, as in every id before 2015'],
    ['0704.012', 'four digits after the dot, as in every id before 2015, probably `0704.0120`'],
    ['2204.0112', 'five digits after the dot, as in every id since 2015, probably `2204.01120`'],
    ['2204.1', 'five digits after the dot, as in every id since 2015, probably `2204.10000`'],
    ['2307.000400', 'five digits after the dot, as in every id since 2015'],
    ['0704.0000', 'a number from 1 on after the dot'],
    ['2204.00000', 'a number from 1 on after the dot'],
    ['hepth/9901001', 'the name of an arXiv archive before the slash, did you mean `hep-th`?'],
    ['neurons/9901001', 'the name of an arXiv archive before the slash'],
    ['hep-th/9106001', 'a month from `9107` to `0703`, the time of ids with a slash'],
    ['hep-th/0704001', 'a month from `9107` to `0703`, the time of ids with a slash'],
    ['hep-th/9901000', 'a number from `001` on after the month'],
    ['2209.10652v0', 'a version from `v1` on'],
    ['2209.10652v1f', 'nothing after `2209.10652v1`'],
    ['704.0001', 'an id such as `2406.16254` or `hep-th/9901001`'],
    ['', 'an id such as `2406.16254` or `hep-th/9901001`'],
  ])('%s', (text, expected) => {
    expect(arxivProblem(text)).toBe(`Unexpected arXiv id \`${text}\`, expected ${expected}`)
  })

  test.each(['2209.10652', '2611.00001', 'arXiv:hep-th/9901001v2', 'https://example.org/'])(
    'none with %s',
    (text) => {
      expect(arxivProblem(text)).toBeUndefined()
    },
  )
})

describe('arxivUrlProblem', () => {
  test.each([
    ['https://arxiv.org/abs/2213.10652', 'Unexpected arXiv id `2213.10652`, expected a month'],
    ['https://arxiv.org/pdf/2209.10652.pdf&embed', 'expected nothing after `2209.10652.pdf`'],
    ['https://arxiv.org/abs/XXXX.XXXXX', 'Unexpected arXiv id `XXXX.XXXXX`, expected an id such as'],
    ['https://doi.org/10.48550/arXiv.2213.10652', 'Unexpected arXiv id `2213.10652`'],
  ])('%s', (url, message) => {
    expect(arxivUrlProblem(url)).toContain(message)
  })

  test.each([
    'https://arxiv.org/list/cs.CL/recent',
    'https://arxiv.org/html/2209.10652v2/x1.png',
    'https://huggingface.co/papers/trending',
    'https://example.org/2213.10652',
    '2213.10652',
  ])('none with %s', (url) => {
    expect(arxivUrlProblem(url)).toBeUndefined()
  })
})

test.each([
  ['2209.10652', 2022, 9],
  ['0704.0001', 2007, 4],
  ['hep-th/9901001', 1999, 1],
  ['math/0611800', 2006, 11],
])('the month of %s', (id, year, month) => {
  expect(arxivMonth(id)).toEqual({ year, month })
})

test('addresses have no version', () => {
  expect(arxivUrl('2209.10652')).toBe('https://arxiv.org/abs/2209.10652')
  expect(arxivUrl('hep-th/9901001', 'pdf')).toBe('https://arxiv.org/pdf/hep-th/9901001')
})
