import { UserError } from '../errors.ts'

/** GitHub did not do what it was asked. The message says what that was, and holds nothing that GitHub sent. */
export class GitHubError extends UserError {
  /** Absent when there was no answer. */
  readonly status: number | undefined
  constructor(message: string, status?: number) {
    super(message)
    this.status = status
  }
}

/** Whether GitHub could not be asked or was out of order, so that nothing follows from it and the same may succeed later. */
export function isOutage(error: unknown): error is GitHubError {
  if (!(error instanceof Error) || error.name !== 'UserError' || !('status' in error)) return false
  const { status } = error as GitHubError
  return status === undefined || status === 429 || status >= 500
}
