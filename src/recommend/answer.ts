/** What the person who recommended a paper is told, in one comment on the issue. */

import { ACCEPTED } from '../github/recommendation-form.ts'
import { githubMarkdown } from '../report/github-markdown.ts'
import type { Recommendation } from './recommendation.ts'

const AGAIN = `When that is put right, setting the label *${ACCEPTED}* anew looks it up again.`

/** The comment for a paper that is not added; undefined for one that is. */
export function answerFor({
  outcome,
  reason,
}: Pick<Recommendation, 'outcome' | 'reason'>): string | undefined {
  const why = githubMarkdown(reason)
  switch (outcome) {
    case 'added':
      return undefined
    case 'listed':
      return `Thank you. The list has this paper already: ${why}.`
    case 'unknown':
      return `This paper cannot be found: ${why}. Is the identifier right? ${AGAIN}`
    case 'unanswered':
      return `This paper could not be looked up now: ${why}. It is tried again when the label *${ACCEPTED}* is taken away and set anew.`
    case 'refused':
      return `This paper was found, but a rule of the list speaks against its entry: ${why}. A curator can add it by hand.`
    case 'unreadable':
      return [
        `What is recommended cannot be read from this issue: ${why}.`,
        'It takes the form *Recommend a paper*, with one identifier and nothing else in the field *Paper*: an arXiv id such as `2406.16254`, a DOI, an id of the ACL Anthology, or the address of the paper on arXiv, doi.org, the ACL Anthology or OpenReview.',
        AGAIN,
      ].join(' ')
  }
}

/** The comment when a pull request adds it. */
export function answerForPull(number: number): string {
  return `Thank you. #${number} adds it.`
}

/** The comment when the person has a pull request open already. */
export function answerForLimit(number: number): string {
  return `Thank you. One recommendation of a person is worked on at a time, and #${number} is still open; when it is settled, setting the label *${ACCEPTED}* anew looks this one up.`
}

/** The comment when a person has changed our branch. */
export function answerForChanged(branch: string): string {
  return `The branch \`${branch}\` has commits of others; it is left as it is.`
}
