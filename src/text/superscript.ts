const PLAIN = '0123456789+-=()ni'
const SUPERSCRIPT = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ'
const SUBSCRIPT = '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₙᵢ'

/** The text in superscript characters: `3` becomes `³`. Undefined when Unicode lacks one of them. */
export function superscript(text: string): string | undefined {
  return inAlphabet(text, SUPERSCRIPT)
}

/** The text in subscript characters: `2` becomes `₂`. Undefined when Unicode lacks one of them. */
export function subscript(text: string): string | undefined {
  return inAlphabet(text, SUBSCRIPT)
}

function inAlphabet(text: string, alphabet: string): string | undefined {
  let result = ''
  for (const character of text) {
    const index = PLAIN.indexOf(character)
    if (index < 0) return undefined
    result += alphabet.charAt(index)
  }
  return result
}
