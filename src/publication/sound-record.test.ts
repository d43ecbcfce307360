import { expect, test } from 'vitest'
import type { PaperRecord } from '../facts.ts'
import { soundRecord } from './sound-record.ts'

const RECORD: PaperRecord = {
  key: '2406.16254',
  title: 'Confidence Regulation Neurons',
  authors: ['Alessandro Stolfo', 'Jané Doe'],
  identifiers: [
    'arxiv:2406.16254',
    'doi:10.18653/v1/2024.acl-long.5',
    'doi:10.1162/tacl_a_00519',
    'acl:2024.acl-long.5',
    'openreview:JYs1R9IMJr',
    'dblp:conf/iclr/NiuL0P24',
  ],
}

test('a record that could stand in a list is as it was', () => {
  expect(soundRecord(RECORD)).toEqual(RECORD)
  expect(soundRecord({ key: 'x' })).toEqual({ key: 'x' })
})

test.each<[string, Partial<PaperRecord>, Partial<PaperRecord>]>([
  ['controls and directions', { title: ' A\x1b\u202e title\n of\tone ' }, { title: 'A title of one' }],
  ['such names', { authors: ['Jane\u200b  Doe', '\u202e'] }, { authors: ['Jane Doe'] }],
  ['a venue', { venue: 'ICLR 2024\u200d', comment: '\u202e' }, { venue: 'ICLR 2024' }],
  ['a title without end', { title: 'x'.repeat(501) }, {}],
  ['a name without end', { authors: ['Jane Doe', 'x'.repeat(201)] }, {}],
  ...[
    'doi:10.1000/\udc00',
    'doi:10.1000/\u202ex',
    'doi:10.1000/a b',
    'doi:nothing',
    `doi:10.1000/${'x'.repeat(300)}`,
    'arxiv:2406.16254v2',
    'arxiv:../..',
    'acl:2024.acl-long.5](javascript:alert(1))',
    'openreview:JYs1R9IMJr&x=<b>',
    'dblp:a\nb',
    '__proto__',
    'constructor',
    ':',
    '',
  ].map((key): [string, Partial<PaperRecord>, Partial<PaperRecord>] => [
    `identifier ${JSON.stringify(key)}`,
    { identifiers: [key] },
    { identifiers: [] },
  ]),
])('what could not is made so or left out: %s', (_, said, expected) => {
  expect(soundRecord({ key: 'x', ...said })).toEqual({ key: 'x', ...expected })
})
