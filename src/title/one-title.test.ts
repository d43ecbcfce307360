import { expect, test } from 'vitest'
import { couldBeOneTitle } from './one-title.ts'

test.each([
  ['the same but for case', 'Toy Models of Superposition', 'Toy models of superposition'],
  ['the beginning', 'GPT-4', 'GPT-4 Technical Report'],
  ['the end', 'A Mathematical Framework', 'Circuits: A mathematical framework'],
  ['a name', 'DeltaZip: Serving Many Models', 'DeltaZip: Multi-Tenant Compression'],
  [
    'half of the words',
    'Fine-Tuning can Distort Pretrained Features',
    'Fine-Tuning Distorts Pretrained Features',
  ],
])('%s', (_, a, b) => {
  expect(couldBeOneTitle(a, b)).toBe(true)
  expect(couldBeOneTitle(b, a)).toBe(true)
})

test.each([
  ['other titles', 'Toy Models of Superposition', 'Knowledge Neurons in Pretrained Transformers'],
  [
    'fewer than half of the words',
    'Video Editing with Image Diffusion',
    'Video Editing by Consistent Objects',
  ],
  ['short beginnings', 'AI', 'Aims of Science'],
  ['short names', 'ML: A Start', 'ML: The Finish'],
  ['no words', 'AI', 'ML'],
])('not %s', (_, a, b) => {
  expect(couldBeOneTitle(a, b)).toBe(false)
})
