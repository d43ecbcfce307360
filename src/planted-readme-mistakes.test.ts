import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { findingsIn, repaired } from './fixtures/example-readme.ts'

/** The README of this repository's list, which is correct, with one mistake planted into it, as in a list kept by hand. */
const GOOD = readFileSync('README.md', 'utf8')

const ENDINGS: Record<string, (text: string) => string> = {
  LF: (text) => text,
  CRLF: (text) => text.replaceAll('\n', '\r\n'),
}

/** The rules that find something, each with the line. */
function found(text: string): string[] {
  return findingsIn(text).map(({ rule, start }) => `${start.line} ${rule}`)
}

/** `good` is replaced by `bad`; the line is that in which it stands. */
function plant(good: string, bad: string, text = GOOD): { text: string; line: number } {
  expect(text.split(good), `${good} stands once in the README`).toHaveLength(2)
  const start = text.indexOf(good)
  return {
    text: text.slice(0, start) + bad + text.slice(start + good.length),
    line: text.slice(0, start).split('\n').length,
  }
}

test('the README itself has no findings', () => {
  expect(found(GOOD)).toEqual([])
  expect(found(ENDINGS.CRLF?.(GOOD) ?? '')).toEqual([])
})

const SURVEY = 'Neuron-level Interpretation of Deep NLP Models: A Survey'
const TOY = '[Toy Models of Superposition]'

describe.each(Object.entries(ENDINGS))('a mistake that is mended by --fix, with %s', (_, ending) => {
  test.each([
    ['arxiv-link', 'https://arxiv.org/abs/2405.02421', 'https://arxiv.org/pdf/2405.02421v2.pdf'],
    ['arxiv-link', 'https://arxiv.org/abs/2405.02421', 'http://www.arxiv.org/abs/2405.02421'],
    [
      'canonical-url',
      'https://transluce.org/neuron-descriptions',
      'https://transluce.org/neuron-descriptions?utm_source=x',
    ],
    [
      'canonical-url',
      'https://transluce.org/neuron-descriptions',
      'https://transluce.org/neuron-descriptions?',
    ],
    ['venue-name', 'NeurIPS 2024', 'NIPS 2024'],
    ['venue-name', 'NeurIPS 2024', 'NeurIPs 2024'],
    ['venue-name', 'NeurIPS 2024', 'NeurIPS, 2024'],
    ['venue-name', '\\[arXiv\\] \\[2025.1\\]', '\\[arxiv\\] \\[2025.1\\]'],
    ['no-html-entity', 'Wasserstein Distances, Neuronal', 'Wasserstein Distances&amp;#44; Neuronal'],
    ['no-latex', TOY, '[Toy Models of {Superposition}]'],
    ['title-full-stop', TOY, '[Toy Models of Superposition.]'],
    ['no-invisible-character', TOY, '[Toy Models of Super\u200bposition]'],
  ])('%s: %s -> %s', (rule, good, bad) => {
    const { text, line } = plant(good, bad, ending(GOOD))
    expect(found(text)).toContain(`${line} ${rule}`)
    expect(repaired(text)).toBe(ending(GOOD))
  })
})

describe('a mistake that a person has to mend', () => {
  test.each([
    ['arxiv-id', 'https://arxiv.org/abs/2405.02421', 'https://arxiv.org/abs/2413.02421'],
    ['arxiv-id', 'https://arxiv.org/abs/2405.02421', 'https://arxiv.org/abs/2405.0242'],
    ['arxiv-id', 'https://arxiv.org/abs/2405.02421', 'https://arxiv.org/abs/2705.02421'],
    [
      'valid-url',
      'https://transluce.org/neuron-descriptions',
      'https://tr\u0430nsluce.org/neuron-descriptions',
    ],
    [
      'valid-url',
      'https://transluce.org/neuron-descriptions',
      'https://arxiv.org@transluce.org/neuron-descriptions',
    ],
    ['one-title-per-identifier', 'https://arxiv.org/abs/2405.02421', 'https://arxiv.org/abs/2502.10835'],
    ['no-future-date', '\\[2025.5\\]', '\\[2027.5\\]'],
    ['date-matches-arxiv', '\\[ICLR 2024\\] \\[2024.5\\]', '\\[ICLR 2024\\] \\[2022.11\\]'],
    ['sorted', '\\[OpenAI\\] \\[2023.5\\]', '\\[OpenAI\\] \\[2021.5\\]'],
    ['complete-entry', ' \\[2024.10\\]', ''],
    ['venue-name', 'NeurIPS 2024', 'NeurlPS 2024'],
    ['venue-is-a-venue', '\\[Transluce AI\\]', '\\[under review\\]'],
    ['venue-year', '\\[ICLR 2025\\]', '\\[ICLR 2022\\]'],
    ['balanced-brackets', TOY, '[Toy Models (of Superposition]'],
    ['title-capitals', SURVEY, SURVEY.toUpperCase()],
    ['no-mixed-script', TOY, '[Toy M\u043edels of Superposition]'],
    [
      'one-paper-per-entry',
      '[project](https://zepingyu0512.github.io/neuron-attribution.github.io/)',
      '[arxiv](https://arxiv.org/abs/2405.02421)',
    ],
    ['schema', '## Papers\n', '## Papers\n\n<!-- paperlist-ignore sortd: on purpose -->\n'],
    ['unused-ignore', '## Papers\n', '## Papers\n\n<!-- paperlist-ignore sorted: on purpose -->\n'],
    [
      'expired-ignore',
      '## Papers\n',
      '## Papers\n\n<!-- paperlist-ignore sorted until 2026-01-01: on purpose -->\n',
    ],
  ])('%s: %s -> %s', (rule, good, bad) => {
    const { text, line } = plant(good, bad)
    const lines = findingsIn(text).flatMap((finding) => (finding.rule === rule ? [finding.start.line] : []))
    expect(lines).toHaveLength(1)
    expect(Math.abs((lines[0] as number) - line)).toBeLessThanOrEqual(2)
  })
})

describe('an entry that is there a second time', () => {
  const entry = (title: string) => new RegExp(`^- \\[${title}.*\\n.*\\n`, 'm').exec(GOOD)?.[0] as string
  const END = entry('Toy Models')
  test.each<[string, string]>([
    ['no-duplicate-paper', END],
    [
      'no-duplicate-title',
      entry('Scaling Automatic')
        .replace('transluce.org/neuron-descriptions', 'example.org/copy')
        .replace('Automatic Neuron', 'automatic neuron'),
    ],
    [
      'no-similar-title',
      entry('Scaling Automatic')
        .replace('transluce.org/neuron-descriptions', 'example.org/copy')
        .replace('Description', 'Descriptions'),
    ],
    ['one-identifier-per-title', entry('Confidence').replace('2406.16254', '2406.16253')],
  ])('%s', (rule, copy) => {
    const first = GOOD.indexOf(copy.slice(0, 20))
    const text = GOOD.replace(END, `${END}\n${copy}`)
    const own = findingsIn(text).filter((finding) => finding.rule === rule)
    expect(own.map(({ related }) => related.length)).toEqual([1])
    expect(own[0]?.start.offset).toBeGreaterThan(first)
    expect(repaired(text)).toContain(copy.slice(0, 40))
  })
})

test('entries that changed places', () => {
  const [first, second] = [...GOOD.matchAll(/^- .*\n.*\n/gm)].slice(4, 6).map(([entry]) => entry) as [
    string,
    string,
  ]
  const text = GOOD.replace(`${first}\n${second}`, `${second}\n${first}`)
  expect(findingsIn(text).map(({ rule }) => rule)).toEqual(['sorted'])
  expect(repaired(text)).toBe(GOOD)
})
