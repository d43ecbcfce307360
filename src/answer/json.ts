import { type RegistryReply, Unanswered } from '../source.ts'

/**
 * The value that an answer in JSON has.
 * @throws {Unanswered} when it is something else, such as a page of HTML or half of a value.
 */
export function jsonIn(reply: RegistryReply): unknown {
  try {
    return JSON.parse(reply.text)
  } catch {
    throw new Unanswered(`it answered ${reply.status} with something else than JSON`)
  }
}

/** The values of an object by name, to be looked at one by one; of anything else, none. */
export function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.assign(Object.create(null), value)
    : {}
}

/** The values of an array; of anything else, none. */
export function itemsOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}
