/** A JSON value as text that is the same for two values just when they are: the members of objects have no order. */
export function comparable(value: unknown): string {
  return (
    JSON.stringify(value, (_, inner: unknown) =>
      inner !== null && typeof inner === 'object' && !Array.isArray(inner) ? inOrder(inner) : inner,
    ) ?? ''
  )
}

/** The members of an object by name; a list of pairs, as an object would put names that are numbers first anyway. */
function inOrder(object: object): unknown {
  const entries = Object.entries(object)
  return { members: entries.sort(([a], [b]) => (a < b ? -1 : 1)).flat() }
}
