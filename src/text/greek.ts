const NAMES =
  'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma tau upsilon phi chi psi omega'
const LETTERS = 'αβγδεζηθικλμνξοπρστυφχψω'

/** The Greek letters by their English names, the capitals by capitalised names: `alpha` α, `Delta` Δ. */
export const GREEK: ReadonlyMap<string, string> = new Map(
  NAMES.split(' ').flatMap((name, index) => {
    const letter = LETTERS.charAt(index)
    return [
      [name, letter],
      [name.charAt(0).toUpperCase() + name.slice(1), letter.toUpperCase()],
    ] as const
  }),
)

const NAME_OF = new Map([['ς', 'sigma'], ...[...GREEK].map(([name, letter]) => [letter, name] as const)])

/** The text with Greek letters spelt out: `β-VAE` becomes `beta-VAE`. */
export function spellGreek(text: string): string {
  return text.replace(/[α-ωΑ-Ω]/g, (letter) => NAME_OF.get(letter) ?? letter)
}
