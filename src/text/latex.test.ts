import { describe, expect, test } from 'vitest'
import { hasLatex, latexToUnicode } from './latex.ts'

describe('latexToUnicode', () => {
  test.each([
    ['accents', '\\\'e \\`a \\^o \\"u \\~n \\=a \\.z', 'é à ô ü ñ ā ż'],
    ['accents with braces', "{\\'e} \\'{e} {\\\"{o}}stlund", 'é é östlund'],
    [
      'accents by a letter',
      '\\c{c} \\v{s} \\H{o} \\k{a} \\r{u} \\u{g} \\d{t} \\b{b} \\c c',
      'ç š ő ą ů ğ ṭ ḇ ç',
    ],
    ['accents on a letter without a dot', "\\'{\\i}", 'í'],
    ['letters', "\\o re, \\O{}re, {\\AA}, \\ae, \\ss, \\L\\'od\\'z", 'øre, Øre, Å, æ, ß, Łódź'],
    ['Greek letters', '\\alpha-Transfer, \\Delta, \\varepsilon', 'α-Transfer, Δ, ε'],
    ['symbols', '$\\infty$ $\\times$ $\\to$', '∞ × →'],
    ['styles', '\\textbf{a} \\emph{b} \\textsc{c}', 'a b c'],
    ['styles in styles', '\\textbf{a \\textit{b \\emph{c}} d}', 'a b c d'],
    ['braces that keep capitals', '{BERT} and {S}elf-{R}AG', 'BERT and Self-RAG'],
    ['escaped signs', 'Q\\&A, 50\\%, \\#1, a\\_b, \\$5', 'Q&A, 50%, #1, a_b, $5'],
    ['maths of a letter', '$k$-NN', 'k-NN'],
    ['maths of several', '$O(n^2)$, $\\ell_1$, M$^{3}$IT, $x_{10}$', 'O(n²), ℓ₁, M³IT, x₁₀'],
    ['text in maths', 'Scenes $\\textit{et al.}$', 'Scenes et al.'],
    ['spaces in maths', '$\\alpha\\,\\beta$ and $\\mu \\to \\nu$', 'αβ and μ → ν'],
  ])('resolves %s', (_, text, expected) => {
    expect(latexToUnicode(text)).toBe(expected)
  })

  test.each([
    ['plain text', 'Toy Models of Superposition'],
    ['prices', 'It costs $5 and $10'],
    ['prices in a range', 'From $1M-$10M'],
    ['prices of two currencies', 'US$5 or A$ only'],
    ['an escaped apostrophe', "It\\'s what we\\'re after"],
    ['escaped quotes', 'The \\"Explain\\" Method'],
    ['accents that no letter has', "don\\'t \\'q"],
    ['escaped dollar signs that would make maths', 'From \\$a to b\\$'],
    ['escaped braces', 'The Set \\{A\\}'],
    ['commands it does not know', '\\foo{x} and \\bar'],
    ['maths without counterpart', '$\\mathcal{N}(x)$ and $x^y$'],
    ['braces around a set', 'The Set {A, B}'],
    ['braces around a placeholder', 'Fill in {name}'],
  ])('leaves %s', (_, text) => {
    expect(latexToUnicode(text)).toBe(text)
  })

  test('leaves what is nested deeper than anybody needs', () => {
    expect(latexToUnicode(`${'\\emph{'.repeat(9)}a${'}'.repeat(9)}`)).toContain('\\emph{')
  })
})

describe('hasLatex', () => {
  test.each([
    ['\\mathbb{R}', true],
    ['\\foo {x}', true],
    ['$x^y$', true],
    ['$\\sqrt2$', true],
    ['$5 and $10', false],
    ['$x$', false],
    ['C:\\temp', false],
  ])('%s: %s', (text, expected) => {
    expect(hasLatex(text)).toBe(expected)
  })
})
