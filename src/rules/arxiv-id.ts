import { monthIndex, type PartialDate, parseDate } from '../date.ts'
import { arxivMonth, arxivProblem, arxivUrlProblem } from '../identifier/arxiv.ts'
import { arxivIdsIn } from '../identifier/arxiv-dates.ts'
import { pathOf } from '../identifier/identifiers.ts'
import { linksOf, pathOfLink } from '../link/links.ts'
import type { Paper } from '../paper.ts'
import type { Rule } from '../rule.ts'
import { quote } from '../text/quote.ts'

export default {
  summary: 'Every arXiv id can exist',
  why: `An id that arXiv cannot have given out leads nowhere, or to another paper: arXiv fills up short
    numbers with zeros. Most are slips of the pen, or lost a zero when a program took them for numbers.`,
  severity: 'error',
  examples: [
    {
      bad: [{ url: 'https://arxiv.org/abs/2209.1065' }],
      message:
        'Unexpected arXiv id `2209.1065`, expected five digits after the dot, as in every id since 2015, probably `2209.10650`',
      good: [{ url: 'https://arxiv.org/abs/2209.10652' }],
    },
    {
      bad: [{ url: 'https://arxiv.org/abs/2213.10652' }],
      message: 'Unexpected arXiv id `2213.10652`, expected a month from `01` to `12` where `13` stands',
      good: [{ url: 'https://arxiv.org/abs/2209.10652' }],
    },
    {
      bad: [{ url: 'https://transformer-circuits.pub/2022/toy_model/', arxiv: '2909.10652' }],
      message: 'Unexpected arXiv id `2909.10652`, expected an id of no later month than 2026-11',
      good: [{ url: 'https://transformer-circuits.pub/2022/toy_model/', arxiv: '2209.10652' }],
    },
  ],
  *check(list, { today }) {
    for (const link of linksOf(list)) {
      const message = arxivUrlProblem(link.url)
      if (message) yield { path: pathOfLink(link), message }
    }
    const thisMonth = today.slice(0, 7)
    const latest = monthIndex(parseDate(thisMonth) as PartialDate)
    for (const identifier of arxivIdsIn(list)) {
      if (monthIndex(arxivMonth(identifier.id)) <= latest) continue
      const message = `Unexpected arXiv id ${quote(identifier.id)}, expected an id of no later month than ${thisMonth}`
      yield { path: pathOf(identifier), message }
    }
    for (let index = 0; index < list.papers.length; index++) {
      const { arxiv } = list.papers[index] as Paper
      const message = arxiv === undefined ? undefined : arxivProblem(arxiv)
      if (message) yield { path: ['papers', index, 'arxiv'], message }
    }
  },
} satisfies Rule
