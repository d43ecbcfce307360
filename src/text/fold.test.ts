import { expect, test } from 'vitest'
import { fold, isPlain } from './fold.ts'

test.each([
  ['Plain Text: 1!', 'plain text: 1!'],
  ['Dvořák’s “Neuron” — a study', 'dvorak s  neuron   -  a study'],
  ['Itô–Taylor', 'ito-taylor'],
  ['β-VAE & H₂O', 'beta-vae and h2o'],
  ['PanguΣ and σύ', 'pangusigma and sigmaupsilon'],
  ['{\\AA}ngström', 'angstrom'],
  ['が', 'か\u3099'],
  ['Ǆ İ ẞ', 'dz i ss'],
])('%s is %s', (text, expected) => {
  expect(fold(text)).toBe(expected)
})

test.each([
  ['Plain Text', true],
  ['Q&A', false],
  ['é', false],
  ['{x}', false],
])('%s is plain: %s', (text, expected) => {
  expect(isPlain(text)).toBe(expected)
})
