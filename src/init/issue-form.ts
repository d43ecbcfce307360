import { recommendationForm } from '../github/recommendation-form.ts'
import type { PaperList } from '../paper.ts'

/** Where GitHub looks for the form, beside the list. */
export const ISSUE_FORM = '.github/ISSUE_TEMPLATE/recommend.yml'

const ORIGIN = '# Generated from papers.json by `paperlist build`: edit that, not this file.\n'

/** The issue form of a list, which offers the tags and sections that it has. */
export function issueForm(list: PaperList): string {
  return ORIGIN + recommendationForm(list)
}

/** Whether a file is an issue form that we made, from whichever list. */
export function isIssueForm(text: string): boolean {
  return text.startsWith(ORIGIN)
}
