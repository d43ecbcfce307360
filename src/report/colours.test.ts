import { expect, test } from 'vitest'
import { coloursFor } from './colours.ts'

test('texts are in colour where colours are wanted', () => {
  expect(coloursFor(true).red('x')).toBe('\u001B[31mx\u001B[39m')
  expect(coloursFor(true).bold('x')).toBe('\u001B[1mx\u001B[22m')
  expect(coloursFor(false).red('x')).toBe('x')
})
