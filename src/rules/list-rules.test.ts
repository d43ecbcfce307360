import { expect, test } from 'vitest'
import type { Edit } from '../document.ts'
import { listOf } from '../example.ts'
import { type Facts, noFacts } from '../facts.ts'
import type { ExampleList, Problem } from '../rule.ts'
import expiredIgnore from './expired-ignore.ts'
import knownSection from './known-section.ts'
import knownTag from './known-tag.ts'
import noSimilarTag from './no-similar-tag.ts'

const SECTIONS = ['features', 'editing'].map((id) => ({ id, title: id }))
const ended = { rule: 'sorted', reason: 'why', until: '2026-01-01' }
const current = { rule: 'sorted', reason: 'why', until: '2027-01-01' }

type Check = (list: ReturnType<typeof listOf>, facts: Facts) => Iterable<Problem>

test.each<[string, Check, ExampleList, [path: Problem['path'], change?: Edit][]]>([
  [
    'of two endings of ignore the one that is over',
    expiredIgnore.check,
    [{ ignore: [current, ended] }],
    [[['papers', 0, 'ignore', 1], { path: ['papers', 0, 'ignore', 1], remove: true }]],
  ],
  [
    'the only ignore goes with its key',
    expiredIgnore.check,
    [{ ignore: [ended] }],
    [[['papers', 0, 'ignore', 0], { path: ['papers', 0, 'ignore'], remove: true }]],
  ],
  [
    'one of several sections is unknown',
    knownSection.check,
    { sections: SECTIONS, papers: [{ section: ['features', 'surveys'] }] },
    [[['papers', 0, 'section', 1]]],
  ],
  [
    'the only section need not be named',
    knownSection.check,
    { sections: SECTIONS.slice(0, 1), papers: [{}] },
    [],
  ],
  [
    'a tag near a declared one that the paper has already',
    knownTag.check,
    { tags: ['survey'], papers: [{ tags: ['survey', 'surveys'] }] },
    [[['papers', 0, 'tags', 1]]],
  ],
  ['any tag where none is declared', knownTag.check, [{ tags: ['anything'] }], []],
  [
    'tags that differ in a digit',
    noSimilarTag.check,
    [{ tags: ['gpt-models-3'] }, { tags: ['gpt-models-3'] }, { tags: ['gpt-models-4'] }],
    [],
  ],
  [
    'short tags that differ in a letter',
    noSimilarTag.check,
    [{ tags: ['rl'] }, { tags: ['rl'] }, { tags: ['ml'] }],
    [],
  ],
  [
    'tags of which an acronym differs in a letter',
    noSimilarTag.check,
    [{ tags: ['GUI understanding'] }, { tags: ['GUI understanding'] }, { tags: ['UI understanding'] }],
    [],
  ],
  [
    'of two tags that are meant the one that differs in case alone',
    noSimilarTag.check,
    [
      { tags: ['Diffusion Model'] },
      { tags: ['Diffusion Model'] },
      { tags: ['Diffusion Model'] },
      { tags: ['Diffusion Models'] },
      { tags: ['Diffusion Models'] },
      { tags: ['diffusion models'] },
    ],
    [[['papers', 5, 'tags', 0], { path: ['papers', 5, 'tags', 0], value: 'Diffusion Models' }]],
  ],
  [
    'two tags on one paper',
    noSimilarTag.check,
    [{ tags: ['probing'] }, { tags: ['probing', 'Probing'] }],
    [],
  ],
])('%s', (_, check, example, expected) => {
  const found = [...check(listOf(example), noFacts('2026-11-22'))]
  expect(found.map(({ path, suggestion }) => [path, ...(suggestion ?? [])])).toEqual(expected)
})
