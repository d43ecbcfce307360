import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readCrossrefWork } from '../answer/crossref-work.ts'
import { readDblpHits } from '../answer/dblp-hits.ts'
import { readOpenreviewNote } from '../answer/openreview-note.ts'
import type { PaperRecord } from '../facts.ts'
import { cases } from '../fixtures/hostile-text.ts'
import { isUnanswered, type RegistryReply } from '../source.ts'

const ID = 'cnKhHxN3xj'
const DOI = '10.1162/tacl_a_00519'

/** Any value, often one with the names that are read, so that the readers get into it. */
const hostile = (names: readonly string[]) =>
  fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      fc.oneof(
        fc.constantFrom(
          '__proto__',
          'constructor',
          '10.1/x',
          'https://doi.org/10.1162/x',
          ID,
          DOI,
          '2024',
          'a'.repeat(20_000),
        ),
        fc.string({ unit: 'binary' }),
        fc.double(),
        fc.boolean(),
        fc.constant(null),
      ),
      fc.array(tie('value'), { maxLength: 4 }),
      fc.dictionary(fc.constantFrom(...names, '__proto__', 'toString'), tie('value'), { maxKeys: 6 }),
    ),
  })).value

const READERS: Readonly<
  Record<
    string,
    { names: readonly string[]; wrap(value: unknown): unknown; read(reply: RegistryReply): unknown }
  >
> = {
  DBLP: {
    names: ['authors', 'author', 'text', 'title', 'venue', 'year', 'key', 'doi', 'ee', 'info'],
    wrap: (info) => ({ result: { hits: { '@total': '1', hit: [{ info }] } } }),
    read: (reply) => readDblpHits(reply, 10).records,
  },
  Crossref: {
    names: [
      'title',
      'subtitle',
      'author',
      'given',
      'family',
      'name',
      'issued',
      'date-parts',
      'updated-by',
      'update-to',
      'type',
      'event',
      'start',
      'container-title',
    ],
    wrap: (work) => ({ 'message-type': 'work', message: { ...(work as object), DOI } }),
    read: (reply) => [readCrossrefWork(reply, DOI)],
  },
  OpenReview: {
    names: [
      'content',
      'value',
      'title',
      'authors',
      'fullname',
      'venue',
      'venueid',
      'pdate',
      'odate',
      'cdate',
      'html',
      'forum',
    ],
    wrap: (note) => ({ notes: [{ ...(note as object), id: ID }] }),
    read: (reply) => [readOpenreviewNote(reply, ID)],
  },
}

test.each(Object.entries(READERS))(
  'whatever %s answers is a record of texts or no answer',
  (_, { names, wrap, read }) => {
    fc.assert(
      fc.property(hostile(names), fc.constantFrom(200, 404, 403), (value, status) => {
        try {
          const records = read({ status, text: JSON.stringify(wrap(value)) }) as (PaperRecord | undefined)[]
          for (const record of records) if (record !== undefined) expectTexts(record)
        } catch (error) {
          if (!isUnanswered(error)) throw error
        }
      }),
      cases(150),
    )
  },
)

function expectTexts({ key, title, authors, date, venue, year, identifiers, url }: PaperRecord): void {
  for (const text of [key, title, date, venue, url, ...(authors ?? []), ...(identifiers ?? [])]) {
    if (text === undefined) continue
    expect(text).toBeTypeOf('string')
    expect(text.length).toBeLessThanOrEqual(20_010)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: none of them may be left
    expect(text).not.toMatch(/[\0-\x1f\x7f]|[\ud800-\udfff]/u)
  }
  expect(year === undefined || Number.isInteger(year)).toBe(true)
}
