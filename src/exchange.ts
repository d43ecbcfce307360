/** One question and one answer of a server. Only `http.ts` makes real ones; tests put servers of their own in its place. */

export interface Request {
  /** http or https. */
  url: string
  method?: 'GET' | 'HEAD' | 'POST' | 'PATCH' | 'DELETE'
  headers?: Readonly<Record<string, string>>
  body?: string
  /** Whether the address comes from us or the user's environment, and not from a list: then it may be a private one, on any port. */
  trusted?: boolean
  /** Milliseconds until the whole answer must be there. */
  deadline: number
  /** So many bytes of the body are read, after decompression; the rest is not waited for. */
  bytes: number
  /** Ends the exchange early. */
  signal?: AbortSignal
}

export interface Reply {
  status: number
  /** Names in lower case. */
  headers: Readonly<Record<string, string>>
  /** At most `bytes` bytes of it, decompressed, as UTF-8. */
  text: string
  /** Whether there was more. */
  truncated: boolean
}

/**
 * Sends a request and gives what the server answers, whatever its status. Redirects are not followed.
 * @throws {ExchangeError} when there is no answer.
 */
export type Exchange = (request: Request) => Promise<Reply>

/** Why there is no answer. */
export type ExchangeFailure =
  /** An address that we do not connect to: private, another scheme or port, user info. */
  | 'refused'
  /** The name is known to be that of no host, and a name that could not be looked up. */
  | 'no such host'
  | 'lookup failed'
  | 'timeout'
  | 'tls'
  /** Reset, refused by the host, unreachable, or not HTTP. */
  | 'connection'
  /** Headers or an encoding beyond what we read. */
  | 'unreadable'
  | 'interrupted'

/** No answer. The message is a clause for people and holds nothing that the server sent. */
export class ExchangeError extends Error {
  override name = 'ExchangeError'
  readonly kind: ExchangeFailure
  constructor(kind: ExchangeFailure, message: string) {
    super(message)
    this.kind = kind
  }
}

/** Whether it is one. Not by its class: each bundled file of the program has that for itself. */
export function isExchangeError(error: unknown): error is ExchangeError {
  return error instanceof Error && error.name === 'ExchangeError'
}
