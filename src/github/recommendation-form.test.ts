import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cases, hostileText } from '../fixtures/hostile-text.ts'
import { fieldsOf, filledForm } from '../fixtures/issue-form.ts'
import type { PaperList } from '../paper.ts'
import { ACCEPTED, readForm, recommendationForm } from './recommendation-form.ts'

const PLAIN: PaperList = { title: 'Papers', papers: [] }
const RICH: PaperList = {
  ...PLAIN,
  sections: [
    { id: 'found', title: 'Foundations: "first" #1' },
    { id: 'new', title: 'New' },
  ],
  tags: ['survey', 'a: b', "it's", 'none', 'x, y', '- z', 'true', '2024', '### Paper'],
}

test('has the fields that the list can use', () => {
  expect(fieldsOf(recommendationForm(PLAIN))).toEqual([
    { type: 'input', label: 'Paper', required: true, options: [] },
    { type: 'textarea', label: 'Note for the curator', required: false, options: [] },
  ])
  expect(fieldsOf(recommendationForm(RICH))).toMatchObject([
    { type: 'input', label: 'Paper', required: true },
    { type: 'dropdown', label: 'Section', required: true, options: ['Foundations: "first" #1', 'New'] },
    { type: 'dropdown', label: 'Tags', options: ['survey', 'a: b', "it's", '- z', 'true', '2024'] },
    { type: 'textarea', label: 'Note for the curator' },
  ])
  expect(
    fieldsOf(recommendationForm({ ...RICH, sections: RICH.sections?.slice(1) ?? [], tags: [] })),
  ).toHaveLength(2)
})

test('is all of it one YAML text of plain lines, and does not set the label that accepts', () => {
  const form = recommendationForm(RICH)
  expect(form).not.toContain(ACCEPTED)
  expect(form).toMatchInlineSnapshot(`
    "# Made from papers.json by paperlist; do not edit.
    name: "Recommend a paper"
    description: "A paper that this list should have. Its identifier is enough."
    title: "Recommendation"
    labels: ["recommended"]
    body:
      - type: input
        id: paper
        attributes:
          label: "Paper"
          description: "An arXiv id, a DOI, an id of the ACL Anthology, or the address of its page on arXiv, doi.org, the ACL Anthology or OpenReview. Everything else is looked up."
          placeholder: "2406.16254"
        validations:
          required: true
      - type: dropdown
        id: section
        attributes:
          label: "Section"
          description: "Where it belongs."
          multiple: false
          options:
            - "Foundations: \\"first\\" #1"
            - "New"
        validations:
          required: true
      - type: dropdown
        id: tags
        attributes:
          label: "Tags"
          description: "What it is about, if one of these says it."
          multiple: true
          options:
            - "survey"
            - "a: b"
            - "it's"
            - "- z"
            - "true"
            - "2024"
        validations:
          required: false
      - type: textarea
        id: note
        attributes:
          label: "Note for the curator"
          description: "Why it should be in the list, if that is not plain."
        validations:
          required: false
    "
  `)
})

describe('reads what it was filled in with', () => {
  test.each([
    [
      RICH,
      { Paper: '2406.16254', Section: 'New', Tags: ['survey', 'a: b'] },
      { section: 'new', tags: ['survey', 'a: b'], note: '' },
    ],
    [
      RICH,
      { Paper: 'x', Section: 'Foundations: "first" #1', 'Note for the curator': 'One\n\n> two' },
      { section: 'found', tags: [], note: 'One\n\n> two' },
    ],
    [PLAIN, { Paper: '10.1162/tacl_a_00519' }, { tags: [], note: '' }],
  ])('%#', (list, answers, expected) => {
    const body = filledForm(recommendationForm(list), answers)
    expect(readForm(body, list)).toEqual({ paper: answers.Paper, ...expected })
  })

  test('whatever the list calls its sections and tags', () => {
    const name = hostileText()
    fc.assert(
      fc.property(
        fc.array(name, { minLength: 2, maxLength: 4 }),
        fc.array(name, { maxLength: 4 }),
        fc.nat(3),
        (titles, tags, at) => {
          const sections = titles.map((title, index) => ({ id: `s${index}`, title }))
          const list = { ...PLAIN, sections, tags: [...new Set(tags)] }
          const form = recommendationForm(list)
          const [, choices, offered] = fieldsOf(form)
          const index = at % titles.length
          const chosen = offered?.label === 'Tags' ? offered.options : []
          const body = filledForm(form, {
            Paper: 'p',
            Section: choices?.options[index] as string,
            Tags: chosen,
          })
          expect(readForm(body, list)).toEqual({ paper: 'p', section: `s${index}`, tags: chosen, note: '' })
        },
      ),
      cases(100),
    )
  })
})

test.each([
  ['no form', 'Please add 2406.16254', 'its field "Paper" is missing or empty'],
  ['no section', '### Paper\n\nx', 'its field "Section" names no section of the list'],
  [
    'another section',
    '### Paper\n\nx\n\n### Section\n\nnew',
    'its field "Section" names no section of the list',
  ],
  [
    'another tag',
    '### Paper\n\nx\n\n### Section\n\nNew\n\n### Tags\n\nsurvey, spam',
    'its field "Tags" has a tag that the list does not have',
  ],
  [
    'a heading twice',
    '### Paper\n\nx\n\n### Section\n\nNew\n\n### Section\n\nNew',
    'a heading of the form stands in it twice',
  ],
])('%s: it cannot be read', (_, body, problem) => {
  expect(readForm(body, RICH)).toEqual({ problem })
})
