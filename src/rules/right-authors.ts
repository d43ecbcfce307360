import type { Edit } from '../document.ts'
import { keysOf } from '../identifier/identifiers.ts'
import type { Paper } from '../paper.ts'
import { answersAbout } from '../publication/about.ts'
import { type AuthorDifferences, authorDifferences } from '../publication/author-differences.ts'
import { factsOf } from '../publication/facts-of.ts'
import { isPartial } from '../publication/people.ts'
import { knowsPapers } from '../publication/per-paper.ts'
import { evidenceOf } from '../publication/statement.ts'
import type { Problem, Rule } from '../rule.ts'
import { quote } from '../text/quote.ts'

/** So many names of each kind are told. */
const MOST_TOLD = 5

export default {
  summary: 'Authors are those of the paper, in its order',
  why: `A name that is misspelt, lost its accents or is missing is a person who is not found and not cited. Initials, middle names
    and other ways of writing the same name are fine, and so is a list that ends in \`et al.\`, or has the first author only.`,
  severity: 'warning',
  examples: [
    {
      bad: [{ authors: ['Nelson Elhage', 'Tristan Humme'] }],
      message: 'Unexpected author `Tristan Humme`, expected `Tristan Hume`, as arXiv:2209.10652 has it',
      good: [{ authors: ['Nelson Elhage', 'Tristan Hume'] }],
      facts: factsOf({
        'arxiv:2209.10652': {
          arxiv: [
            {
              title: 'Toy Models of Superposition',
              authors: ['Nelson Elhage', 'Tristan Hume'],
              date: '2022-09-21',
            },
          ],
        },
      }),
    },
    {
      bad: [{ authors: ['Tristan Hume', 'Nelson Elhage'] }],
      message:
        'Unexpected authors, expected those of arXiv:2209.10652: they are in another order; `Chris Olah` is missing',
      good: [{ authors: ['Nelson Elhage', 'Tristan Hume', 'Chris Olah'] }],
      facts: factsOf({
        'arxiv:2209.10652': {
          arxiv: [
            {
              title: 'Toy Models of Superposition',
              authors: ['Nelson Elhage', 'Tristan Hume', 'Chris Olah'],
              date: '2022-09-21',
            },
          ],
        },
      }),
    },
  ],
  *check(list, facts) {
    if (!knowsPapers(facts)) return
    for (let index = 0; index < list.papers.length; index++) {
      const { authors } = list.papers[index] as Paper
      if (authors === undefined) continue
      const { believed } = answersAbout(list, index, facts)
      const own = keysOf(list, index)
      const statement = believed.find(({ source, asked }) => source === 'arxiv' && own.includes(asked))
      const others = believed.map(({ record }) => record.authors ?? []).filter((names) => names.length > 0)
      if (statement === undefined || others.length === 0) continue
      const all = others.map((names) => authorDifferences(authors, names))
      const differences = authorDifferences(authors, statement.record.authors ?? [])
      if (differences === undefined || all.includes(undefined)) continue
      const evidence = [evidenceOf(statement, (statement.record.authors ?? []).join(', '))]
      for (const problem of problemsOf(
        differences,
        ['papers', index, 'authors'],
        statement.asked.slice('arxiv:'.length),
        authors,
      ))
        yield { ...problem, evidence }
    }
  },
} satisfies Rule

/** A problem for each misspelt name if that is all; else one for all authors. */
function problemsOf(
  { spelling, extra, missing, isOtherOrder, right }: AuthorDifferences,
  path: Problem['path'],
  id: string,
  authors: readonly string[],
): Problem[] {
  if (extra.length === 0 && missing.length === 0 && !isOtherOrder)
    return [...spelling].map(([at, name]) => ({
      path: [...path, at],
      message: `Unexpected author ${quote(authors[at] ?? '')}, expected ${quote(name)}, as arXiv:${id} has it`,
      suggestion: [{ path: [...path, at], value: name }],
    }))
  const told = [
    ...(isOtherOrder ? ['they are in another order'] : []),
    ...sentence(missing, 'missing'),
    ...sentence(extra, 'not among them'),
    ...sentence(
      [...spelling.keys()].map((at) => authors[at] ?? ''),
      'misspelt',
    ),
  ]
  const suggestion: Edit[] = [{ path, value: isPartial(authors) ? [...right, 'et al.'] : [...right] }]
  return [
    { path, message: `Unexpected authors, expected those of arXiv:${id}: ${told.join('; ')}`, suggestion },
  ]
}

function sentence(names: readonly string[], what: string): string[] {
  if (names.length === 0) return []
  const more = names.length > MOST_TOLD ? ` and ${names.length - MOST_TOLD} more` : ''
  const told = names.slice(0, MOST_TOLD).map(quote).join(', ')
  return [`${told}${more} ${names.length === 1 ? 'is' : 'are'} ${what}`]
}
