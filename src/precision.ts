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
  'arxiv-id': { findings: 4, labelled: 0, right: 0 },
  'arxiv-link': { findings: 30, labelled: 0, right: 0 },
  'author-name': { findings: 2, labelled: 0, right: 0 },
  'balanced-brackets': { findings: 2, labelled: 0, right: 0 },
  'canonical-url': { findings: 172, labelled: 0, right: 0 },
  'complete-entry': { findings: 102, labelled: 0, right: 0 },
  'consistent-venue': { findings: 3, labelled: 0, right: 0 },
  'date-form': { findings: 3, labelled: 0, right: 0 },
  'date-matches-arxiv': { findings: 30, labelled: 0, right: 0 },
  'no-duplicate-paper': { findings: 56, labelled: 0, right: 0 },
  'no-duplicate-title': { findings: 13, labelled: 0, right: 0 },
  'no-invisible-character': { findings: 11, labelled: 0, right: 0 },
  'no-latex': { findings: 2, labelled: 0, right: 0 },
  'no-similar-tag': { findings: 12, labelled: 0, right: 0 },
  'no-similar-title': { findings: 24, labelled: 0, right: 0 },
  'one-identifier-per-title': { findings: 10, labelled: 0, right: 0 },
  'one-paper-per-entry': { findings: 11, labelled: 0, right: 0 },
  'one-title-per-identifier': { findings: 42, labelled: 0, right: 0 },
  sorted: { findings: 184, labelled: 0, right: 0 },
  'title-capitals': { findings: 8, labelled: 0, right: 0 },
  'title-full-stop': { findings: 10, labelled: 0, right: 0 },
  'venue-is-a-venue': { findings: 20, labelled: 0, right: 0 },
  'venue-name': { findings: 126, labelled: 0, right: 0 },
  'venue-year': { findings: 26, labelled: 0, right: 0 },
}
