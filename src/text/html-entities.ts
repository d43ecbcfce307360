import { GREEK } from './greek.ts'

const REFERENCE = /&(?:#(\d{1,7})|#[xX]([\dA-Fa-f]{1,6})|([A-Za-z][A-Za-z\d]{1,9}));/g

const NAMED: ReadonlyMap<string, string> = new Map([
  ...GREEK,
  ...pairs(`
    amp & lt < gt > quot " apos ' lsquo ‘ rsquo ’ sbquo ‚ ldquo “ rdquo ” bdquo „ laquo « raquo » lsaquo ‹ rsaquo ›
    ndash – mdash — minus − hyphen ‐ hellip … middot · bull • dagger † Dagger ‡ sect § para ¶ copy © reg ® trade ™
    deg ° prime ′ Prime ″ iexcl ¡ iquest ¿ excl ! quest ? num # dollar $ percnt % ast * plus + comma , period . sol /
    colon : semi ; equals = commat @ lpar ( rpar ) lsqb [ lbrack [ rsqb ] rbrack ] lcub { rcub } lowbar _ bsol \\
    verbar | vert | szlig ß AElig Æ aelig æ OElig Œ oelig œ Oslash Ø oslash ø Lstrok Ł lstrok ł ETH Ð eth ð
    THORN Þ thorn þ inodot ı imath ı cent ¢ pound £ yen ¥ euro € frac12 ½ frac14 ¼ frac34 ¾ sup1 ¹ sup2 ² sup3 ³
    ordf ª ordm º micro µ times × divide ÷ plusmn ± le ≤ ge ≥ ne ≠ asymp ≈ equiv ≡ cong ≅ sim ∼ infin ∞ sum ∑ prod ∏
    int ∫ radic √ part ∂ nabla ∇ isin ∈ notin ∉ cap ∩ cup ∪ sub ⊂ sup ⊃ empty ∅ forall ∀ exist ∃ larr ← rarr → uarr ↑
    darr ↓ harr ↔ rArr ⇒ lArr ⇐ hArr ⇔ ell ℓ sdot ⋅ star ☆ starf ★`),
  ['nbsp', '\u00A0'],
  ['ensp', '\u2002'],
  ['emsp', '\u2003'],
  ['thinsp', '\u2009'],
  ['shy', '\u00AD'],
])

const ACCENTED = /^([A-Za-z])(grave|acute|circ|tilde|macr|breve|dot|uml|ring|dblac|caron|cedil|ogon)$/
const ACCENTS: Readonly<Record<string, string>> = {
  grave: '\u0300',
  acute: '\u0301',
  circ: '\u0302',
  tilde: '\u0303',
  macr: '\u0304',
  breve: '\u0306',
  dot: '\u0307',
  uml: '\u0308',
  ring: '\u030A',
  dblac: '\u030B',
  caron: '\u030C',
  cedil: '\u0327',
  ogon: '\u0328',
}

/** What browsers read for the numbers from 128, where Unicode has controls and people mean this. */
const WINDOWS_1252 = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ'

/** The text with its HTML character references resolved: `&amp;`, `&#39;`, `&eacute;`. One that is not known stays as it is. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(REFERENCE, (reference, decimal?: string, hexadecimal?: string, name?: string) => {
    if (name !== undefined) return NAMED.get(name) ?? accented(name) ?? reference
    const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal)
    return characterOf(code) ?? reference
  })
}

function accented(name: string): string | undefined {
  const [, letter, accent] = ACCENTED.exec(name) ?? []
  if (letter === undefined || accent === undefined) return undefined
  const composed = `${letter}${ACCENTS[accent]}`.normalize('NFC')
  return composed.length === 1 ? composed : undefined
}

function characterOf(code: number): string | undefined {
  if (code >= 128 && code < 160) return WINDOWS_1252.charAt(code - 128).trim() || undefined
  const isCharacter = code >= 32 && code !== 127 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
  return isCharacter ? String.fromCodePoint(code) : undefined
}

function pairs(table: string): [string, string][] {
  return [...table.matchAll(/(\S+)\s+(\S+)/g)].map(([, name, character]) => [
    name as string,
    character as string,
  ])
}
