import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import fc from 'fast-check'
import MarkdownIt from 'markdown-it'
import { describe, expect, test } from 'vitest'
import { blocks } from '../blocks/index.ts'
import { noFacts } from '../facts.ts'
import { cases, HOURS, hostileText } from '../fixtures/hostile-text.ts'
import { readers } from '../fixtures/read-page.ts'
import type { Paper, PaperList } from '../paper.ts'
import { inert } from '../report/workflow-command.ts'
import { type Change, KINDS } from './change.ts'
import { changesOf } from './changes.ts'
import { entryPrinter } from './entries.ts'
import { jsonOf } from './json.ts'
import { markdownOf } from './markdown.ts'
import { textOf } from './text.ts'

const FACTS = noFacts('2026-11-25')
const TOY: Paper = {
  title: 'Toy Models of Superposition',
  url: 'https://arxiv.org/abs/2209.10652',
  venue: 'arXiv',
  date: '2022-09',
}
const NEW: Paper = {
  title: 'Sparse Probing of #12',
  url: 'https://arxiv.org/abs/2305.01610',
  venue: 'TMLR 2023',
  date: '2023-05-02',
  links: { code: 'https://github.com/wesg52/sparse-probing' },
  note: 'See @wesg52 and GH-3',
}
const GONE: Paper = { title: 'A `Gone` Paper', url: 'https://x.org', date: '' }
const LIST: PaperList = { title: 'Papers', papers: [TOY, GONE] }
const AFTER: PaperList = { ...LIST, papers: [NEW, { ...TOY, venue: 'ICLR 2026', date: '2022-09-21' }] }
const CHANGES = changesOf(LIST, AFTER, FACTS, FACTS)

const markdown = async (after: PaperList, template = '', before = LIST) =>
  markdownOf(changesOf(before, after, FACTS, FACTS), await entryPrinter(template, after, blocks))

test('text', () => {
  expect(textOf(CHANGES)).toBe(`adds 1, removes 1, 1 now published at ICLR 2026

New
  \`Sparse Probing of #12\`
    \`TMLR 2023\`, \`2023-05-02\`, \`https://arxiv.org/abs/2305.01610\`

Now published
  \`Toy Models of Superposition\`
    now published at \`ICLR 2026\`, was \`arXiv\`
    date: \`2022-09\` becomes \`2022-09-21\`

Removed
  \`\`A \`Gone\` Paper\`\`
    \`https://x.org\`
`)
  expect(textOf([])).toBe('changes nothing\n')
})

describe('markdown', () => {
  test('a heading that says it all, new entries as they will look, and a line for each other change', async () => {
    expect(await markdown(AFTER)).toBe(`## Adds 1, removes 1, 1 now published at ICLR 2026

### New

- [Sparse Probing of #\u206012](https://arxiv.org/abs/2305.01610)
  - \\[TMLR 2023\\] \\[2023.5\\] \\[[code](https://github.com/wesg52/sparse-probing)\\] See <span>@</span>wesg52 and GH-\u20603

### Now published

- **Toy Models of Superposition**: now published at \`ICLR 2026\`, was \`arXiv\`; date: \`2022-09\` becomes \`2022-09-21\`

### Removed

- **A \\\`Gone\\\` Paper**: \`https://x.org\`
`)
    expect(await markdown(LIST)).toBe('## Changes nothing\n')
  })

  test.each([
    [
      '<!-- paperlist:papers layout="compact" -->',
      '- [Sparse Probing of #\u206012](https://arxiv.org/abs/2305.01610) (TMLR 2023, ',
    ],
    [
      '<!-- paperlist:papers layout="table" group="year" limit="1" -->',
      '| Paper | Venue | Date | Links |\n| - | - | - | - |\n| [Sparse',
    ],
    [
      '<!-- paperlist:papers entry="* **{title}** ({venue})" -->',
      '* **Sparse Probing of #\u206012** (TMLR 2023)',
    ],
    [
      '<!-- paperlist:count -->\n\n<!-- paperlist:papers layout="wrong" -->',
      '- [Sparse Probing of #\u206012](https://arxiv.org/abs/2305.01610)\n  - ',
    ],
    [
      '<!-- paperlist:papers entry="{wrong" -->',
      '- [Sparse Probing of #\u206012](https://arxiv.org/abs/2305.01610)\n  - ',
    ],
  ])('entries look as %s has them', async (template, expected) => {
    expect((await markdown(AFTER, template)).split('### New\n\n')[1]?.startsWith(expected)).toBe(true)
  })

  test.each<[string, number, (index: number) => Partial<Paper>]>([
    ['new papers', 5000, (index) => ({ note: '$'.repeat(index === 0 ? 1 : 2000) })],
    ['other changes', 20_000, () => ({ note: 'x' })],
  ])('too many %s are counted, below the limit of a summary', async (name, count, change) => {
    const papers = Array.from({ length: count }, (_, index) => ({
      ...TOY,
      title: `A paper of the number ${index}`,
      url: `https://x.org/${index}`,
    }))
    const before = name === 'new papers' ? { ...LIST, papers: [] } : { ...LIST, papers }
    const after = { ...LIST, papers: papers.map((paper, index) => ({ ...paper, ...change(index) })) }
    const output = await markdown(after, '', before)
    expect(Buffer.byteLength(output)).toBeLessThanOrEqual(900 * 1024)
    expect(Buffer.byteLength(output)).toBeGreaterThan(200 * 1024)
    const shown = output.match(/^- /gm)?.length ?? 0
    expect(output).toMatch(new RegExp(`\\n\\n${count - shown} changes left out: .*\\n$`))
  })

  test('many of all kinds share the room', async () => {
    const papers = Array.from({ length: 12_000 }, (_, index) => ({
      ...TOY,
      title: `A paper of the number ${index}`,
      url: `https://x.org/${index}`,
    }))
    const before = { ...LIST, papers: papers.slice(2000) }
    const after = papers
      .slice(0, 7000)
      .map((paper, index) => (index % 2 ? { ...paper, note: 'x'.repeat(99) } : paper))
    const output = await markdown({ ...LIST, papers: after }, '', before)
    expect(Buffer.byteLength(output)).toBeLessThanOrEqual(900 * 1024)
    expect(output.match(/^###? .*/gm)).toEqual([
      '## Adds 2000, corrects 2500, removes 5000',
      '### New',
      '### Corrected',
      '### Removed',
    ])
  })
})

test('json is what its schema says', () => {
  const schema = JSON.parse(readFileSync('src/changes.schema.json', 'utf8'))
  const isValid = new Ajv({ allowUnionTypes: true }).compile(schema)
  for (const changes of [CHANGES, []]) {
    expect(isValid(JSON.parse(jsonOf(changes))), JSON.stringify(isValid.errors)).toBe(true)
  }
  expect(schema.definitions.kind.enum).toEqual(KINDS)
  expect(schema.properties.counts.required).toEqual(KINDS)
  expect(isValid({ ...JSON.parse(jsonOf(CHANGES)), version: 2 })).toBe(false)
})

describe('hostile texts', () => {
  /** Without the brackets that stand for a link on a page that was read. */
  const text = hostileText().map((hostile) => hostile.replace(/[‹›]/g, ''))
  const texts = fc.record({ title: text, venue: text, note: text, name: text, url: text })
  const hostileLists = fc.tuple(texts, texts).map(([old, now]): [PaperList, PaperList] => {
    const paper = ({ title, venue, note, name, url }: typeof old): Paper => ({
      title,
      url,
      venue,
      note,
      date: note,
      tags: [name],
      links: { [name]: url },
      authors: [title],
    })
    const [before, after] = [paper(old), paper(now)]
    const stays = { ...TOY, id: 'stays' }
    return [
      {
        title: old.title,
        sections: [{ id: 'a', title: old.name }],
        papers: [before, stays, { ...TOY, url: 'https://y.org', section: 'a' }],
      },
      {
        title: now.title,
        sections: [{ id: 'b', title: now.name }],
        papers: [{ ...stays, ...after }, after, { ...TOY, url: 'https://y.org', section: 'b' }],
      },
    ]
  })

  test(
    'are text and code and nothing else to readers of the Markdown',
    async () => {
      await fc.assert(
        fc.asyncProperty(hostileLists, async ([before, after]) => {
          const output = await markdown(after, '', before)
          for (const read of Object.values(readers)) {
            for (const line of read(output)) {
              expect(line).toMatch(/^(?:h2|h3|li|li li): /)
              for (const [, address] of line.matchAll(/‹((?!\/|strong|code).*?)›/g))
                expect(address).toMatch(/^https?:/)
            }
          }
          for (const text of plainTexts(output)) expect(text).not.toMatch(/@[a-z\d]|#\d|\bGH-\d/i)
        }),
        cases(100),
      )
    },
    HOURS,
  )

  test(
    'neither steer a terminal nor a runner',
    async () => {
      await fc.assert(
        fc.asyncProperty(hostileLists, async ([before, after]) => {
          const changes = changesOf(before, after, FACTS, FACTS)
          for (const output of [textOf(changes), jsonOf(changes), await markdown(after, '', before)]) {
            expect(output.replaceAll('\u2060', '')).not.toMatch(/[^\P{C}\n]|[\p{Zl}\p{Zp}]/u)
            if (!output.startsWith('{')) expect(inert(output)).not.toMatch(/^\s*::|##\[/m)
            else expect(output).not.toMatch(/^\s*::|##\[/m)
          }
          const parsed: Change[] = JSON.parse(jsonOf(changes)).changes
          expect(parsed.map(({ paper }) => paper)).toEqual(
            changes.map(({ paper }) => (paper === undefined ? null : JSON.parse(JSON.stringify(paper)))),
          )
        }),
        cases(100),
      )
    },
    HOURS,
  )
})

/** The texts of a Markdown document in which GitHub looks for mentions and issues: outside of links and code. */
function plainTexts(document: string): string[] {
  return new MarkdownIt({ html: true }).parse(document, {}).flatMap(({ children }) => {
    let links = 0
    const texts: string[] = ['']
    for (const { type, content } of children ?? []) {
      if (type === 'link_open') links++
      if (type === 'link_close') links--
      if (links === 0 && (type === 'text' || type === 'text_special')) texts.push(texts.pop() + content)
      else texts.push('')
    }
    return texts
  })
}
