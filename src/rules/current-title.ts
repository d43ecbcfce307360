import { identifiersOf, keyOf } from '../identifier/identifiers.ts'
import type { Paper } from '../paper.ts'
import { answersAbout, HOLDERS } from '../publication/about.ts'
import { factsOf } from '../publication/facts-of.ts'
import { knowsPapers } from '../publication/per-paper.ts'
import { isWholeTitle, sameTitle } from '../publication/same-work.ts'
import { evidenceOf, type Statement } from '../publication/statement.ts'
import { wrongIdentifier } from '../publication/wrong-identifier.ts'
import type { Rule } from '../rule.ts'
import { quote } from '../text/quote.ts'
import { titleKey } from '../title/title.ts'
import { parseVenue } from '../venue/venues.ts'

/** A title that is a part of another one is that title without its subtitle, from so many letters on. */
const ENOUGH_LETTERS = 10
/** What a title has at least. */
const WORD = /\p{L}{2}/u

export default {
  summary: 'Each title is the one that the paper has now, or had when it was published',
  why: `Papers are renamed between their versions, and who looks for the title of an old one finds nothing. A title without its
    subtitle, and one that differs in typography only, are fine.`,
  severity: 'info',
  examples: [
    {
      bad: [{ title: 'Toy Model of Superpositions' }],
      message:
        'Unexpected title `Toy Model of Superpositions`, expected `Toy Models of Superposition`, as arXiv:2209.10652 has it now',
      good: [{ title: 'Toy Models of Superposition' }],
      facts: factsOf({
        'arxiv:2209.10652': {
          arxiv: [{ title: 'Toy Models of Superposition', authors: ['Nelson Elhage'], date: '2022-09-21' }],
        },
      }),
    },
  ],
  *check(list, facts) {
    if (!knowsPapers(facts)) return
    for (const [index, identifiers] of identifiersOf(list).entries()) {
      const known = answersAbout(list, index, facts)
      const { believed, doubted } = known
      if (believed.length + doubted.length === 0) continue
      const paper = list.papers[index] as Paper
      const { title } = paper
      const holds = ({ source, asked, record }: Statement) =>
        source === 'arxiv' &&
        asked === `arxiv:${record.key}` &&
        identifiers.some((one) => keyOf(one) === asked)
      const current = believed.find(holds) ?? doubted.find(holds)
      if (current === undefined) continue
      const newest = current.record.title ?? ''
      const names = [newest, ...believed.filter(isPublished).map(({ record }) => record.title ?? '')]
      if (!WORD.test(newest) || names.some((name) => isThatTitle(title, name))) continue
      if (!isWholeTitle(title) && !sameTitle(title, newest)) continue
      if (identifiers.some((one) => wrongIdentifier(one, paper, known, facts))) continue
      const path = ['papers', index, 'title']
      const isSure = believed.includes(current)
      const doubt = isSure ? '' : '; if that is another paper, correct the id'
      yield {
        path,
        message: `Unexpected title ${quote(title)}, expected ${quote(newest)}, as arXiv:${current.asked.slice('arxiv:'.length)} has it now${doubt}`,
        ...(isSure && { suggestion: [{ path, value: newest }] }),
        evidence: [evidenceOf(current, newest)],
      }
    }
  },
} satisfies Rule

/** Whether a record is that of the publication, and not of a preprint. */
function isPublished({ source, record }: Statement): boolean {
  if (!HOLDERS.has(source) && source !== 'dblp' && source !== 'semantic-scholar') return false
  return source !== 'datacite' && parseVenue(record.venue ?? 'arXiv').kind !== 'preprint'
}

/** Whether a title is that of a paper, but for typography or its subtitle. */
function isThatTitle(listed: string, title: string): boolean {
  const [short = '', long = ''] = [titleKey(listed), titleKey(title)].sort((a, b) => a.length - b.length)
  if (titleKey(listed) === titleKey(withoutSubtitle(title))) return true
  return short === long || (short.length >= ENOUGH_LETTERS && long.includes(short))
}

function withoutSubtitle(title: string): string {
  return title.slice(0, title.includes(':') ? title.indexOf(':') : undefined)
}
