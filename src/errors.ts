/** A mistake that the user can put right: shown as its sentence, without a stack, and the process exits with 2. */
export class UserError extends Error {
  override name = 'UserError'
}

/** Whether it is one. Not by its class: each bundled file of the program has that for itself. */
export function isUserError(error: unknown): error is UserError {
  return error instanceof Error && error.name === 'UserError'
}
