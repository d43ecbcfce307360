import { version } from './version.ts'

/**
 * How we name ourselves to servers: who we are and where to complain. None of the words `link`, `check` and `bot` is in it, as
 * there are servers that refuse programs for these. With `mailto`, an e-mail address, registries know whom to write to.
 */
export function userAgent(mailto?: string): string {
  const contact = mailto === undefined ? '' : `; mailto:${mailto}`
  return `paperlist/${version} (+https://github.com/zepingyu0512/awesome-LLM-neuron${contact})`
}
