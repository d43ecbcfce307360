import { expect, test } from 'vitest'
import { contextOf, findings } from '../report/example-findings.ts'
import text from './text.ts'

const [warning, error] = findings as [(typeof findings)[0], (typeof findings)[0]]

test('each finding has its place, what speaks for it and what can be done', () => {
  expect(text(findings, contextOf({ fixed: 1, ignored: 2 }))).toMatchInlineSnapshot(`
    "papers.json
      5:16  warning  Unexpected full stop at the end of the title, expected \`Toy Models of Superposition\`  title-full-stop
           4 |     {
           5 |       "title": "Toy Models of Superposition.",
             |                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
        --fix repairs this

      11:14  error  Unexpected second paper with the url \`https://arxiv.org/abs/2209.10652\`, expected one  no-duplicate-url
          10 |       "title": "Finding Neurons in a Haystack",
          11 |       "url": "https://arxiv.org/abs/2209.10652",
             |              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
        see 6:14
           5 |       "title": "Toy Models of Superposition.",
           6 |       "url": "https://arxiv.org/abs/2209.10652",
             |              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

      12:15  warning  Unexpected date \`2023-05-02\`, expected \`2022-09-21\`  first-date
          11 |       "url": "https://arxiv.org/abs/2209.10652",
          12 |       "date": "2023-05-02"
             |               ^^^^^^^^^^^^
        arXiv: version 1 of 2209.10652 is of 2022-09-21
        --accept first-date makes the change

    1 error and 2 warnings in papers.json; 1 can be repaired with --fix; 1 can be changed with --accept RULE
    1 repaired, 2 ignored
    What a rule is for: paperlist explain RULE
    "
  `)
})

test('what only informs', () => {
  expect(text([{ ...warning, severity: 'info' }], contextOf())).toMatch(/^ {2}5:16 {2}info {2}Unexpected/m)
})

test('the findings are grouped by file', () => {
  const elsewhere = { ...warning, file: 'more.json' }
  const output = text([warning, error, elsewhere], contextOf())
  expect(output.match(/^\S+\.json$/gm)).toEqual(['papers.json', 'more.json'])
  expect(output).toContain('1 error and 2 warnings in 2 files')
})

test('without the text of a file there is no frame', () => {
  expect(text([error], contextOf({ texts: new Map() }))).toMatchInlineSnapshot(`
    "papers.json
      11:14  error  Unexpected second paper with the url \`https://arxiv.org/abs/2209.10652\`, expected one  no-duplicate-url
        see 6:14

    1 error in papers.json
    What a rule is for: paperlist explain RULE
    "
  `)
})

test('only some of the related places are shown', () => {
  const [place] = error.related as [(typeof error.related)[0]]
  const output = text([{ ...error, related: Array(5).fill(place) }], contextOf())
  expect(output.match(/see 6:14/g)).toHaveLength(3)
  expect(output).toContain('    and 2 more\n')
})

test.each([
  [{}, 'No problems in papers.json\n'],
  [{ fixed: 1 }, 'No problems in papers.json (1 repaired)\n'],
  [{ fixed: 1, ignored: 2 }, 'No problems in papers.json (1 repaired, 2 ignored)\n'],
])('nothing found, with %j', (parts, expected) => {
  expect(text([], contextOf(parts))).toBe(expected)
})

test('colours only when they are wanted', () => {
  expect(text(findings, contextOf())).not.toContain('\x1b')
  const coloured = text(findings, contextOf({ colour: true }))
  expect(coloured).toContain('\x1b[31merror\x1b[39m')
  expect(coloured).toContain('\x1b[33mwarning\x1b[39m')
})

test('in the log of a GitHub runner nothing of the list is a command', () => {
  const hostile = {
    ...warning,
    file: '::error::x.json',
    message: 'Unexpected `##[add-mask]the`',
    evidence: ['::debug::x'],
  }
  const output = text([hostile], contextOf({ actions: true }))
  expect(output).toMatch(/^: :error::x\.json$/m)
  expect(output).toContain('Unexpected `# #[add-mask]the`')
  expect(output).toMatch(/^ {4}: :debug::x$/m)
  expect(text([hostile], contextOf())).toContain('Unexpected `##[add-mask]the`')
})
