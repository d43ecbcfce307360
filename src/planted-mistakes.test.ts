import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readJsonDocument } from './documents/json.ts'
import { noFacts } from './facts.ts'
import { fix } from './fix.ts'
import { formatList } from './layout.ts'
import { lint } from './lint.ts'
import type { Paper, PaperList } from './paper.ts'
import { rules } from './rules/index.ts'

/** The list of this repository, which is correct, with one mistake planted into it. */
const GOOD = readFileSync('papers.json', 'utf8')
const TODAY = noFacts('2026-11-22')

const read = (text: string) => readJsonDocument('papers.json', Buffer.from(text))

/** The rules that find something, each with the line. */
function found(text: string): string[] {
  return lint(read(text), rules, TODAY).findings.map(({ rule, start }) => `${start.line} ${rule}`)
}

function fixed(text: string): string {
  return fix(read(text), rules, TODAY, read, (finding) => finding.fix).document.text
}

/** `good` is replaced by `bad`; the line is that in which `at` then stands, or the first line of what was planted. */
function plant(good: string, bad: string, at = ''): { text: string; line: number } {
  expect(GOOD.split(good), `${good} stands once in papers.json`).toHaveLength(2)
  const start = GOOD.indexOf(good)
  const text = GOOD.slice(0, start) + bad + GOOD.slice(start + good.length)
  return { text, line: text.slice(0, text.indexOf(at, start)).split('\n').length }
}

test('the list itself has no findings', () => {
  expect(found(GOOD)).toEqual([])
})

const TOY = '"title": "Toy Models of Superposition"'
const SURVEY = '"title": "Neuron-level Interpretation of Deep NLP Models: A Survey"'

describe('a mistake that is mended by --fix', () => {
  test.each([
    ['arxiv-link', '"https://arxiv.org/abs/2405.02421"', '"https://arxiv.org/pdf/2405.02421v2.pdf"'],
    ['arxiv-link', '"https://arxiv.org/abs/2405.02421"', '"http://www.alphaxiv.org/overview/2405.02421v1"'],
    ['identifier-form', '"arxiv": "2209.10652"', '"arxiv": "arXiv:2209.10652v1"'],
    [
      'identifier-form',
      '"doi": "10.18653/v1/2024.acl-long.309"',
      '"doi": "https://doi.org/10.18653/v1/2024.acl-long.309"',
    ],
    [
      'canonical-url',
      '"https://transluce.org/neuron-descriptions"',
      '"https://transluce.org/neuron-descriptions?utm_source=x"',
    ],
    [
      'canonical-url',
      '"https://transluce.org/neuron-descriptions"',
      '"https://transluce.org/neuron-descriptions?"',
    ],
    ['date-form', '"date": "2024-09-21"', '"date": "2024.9.21"'],
    ['date-form', '"date": "2022-09"', '"date": "September 2022"'],
    ['venue-name', '"venue": "NeurIPS 2024"', '"venue": "NIPS 2024"'],
    ['venue-name', '"venue": "TMLR 2023"', '"venue": "Trans. Mach. Learn. Res. 2023"'],
    ['venue-name', '"venue": "Findings of ACL 2024"', '"venue": "ACL 2024 Findings"'],
    ['venue-name', '"venue": "arXiv"', '"venue": "arxiv"'],
    ['white-space', TOY, '"title": "Toy Models  of Superposition "'],
    [
      'no-html-entity',
      '"Wasserstein Distances, Neuronal Entanglement, and Sparsity"',
      '"Wasserstein Distances&#44; Neuronal Entanglement, and Sparsity"',
    ],
    ['no-latex', TOY, '"title": "Toy Models of {Superposition}"'],
    ['title-full-stop', TOY, '"title": "Toy Models of Superposition."'],
    ['author-name', '"Nelson Elhage"', '"Elhage, Nelson"'],
    ['no-invisible-character', TOY, '"title": "Toy Models of Super\\u200bposition"'],
  ])('%s: %s -> %s', (rule, good, bad) => {
    const { text, line } = plant(good, bad)
    expect(found(text)).toContain(`${line} ${rule}`)
    expect(fixed(text)).toBe(GOOD)
    expect(fixed(fixed(text))).toBe(GOOD)
  })
})

describe('a mistake that a person has to mend', () => {
  test.each([
    ['arxiv-id', '"https://arxiv.org/abs/2405.02421"', '"https://arxiv.org/abs/2413.02421"'],
    ['arxiv-id', '"https://arxiv.org/abs/2405.02421"', '"https://arxiv.org/abs/2405.0242"'],
    ['arxiv-id', '"https://arxiv.org/abs/2405.02421"', '"https://arxiv.org/abs/2405.00000"'],
    ['arxiv-id', '"https://arxiv.org/abs/2405.02421"', '"https://arxiv.org/abs/2705.02421"'],
    ['arxiv-id', '"https://arxiv.org/abs/2405.02421"', '"https://arxiv.org/abs/1212.02421"'],
    ['identifier-form', '"doi": "10.18653/v1/2024.acl-long.309"', '"doi": "acl-long.309"'],
    ['valid-url', '"https://transluce.org/neuron-descriptions"', '"transluce.org/neuron-descriptions"'],
    ['valid-url', '"https://transluce.org/neuron-descriptions"', '"javascript:alert(1)"'],
    ['one-title-per-identifier', '"https://arxiv.org/abs/2405.02421"', '"https://arxiv.org/abs/2502.10835"'],
    ['date-form', '"date": "2024-09-21"', '"date": "2024-09-31"'],
    ['no-future-date', '"date": "2025-05-22"', '"date": "2027-05-22"'],
    ['date-matches-arxiv', '"date": "2024-05-03"', '"date": "2023-11"'],
    ['date-matches-arxiv', '"date": "2021-08-30"', '"date": "2022-08"'],
    ['venue-name', '"venue": "NeurIPS 2024"', '"venue": "NeurlPS 2024"'],
    ['venue-is-a-venue', '"venue": "TACL 2022"', '"venue": "survey"'],
    ['venue-year', '"venue": "ICLR 2025"', '"venue": "ICLR 2022"'],
    ['no-html-tag', TOY, '"title": "Toy <i>Models</i> of Superposition"'],
    ['balanced-brackets', TOY, '"title": "Toy Models (of Superposition"'],
    ['title-capitals', SURVEY, '"title": "NEURON-LEVEL INTERPRETATION OF DEEP NLP MODELS: A SURVEY"'],
    ['no-mixed-script', TOY, '"title": "Toy Mоdels of Superposition"'],
    ['no-invisible-character', TOY, '"title": "Toy Models of \\u202eSuperposition"'],
    ['author-name', '"Nelson Elhage"', '"Nelson Elhage et al."'],
    ['author-name', '"Nelson Elhage"', '"nelson@example.org"'],
    ['known-tag', '"multimodal",\n        "model merging"', '"multimodl",\n        "model merging"'],
    [
      'known-section',
      '"date": "2022-09",',
      '"date": "2022-09",\n      "section": "paper",',
      '"section": "paper"',
    ],
    [
      'no-empty-section',
      '"title": "Papers"\n    }',
      '"title": "Papers"\n    },\n    {\n      "id": "more",\n      "title": "More"\n    }',
      '{\n      "id": "more"',
    ],
    ['schema', '"date": "2022-09",', '"date": "2022-09",\n      "venu": "Anthropic",', '"venu":'],
    ['schema', '"arxiv": "2209.10652"', '"arxiv": 2209.1065'],
    [
      'syntax',
      '"date": "2022-09",',
      '"date": "2022-09"',
      '"tags": [\n        "superposition"\n      ],\n      "arxiv"',
    ],
  ])('%s: %s -> %s', (rule, good, bad, at?: string) => {
    const { text, line } = plant(good, bad, at)
    expect(found(text)).toContain(`${line} ${rule}`)
    expect(read(fixed(text)).problems.filter((problem) => problem.rule === 'layout')).toEqual([])
  })
})

describe('a paper that is listed a second time', () => {
  const list = JSON.parse(GOOD) as PaperList
  const original = (title: string) => list.papers.find((paper) => paper.title.startsWith(title)) as Paper
  const url = 'https://example.org/copy'
  test.each<[string, Paper]>([
    [
      'no-duplicate-paper',
      { ...original('Knowledge Neurons'), url: 'https://aclanthology.org/2022.acl-long.581/' },
    ],
    ['no-duplicate-paper', { ...original('Toy Models'), url: 'https://arxiv.org/abs/2209.10652' }],
    ['no-duplicate-title', { ...original('Scaling'), title: 'Scaling automatic neuron description', url }],
    ['no-similar-title', { ...original('Scaling'), title: 'Scaling Automatic Neuron Descriptions', url }],
    ['no-similar-title', { ...original('Fact Finding'), title: 'Fact Finding', url }],
    ['one-identifier-per-title', { ...original('Confidence'), url: 'https://arxiv.org/abs/2406.16253' }],
  ])('%s: %o', (rule, paper) => {
    const text = formatList({ ...list, order: 'listed', papers: [...list.papers, paper] })
    const own = lint(read(text), rules, TODAY).findings.filter((finding) => finding.rule === rule)
    expect(own.map(({ path, related }) => [path[1], related.length])).toEqual([[list.papers.length, 1]])
  })
})
