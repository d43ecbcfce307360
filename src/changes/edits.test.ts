import fc from 'fast-check'
import { expect, test } from 'vitest'
import { noFacts } from '../facts.ts'
import { cases, HOURS } from '../fixtures/hostile-text.ts'
import type { Paper, PaperList } from '../paper.ts'
import type { Change } from './change.ts'
import { changesOf } from './changes.ts'

const FACTS = noFacts('2026-11-25')
const WORDS = [
  'neurons',
  'of',
  'sparse',
  'probing',
  'language',
  'models',
  'how',
  'attention',
  'finds',
  'facts',
]

/** Papers that have little in common, some of them with sections, links or identifiers. */
const someList = fc
  .record({
    count: fc.integer({ min: 1, max: 12 }),
    seed: fc.array(fc.nat(999), { minLength: 12, maxLength: 12 }),
    order: fc.constantFrom<PaperList['order']>('newest', 'listed', undefined),
  })
  .map(({ count, seed, order }): PaperList => {
    const papers = Array.from({ length: count }, (_, index): Paper => {
      const random = seed[index] as number
      const at = 1000 * index + random
      return {
        title: `${at} ${WORDS.map((word, place) => (at % (place + 2) === 0 ? word : `${word}${at}`)).join(' ')}`,
        url: at % 3 === 0 ? `https://x.org/${at}` : `https://arxiv.org/abs/2401.${10_000 + at}`,
        date: `20${10 + (at % 15)}-0${1 + (at % 9)}`,
        section: at % 2 === 0 ? 'a' : 'b',
        ...(at % 4 === 0 && { venue: 'arXiv' }),
        ...(at % 5 === 0 && { links: { code: `https://github.com/x/${at}`, video: `https://y.org/${at}` } }),
        ...(at % 7 === 0 && { tags: ['x', 'y'], authors: [`Ada ${at}`, 'Ben Wu'] }),
      }
    })
    const sections = ['a', 'b', 'c'].map((id) => ({ id, title: `Section ${id}` }))
    return { title: 'Papers', ...(order && { order }), sections, papers }
  })

/** An edit of a paper that is left as it was otherwise, and how it is told. */
const EDITS: Readonly<Record<string, (paper: Paper, at: number) => [Partial<Paper>, string]>> = {
  url: (_, at) => [{ url: `https://z.org/${at}` }, 'relinked url'],
  title: (_, at) => [{ title: `An altogether different name ${at}` }, 'retitled title'],
  spelling: ({ title }) => [{ title: title.toUpperCase() }, 'corrected title'],
  venue: () => [{ venue: 'ICLR 2026' }, 'published venue'],
  group: () => [{ venue: 'A Group' }, 'corrected venue'],
  date: () => [{ date: '2009' }, 'corrected date'],
  authors: () => [{ authors: ['New Author'] }, 'corrected authors'],
  tags: () => [{ tags: ['z'] }, 'corrected tags'],
  note: () => [{ note: 'A note' }, 'corrected note'],
  links: ({ links }) => [{ links: { ...links, slides: 'https://s.org' } }, 'relinked links slides'],
  doi: (_, at) => [{ doi: `10.1234/${at}` }, 'relinked doi'],
  section: () => [{ section: 'c' }, 'moved section'],
  id: (_, at) => [{ id: `id${at}` }, 'curated id'],
  ignore: () => [{ ignore: [{ rule: 'sorted', reason: 'x' }] }, 'curated ignore'],
}

function told(changes: readonly Change[]): string[] {
  return changes.flatMap(({ kind, paper, before, details }) =>
    paper && details.length > 0
      ? details.map(
          (detail) => `${before}: ${[detail.kind, detail.field, detail.name].filter(Boolean).join(' ')}`,
        )
      : [`${kind} ${paper?.title ?? ''}`],
  )
}

test(
  'each of some edits is told exactly once, and nothing else',
  () => {
    const edits = fc.array(
      fc.record({ at: fc.nat(11), name: fc.constantFrom('remove', 'add', ...Object.keys(EDITS)) }),
      { minLength: 1, maxLength: 6 },
    )
    fc.assert(
      fc.property(someList, edits, (list, edits) => {
        const expected: string[] = []
        const edited = new Set<number>()
        const papers: (Paper | undefined)[] = [...list.papers]
        const added: Paper[] = []
        for (const { at, name } of edits) {
          const paper = list.papers[at]
          if (name === 'add') {
            const title = `Quite another paper of the number ${added.length}${'!'.repeat(at)}`
            added.push({ title, url: `https://w.org/${added.length}`, date: '2001', section: 'b' })
            expected.push(`added ${title}`)
          }
          if (paper === undefined || edited.has(at) || name === 'add') continue
          edited.add(at)
          const edit = EDITS[name]
          if (edit === undefined) {
            papers[at] = undefined
            expected.push(`removed ${paper.title}`)
            continue
          }
          const [change, words] = edit(paper, at)
          papers[at] = { ...paper, ...change }
          expected.push(`${at}: ${words}`)
        }
        const after = { ...list, papers: [...papers.flatMap((paper) => paper ?? []), ...added] }
        expect(told(changesOf(list, after, FACTS, FACTS)).sort()).toEqual(expected.sort())
      }),
      cases(2000),
    )
  },
  HOURS,
)

test(
  'edits of one paper are one change, as long as its title tells which it is',
  () => {
    const known = Object.keys(EDITS).filter((name) => name !== 'title')
    fc.assert(
      fc.property(someList, fc.subarray(known, { minLength: 1 }), (list, names) => {
        const [first, ...others] = list.papers as [Paper, ...Paper[]]
        const edits: Partial<Paper> = Object.assign({}, ...names.map((name) => EDITS[name]?.(first, 0)[0]))
        const changes = changesOf(
          list,
          { ...list, papers: [{ ...first, ...edits }, ...others] },
          FACTS,
          FACTS,
        )
        expect(changes).toHaveLength(1)
        expect(changes[0]?.details.map(({ field }) => field).sort()).toEqual(Object.keys(edits).sort())
      }),
      cases(500),
    )
  },
  HOURS,
)

test(
  'a paper that is put elsewhere in its section is told once, and only where the order is the curator’s',
  () => {
    fc.assert(
      fc.property(someList, fc.nat(11), fc.nat(11), (list, from, to) => {
        const section = list.papers.filter(({ section }) => section === 'a')
        const [moved] = section.splice(from % Math.max(1, section.length), 1)
        if (moved === undefined) return
        const place = to % (section.length + 1)
        section.splice(place, 0, moved)
        const before = list.papers.filter(({ section }) => section === 'a')
        const others = list.papers.filter(({ section }) => section !== 'a')
        const changes = changesOf(
          { ...list, papers: [...before, ...others] },
          { ...list, papers: [...others, ...section] },
          FACTS,
          FACTS,
        )
        const isSame = section.every((paper, at) => paper === before[at])
        expect(told(changes).map((line) => line.replace(/^\d+: /, ''))).toEqual(
          isSame || list.order === 'newest' ? [] : ['moved place'],
        )
      }),
      cases(1000),
    )
  },
  HOURS,
)

/** The same list in another layout: members in another order, sections of one as such, empty fields. */
function reformatted(list: PaperList, turn: number): PaperList {
  const turned = <T extends object>(object: T): T => {
    const entries = Object.entries(object)
    const at = turn % Math.max(1, entries.length)
    return Object.fromEntries([...entries.slice(at), ...entries.slice(0, at)]) as T
  }
  const papers = list.papers.map(({ section, links, ...paper }) =>
    turned({
      ...paper,
      ...(section !== undefined && { section: typeof section === 'string' ? [section] : section }),
      ...(links ? { links: turned(links) } : { links: {} }),
      ...(paper.tags === undefined && { tags: [] as string[] }),
    }),
  )
  return turned({ ...list, sections: (list.sections ?? []).map(turned), papers })
}

test(
  'no change is told of the same list, nor of a reformatted one',
  () => {
    fc.assert(
      fc.property(someList, fc.nat(11), (list, turn) => {
        expect(changesOf(list, list, FACTS, FACTS)).toEqual([])
        expect(changesOf(list, structuredClone(list), FACTS, FACTS)).toEqual([])
        expect(changesOf(list, reformatted(list, turn), FACTS, FACTS)).toEqual([])
        const twice = { ...list, papers: [...list.papers, ...list.papers] }
        expect(changesOf(twice, reformatted(twice, turn), FACTS, FACTS)).toEqual([])
      }),
      cases(500),
    )
  },
  HOURS,
)
