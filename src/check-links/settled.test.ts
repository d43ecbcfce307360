import { expect, test } from 'vitest'
import { listOf } from '../example.ts'
import { addressesOf, isSettled } from './settled.ts'

test.each([
  ['https://arxiv.org/abs/2209.10652', true],
  ['http://www.arxiv.org/pdf/2209.10652v2.pdf', true],
  ['https://doi.org/10.1162/tacl_a_00519', true],
  ['https://dl.acm.org/doi/10.1145/3442188.3445922', true],
  ['https://openreview.net/forum?id=JYs1R9IMJr', true],
  ['https://aclanthology.org/2024.acl-long.309/', true],
  ['https://openreview.net/group?id=ICLR.cc', false],
  ['https://arxiv.org/list/cs.CL/recent', false],
  ['https://github.com/neurons/2209.10652', false],
])('%s is settled by an identifier: %s', (url, expected) => {
  expect(isSettled(url)).toBe(expected)
})

test('the addresses of a list are those on the web that no identifier settles, each once, in order', () => {
  const list = listOf([
    {
      links: {
        code: 'https://github.com/neurons/toys',
        mail: 'mailto:ada@neurons.example',
        pdf: 'https://doi.org/10.1162/tacl_a_00519',
      },
    },
    {
      url: 'HTTPS://neurons.example/paper.pdf',
      links: { code: 'https://github.com/neurons/toys', ftp: 'ftp://neurons.example/' },
    },
    {
      url: '',
      links: {
        a: 'neurons.example',
        b: 'https://',
        c: 'http://a.example/',
        d: `http://a.example/${'x'.repeat(2000)}`,
      },
    },
  ])
  expect(addressesOf(list)).toEqual([
    'https://github.com/neurons/toys',
    'HTTPS://neurons.example/paper.pdf',
    'http://a.example/',
  ])
})
