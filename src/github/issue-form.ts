/** What people wrote into an issue form: GitHub puts each answer below a heading with the label of its field. */

/** What stands for a field that was left empty. */
const EMPTY: readonly string[] = ['', '_No response_', 'None']

/**
 * The answers by label, for the fields with these labels; those left empty are missing. Undefined when a heading stands there
 * twice: one of the two is not from the form, and nobody can say which.
 */
export function answersIn(body: string, labels: readonly string[]): Map<string, string> | undefined {
  const answers = new Map<string, string[]>()
  let current: string[] = []
  for (const line of body.split(/\r\n|\r|\n/)) {
    const label = labels.find((one) => line === `### ${one}`)
    if (label === undefined) {
      current.push(line)
      continue
    }
    if (answers.has(label)) return undefined
    current = []
    answers.set(label, current)
  }
  const texts = [...answers].map(([label, lines]) => [label, lines.join('\n').trim()] as const)
  return new Map(texts.filter(([, text]) => !EMPTY.includes(text)))
}
