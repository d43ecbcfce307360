import { readJsonDocument } from './documents/json.ts'
import { type Facts, noFacts } from './facts.ts'
import { formatList } from './layout.ts'
import { lint } from './lint.ts'
import type { Paper, PaperList } from './paper.ts'
import type { Finding } from './reporter.ts'
import type { ExampleList, Rule } from './rule.ts'

const PAPERS: readonly Paper[] = [
  { title: 'Toy Models of Superposition', url: 'https://arxiv.org/abs/2209.10652', date: '2022-09-21' },
  {
    title: 'Knowledge Neurons in Pretrained Transformers',
    url: 'https://arxiv.org/abs/2104.08696',
    date: '2021-04-18',
  },
  {
    title: 'Confidence Regulation Neurons in Language Models',
    url: 'https://arxiv.org/abs/2406.16254',
    date: '2024-06-24',
  },
  { title: 'Finding Neurons in a Haystack', url: 'https://arxiv.org/abs/2305.01610', date: '2023-05-02' },
]

/** The list that an example of a rule stands for: what it leaves out is filled in from four real papers. */
export function listOf(example: ExampleList): PaperList {
  const { papers, ...rest } = 'papers' in example ? example : { papers: example }
  return {
    title: 'Papers about neurons',
    ...rest,
    papers: papers.map((paper, index) => ({ ...(PAPERS[index % PAPERS.length] as Paper), ...paper })),
  }
}

/** The file that an example stands for. */
export function textOf(example: ExampleList | string): string {
  return typeof example === 'string' ? example : formatList(listOf(example))
}

/** What all rules find in an example. */
export function findingsOf(
  example: ExampleList | string,
  rules: Readonly<Record<string, Rule>>,
  facts: Partial<Facts> = {},
): Finding[] {
  const document = readJsonDocument('papers.json', Buffer.from(textOf(example)))
  return lint(document, rules, { ...noFacts('2026-11-22'), ...facts }).findings
}
