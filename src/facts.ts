/** What the world says, as far as it is known. Rules compare the list with it and ask nothing themselves. */
export interface Facts {
  /** The day of the check in UTC, `2026-11-22`. */
  today: string
}
