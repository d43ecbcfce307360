import { expect, test } from 'vitest'
import { aclId, aclUrl } from './acl.ts'

test.each([
  ['an id', '2022.acl-long.581', '2022.acl-long.581'],
  ['an id of a journal', '2022.tacl-1.74', '2022.tacl-1.74'],
  ['an id of Findings', '2024.findings-acl.75', '2024.findings-acl.75'],
  ['an id in capitals', '2022.ACL-long.581', '2022.acl-long.581'],
  ['an old id', 'P18-1198', 'P18-1198'],
  ['an old id in small letters', 'p18-1198', 'P18-1198'],
  ['a page', 'https://aclanthology.org/2022.acl-long.581/', '2022.acl-long.581'],
  ['a page without the slash', 'https://aclanthology.org/2022.acl-long.581', '2022.acl-long.581'],
  ['a PDF', 'https://aclanthology.org/2022.acl-long.581.pdf#page=3', '2022.acl-long.581'],
  ['a version of a PDF', 'https://aclanthology.org/2020.acl-main.1v2.pdf', '2020.acl-main.1'],
  ['an entry for BibTeX', 'https://aclanthology.org/P18-1198.bib', 'P18-1198'],
  ['the old host', 'https://www.aclweb.org/anthology/P18-1198.pdf', 'P18-1198'],
  ['folders of the old host', 'http://aclweb.org/anthology/P/P18/P18-1198.pdf', 'P18-1198'],
  ['the oldest host', 'http://anthology.aclweb.org/D/D14/D14-1082.pdf', 'D14-1082'],
  ['the host in between', 'https://aclanthology.info/papers/P18-1198/p18-1198', 'P18-1198'],
  ['a preview', 'https://preview.aclanthology.org/landing/2022.acl-long.581/', '2022.acl-long.581'],
  ['a DOI', '10.18653/v1/2022.acl-long.581', '2022.acl-long.581'],
  ['the address of a DOI', 'https://doi.org/10.18653/V1/P18-1198', 'P18-1198'],
  ['an encoded DOI', 'https://doi.org/10.18653%2Fv1%2FP18-1198', 'P18-1198'],
  ['an old DOI', '10.3115/v1/P14-1062', 'P14-1062'],
])('%s: %s', (_, text, id) => {
  expect(aclId(text)).toBe(id)
})

test.each([
  ['a volume', 'https://aclanthology.org/volumes/2022.acl-long/'],
  ['an author', 'https://aclanthology.org/people/a/ada-lovelace/'],
  ['the front page', 'https://aclanthology.org/'],
  ['an attachment', 'https://aclanthology.org/attachments/2022.acl-long.581.software.zip'],
  ['a conference', 'https://2024.aclweb.org/program/'],
  ['another host', 'https://example.org/P18-1198'],
  ['a host that ends alike', 'https://notaclanthology.org/P18-1198'],
  ['another DOI', '10.1162/tacl_a_00519'],
  ['an arXiv id', '2209.10652'],
  ['a word', 'P18'],
])('%s is none: %s', (_, text) => {
  expect(aclId(text)).toBeUndefined()
})

test('the page of a paper', () => {
  expect(aclUrl('P18-1198')).toBe('https://aclanthology.org/P18-1198/')
})
