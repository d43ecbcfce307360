import { describe, expect, test } from 'vitest'
import { noFacts, type PaperRecord } from '../facts.ts'
import { factsOf, type Said } from '../publication/facts-of.ts'
import type { SourcedRecord } from './sourced-record.ts'
import { venueFor } from './venue.ts'

const TITLE = 'Counting Stars with Small Neural Networks'
const KEY = 'arxiv:2401.01234'
const SEARCH = 'title:counting stars with small neural networks'
const authors = ['Jane Doe', 'Richard Roe']
const DRAFT = { title: TITLE, authors, url: '', date: '', arxiv: '2401.01234' }
const full = (record: Partial<PaperRecord>) => ({ title: TITLE, authors, ...record })

/** The venue of the draft when that is known, and a publisher or the page says that. */
function venue(said: Readonly<Record<string, Said>>, told: SourcedRecord[] = []) {
  return venueFor(DRAFT, told, [KEY], { ...noFacts('2026-11-25'), ...factsOf(said) })
}

const ARXIV: Said = { arxiv: [full({ date: '2024-01-02' })] }
const named = (record: Partial<PaperRecord>): Said => ({ ...ARXIV, 'semantic-scholar': [full(record)] })

describe('what registries know', () => {
  test('a preprint has no venue, and nothing is missing', () => {
    expect(venue({ [KEY]: named({ venue: 'arXiv' }) })).toEqual({
      evidence: [],
      missing: [],
      isSettled: true,
    })
  })

  test('a venue that an identifier proves', () => {
    expect(venue({ [KEY]: named({ identifiers: ['acl:2024.acl-long.309'] }) })).toMatchObject({
      venue: 'ACL 2024',
      year: 2024,
      missing: [],
      isSettled: true,
    })
  })

  test('a contradiction is no venue, and each side is told', () => {
    const said = {
      [KEY]: {
        ...named({ identifiers: ['acl:2023.acl-long.309'] }),
        datacite: [full({ identifiers: ['acl:2024.acl-long.309'] })],
      },
    }
    const found = venue(said)
    expect(found).toMatchObject({ missing: ['a venue on which registries agree'], isSettled: true })
    expect(found.venue).toBeUndefined()
    expect(found.evidence.length).toBeGreaterThan(1)
  })

  test('a conference that may be its Findings is no venue', () => {
    const dblp = [full({ key: 'conf/emnlp/DoeR24', venue: 'EMNLP', year: 2024 })]
    const found = venue({ [KEY]: ARXIV, [SEARCH]: { dblp } })
    expect(found.missing).toEqual(['whether it is in `EMNLP 2024` itself or in its Findings'])
    expect(found.venue).toBeUndefined()
  })

  test('a claim without proof is told, and settled by DBLP alone', () => {
    const said = { [KEY]: named({ venue: 'International Conference on Learning Representations' }) }
    expect(venue(said)).toMatchObject({ missing: ['proof of the venue `ICLR`'], isSettled: false })
    expect(venue({ ...said, [SEARCH]: { dblp: [] } }).isSettled).toBe(true)
  })

  test('nothing is settled before Semantic Scholar or DBLP was heard', () => {
    expect(venue({ [KEY]: ARXIV }).isSettled).toBe(false)
    expect(venue({ [KEY]: { ...ARXIV, 'semantic-scholar': [] } }).isSettled).toBe(true)
  })
})

describe('what a publisher or the page says', () => {
  const told = (source: SourcedRecord['source'], record: Partial<PaperRecord>): SourcedRecord => ({
    source,
    record: { key: '10.1000/1', ...record },
  })

  test.each<[string, SourcedRecord, string | undefined, string[]]>([
    [
      'a journal that the table does not have, as it is',
      told('crossref', { venue: 'Journal of Stars', year: 2024 }),
      'Journal of Stars',
      ['Crossref 10.1000/1: Journal of Stars'],
    ],
    [
      'a page, which is told apart',
      told('page', { venue: 'Journal of Stars', date: '2023-05' }),
      'Journal of Stars',
      ['the page: Journal of Stars'],
    ],
    [
      'without a year',
      told('page', { venue: 'Journal of Stars' }),
      'Journal of Stars',
      ['the page: Journal of Stars'],
    ],
    [
      'one that the table has, in the year of the record',
      told('crossref', { venue: 'Advances in Neural Information Processing Systems', year: 2024 }),
      'NeurIPS 2024',
      ['Crossref 10.1000/1: NeurIPS 2024'],
    ],
    ['a preprint server', told('crossref', { venue: 'arXiv' }), undefined, []],
    ['no venue', told('page', {}), undefined, []],
    ['another source', told('dblp', { venue: 'Journal of Stars' }), undefined, []],
    ['a name without end', told('page', { venue: 'Stars '.repeat(100) }), undefined, []],
  ])('%s', (_, one, expected, evidence) => {
    const found = venue({}, [one])
    expect([found.venue, found.evidence]).toEqual([expected, evidence])
  })
})
