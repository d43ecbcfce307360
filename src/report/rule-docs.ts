/** Where the project and its rules are described. */

export const REPOSITORY = 'https://github.com/zepingyu0512/awesome-LLM-neuron'

/** The address of a rule's documentation. */
export function ruleDocumentation(rule: string): string {
  return `${REPOSITORY}/blob/main/src/rules/README.md#${rule}`
}
