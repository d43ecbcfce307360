import { expect, test } from 'vitest'
import { readMarkdownDocument } from '../documents/markdown.ts'
import { listOf } from '../example.ts'
import { noFacts, type PaperRecord } from '../facts.ts'
import { lint } from '../lint.ts'
import type { Paper } from '../paper.ts'
import { factsOf } from '../publication/facts-of.ts'
import { rules } from './index.ts'
import rule from './published-venue.ts'

const TITLE = 'Toy Models of Superposition'
const authors = ['Nelson Elhage', 'Christopher Olah']
const venued = { venue: 'OpenAI', url: 'https://example.org/2' }

function facts(record: Partial<PaperRecord>, s2: Partial<PaperRecord> = {}) {
  const full = (one: Partial<PaperRecord>) => ({ title: TITLE, authors, ...one })
  const said = {
    'arxiv:2209.10652': { arxiv: [full({})], 'semantic-scholar': [full(s2)] },
    'title:toy models of superposition': { dblp: [full(record)] },
  }
  return { ...noFacts('2026-11-22'), ...factsOf(said) }
}

/** The edits that are suggested for an entry, as `field value`; none, or undefined where nothing is found. */
function edits(
  entry: Partial<Paper>,
  record: Partial<PaperRecord>,
  others: Partial<Paper>[] = [venued, venued],
) {
  const [problem] = [...rule.check(listOf([entry, ...others]), facts(record))]
  return (
    problem &&
    (problem.suggestion ?? []).map((edit) => `${edit.path[2]} ${'value' in edit ? edit.value : ''}`)
  )
}

const ICLR = { venue: 'ICLR', year: 2023 }

test.each<[string, Partial<Paper>]>([
  ['arXiv', { venue: 'arXiv' }],
  ['arXiv and a year', { venue: 'arXiv 2022' }],
  ['a preprint', { venue: 'Preprint' }],
  ['CoRR', { venue: 'CoRR' }],
  ['a label', { venue: 'survey' }],
  ['what is pending', { venue: 'Under review' }],
  ['no venue', {}],
])('%s for a published paper', (_, entry) => {
  expect(edits(entry, ICLR)).toEqual(['venue ICLR 2023'])
})

test.each<[string, Partial<Paper>]>([
  ['a venue', { venue: 'ICML 2023' }],
  ['a name that nobody knows', { venue: 'Anthropic' }],
  ['a blog', { venue: 'Blog' }],
])('%s is left to others', (_, entry) => {
  expect(edits(entry, ICLR)).toBeUndefined()
})

test('no venue is no mistake in a list that gives none', () => {
  expect(edits({}, ICLR, [{}, {}])).toBeUndefined()
})

test('Findings that cannot be told from the conference are not guessed', () => {
  expect(edits({ venue: 'arXiv' }, { venue: 'EMNLP', year: 2022 })).toEqual([])
})

test.each<[string, Partial<Paper>, string[], string[]]>([
  [
    'are added',
    {},
    ['acl:2023.acl-long.5', 'doi:10.1162/tacl_a_1'],
    ['venue ACL 2023', 'acl 2023.acl-long.5', 'doi 10.1162/tacl_a_1'],
  ],
  ['which the entry has are kept', { acl: '2023.acl-long.9' }, ['acl:2023.acl-long.5'], ['venue ACL 2023']],
  [
    'of preprints are not added',
    {},
    ['acl:2023.acl-long.5', 'doi:10.48550/x'],
    ['venue ACL 2023', 'acl 2023.acl-long.5'],
  ],
])('identifiers of the publication %s', (_, entry, identifiers, expected) => {
  expect(edits({ venue: 'arXiv', ...entry }, { venue: 'ACL', year: 2023, identifiers })).toEqual(expected)
})

test('a workshop does not make a preprint a publication', () => {
  expect(edits({ venue: 'arXiv' }, { venue: 'BlackboxNLP@EMNLP', year: 2022 })).toBeUndefined()
})

test('a README takes the venue and leaves out what it has no place for', () => {
  const text = `# Papers\n\n- [${TITLE}](https://arxiv.org/abs/2209.10652) [arXiv] [2022.9]\n- [Sparse Probing of Word Meanings](https://arxiv.org/abs/2305.01610) [arXiv] [2023.5]\n`
  const document = readMarkdownDocument('README.md', Buffer.from(text))
  const record = { venue: 'ACL', year: 2023, identifiers: ['acl:2023.acl-long.5'] }
  const [finding] = lint(document, rules, facts(record)).findings.filter(
    (one) => one.rule === 'published-venue',
  )
  expect(document.edit(finding?.suggestion ?? [])).toBe(
    text.replace('[arXiv] [2022.9]', '[ACL 2023] [2022.9]'),
  )
})
