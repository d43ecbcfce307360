import { describe, expect, test } from 'vitest'
import { doiOf, doiUrl, isPreprintDoi } from './doi.ts'

describe('doiOf', () => {
  test.each([
    ['bare', '10.1162/tacl_a_00519', '10.1162/tacl_a_00519'],
    ['in its own case', '10.1162/TACL_a_00519', '10.1162/TACL_a_00519'],
    ['between spaces', ' 10.1162/tacl_a_00519 ', '10.1162/tacl_a_00519'],
    ['with a prefix', 'doi:10.1162/tacl_a_00519', '10.1162/tacl_a_00519'],
    ['with a prefix and a space', 'DOI: 10.1162/tacl_a_00519', '10.1162/tacl_a_00519'],
    ['as an address', 'https://doi.org/10.1162/tacl_a_00519', '10.1162/tacl_a_00519'],
    ['as an old address', 'http://dx.doi.org/10.1162/tacl_a_00519', '10.1162/tacl_a_00519'],
    ['with www', 'https://www.doi.org/10.1162/tacl_a_00519', '10.1162/tacl_a_00519'],
    ['encoded', 'https://doi.org/10.1162%2Ftacl_a_00519', '10.1162/tacl_a_00519'],
    ['of a registrant below another', '10.1000.10/123456', '10.1000.10/123456'],
    [
      'with brackets',
      '10.1002/(SICI)1097(199806)49:8<693::AID4>3.0.CO;2-O',
      '10.1002/(SICI)1097(199806)49:8<693::AID4>3.0.CO;2-O',
    ],
    ['of ACM', 'https://dl.acm.org/doi/10.1145/3292500.3330701', '10.1145/3292500.3330701'],
    ['of an abstract', 'https://dl.acm.org/doi/abs/10.1145/3292500.3330701', '10.1145/3292500.3330701'],
    [
      'of a PDF',
      'https://dl.acm.org/doi/pdf/10.1145/3292500.3330701?download=true',
      '10.1145/3292500.3330701',
    ],
    [
      'of full text',
      'https://dl.acm.org/doi/fullHtml/10.1145/3292500.3330701#sec-1',
      '10.1145/3292500.3330701',
    ],
    [
      'of an article',
      'https://link.springer.com/article/10.1007/s10115-016-1021-1',
      '10.1007/s10115-016-1021-1',
    ],
    [
      'of a file',
      'https://link.springer.com/content/pdf/10.1007/s11263-016-0981-7.pdf',
      '10.1007/s11263-016-0981-7',
    ],
    [
      'of a preprint',
      'https://www.biorxiv.org/content/10.1101/2022.07.10.499510v1.full.pdf',
      '10.1101/2022.07.10.499510',
    ],
  ])('%s: %s', (_, text, doi) => {
    expect(doiOf(text)).toBe(doi)
  })

  test.each([
    ['no suffix', '10.1162'],
    ['an empty suffix', '10.1162/'],
    ['another number', '11.1162/tacl_a_00519'],
    ['a short registrant', '10.11/tacl'],
    ['a space', '10.1162/tacl a 00519'],
    ['half a character, which no address can have', '10.1162/tacl\ud800'],
    ['another page of ACM', 'https://dl.acm.org/conference/kdd'],
    ['a number of ACM that is no DOI', 'https://dl.acm.org/doi/10.5555/3586589.3586709'],
    ['another address', 'https://example.org/10.1145/3292500.3330701'],
    ['nothing', ''],
  ])('%s is none: %s', (_, text) => {
    expect(doiOf(text)).toBeUndefined()
  })
})

test.each([
  ['10.1162/tacl_a_00519', 'https://doi.org/10.1162/tacl_a_00519'],
  ['10.1002/a<b>#1?', 'https://doi.org/10.1002/a%3Cb%3E%231%3F'],
])('the address of %s', (doi, url) => {
  expect(doiUrl(doi)).toBe(url)
  expect(doiOf(url)).toBe(doi)
})

test.each([
  ['10.48550/arXiv.2209.10652', true],
  ['10.1101/2022.07.10.499510', true],
  ['10.1162/tacl_a_00519', false],
])('%s is of a preprint: %s', (doi, expected) => {
  expect(isPreprintDoi(doi)).toBe(expected)
})
