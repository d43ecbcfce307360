import fc from 'fast-check'
import MarkdownIt from 'markdown-it'
import type { Log } from 'sarif'
import { SaxesParser } from 'saxes'
import { describe, expect, test, vi } from 'vitest'
import { commandsIn } from '../fixtures/runner-log.ts'
import { linesOf } from '../json/lines.ts'
import { contextOf } from '../report/example-findings.ts'
import { errorsFirst } from '../report/findings.ts'
import type { Finding, ReportContext } from '../reporter.ts'
import { visible } from '../text/quote.ts'
import github from './github.ts'
import { reporters } from './index.ts'
import json from './json.ts'
import junit from './junit.ts'
import markdown from './markdown.ts'
import sarif from './sarif.ts'

const numRuns = Number(process.env.PAPERLIST_CASES ?? 30)
vi.setConfig({ testTimeout: 5_000 + 10 * numRuns })

/** What means something to a reader of one of the formats. */
const PIECES = {
  runner: [
    '::error::',
    '::stop-commands::x',
    '::',
    ':',
    '##[group]',
    '##[add-mask]the',
    '#',
    '[',
    ']',
    '%0A',
    '%',
    ',',
  ],
  space: ['\n', '\r', '\r\n', '\t', '\v', ' ', '\u0085', '\u00A0', '\u2028', '\u3000', '\uFEFF'],
  terminal: [
    '\x1b[2J',
    '\x1b]8;;https://evil.example\x07',
    '\x9b2J',
    '\b',
    '\0',
    '\x7f',
    '\u202E',
    '\u2066',
    '\u200B',
  ],
  unicode: ['\uD800', '\uDC00', '\uFFFE', '\u{E0041}', '\u{10FFFF}', 'e\u0301', '神经', '🧠'],
  xml: [']]>', '<!--', '-->', '<b>', '&amp;', '&', '"', "'", '<![CDATA['],
  markdown: [
    '|',
    '\\',
    '`',
    '*',
    '_',
    '~',
    '[x](javascript:alert(1))',
    '![',
    '[^1]',
    '- [ ] ',
    '# ',
    '1. ',
    '<br>',
  ],
  github: ['$', '$x$', '@user', '#1', ':tada:', 'www.example.com', 'https://example.com', 'a@example.com'],
  sarif: ['{0}', '{{', '}', '[x](1)'],
  plain: ['a', '1', 'plain words'],
}

const hostile = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...Object.values(PIECES).flat()) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(''))

const hostileProblem = fc.record({
  start: fc.nat(60),
  length: fc.nat(20),
  message: hostile,
  evidence: fc.array(hostile, { maxLength: 2 }),
  severity: fc.constantFrom('error' as const, 'warning' as const, 'info' as const),
})

/** A report of findings with hostile messages and evidence, in a hostile text, in a file of hostile name. */
const hostileReport = fc
  .record({ within: hostile, file: hostile, problems: fc.array(hostileProblem, { maxLength: 14 }) })
  .map(({ within, file, problems }) => {
    const lines = linesOf(within)
    const findings = problems.map(({ start, length, message, evidence, severity }): Finding => {
      const path = ['papers', message]
      const range = lines.between(start, start + length)
      return {
        rule: 'title-full-stop',
        severity,
        message,
        file,
        path,
        evidence,
        related: [{ path, ...range }],
        ...range,
      }
    })
    return { findings, context: contextOf({ texts: new Map([[file, within]]) }) }
  })

function forHostileReports(check: (findings: readonly Finding[], context: ReportContext) => void): void {
  fc.assert(
    fc.property(hostileReport, ({ findings, context }) => check(findings, context)),
    { numRuns },
  )
}

describe('the log of a GitHub runner', () => {
  const others = Object.entries(reporters).filter(([name]) => name !== 'github')

  test.each(others)('has no commands from %s', (_, reporter) => {
    forHostileReports((findings, context) => {
      const output = reporter(findings, { ...context, actions: true })
      expect(commandsIn(output)).toEqual([])
      expect(output).not.toMatch(/^\s*::|##\[/m)
    })
  })

  test('has the annotations of github, and their text is that of the findings', () => {
    forHostileReports((findings, context) => {
      const commands = { error: 'error', warning: 'warning', info: 'notice' } as const
      const expected = (['error', 'warning', 'info'] as const).flatMap((severity) =>
        findings.filter((finding) => finding.severity === severity).slice(0, 10),
      )
      const found = commandsIn(github(findings, context)).map(({ name, properties, message }) => [
        name,
        properties.file,
        message,
      ])
      expect(found).toEqual(
        expected.map(({ severity, file, message, evidence = [] }) => [
          commands[severity],
          visible(file),
          [message, ...evidence].map(visible).join('\n'),
        ]),
      )
    })
  })
})

describe('a terminal', () => {
  const introducer = String.fromCharCode(27)
  const colours = new RegExp(`${introducer}\\[\\d+m`, 'g')

  test.each(Object.entries(reporters))('is not steered by %s', (_, reporter) => {
    forHostileReports((findings, context) => {
      const output = reporter(findings, { ...context, colour: true }).replace(colours, '')
      expect(output).not.toMatch(/[^\P{C}\n]|[\p{Zl}\p{Zp}]/u)
    })
  })
})

describe('a parser gets back what went in', () => {
  test('from json', () => {
    forHostileReports((findings, context) => {
      const parsed: { findings: Finding[] } = JSON.parse(json(findings, context))
      const said = ({ message, file, evidence }: Finding) => [message, file, evidence]
      expect(parsed.findings.map(said)).toEqual(findings.map(said))
    })
  })

  test('from sarif', () => {
    forHostileReports((findings, context) => {
      const log: Log = JSON.parse(sarif(findings, context))
      const messages = log.runs[0]?.results?.map(({ message }) => plainMessage(message.text))
      expect(messages).toEqual(
        errorsFirst(findings).map(({ message, evidence = [], start }) =>
          [...[message, ...evidence].map(visible), `See also line ${start.line}`].join('\n'),
        ),
      )
    })
  })

  test('from junit', () => {
    forHostileReports((findings, context) => {
      const messages: unknown[] = []
      const parser = new SaxesParser()
      parser.on('error', (error) => {
        throw error
      })
      parser.on('opentag', ({ name, attributes }) => {
        if (name === 'failure' || name === 'skipped') messages.push(attributes.message)
      })
      parser.write(junit(findings, context)).close()
      expect(messages).toEqual(findings.map(({ message }) => visible(message)))
    })
  })

  test('from markdown', () => {
    forHostileReports((findings, context) => {
      const expected = errorsFirst(findings).map(({ file, start, rule, message, evidence = [] }) => [
        visible(`${file}:${start.line}:${start.column}`).trim(),
        rule,
        [message, ...evidence].map(visible).join('\n').trim(),
      ])
      expect(rowsOf(markdown(findings, context))).toEqual(expected)
    })
  })
})

/** A SARIF message as a viewer shows it. */
function plainMessage(text = ''): string {
  return text
    .replace(/\[(line \d+)\]\(\d+\)/g, '$1')
    .replace(/\\([[\]\\])/g, '$1')
    .replaceAll('{{', '{')
    .replaceAll('}}', '}')
}

/** The text of the cells of the tables in a Markdown document, row by row; anything but text and a link in them throws. */
function rowsOf(document: string): string[][] {
  const rows: string[][] = []
  for (const token of new MarkdownIt({ html: true }).parse(document, {})) {
    if (token.type === 'tr_open') rows.push([])
    if (token.type !== 'inline' || token.level !== 4) continue
    const parts = token.children?.map(({ type, content }) => {
      if (type === 'text' || type === 'text_special') return content
      if (content === '<br>') return '\n'
      if (content === '<span>' || content === '</span>' || type.startsWith('link_')) return ''
      throw new Error(`Unexpected ${type} in a table`)
    })
    rows.at(-1)?.push((parts ?? []).join('').trim())
  }
  return rows.filter(([first]) => first !== 'Place')
}
