import type { PaperRecord } from './facts.ts'

/** A registry that knows papers. One file each in `sources/`; the file's name is its name in papers.lock.json. */
export interface Source {
  /** As people know it: `Semantic Scholar`. */
  title: string
  /** Where it is asked, and the environment variable that names another place: a mirror, or a server of a test. */
  address: string
  variable: string
  /**
   * A second place, which is asked when something has to be certain (arXiv: that a paper is withdrawn; OpenReview: that there
   * is none), and its variable. When only `variable` is set, to a mirror, there is no second place.
   */
  confirmation?: { address: string; variable: string }
  /** Milliseconds from the end of one request to the start of the next. */
  pace: number
  /** So many keys fit into one request. */
  batch: number
  /** So many requests are made in one run at most; what is left waits for the next. */
  most: number
  /** Whether it can be asked for a key of `facts.papers`: `arxiv:2406.16254`, `doi:...`, `title:...`. */
  answers(key: string): boolean
  /**
   * Asks for at most `batch` keys. A key without an entry in the result could not be answered and stays unknown; one with
   * an empty array is known not to exist, which only a good answer can say.
   * @throws {Unanswered} when the source gave no good answer.
   */
  ask(keys: readonly string[], registry: Registry): Promise<ReadonlyMap<string, readonly PaperRecord[]>>
}

/** The way to one source: paced, asked again when it is busy, given up in time. */
export interface Registry {
  /** The address of the source without a slash at its end. */
  address: string
  /** The second place of the source, likewise; absent when it has none. */
  confirmation?: string | undefined
  /** Who we are, for services that want to know: an e-mail address (`PAPERLIST_MAILTO`). */
  mailto?: string | undefined
  /** The key that the user has for Semantic Scholar (`PAPERLIST_S2_KEY`). */
  key?: string | undefined
  /**
   * The answer to a request. What says *not now* (406, 408, 429, 5xx, and a lost connection) is asked again after a while.
   * @throws {Unanswered} when it stays so.
   */
  send(request: RegistryRequest): Promise<RegistryReply>
}

export interface RegistryRequest {
  url: string
  method?: 'GET' | 'POST'
  headers?: Readonly<Record<string, string>>
  body?: string
}

export interface RegistryReply {
  status: number
  text: string
}

/** A source gave no good answer: nothing follows from it. The message is a clause for people: `it answered 429 six times`. */
export class Unanswered extends Error {
  override name = 'Unanswered'
}

/** Whether it is one. Not by its class: each bundled file of the program has that for itself. */
export function isUnanswered(error: unknown): error is Unanswered {
  return error instanceof Error && error.name === 'Unanswered'
}
