import { expect, test } from 'vitest'
import { listOf } from '../example.ts'
import { unusualTexts } from './texts.ts'

test.each([
  'Toy Models of Superposition: A Study (2nd Edition), Part 1/2 + "More"?!',
  'Dvořák’s “Déjà Vu” – a … Question — José-María',
])('%s is usual', (title) => {
  expect(unusualTexts(listOf([{ title }]))).toEqual([])
})

test.each([
  'a  b',
  ' a',
  'a ',
  'a\tb',
  'a\nb',
  'a\u00A0b',
  'a\u200Bb',
  'e\u0301',
  'Q&A',
  'a<b',
  'a\\b',
  '$a$',
  '{a}',
  'α',
  'я',
  '王',
])('%j is unusual', (title) => {
  expect(unusualTexts(listOf([{ title }]))).toEqual([{ value: title, path: ['papers', 0, 'title'] }])
})

test('looks at all texts for readers', () => {
  const list = listOf({
    title: 'α',
    tags: ['β'],
    sections: [{ id: 'γ', title: 'γ' }],
    papers: [
      { title: 'δ', authors: ['x', 'ε'], venue: 'ζ', tags: ['η'], note: 'θ', links: { code: 'https://ι' } },
    ],
  })
  expect(unusualTexts(list).map(({ value, path }) => `${path.join('.')}: ${value}`)).toEqual([
    'title: α',
    'sections.0.title: γ',
    'tags.0: β',
    'papers.0.title: δ',
    'papers.0.venue: ζ',
    'papers.0.note: θ',
    'papers.0.authors.1: ε',
    'papers.0.tags.0: η',
  ])
})
