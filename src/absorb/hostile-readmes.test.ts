import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cases, HOURS, hostileText } from '../fixtures/hostile-text.ts'
import type { PaperList } from '../paper.ts'
import { isPaperList } from '../schema.ts'
import { absorbed, built } from './example-readmes.ts'

const LIST: PaperList = {
  title: 'Papers',
  sections: [
    { id: 'a', title: 'First Things' },
    { id: 'b', title: 'Second Things' },
  ],
  papers: [
    {
      title: 'Toy Models of Superposition',
      url: 'https://arxiv.org/abs/2209.10652',
      venue: 'Anthropic',
      date: '2022-09',
      section: 'a',
    },
    {
      title: 'Knowledge Neurons in Pretrained Transformers',
      url: 'https://arxiv.org/abs/2104.08696',
      venue: 'ACL 2022',
      date: '2021-04',
      section: ['a', 'b'],
      links: { code: 'https://github.com/Hunter-DDM/knowledge-neurons' },
    },
    {
      title: 'Finding Neurons in a Haystack',
      url: 'https://arxiv.org/abs/2305.01610',
      date: '2023-05',
      section: 'b',
      note: 'With sparse probes',
    },
  ],
}

const TEMPLATES = [
  '# Papers\n\n## First Things\n\n<!-- paperlist:papers section="a" -->\n\n## Second Things\n\n<!-- paperlist:papers section="b" layout="table" -->\n\nThe end.\n',
  '# Papers\n\n<!-- paperlist:recent limit="2" -->\n\n<!-- paperlist:papers group="section" entry="- **{title}**. {{venue}, }{date:YYYY-MM} [[paper]({url})]{ [[{link}]({link.url})]}{ - {note}}" -->\n\nThe end.\n',
]

/** A stretch of the README, by share of its length, and what stands in its place. */
const change = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.oneof(fc.constant(0), fc.nat(12), fc.nat(200)),
  text: fc.oneof(fc.constant(''), hostileText()),
})

test(
  'whatever somebody does to a README, the list stays a list, and absorbing it once is enough',
  async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...TEMPLATES),
        fc.array(change, { minLength: 1, maxLength: 3 }),
        async (template, changes) => {
          const readme = changes.reduce(
            (text, { at, length, text: put }) => {
              const start = Math.floor(at * text.length)
              return text.slice(0, start) + put + text.slice(start + length)
            },
            await built(LIST, template),
          )
          const first = await absorbed(LIST, template, readme)
          expect(isPaperList(first.list)).toBe(true)
          const second = await absorbed(first.list, template, readme)
          expect(second.lines.filter((line) => line.includes(' absorbed: '))).toEqual([])
        },
      ),
      cases(6),
    )
  },
  HOURS,
)
