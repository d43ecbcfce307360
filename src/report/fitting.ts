/** So many of the entries, from the first, as have room in that many characters, each on lines of its own; and how many are left out. */
export function fitting(
  entries: readonly string[],
  room: number,
): { entries: readonly string[]; left: number } {
  let rest = room
  const count = entries.findIndex((entry) => {
    rest -= entry.length + 1
    return rest < 0
  })
  const fits = count < 0 ? entries.length : count
  return { entries: entries.slice(0, fits), left: entries.length - fits }
}
