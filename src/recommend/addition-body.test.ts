import fc from 'fast-check'
import type { Nodes } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { expect, test } from 'vitest'
import { cases, hostileText } from '../fixtures/hostile-text.ts'
import { branchFor, titleFor } from './addition.ts'
import { additionBody } from './addition-body.ts'
import { answerFor } from './answer.ts'
import { OUTCOMES } from './recommendation.ts'

const PAPER = { title: 'A `Paper`', url: 'https://arxiv.org/abs/2401.00123', date: '2024-01' }

test('branch and title are made from the number alone', () => {
  expect([branchFor(12), titleFor(12)]).toEqual(['recommend/12', 'Add the paper recommended in #12'])
})

test('the body shows the entry, the evidence, what was not found, the findings and the note', () => {
  const finding = {
    severity: 'warning',
    rule: 'complete-entry',
    message: 'Unexpected lack of `authors`',
  } as const
  const body = additionBody({
    issue: 12,
    paper: PAPER,
    note: 'Please @ada\n```\n# x',
    evidence: ['DBLP: #1'],
    missing: ['code'],
    findings: [finding],
  })
  expect(body).toMatchInlineSnapshot(`
    "Closes #12. Everything below was looked up by identifier; nothing of it is from the issue but the section, the tags and the note.

    \`\`\`json
    {
      "title": "A \`Paper\`",
      "url": "https://arxiv.org/abs/2401.00123",
      "date": "2024-01"
    }
    \`\`\`

    ### What its venue was taken from

    - DBLP\\: <span>#</span>1

    ### Not found

    - code

    ### What the rules say

    - warning\\: Unexpected lack of \\\`authors\\\` \\(complete\\-entry\\)

    ### What the reader wrote

    \`\`\`\`
    Please @ada
    \`\`\`
    # x
    \`\`\`\`"
  `)
})

test('nothing of a paper, a registry or a reader is a link, a heading, HTML, a mention or a reference to an issue', () => {
  const text = fc.oneof(hostileText(), fc.constantFrom(...PINGS))
  const texts = fc.array(text, { maxLength: 4 })
  fc.assert(
    fc.property(text, texts, texts, (note, evidence, missing) => {
      const paper = { ...PAPER, title: note }
      const finding = { severity: 'error', rule: 'x', message: note } as const
      const body = additionBody({ issue: 12, paper, note, evidence, missing, findings: [finding] })
      expect(shapesIn(body).filter((shape) => !OURS.includes(shape))).toEqual([])
    }),
    cases(100),
  )
})

const PINGS = [
  '@ada',
  '#1',
  'a/b#1',
  'fixes GH-1',
  '```',
  '````\n@ada',
  '<!-- paperlist:recommend 1 2 -->',
  '\n# x',
  '![x](https://evil/)',
]
const OURS = [
  '#12',
  'What its venue was taken from',
  'Not found',
  'What the rules say',
  'What the reader wrote',
]

/** What readers, and GitHub when it has read the Markdown, see besides text: headings, links, HTML, mentions, issues. Not in code. */
function shapesIn(body: string): string[] {
  const tree = fromMarkdown(body, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })
  const walk = (node: Nodes): string[] => {
    if (node.type === 'text') return node.value.match(/@[a-z\d]+|gh-\d+|#\d+/gi) ?? []
    if (node.type === 'heading') return [toText(node)]
    if (node.type === 'html') return /^<\/?span>$/.test(node.value) ? [] : [node.value]
    if (node.type === 'link' && node.url.endsWith(toText(node))) return [] // an address that is what it shows
    if (['link', 'image', 'definition', 'table', 'blockquote'].includes(node.type)) return [node.type]
    return 'children' in node ? node.children.flatMap(walk) : []
  }
  return walk(tree)
}

function toText(node: Nodes): string {
  if ('value' in node) return node.value
  return 'children' in node ? node.children.map(toText).join('') : ''
}

test.each(['@ada #1 <!-- ', '😀'.repeat(2000)])(
  'a body stays within what GitHub takes, whatever %j there is of it',
  (text) => {
    const many = Array<string>(500).fill(text.repeat(50))
    const paper = { ...PAPER, authors: Array<string>(5000).fill(text) }
    const findings = many.map((message) => ({ severity: 'error', rule: 'x', message }) as const)
    const body = additionBody({
      issue: 12,
      paper,
      note: text.repeat(5000),
      evidence: many,
      missing: many,
      findings,
    })
    expect(body.length).toBeLessThan(65_000)
    expect(/^- and \d{3} more$/m.test(body)).toBe(true)
  },
)

test('an answer mentions nobody, whatever the reason is', () => {
  for (const outcome of OUTCOMES) {
    const answer = answerFor({ outcome, reason: '@ada #1 https://evil.example <img src=x>' }) ?? ''
    expect(shapesIn(answer)).toEqual([])
    expect(answer === '').toBe(outcome === 'added')
  }
})
