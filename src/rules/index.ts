/** Generated from the files of this folder by `npm run generate`. */
import type { Rule } from '../rule.ts'
import acceptedAtVenue from './accepted-at-venue.ts'
import arxivId from './arxiv-id.ts'
import arxivLink from './arxiv-link.ts'
import authorName from './author-name.ts'
import balancedBrackets from './balanced-brackets.ts'
import canonicalUrl from './canonical-url.ts'
import checkableLink from './checkable-link.ts'
import completeEntry from './complete-entry.ts'
import conflictingFacts from './conflicting-facts.ts'
import consistentVenue from './consistent-venue.ts'
import currentTitle from './current-title.ts'
import dateForm from './date-form.ts'
import dateMatchesArxiv from './date-matches-arxiv.ts'
import dateOfFirstVersion from './date-of-first-version.ts'
import doiLink from './doi-link.ts'
import expiredIgnore from './expired-ignore.ts'
import identifierExists from './identifier-exists.ts'
import identifierForm from './identifier-form.ts'
import knownSection from './known-section.ts'
import knownTag from './known-tag.ts'
import layout from './layout.ts'
import linkMoved from './link-moved.ts'
import newerVersion from './newer-version.ts'
import noConcern from './no-concern.ts'
import noDeadLink from './no-dead-link.ts'
import noDuplicatePaper from './no-duplicate-paper.ts'
import noDuplicateTitle from './no-duplicate-title.ts'
import noEmptySection from './no-empty-section.ts'
import noFutureDate from './no-future-date.ts'
import noHtmlEntity from './no-html-entity.ts'
import noHtmlTag from './no-html-tag.ts'
import noInvisibleCharacter from './no-invisible-character.ts'
import noLatex from './no-latex.ts'
import noMixedScript from './no-mixed-script.ts'
import noRetractedPaper from './no-retracted-paper.ts'
import noSimilarTag from './no-similar-tag.ts'
import noSimilarTitle from './no-similar-title.ts'
import noWithdrawnPaper from './no-withdrawn-paper.ts'
import oneEntryPerPaper from './one-entry-per-paper.ts'
import oneIdentifierPerTitle from './one-identifier-per-title.ts'
import onePaperPerEntry from './one-paper-per-entry.ts'
import oneTitlePerIdentifier from './one-title-per-identifier.ts'
import publishedVenue from './published-venue.ts'
import rightAuthors from './right-authors.ts'
import rightIdentifier from './right-identifier.ts'
import rightVenue from './right-venue.ts'
import schema from './schema.ts'
import sorted from './sorted.ts'
import syntax from './syntax.ts'
import titleCapitals from './title-capitals.ts'
import titleFullStop from './title-full-stop.ts'
import uniqueId from './unique-id.ts'
import unusedIgnore from './unused-ignore.ts'
import validUrl from './valid-url.ts'
import venueIsAVenue from './venue-is-a-venue.ts'
import venueName from './venue-name.ts'
import venueYear from './venue-year.ts'
import whiteSpace from './white-space.ts'

export const rules: Readonly<Record<string, Rule>> = {
  'accepted-at-venue': acceptedAtVenue,
  'arxiv-id': arxivId,
  'arxiv-link': arxivLink,
  'author-name': authorName,
  'balanced-brackets': balancedBrackets,
  'canonical-url': canonicalUrl,
  'checkable-link': checkableLink,
  'complete-entry': completeEntry,
  'conflicting-facts': conflictingFacts,
  'consistent-venue': consistentVenue,
  'current-title': currentTitle,
  'date-form': dateForm,
  'date-matches-arxiv': dateMatchesArxiv,
  'date-of-first-version': dateOfFirstVersion,
  'doi-link': doiLink,
  'expired-ignore': expiredIgnore,
  'identifier-exists': identifierExists,
  'identifier-form': identifierForm,
  'known-section': knownSection,
  'known-tag': knownTag,
  layout,
  'link-moved': linkMoved,
  'newer-version': newerVersion,
  'no-concern': noConcern,
  'no-dead-link': noDeadLink,
  'no-duplicate-paper': noDuplicatePaper,
  'no-duplicate-title': noDuplicateTitle,
  'no-empty-section': noEmptySection,
  'no-future-date': noFutureDate,
  'no-html-entity': noHtmlEntity,
  'no-html-tag': noHtmlTag,
  'no-invisible-character': noInvisibleCharacter,
  'no-latex': noLatex,
  'no-mixed-script': noMixedScript,
  'no-retracted-paper': noRetractedPaper,
  'no-similar-tag': noSimilarTag,
  'no-similar-title': noSimilarTitle,
  'no-withdrawn-paper': noWithdrawnPaper,
  'one-entry-per-paper': oneEntryPerPaper,
  'one-identifier-per-title': oneIdentifierPerTitle,
  'one-paper-per-entry': onePaperPerEntry,
  'one-title-per-identifier': oneTitlePerIdentifier,
  'published-venue': publishedVenue,
  'right-authors': rightAuthors,
  'right-identifier': rightIdentifier,
  'right-venue': rightVenue,
  schema,
  sorted,
  syntax,
  'title-capitals': titleCapitals,
  'title-full-stop': titleFullStop,
  'unique-id': uniqueId,
  'unused-ignore': unusedIgnore,
  'valid-url': validUrl,
  'venue-is-a-venue': venueIsAVenue,
  'venue-name': venueName,
  'venue-year': venueYear,
  'white-space': whiteSpace,
}
