import { expect, test } from 'vitest'
import { listOf } from '../example.ts'
import rule from './venue-name.ts'

function messages(...venues: string[]): string[] {
  return [...rule.check(listOf(venues.map((venue) => ({ venue }))))].map(({ message }) => message)
}

test.each([
  'Anthropic',
  'NeurIPS 2024',
  'NIPS 2017',
  'NAACL-HLT 2019',
  'ESEC/FSE 2022',
  'IEEE TPAMI 2023',
  'IEEE Transactions on Pattern Analysis and Machine Intelligence 2023',
  'CVPR 2024 (Highlight)',
  'NeurIPS 2022 Datasets and Benchmarks Track',
  'ICML 2019 Workshop on Neurons',
  'Nature 518.7540 (2015): 529-533',
  'arXiv preprint arXiv:1409.1556 (2014)',
  'CVPR 2026 Findings',
  'ICML  2024 ',
  'ICRL 2020',
])('%j is let stand', (venue) => {
  expect(messages(venue)).toEqual([])
})

test.each([
  ['arxiv', '`arXiv`'],
  ['CPVR 2023', '`CVPR 2023`'],
  ['NeurIPS 2016', '`NIPS 2016`, its name until 2017'],
  ['nips 2019', '`NeurIPS 2019`'],
  ['TNNLS 2009', '`TNN 2009`, its name until 2011'],
  ['NIPS 2019 workshop', '`NeurIPS 2019 workshop`, its name since 2018'],
])('%j should be %s', (venue, expected) => {
  expect(messages(venue)).toEqual([`Unexpected venue \`${venue}\`, expected ${expected}`])
})

test.each([
  ['Findings of ACL 2019', 'one from 2021 on, the first year of Findings of ACL'],
  ['COLM 2023', 'one from 2024 on, the first year of COLM'],
])('%j cannot be', (venue, expected) => {
  expect(messages(venue)).toEqual([`Unexpected year in venue \`${venue}\`, expected ${expected}`])
})

test('a list may write most of its years in another way', () => {
  const own = Array.from({ length: 30 }, (_, index) => `ICML'${19 + (index % 6)}`)
  expect(messages(...own, 'ICLR 2024', "arxiv'24", "NIPS'20 (Oral)", 'CVPR-19', "AutoRL@icml'24")).toEqual([
    "Unexpected venue `arxiv'24`, expected `arXiv'24`",
    "Unexpected venue `NIPS'20 (Oral)`, expected `NeurIPS'20 (Oral)`, its name since 2018",
    "Unexpected venue `CVPR-19`, expected `CVPR'19`",
    "Unexpected venue `AutoRL@icml'24`, expected `AutoRL@ICML'24`",
  ])
})

test('a list that writes its years in several ways goes on doing so', () => {
  const old = Array.from({ length: 30 }, (_, index) => `ICML-${13 + (index % 6)}`)
  const recent = Array.from({ length: 20 }, (_, index) => `ICML'${21 + (index % 5)}`)
  expect(messages(...old, ...recent, "CVPR'23", 'CVPR-16', "CVPR'20", 'CVPR-20')).toEqual([])
  expect(messages(...old, ...recent, 'CVPR-23', "CVPR'16", 'cvpr-16')).toEqual([
    "Unexpected venue `CVPR-23`, expected `CVPR'23`",
    "Unexpected venue `CVPR'16`, expected `CVPR-16`",
    'Unexpected venue `cvpr-16`, expected `CVPR-16`',
  ])
})

test('a few papers do not make a way of writing', () => {
  expect(messages("ICML'24", "ACL'24")).toHaveLength(2)
})

test('what is only likely is a suggestion', () => {
  const [problem] = rule.check(listOf([{ venue: 'NeuIPS 2023' }]))
  expect(problem).toEqual({
    path: ['papers', 0, 'venue'],
    message: 'Unexpected venue `NeuIPS 2023`, did you mean `NeurIPS 2023`?',
    suggestion: [{ path: ['papers', 0, 'venue'], value: 'NeurIPS 2023' }],
  })
})
