/** Whether a list says the same after `import` and `build`. */
import { blocks } from '../../src/blocks/index.ts'
import { readJsonDocument } from '../../src/documents/json.ts'
import type { MarkdownDocument } from '../../src/documents/markdown.ts'
import { importReadme } from '../../src/import/import-readme.ts'
import { tools } from '../../src/import/importable.ts'
import { recordsOf } from '../../src/import/record.ts'
import { formatList } from '../../src/layout.ts'
import type { Paper } from '../../src/paper.ts'
import { renderReadme } from '../../src/readme/readme.ts'
import type { CorpusList } from './corpus.ts'
import { table } from './table.ts'

export interface RoundTrip {
  file: string
  papers: number
  /** How many papers became data; the others stay in the template as text. */
  imported: number
  /** Whether the text came back to the byte. */
  isSameText: boolean
  /** The first thing that is not as it was. */
  difference: string | undefined
}

/** A list read, imported, built and read again, as the commands do it but without files. */
export async function roundTripOf({ file, document }: CorpusList): Promise<RoundTrip> {
  const papers = document.papers.length
  try {
    const { list, template, kept } = await importReadme(document, tools)
    const json = readJsonDocument('papers.json', Buffer.from(formatList(list)))
    const problem = json.problems.find(({ rule }) => rule !== 'layout')
    if (json.list === undefined || problem) throw new Error(`papers.json: ${problem?.message}`)
    const built = await renderReadme(template, json.list, blocks)
    return {
      file,
      papers,
      imported: papers - kept.length,
      isSameText: built.endsWith(document.text.replace(/^\ufeff/, '')),
      difference: differenceOf(valuesOf(document), valuesOf(tools.read(built))),
    }
  } catch (error) {
    return { file, papers, imported: 0, isSameText: false, difference: String(error) }
  }
}

type Values = Readonly<Record<string, unknown>>

/** What must be the same: the papers in their order, with the values that the list has of them. */
function valuesOf(document: MarkdownDocument): Values[] {
  const { papers } = recordsOf(document)
  return papers.map(({ section }, index) => {
    const { title, url, links = {}, authors, venue, date } = document.list.papers[index] as Paper
    const sorted = Object.entries(links).sort(([a], [b]) => (a < b ? -1 : 1))
    return { title, url, section, authors, venue, date, links: sorted }
  })
}

function differenceOf(before: readonly Values[], after: readonly Values[]): string | undefined {
  const count = before.length === after.length ? '' : `${before.length} papers became ${after.length}; `
  for (const [index, paper] of before.entries()) {
    const same = after[index] ?? {}
    const field = Object.keys(paper).find(
      (name) => JSON.stringify(paper[name]) !== JSON.stringify(same[name]),
    )
    if (field === undefined) continue
    const change = `${JSON.stringify(paper[field])} became ${JSON.stringify(same[field])}`
    return `${count}paper ${index + 1}, ${JSON.stringify(paper.title)}: ${field} ${change}`
  }
  return count || undefined
}

export function roundTripTable(trips: readonly RoundTrip[]): string {
  const rows = trips.map(({ file, papers, imported, isSameText, difference }) => [
    file,
    String(papers),
    String(imported),
    String(papers - imported),
    isSameText ? 'same' : 'other',
    difference === undefined ? '✓' : '✗',
  ])
  const sum = (count: (trip: RoundTrip) => number) =>
    String(trips.reduce((total, trip) => total + count(trip), 0))
  const total = [
    'all',
    sum(({ papers }) => papers),
    sum(({ imported }) => imported),
    sum(({ papers, imported }) => papers - imported),
    sum(({ isSameText }) => Number(isSameText)),
    sum(({ difference }) => Number(difference === undefined)),
  ]
  return table([['import, then build', 'papers', 'data', 'text', 'bytes', 'papers same'], ...rows, total])
}
