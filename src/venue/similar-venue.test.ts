import { expect, test } from 'vitest'
import { similarVenue } from './similar-venue.ts'

test.each([
  ['NeurlPS 2024', 'NeurIPS 2024', 'l'],
  ['Neur1PS 2024', 'NeurIPS 2024', '1'],
  ['0penReview', 'OpenReview', '0'],
  ['NeuIPS 2023 (Oral)', 'NeurIPS 2023 (Oral)', undefined],
  ['NeurrIPS 2023', 'NeurIPS 2023', undefined],
  ['NeirIPS 2023', 'NeurIPS 2023', undefined],
  ['NeruIPS 2023', 'NeurIPS 2023', undefined],
  ['Findings of EMNLP at NeuIPS', undefined, undefined],
  ['NeurlPS RLGM 2020', undefined, undefined],
  ['SIGGRAPI 2018', undefined, undefined],
  ['ICRL 2020', undefined, undefined],
  ['Anthropic', undefined, undefined],
])('%j can mean %j', (text, meant, lookAlike) => {
  expect(similarVenue(text)).toEqual(meant && { meant, lookAlike })
})
