import type { Answers, Facts, PaperRecord, SourceName } from '../facts.ts'

/** What sources say about a key, without what every answer has. */
export type Said = Readonly<Partial<Record<SourceName, readonly Partial<PaperRecord>[]>>>

/** Facts about papers as one writes them in examples and tests: records by key and source, all answered on one day. */
export function factsOf(said: Readonly<Record<string, Said>>, day = '2026-11-20'): Pick<Facts, 'papers'> {
  const papers = Object.entries(said).map(([asked, bySource]): [string, Answers] => {
    const answers = Object.entries(bySource).map(([source, records]) => [
      source,
      {
        since: day,
        day,
        records: records.map((record) => ({
          key: asked.slice(asked.indexOf(':') + 1),
          title: '',
          ...record,
        })),
      },
    ])
    return [asked, Object.fromEntries(answers)]
  })
  return { papers: Object.fromEntries(papers) }
}
