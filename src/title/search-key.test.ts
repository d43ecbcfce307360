import fc from 'fast-check'
import { expect, test } from 'vitest'
import { searchKey } from './search-key.ts'
import { titleKey } from './title.ts'

test.each([
  [
    'words with single spaces',
    'Confidence  Regulation Neurons\nin Language Models',
    'confidence regulation neurons in language models',
  ],
  ['no punctuation', 'Look, Ma: "C++" & LLMs!', 'look ma c and llms'],
  ['hyphens between words', 'Feed-Forward Key–Value Memories', 'feed forward key value memories'],
  ['no accents', 'Schrödinger’s Naïve Cat', 'schrodinger s naive cat'],
  ['LaTeX and Greek as words', '$\\beta$-VAE', 'beta vae'],
  ['HTML', 'Tag&amp;Tab <i>in vivo</i>', 'tag tab in vivo'],
  ['other scripts', '语言模型 Neurons', '语言模型 neurons'],
  ['nothing of nothing', ' ?! ', ''],
])('a search key has %s', (_, title, key) => {
  expect(searchKey(title)).toBe(key)
})

test('a search key ends with a whole word before 250 characters', () => {
  const key = searchKey('neuron '.repeat(1000))
  expect(key.length).toBeLessThanOrEqual(250)
  expect(key.split(' ').every((word) => word === 'neuron')).toBe(true)
  expect(searchKey('x'.repeat(5000))).toBe('x'.repeat(250))
})

test('a search key never ends with half a character', () => {
  for (const length of [248, 249, 250]) expect(searchKey(`${'神'.repeat(length)}𠮷𠮷`)).not.toMatch(/\p{Cs}/u)
})

test('a search key is its own search key, and has the title key', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (title) => {
      const key = searchKey(title)
      expect(searchKey(key)).toBe(key)
      expect(titleKey(key)).toBe(titleKey(title).replace(/[+#]/g, ''))
    }),
  )
})
