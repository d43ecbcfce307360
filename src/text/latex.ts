import { GREEK } from './greek.ts'
import { subscript, superscript } from './superscript.ts'

const ACCENT = /\\(?:(["'.=^`~])|([Hbcdkruv])(?=[ {]))[ ]*(?:\{[ ]*\\?([A-Za-z])[ ]*\}|\\?([A-Za-z]))/g
const MARKS: Readonly<Record<string, string>> = {
  '`': '\u0300',
  "'": '\u0301',
  '^': '\u0302',
  '~': '\u0303',
  '=': '\u0304',
  u: '\u0306',
  '.': '\u0307',
  '"': '\u0308',
  r: '\u030A',
  H: '\u030B',
  v: '\u030C',
  d: '\u0323',
  c: '\u0327',
  k: '\u0328',
  b: '\u0331',
}

/** A quotation mark or an apostrophe that somebody escaped, as in `it\'s`: then `\'` is no accent. */
const ESCAPED_QUOTE = /\\["'](?![A-Za-z{\\])|[A-Za-z]\\'(?:[dmst]|ll|re|ve)\b/

const LETTER = /\\(aa|AA|ae|AE|oe|OE|ss|[oOlLi])(?:\{\}|[ ]|(?![A-Za-z]))/g
const LETTERS: Readonly<Record<string, string>> = {
  aa: 'å',
  AA: 'Å',
  ae: 'æ',
  AE: 'Æ',
  oe: 'œ',
  OE: 'Œ',
  ss: 'ß',
  o: 'ø',
  O: 'Ø',
  l: 'ł',
  L: 'Ł',
  i: 'ı',
}

const SYMBOL = /\\([A-Za-z]+)(?:\{\})?/g
const SYMBOLS: ReadonlyMap<string, string> = new Map([
  ...GREEK,
  ...`varepsilon ε vartheta ϑ varpi ϖ varrho ϱ varsigma ς varphi φ ell ℓ hbar ℏ infty ∞ partial ∂ nabla ∇ sum ∑ prod ∏
    int ∫ forall ∀ exists ∃ emptyset ∅ in ∈ notin ∉ subset ⊂ subseteq ⊆ supset ⊃ cup ∪ cap ∩ pm ± mp ∓ times × div ÷
    cdot · ast ∗ star ⋆ circ ∘ bullet • oplus ⊕ otimes ⊗ leq ≤ le ≤ geq ≥ ge ≥ neq ≠ ne ≠ ll ≪ gg ≫ approx ≈ equiv ≡
    cong ≅ simeq ≃ sim ∼ propto ∝ to → rightarrow → leftarrow ← leftrightarrow ↔ uparrow ↑ downarrow ↓ Rightarrow ⇒
    Leftarrow ⇐ Leftrightarrow ⇔ implies ⇒ iff ⇔ mapsto ↦ top ⊤ perp ⊥ mid ∣ prime ′ dagger † ddagger ‡ ldots … dots …
    cdots ⋯ log log exp exp min min max max sin sin cos cos TeX TeX LaTeX LaTeX textbackslash \\ textendash –
    textemdash — textasciitilde ~ textregistered ® texttrademark ™ copyright © pounds £ euro €`
    .split(/\s*\n\s*/)
    .flatMap((line) => [...line.matchAll(/(\S+) (\S+)/g)])
    .map(([, name, symbol]) => [name, symbol] as [string, string]),
])

const STYLE =
  /\\(?:text(?:bf|it|md|normal|rm|sc|sf|sl|tt|up)?|emph|math(?:bf|it|normal|rm|sf|tt)|boldsymbol|bm|underline|mbox)\s*\{([^{}]*)\}/g
const DEEPEST_STYLE = 5

/** As pandoc has it, so that `$5 and $10` are prices: no space inside the dollar signs, no digit behind them. */
const MATHS = /(?<!\\)\$(?=[^\s$])([^$]*)(?<=[^\s\\])\$(?!\d)/g
const WORDS = /^[^\\^_{}\x7f-\uffff]*$/
const SCRIPT = /([_^])(?:\{([^{}]*)\}|([^\s{}]))/g

/** Braces that keep capitals and accents in BibTeX stand around words: `{BERT}`, not `{0, 1}`. */
const BRACES = /(?<!\\[A-Za-z]{0,20})\{([\p{L}\p{N}\p{M} .'’-]*)\}/gu
const CAPITAL_OR_ACCENT = /[^a-z\P{L}]/u
const COMMAND = /\\[A-Za-z]+\*?\s?\{/
const ESCAPED = /\\([#%&_])/g

/**
 * The text with its LaTeX written in Unicode: `{\"o}` is `ö`, `$k$-NN` is `k-NN`, `\textbf{x}` is `x`, `{BERT}` is `BERT`.
 * What has no sure counterpart stays as it is.
 */
export function latexToUnicode(text: string): string {
  if (!/[\\{}$]/.test(text)) return text
  const outside = text.replace(MATHS, plainMaths)
  const result = commandsInUnicode(ESCAPED_QUOTE.test(outside) ? outside : outside.replace(ACCENT, accented))
    .replace(BRACES, (braces, inside: string) => (CAPITAL_OR_ACCENT.test(inside) ? inside : braces))
    .replace(ESCAPED, '$1')
  const unescaped = result.replaceAll('\\$', '$')
  return unescaped.search(MATHS) < 0 ? unescaped : result
}

/** Whether there is LaTeX in the text beyond doubt: a command with an argument, or maths with a command, an index or a power. */
export function hasLatex(text: string): boolean {
  return COMMAND.test(text) || [...text.matchAll(MATHS)].some(([, inside = '']) => /[\\^_]/.test(inside))
}

function accented(command: string, sign?: string, name?: string, inBraces?: string, bare?: string): string {
  const composed = `${inBraces ?? bare}${MARKS[sign ?? name ?? '']}`.normalize('NFC')
  return composed.length === 1 ? composed : command
}

function commandsInUnicode(text: string): string {
  let result = text
    .replace(LETTER, (_, name: string) => LETTERS[name] ?? '')
    .replace(SYMBOL, (command, name: string) => SYMBOLS.get(name) ?? command)
  for (let depth = 0; depth < DEEPEST_STYLE; depth++) result = result.replace(STYLE, '$1')
  return result
}

/** Maths without its dollar signs, when all of it can be written in Unicode; else as it is. */
function plainMaths(maths: string, inside: string): string {
  if (inside.includes(' ') && WORDS.test(inside)) return maths
  const plain = commandsInUnicode(inside.replace(/\\[ ,;:!]/g, ''))
    .replace(SCRIPT, (script, sign: string, group?: string, single?: string) => {
      const raise = sign === '^' ? superscript : subscript
      return raise(group ?? single ?? '') ?? script
    })
    .replace(/[{}]/g, '')
  return /[\\_^]/.test(plain) ? maths : plain
}
