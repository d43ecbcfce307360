import { describe, expect, test } from 'vitest'
import { inert, workflowCommand } from './workflow-command.ts'

describe('inert', () => {
  test.each([
    ['##[add-mask]the', '# #[add-mask]the'],
    ['a ###[group]', 'a ## #[group]'],
    ['::error::x', ': :error::x'],
    ['a\n \t::error::x', 'a\n \t: :error::x'],
    ['\u00A0\u0085\u3000::error::x', '\u00A0\u0085\u3000: :error::x'],
    ['a\r::error::x', 'a\r: :error::x'],
    ['a\u2028::error::x', 'a\u2028: :error::x'],
    ['\n\n\n::error::x', '\n\n\n: :error::x'],
    [':::', ': ::'],
    ['std::vector [x] ## y', 'std::vector [x] ## y'],
  ])('%j becomes %j', (text, expected) => {
    expect(inert(text)).toBe(expected)
  })
})

describe('workflowCommand', () => {
  test.each([
    [{ file: 'a.json', line: 3 }, 'text', '::error file=a.json,line=3::text'],
    [{ file: 'a.json', line: undefined }, 'text', '::error file=a.json::text'],
    [{ file: 'a:b,c%d\r\n' }, 'text', '::error file=a%3Ab%2Cc%25d%0D%0A::text'],
    [{ file: 'a' }, '1:2, 3%\r\n::end', '::error file=a::1:2, 3%25%0D%0A::end'],
  ])('with %j and %j', (properties, message, expected) => {
    expect(workflowCommand('error', properties, message)).toBe(expected)
  })
})
