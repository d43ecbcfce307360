import { expect, test } from 'vitest'
import { listOf } from '../example.ts'
import type { Paper } from '../paper.ts'
import rule from './one-paper-per-entry.ts'

const TOY = 'https://arxiv.org/abs/2209.10652'
const PREPRINT = 'https://arxiv.org/abs/2104.08696'

test.each<[string, Partial<Paper>, string[]]>([
  ['a field', { url: PREPRINT, arxiv: '2209.10652' }, ['arxiv']],
  ['a DOI made from the id', { url: PREPRINT, doi: '10.48550/arXiv.2209.10652' }, ['doi']],
  [
    'two DOIs',
    { doi: '10.1162/tacl_a_00519', links: { doi: 'https://doi.org/10.1145/3292500.3330701' } },
    ['doi'],
  ],
  [
    'two of one',
    {
      url: PREPRINT,
      links: { arXiv: 'https://arxiv.org/pdf/2209.10652', pdf: 'https://arxiv.org/pdf/2209.10653' },
    },
    ['links.arXiv', 'links.pdf'],
  ],
])('%s disagrees', (_, paper, fields) => {
  const problems = [...rule.check(listOf([paper]))]
  expect(problems.map(({ path }) => path.slice(2).join('.'))).toEqual(fields)
  expect(problems.every(({ related }) => related?.length === 1)).toBe(true)
})

test.each<[string, Partial<Paper>]>([
  [
    'one id in all places',
    {
      url: PREPRINT,
      arxiv: '2104.08696',
      doi: '10.48550/arXiv.2104.08696',
      links: { pdf: 'https://arxiv.org/pdf/2104.08696v2' },
    },
  ],
  [
    'a preprint and its publication',
    { url: PREPRINT, doi: '10.1162/tacl_a_00519', acl: '2022.acl-long.581' },
  ],
  [
    'a DOI in two cases',
    { doi: '10.1162/TACL_A_00519', links: { doi: 'https://doi.org/10.1162/tacl_a_00519' } },
  ],
  [
    'DOIs of preprints',
    {
      doi: '10.1162/tacl_a_00519',
      links: { preprint: 'https://www.biorxiv.org/content/10.1101/2022.07.10.499510v1' },
    },
  ],
  [
    'two submissions',
    { openreview: 'cnKhHxN3xj', links: { openreview: 'https://openreview.net/forum?id=rylXBkrYDS' } },
  ],
  ['a related paper', { url: PREPRINT, links: { related: 'https://arxiv.org/abs/2209.10652' } }],
])('%s is one paper', (_, paper) => {
  expect([...rule.check(listOf([paper]))]).toEqual([])
})

test.each<[string, Partial<Paper>, string, string]>([
  ['the url', { url: TOY, links: { arXiv: PREPRINT } }, 'url', 'links.arXiv'],
  ['the link', { url: PREPRINT, links: { arXiv: TOY } }, 'links.arXiv', 'url'],
])('of two, the one of another entry is unexpected: %s', (_, paper, unexpected, expected) => {
  const title = 'Knowledge Neurons in Pretrained Transformers'
  const [problem] = rule.check(listOf([{ url: TOY }, { ...paper, title }]))
  expect(problem?.path.slice(2).join('.')).toBe(unexpected)
  expect(problem?.message).toContain(
    `as in \`${expected}\`; \`Toy Models of Superposition\` has \`2209.10652\`, too`,
  )
  expect(problem?.related?.map(([, index]) => index)).toEqual([1, 0])
})
