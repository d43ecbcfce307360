import type { ExchangeFailure } from '../exchange.ts'

/** What was seen of a link. */
export interface Observation {
  /** The address that the list has. */
  url: string
  /** Of the last request. HEAD may prove that a page is there; that it is not, only GET. */
  method: 'HEAD' | 'GET'
  /** The redirects that were followed, in order: their status, and where they lead, without a fragment. */
  redirects: readonly Redirect[]
  /** The status of the last answer, where there was one. */
  status?: number
  /** Whether the last answer asks for a proof that one is a human. */
  isChallenge?: boolean
  /** Why there was none, and the same for people. */
  failure?: ExchangeFailure | 'too many redirects' | 'circle'
  failureMessage?: string
}

export interface Redirect {
  status: number
  to: string
}
