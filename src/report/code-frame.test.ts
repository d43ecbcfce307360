import { describe, expect, test } from 'vitest'
import { linesOf } from '../json/lines.ts'
import { codeFrame } from './code-frame.ts'

/** The frame of `words` in `text`, as lines with their numbers. */
function frameOf(text: string, words: string): string[] {
  const start = text.indexOf(words)
  const range = linesOf(text).between(start, start + words.length)
  return codeFrame(text, range).map(({ number = '', text }) => `${number}|${text}`)
}

describe('the lines shown', () => {
  test.each([
    ['the line with carets below the words', 'a red fox', 'red', ['1|a red fox', '|  ^^^']],
    ['one caret for a place without width', 'a red fox', '', ['1|a red fox', '|^']],
    ['the line above an indented one', '{\n  "a": 1', '1', ['1|{', '2|  "a": 1', '|       ^']],
    ['also with CRLF', '{\r\n  "a": 1\r\n}', '1', ['1|{', '2|  "a": 1', '|       ^']],
    ['not the line above when that is blank', '{\n \n  "a": 1', '1', ['3|  "a": 1', '|       ^']],
    ['not the line above one that is not indented', '- one\n- two', 'two', ['2|- two', '|  ^^^']],
    [
      'the second line of several',
      '  {\n    "a": 1\n  }',
      '{\n    "a": 1\n  }',
      ['1|  {', '|  ^', '2|    "a": 1'],
    ],
    ['the end of the file', 'a\nb', 'b', ['2|b', '|^']],
  ])('%s', (_, text, words, expected) => {
    expect(frameOf(text, words)).toEqual(expected)
  })
})

describe('what is hard to show', () => {
  test.each([
    ['tabs', '\tred', 'red', ['1|  red', '|  ^^^']],
    ['wide characters', '神经 red', 'red', ['1|神经 red', '|     ^^^']],
    ['wide words', 'a 神经', '神经', ['1|a 神经', '|  ^^^^']],
    ['escape sequences', 'a\x1b[2Jb red', 'red', ['1|a\\u{1B}[2Jb red', '|            ^^^']],
    ['a right-to-left override', '\u202Ered', 'red', ['1|\\u{202E}red', '|        ^^^']],
  ])('%s', (_, text, words, expected) => {
    expect(frameOf(text, words)).toEqual(expected)
  })
})

describe('a long line is cut', () => {
  const x = (count: number) => 'x'.repeat(count)

  test.each([
    ['after the place', `red ${x(180)}`, `1|red ${x(96)}…`, '|^^^'],
    ['before the place', `${x(180)} red`, `1|…${x(96)} red`, `|${' '.repeat(98)}^^^`],
    ['on both sides', `${x(90)} red ${x(90)}`, `1|…${x(39)} red ${x(56)}…`, `|${' '.repeat(41)}^^^`],
  ])('%s', (_, text, ...expected) => {
    expect(frameOf(text, 'red')).toEqual(expected)
  })

  test('by characters, never inside one', () => {
    const brains = (count: number) => '🧠'.repeat(count)
    expect(frameOf(`${brains(150)} red`, 'red')[0]).toBe(`1|…${brains(96)} red`)
    expect(frameOf(`${brains(60)} red`, 'red')[0]).toBe(`1|${brains(60)} red`)
    expect(frameOf(`red ${brains(60)}`, 'red')[0]).toBe(`1|red ${brains(60)}`)
  })

  test('however far away its ends are', () => {
    const [line] = frameOf(`${x(5000)} red ${x(5000)}`, 'red')
    expect(line).toBe(`1|…${x(39)} red ${x(56)}…`)
  })

  test('and a neighbour that is only in part within reach is left out', () => {
    expect(frameOf(`{ "abstract": "${x(5000)}",\n  "title": "red"`, 'red')).toEqual([
      '2|  "title": "red"',
      '|            ^^^',
    ])
    expect(frameOf(`red\n${x(5000)}`, `red\n${x(5000)}`)).toEqual(['1|red', '|^^^'])
  })
})
