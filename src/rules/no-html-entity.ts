import type { Rule } from '../rule.ts'
import { decodeEntities } from '../text/html-entities.ts'
import { quote } from '../text/quote.ts'
import { unusualTexts } from '../text/texts.ts'

export default {
  summary: 'Text has characters where HTML has references to them',
  why: `Text is copied out of the source of a page with its \`&amp;\` and \`&#39;\`. Here it is printed as it stands, so that
    readers see the reference and not the character.`,
  severity: 'warning',
  examples: [
    {
      bad: [{ title: 'Question &amp; Answer' }],
      message: 'Unexpected `&amp;` in `Question &amp; Answer`, expected `Question & Answer`',
      good: [{ title: 'Question & Answer' }],
    },
    {
      bad: [{ authors: ['Ren&eacute;e Falco'] }],
      message: 'Unexpected `&eacute;` in `Ren&eacute;e Falco`, expected `Renée Falco`',
      good: [{ authors: ['Renée Falco'] }],
    },
  ],
  *check(list) {
    for (const { value, path } of unusualTexts(list)) {
      const expected = decodeEntities(value)
      if (expected === value) continue
      const reference = value.match(/&[^&;]+;/g)?.find((found) => decodeEntities(found) !== found) ?? '&'
      const message = `Unexpected ${quote(reference)} in ${quote(value)}, expected ${quote(expected)}`
      yield { path, message, fix: [{ path, value: expected }] }
    }
  },
} satisfies Rule
