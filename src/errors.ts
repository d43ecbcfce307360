/** A mistake that the user can put right: shown as its sentence, without a stack, and the process exits with 2. */
export class UserError extends Error {
  override name = 'UserError'
}
