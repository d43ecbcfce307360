import { expect, test } from 'vitest'
import { latexText, verbatimText } from './text.ts'

test.each([
  ['braces that keep capitals', '{BERT} and {S}elf-{RAG}, {{all of it}}', 'BERT and Self-RAG, all of it'],
  [
    'accents',
    "{\\\"O}stlund, G{\\\"{o}}del, {\\o}re, {\\L}\\'od\\'z, {\\'\\i}",
    'Östlund, Gödel, øre, Łódź, í',
  ],
  ['styles', '\\emph{A} {\\bf B} \\textsc{{B}ert} {\\it{C}}', 'A B Bert C'],
  ['dashes and quotes', "a -- b---c ``d''", 'a – b—c “d”'],
  ['spaces', 'a~b\\ c\\,d\n   e \\\\ f', 'a b c d e f'],
  ['a tilde as an accent', 'Espa\\~na', 'España'],
  ['escaped signs', 'Q\\&A: 50\\% of \\{x\\}\\_1', 'Q&A: 50% of {x}_1'],
  ['maths', '$k$-NN in \\(\\alpha^2\\) and $O(n)$', 'k-NN in α² and O(n)'],
  ['prices', 'It costs $5 and $10', 'It costs $5 and $10'],
  ['HTML', '<i>E. coli</i> &amp; H<sub>2</sub>O', 'E. coli & H₂O'],
  ['scripts', 'CO\\textsubscript{2} and x\\textsuperscript{n}', 'CO₂ and xⁿ'],
  ['quotes of packages', '\\enquote{A} \\mkbibemph{B} and\\slash or \\noopsort{x}1973', '“A” B and/or 1973'],
  ['links', '\\url{https://a.org} \\href{https://b.org}{b}', 'https://a.org b'],
  [
    'what is not known, with its arguments',
    '\\foo{x}{{y}} $\\mathbb{R}^{d}$',
    '\\foo{x}{y} $\\mathbb{R}^{d}$',
  ],
  ['a brace too many', 'a } b { c \\', 'a b c \\'],
])('text is as readers see it: %s', (_, raw, expected) => {
  expect(latexText(raw)).toBe(expected)
})

test.each([
  ['https://a.org/b_c', 'https://a.org/b_c'],
  [' https://a.org/b\\_c\\%20{\\&}d ', 'https://a.org/b_c%20&d'],
  ['\\url{https://a.org/$\\sim$me}', 'https://a.org/~me'],
  ['Blog, \\href{https://a.org}{here}', 'https://a.org'],
  ['{10.1000/x}', '10.1000/x'],
  ['x'.repeat(6000), 'x'.repeat(6000)],
])('an address is without LaTeX: %j', (raw, expected) => {
  expect(verbatimText(raw)).toBe(expected)
})
