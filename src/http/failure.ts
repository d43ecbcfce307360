import { ExchangeError, type ExchangeFailure, isExchangeError } from '../exchange.ts'

/** What Node, OpenSSL, zlib and undici call failures, and what they are to us. The first that fits. */
const FAILURES: readonly [code: RegExp, kind: ExchangeFailure, message: string][] = [
  [/^ETIMEDOUT$/, 'timeout', 'it did not answer in time'],
  [/^CERT_HAS_EXPIRED$/, 'tls', 'its certificate has expired'],
  [/^(?:ERR_TLS_CERT_ALTNAME_INVALID|HOSTNAME_MISMATCH)$/, 'tls', 'its certificate is for another host'],
  [
    /^(?:UNABLE_TO_|SELF_SIGNED_|DEPTH_ZERO_|CERT_UNTRUSTED)/,
    'tls',
    'its certificate is of no authority that we know',
  ],
  [/^(?:CERT_|CRL_|ERROR_IN_|INVALID_(?:CA|PURPOSE)|PATH_LENGTH_)/, 'tls', 'its certificate is not valid'],
  [/^(?:EPROTO$|ERR_SSL_|ERR_TLS_)/, 'tls', 'no secure connection can be made'],
  [/^(?:UND_ERR_HEADERS|HPE_HEADER)_OVERFLOW$/, 'unreadable', 'its headers are longer than 16 KiB'],
  [/^Z_/, 'unreadable', 'its answer cannot be decompressed'],
  [/^ECONNREFUSED$/, 'connection', 'the host refuses connections'],
  [/^(?:EHOST|ENET)(?:UNREACH|DOWN)$/, 'connection', 'the host cannot be reached'],
  [/^(?:HTTPParserError|HPE_|ERR_ASSERTION)/, 'connection', 'what it answers is not HTTP'],
  [/^UND_ERR_RES_CONTENT_LENGTH_MISMATCH$/, 'connection', 'its answer is shorter than it says'],
]

/** Any error of a request as one of ours, with a clause that holds nothing the server sent. */
export function failureOf(error: unknown): ExchangeError {
  if (isExchangeError(error)) return error
  const code = codeOf(error)
  for (const [pattern, kind, message] of FAILURES) {
    if (pattern.test(code)) return new ExchangeError(kind, message)
  }
  return new ExchangeError('connection', 'the connection was lost')
}

/** The code of an error, or its name when it has none; where several addresses of a host have failed, that of the first. */
function codeOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return codeOf(error.errors[0])
  if (!(error instanceof Error)) return ''
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name
}
