/** Generated from scripts/score/precision.json, which `npm run score -- CORPUS --update` writes. */

/** How many findings of a rule there are in real lists, how many of them were judged, and how many of these are right. */
export interface Precision {
  findings: number
  labelled: number
  right: number
}

/** The number of these lists. */
export const REAL_LISTS = 30

export const precisions: Readonly<Record<string, Precision>> = {
  'arxiv-id': { findings: 5, labelled: 5, right: 5 },
  'arxiv-link': { findings: 35, labelled: 30, right: 30 },
  'author-name': { findings: 2, labelled: 2, right: 2 },
  'balanced-brackets': { findings: 3, labelled: 3, right: 3 },
  'canonical-url': { findings: 406, labelled: 34, right: 33 },
  'complete-entry': { findings: 41, labelled: 31, right: 29 },
  'consistent-venue': { findings: 2, labelled: 2, right: 2 },
  'date-form': { findings: 1, labelled: 1, right: 1 },
  'date-matches-arxiv': { findings: 27, labelled: 27, right: 24 },
  'no-duplicate-paper': { findings: 58, labelled: 36, right: 35 },
  'no-duplicate-title': { findings: 14, labelled: 13, right: 13 },
  'no-invisible-character': { findings: 12, labelled: 12, right: 12 },
  'no-latex': { findings: 2, labelled: 2, right: 2 },
  'no-similar-tag': { findings: 12, labelled: 12, right: 12 },
  'no-similar-title': { findings: 3, labelled: 3, right: 3 },
  'one-identifier-per-title': { findings: 9, labelled: 9, right: 4 },
  'one-paper-per-entry': { findings: 9, labelled: 9, right: 9 },
  'one-title-per-identifier': { findings: 30, labelled: 30, right: 29 },
  sorted: { findings: 73, labelled: 31, right: 31 },
  'title-capitals': { findings: 9, labelled: 9, right: 9 },
  'title-full-stop': { findings: 2, labelled: 2, right: 2 },
  'venue-is-a-venue': { findings: 6, labelled: 6, right: 5 },
  'venue-name': { findings: 66, labelled: 31, right: 24 },
  'venue-year': { findings: 27, labelled: 27, right: 23 },
}
