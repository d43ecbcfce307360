import type { Rule } from '../rule.ts'
import { hasLatex, latexToUnicode } from '../text/latex.ts'
import { quote } from '../text/quote.ts'
import { unusualTexts } from '../text/texts.ts'

export default {
  summary: 'Text has characters where LaTeX has commands',
  why: `Titles are copied from BibTeX with its accents, braces and maths. Here they are printed as they stand, so that readers see
    the commands, and the same paper elsewhere is not found to be the same.`,
  severity: 'warning',
  examples: [
    {
      bad: [{ title: '$k$-NN Search with {BERT}' }],
      message: 'Unexpected LaTeX in `$k$-NN Search with {BERT}`, expected `k-NN Search with BERT`',
      good: [{ title: 'k-NN Search with BERT' }],
    },
    {
      bad: [{ authors: ['Kurt G{\\"o}del'] }],
      message: 'Unexpected LaTeX in `Kurt G{\\"o}del`, expected `Kurt Gödel`',
      good: [{ authors: ['Kurt Gödel'] }],
    },
    {
      bad: [{ title: 'Learning in $\\mathbb{R}^d$' }],
      message: 'Unexpected LaTeX in `Learning in $\\mathbb{R}^d$`, expected plain text',
      good: [{ title: 'Learning in d Dimensions' }],
    },
  ],
  *check(list) {
    for (const { value, path } of unusualTexts(list)) {
      const expected = latexToUnicode(value)
      if (hasLatex(expected))
        yield { path, message: `Unexpected LaTeX in ${quote(value)}, expected plain text` }
      else if (expected !== value) {
        const message = `Unexpected LaTeX in ${quote(value)}, expected ${quote(expected)}`
        yield { path, message, fix: [{ path, value: expected }] }
      }
    }
  },
} satisfies Rule
