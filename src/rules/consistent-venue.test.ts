import { expect, test } from 'vitest'
import { listOf } from '../example.ts'
import rule from './consistent-venue.ts'

function messages(...venues: (string | undefined)[]): string[] {
  const papers = venues.map((venue) => (venue === undefined ? {} : { venue }))
  return [...rule.check(listOf(papers))].map(({ message }) => message)
}

test.each([
  [['Anthropic', 'Anthropic 2024', undefined]],
  [['NIPS 2016', 'NeurIPS 2018', 'arxiv', 'arXiv']],
  [['PAMI-19', 'PAMI-19', 'PAMI 2019', 'TPAMI-21']],
  [['OpenAI', 'Open Philanthropy', '-', '?']],
])('%j is consistent', (venues) => {
  expect(messages(...venues)).toEqual([])
})

test('every paper with a rarer spelling is told, the year is kept', () => {
  expect(
    messages(
      'Deepmind 2023',
      'DeepMind',
      "deepmind '24",
      'DeepMind 2024',
      'Anthropic.',
      'Anthropic',
      'Anthropic',
    ),
  ).toEqual([
    'Unexpected venue `Deepmind 2023`, expected `DeepMind 2023` as in 2 other papers',
    "Unexpected venue `deepmind '24`, expected `DeepMind '24` as in 2 other papers",
    'Unexpected venue `Anthropic.`, expected `Anthropic` as in 2 other papers',
  ])
})
