import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cases, hostileText } from '../fixtures/hostile-text.ts'
import { recommendedKey } from './identifier.ts'

test.each([
  ['2406.16254', 'arxiv:2406.16254'],
  [' arXiv:2406.16254v3\n', 'arxiv:2406.16254'],
  ['hep-th/9901001', 'arxiv:hep-th/9901001'],
  ['https://arxiv.org/abs/2406.16254v2', 'arxiv:2406.16254'],
  ['https://www.arxiv.org/pdf/2406.16254v1.pdf', 'arxiv:2406.16254'],
  ['http://arxiv.org/abs/hep-th/9901001', 'arxiv:hep-th/9901001'],
  ['10.1162/TACL_a_00519', 'doi:10.1162/tacl_a_00519'],
  ['doi: 10.1162/tacl_a_00519', 'doi:10.1162/tacl_a_00519'],
  ['https://doi.org/10.18653/v1/2024.emnlp-main.191', 'acl:2024.emnlp-main.191'],
  ['10.48550/arXiv.2406.16254', 'arxiv:2406.16254'],
  ['2024.acl-long.309', 'acl:2024.acl-long.309'],
  ['acl:P18-1023', 'acl:P18-1023'],
  ['https://aclanthology.org/2024.acl-long.309/', 'acl:2024.acl-long.309'],
  ['https://aclanthology.org/2024.acl-long.309.pdf', 'acl:2024.acl-long.309'],
  ['https://openreview.net/forum?id=JYs1R9IMJr', 'openreview:JYs1R9IMJr'],
  ['https://openreview.net/pdf?id=JYs1R9IMJr', 'openreview:JYs1R9IMJr'],
])('%j names %s', (text, key) => {
  expect(recommendedKey(text)).toBe(key)
})

test.each([
  '',
  'Confidence Regulation Neurons',
  '2406.16254 2401.00123',
  '2406.16254\n2401.00123',
  'see 2406.16254',
  '2413.16254',
  '2406.1625',
  'https://example.org/2406.16254',
  'https://arxiv.org.evil.example/abs/2406.16254',
  'https://arxiv.org@evil.example/abs/2406.16254',
  'https://evil.example/?x=https://arxiv.org/abs/2406.16254',
  'https://arxiv.org/abs/2406.16254?x=1',
  'https://arxiv.org/abs/../2406.16254',
  'https://doi.org/10.1162/tacl_a_00519?redirect=http://169.254.169.254/',
  '10.1162/`id`',
  '10.1162/$(id)',
  '10.1162/a b',
  'http://169.254.169.254/latest/meta-data',
  'https://openreview.net/forum?id=JYs1R9IMJr&noteId=x',
  'https://www.semanticscholar.org/paper/0000000000000000000000000000000000000001',
  '２４０６.１６２５４',
  '2406.16254\u202e',
  '--venue=x',
  `10.1162/${'a'.repeat(100_000)}`,
])('%j names none', (text) => {
  expect(recommendedKey(text.slice(0, 100_000))).toBeUndefined()
})

test('a key is made of nothing but letters, digits and the signs of identifiers', () => {
  const near = fc.tuple(
    fc.constantFrom('2406.16254', '10.1162/x', 'https://arxiv.org/abs/', ''),
    hostileText(),
  )
  fc.assert(
    fc.property(near, ([start, end]) => {
      expect(recommendedKey(start + end) ?? 'arxiv:1').toMatch(/^(?:arxiv|doi|acl|openreview):[-._;()/:\w]+$/)
    }),
    cases(100),
  )
})
