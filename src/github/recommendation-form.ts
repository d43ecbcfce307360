import type { PaperList } from '../paper.ts'

/** The issue form with which readers recommend a paper, as YAML (https://docs.github.com/en/communities/using-templates-to-encourage-useful-issues-and-pull-requests/syntax-for-githubs-form-schema). */
export function recommendationForm(list: PaperList): string {
  return `# Made from papers.json by paperlist; do not edit.
name: Recommend a paper
description: ${JSON.stringify(`A paper that is missing in ${list.title}`)}
body:
  - type: input
    id: identifier
    attributes:
      label: Identifier
    validations:
      required: true
`
}
