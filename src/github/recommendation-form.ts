/** The issue form in which readers recommend a paper: written for `.github/ISSUE_TEMPLATE/recommend.yml`, and read back. */

import type { PaperList } from '../paper.ts'
import { cleanText } from '../text/clean.ts'
import { answersIn } from './issue-form.ts'

/** What a reader filled in. `paper` is what stands in its field, whatever that is. */
export interface FilledForm {
  paper: string
  /** The id of a section of the list. */
  section?: string
  /** Tags of the list. */
  tags: readonly string[]
  note: string
}

const LABELS = {
  paper: 'Paper',
  section: 'Section',
  tags: 'Tags',
  note: 'Note for the curator',
} as const

/** The label that says that a maintainer agrees. The form must not set it. */
export const ACCEPTED = 'recommended: accepted'
const RECOMMENDED = 'recommended'
/** Between the choices of one field, as GitHub writes them. */
const COMMA = ', '

/**
 * The form for a list, as YAML. Every value is a JSON string, which is YAML as well, so nothing in the list can be anything else
 * (https://docs.github.com/en/communities/using-templates-to-encourage-useful-issues-and-pull-requests/syntax-for-githubs-form-schema).
 */
export function recommendationForm(list: PaperList): string {
  const sections = sectionChoices(list)
  const tags = tagChoices(list)
  const fields = [
    field('input', LABELS.paper, true, [
      'An arXiv id, a DOI, an id of the ACL Anthology, or the address of its page on arXiv, doi.org, the ACL Anthology or OpenReview. Everything else is looked up.',
      'placeholder: "2406.16254"',
    ]),
    ...(sections.size > 1
      ? [
          field('dropdown', LABELS.section, true, [
            'Where it belongs.',
            'multiple: false',
            ...options(sections.keys()),
          ]),
        ]
      : []),
    ...(tags.length > 0
      ? [
          field('dropdown', LABELS.tags, false, [
            'What it is about, if one of these says it.',
            'multiple: true',
            ...options(tags),
          ]),
        ]
      : []),
    field('textarea', LABELS.note, false, ['Why it should be in the list, if that is not plain.']),
  ]
  return [
    '# Made from papers.json by paperlist; do not edit.',
    `name: ${string('Recommend a paper')}`,
    `description: ${string('A paper that this list should have. Its identifier is enough.')}`,
    `title: ${string('Recommendation')}`,
    `labels: [${string(RECOMMENDED)}]`,
    'body:',
    ...fields.flat(),
    '',
  ].join('\n')
}

/** What a body says that this form was filled in with; otherwise why it cannot be read, as a clause. */
export function readForm(body: string, list: PaperList): FilledForm | { problem: string } {
  const answers = answersIn(body, Object.values(LABELS))
  if (answers === undefined) return { problem: 'a heading of the form stands in it twice' }
  const paper = answers.get(LABELS.paper)
  if (paper === undefined) return { problem: `its field "${LABELS.paper}" is missing or empty` }
  const sections = sectionChoices(list)
  const choice = answers.get(LABELS.section)
  const section = choice === undefined ? undefined : sections.get(choice)
  if (sections.size > 1 && section === undefined)
    return { problem: `its field "${LABELS.section}" names no section of the list` }
  const tags = answers.get(LABELS.tags)?.split(COMMA) ?? []
  const known = new Set(tagChoices(list))
  if (tags.some((tag) => !known.has(tag)))
    return { problem: `its field "${LABELS.tags}" has a tag that the list does not have` }
  return {
    paper,
    ...(section !== undefined && sections.size > 1 && { section }),
    tags: [...new Set(tags)],
    note: answers.get(LABELS.note) ?? '',
  }
}

/** The sections by what they are called in the form: their titles, or their ids where titles are no names. */
function sectionChoices({ sections = [] }: PaperList): Map<string, string> {
  const titles = sections.map(({ title }) => cleanText(title))
  const areNames = new Set(titles).size === titles.length && titles.every(isChoice)
  return new Map(sections.map(({ id }, index) => [areNames ? (titles[index] as string) : id, id]))
}

/** The tags that can be told apart in an answer with several. */
function tagChoices({ tags = [] }: PaperList): string[] {
  return tags.filter((tag) => isChoice(tag) && cleanText(tag) === tag && !tag.includes(','))
}

/** Whether it can be told from the empty choice, for which GitHub keeps the word, and from a heading. */
function isChoice(text: string): boolean {
  return text !== '' && text.toLowerCase() !== 'none' && text !== '_No response_' && !text.startsWith('#')
}

function field(
  type: string,
  label: string,
  isRequired: boolean,
  [description = '', ...attributes]: string[],
): string[] {
  return [
    `  - type: ${type}`,
    `    id: ${label.split(' ')[0]?.toLowerCase()}`,
    '    attributes:',
    `      label: ${string(label)}`,
    `      description: ${string(description)}`,
    ...attributes.map((line) => `      ${line}`),
    '    validations:',
    `      required: ${isRequired}`,
  ]
}

function options(names: Iterable<string>): string[] {
  return ['options:', ...[...names].map((name) => `  - ${string(name)}`)]
}

function string(text: string): string {
  return JSON.stringify(text)
}
