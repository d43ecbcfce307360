import { expect, test } from 'vitest'
import { findingsOf } from '../example.ts'
import type { LinkFact } from '../facts.ts'
import { rules } from './index.ts'

const told = (url: string, fact?: LinkFact) =>
  findingsOf([{ links: { demo: url } }], rules, fact && { links: { [url]: fact } })
    .filter(({ rule }) => rule === 'checkable-link')
    .map(({ message }) => message.split(': ').at(-1))

test.each([
  ['http://neurons.example:8443/', 'it has a port other than 80 and 443'],
  ['http://127.0.0.1/demo', 'its host is not on the public Internet'],
  ['http://169.254.169.254/latest', 'its host is not on the public Internet'],
  ['http://168.63.129.16/', 'its host is not on the public Internet'],
  ['http://wiki.internal/', 'its host is a name of a local network'],
  ['http://printer.local', 'its host is a name of a local network'],
])('%s is told before anybody asks for it', (url, reason) => {
  expect(told(url)).toEqual([reason])
})

test.each([
  'https://neurons.example/',
  'https://neurons.example:443/',
  'https://xn--mller-kva.example/',
  'https://internal.example/',
  'https://local.example.org?x',
  'http://8.8.8.8/',
])('%s can be checked', (url) => {
  expect(told(url)).toEqual([])
})

test('an address that was asked for all the same, inside an intranet, is fine', () => {
  expect(told('http://wiki.internal/', { state: 'alive', checked: '2026-11-19T05:21Z' })).toEqual([])
})

test('what a name leads to is told when verify has found it', () => {
  const fact: LinkFact = {
    state: 'refused',
    checked: '2026-11-19T05:21Z',
    reason: 'its host is not on the public Internet',
  }
  expect(told('https://rebind.example/', fact)).toEqual(['its host is not on the public Internet'])
})
