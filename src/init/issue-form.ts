import { recommendationForm } from '../github/recommendation-form.ts'

/** Where GitHub looks for the form, beside the list. */
export const ISSUE_FORM = '.github/ISSUE_TEMPLATE/recommend.yml'

/** Whether a file is an issue form that we made, from whichever list: its first line says so. */
export function isIssueForm(text: string): boolean {
  return firstLine(text) === firstLine(recommendationForm({ title: '', papers: [] }))
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? ''
}
