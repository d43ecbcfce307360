import { readJsonDocument } from '../documents/json.ts'
import { mistakesIn } from '../documents/mistakes.ts'
import { UserError } from '../errors.ts'
import { templateFor } from '../import/import-references.ts'
import { importableIn } from '../import/importable.ts'
import { templateFrom } from '../import/template.ts'
import { toldText } from '../import/told.ts'
import type { PaperList } from '../paper.ts'
import { FIRST_LIST, SCHEMA } from './first-list.ts'
import { lenient } from './lenient.ts'
import type { Setting } from './next-steps.ts'

/** What a folder holds before, as texts; undefined what is not there. */
export interface Present {
  papers: string | undefined
  template: string | undefined
  readme: string | undefined
}

/** What the list of a folder begins as. */
export interface Beginning {
  setting: Setting
  list: PaperList
  template: string
  /** What of a README is told: lines that stay text. */
  told: string
}

/**
 * The list of a folder: the one in papers.json; without one, the papers in the README; without these, an example, below the
 * words of the README if there are any. The template is the one that is there with papers.json, else one that shows all papers.
 * `today` is the day in UTC, `2026-11-22`.
 * @throws {UserError} when papers.json has mistakes, the README is no text, or all papers in it would stay text.
 */
export async function beginningOf({ papers, template, readme }: Present, today: string): Promise<Beginning> {
  if (papers !== undefined) {
    const list = listIn(papers)
    return { setting: 'there', list, template: template ?? withAllPapers(list), told: '' }
  }
  if (readme === undefined)
    return { setting: 'example', list: FIRST_LIST, template: templateFor(FIRST_LIST), told: '' }
  const importable = await importableIn('README.md', Buffer.from(readme))
  if (importable.records.papers.length === 0)
    return { setting: 'example', list: FIRST_LIST, template: withBlock(readme), told: '' }
  const { list, template: imported, lines } = await importable.convert()
  if (list.papers.length === 0)
    throw new UserError(
      'Unexpected README.md of which all papers would stay text, expected entries that a block can print; `paperlist init --minimal` has it checked as it is',
    )
  const { list: passing, lenient: names } = lenient({ $schema: SCHEMA, ...list }, today)
  return {
    setting: 'imported',
    list: passing,
    template: imported,
    told: toldText('README.md', lines) + lenientText(names),
  }
}

function lenientText(names: readonly string[]): string {
  if (names.length === 0) return ''
  return `papers.json has mistakes of ${names.join(', ')}, of which it only warns for now; mend them, and take the names out of its \`rules\`\n`
}

function listIn(text: string): PaperList {
  const document = readJsonDocument('papers.json', Buffer.from(text))
  const { list } = document
  const [mistake] = mistakesIn(document)
  if (list !== undefined && mistake === undefined) return list
  throw new UserError(`cannot read papers.json: ${mistake?.message}; \`paperlist lint\` says more`)
}

function withAllPapers(list: PaperList): string {
  return templateFor(list).replace(' section="papers"', '')
}

/** A README without papers as a template: its words, and the papers below. */
function withBlock(readme: string): string {
  return `${templateFrom(readme, []).trimEnd()}\n\n## Papers\n\n<!-- paperlist:papers section="papers" -->\n`
}
