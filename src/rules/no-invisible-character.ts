import { linksOf, pathOfLink } from '../link/links.ts'
import type { Problem, Rule } from '../rule.ts'
import { BROKEN_HYPHEN, INVISIBLE, JOINER, PILED_MARKS, REMOVABLE } from '../text/invisible.ts'
import { quote } from '../text/quote.ts'
import { type Text, unusualTexts } from '../text/texts.ts'

const NAMES: Readonly<Record<string, string>> = {
  '\xAD': 'SOFT HYPHEN',
  '\u061C': 'ARABIC LETTER MARK',
  '\u200B': 'ZERO WIDTH SPACE',
  '\u200C': 'ZERO WIDTH NON-JOINER',
  '\u200D': 'ZERO WIDTH JOINER',
  '\u200E': 'LEFT-TO-RIGHT MARK',
  '\u200F': 'RIGHT-TO-LEFT MARK',
  '\u202A': 'LEFT-TO-RIGHT EMBEDDING',
  '\u202B': 'RIGHT-TO-LEFT EMBEDDING',
  '\u202C': 'POP DIRECTIONAL FORMATTING',
  '\u202D': 'LEFT-TO-RIGHT OVERRIDE',
  '\u202E': 'RIGHT-TO-LEFT OVERRIDE',
  '\u2060': 'WORD JOINER',
  '\u2066': 'LEFT-TO-RIGHT ISOLATE',
  '\u2067': 'RIGHT-TO-LEFT ISOLATE',
  '\u2068': 'FIRST STRONG ISOLATE',
  '\u2069': 'POP DIRECTIONAL ISOLATE',
  '\uFEFF': 'ZERO WIDTH NO-BREAK SPACE',
  '\uFFFC': 'OBJECT REPLACEMENT CHARACTER',
}

export default {
  summary: 'Every character can be seen',
  why: `Controls and zero-width characters come from copying, or from somebody who wants a link or a title to look like another:
    a right-to-left override turns the text behind it around. Nobody can see them in a review, and searching fails on them.`,
  severity: 'error',
  examples: [
    {
      bad: [{ title: 'Toy\u200B Models of Superposition' }],
      message:
        'Unexpected U+200B ZERO WIDTH SPACE in `Toy\\u{200B} Models of Superposition`, expected `Toy Models of Superposition`',
      good: [{ title: 'Toy Models of Superposition' }],
    },
    {
      bad: [{ title: 'Models \u202Eyot' }],
      message:
        'Unexpected U+202E RIGHT-TO-LEFT OVERRIDE in `Models \\u{202E}yot`, expected characters that can be seen',
      good: [{ title: 'Models toy' }],
    },
    {
      bad: [{ url: 'https://arxiv.org/abs/2209.10652\u200B' }],
      message:
        'Unexpected U+200B ZERO WIDTH SPACE in `https://arxiv.org/abs/2209.10652\\u{200B}`, expected `https://arxiv.org/abs/2209.10652`',
      good: [{ url: 'https://arxiv.org/abs/2209.10652' }],
    },
  ],
  *check(list) {
    for (const text of unusualTexts(list)) yield* problemsOf(text)
    for (const link of linksOf(list)) {
      if (/[^!-~]/.test(link.url)) yield* problemsOf({ value: link.url, path: pathOfLink(link) })
    }
  },
} satisfies Rule

function* problemsOf({ value, path }: Text): Generator<Problem> {
  const marks = PILED_MARKS.exec(value)?.[0]
  if (marks) {
    yield {
      path,
      message: `Unexpected ${marks.length} combining marks in a row in ${quote(value)}, expected at most 4`,
    }
  }
  const found = value.replace(JOINER, '').match(INVISIBLE)
  if (found === null) return
  const unexpected = `Unexpected ${nameOf(found[0])} in ${quote(value)}`
  const expected = value.replace(BROKEN_HYPHEN, '-').replace(REMOVABLE, '')
  if (found.some((character) => character.search(REMOVABLE) < 0)) {
    yield { path, message: `${unexpected}, expected characters that can be seen` }
  } else {
    yield { path, message: `${unexpected}, expected ${quote(expected)}`, fix: [{ path, value: expected }] }
  }
}

/** `U+202E RIGHT-TO-LEFT OVERRIDE`; the code alone where the name is not known. */
function nameOf(character: string): string {
  const code = character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')
  return [`U+${code}`, NAMES[character]].filter(Boolean).join(' ')
}
