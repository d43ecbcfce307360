import { expect, test } from 'vitest'
import { ExchangeError } from '../exchange.ts'
import { failureOf } from './failure.ts'

const withCode = (code: string) => Object.assign(new Error('what the server sent'), { code })

test.each([
  ['ETIMEDOUT', 'timeout', 'it did not answer in time'],
  ['CERT_HAS_EXPIRED', 'tls', 'its certificate has expired'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'tls', 'its certificate is for another host'],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'tls', 'its certificate is of no authority that we know'],
  ['SELF_SIGNED_CERT_IN_CHAIN', 'tls', 'its certificate is of no authority that we know'],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'tls', 'its certificate is of no authority that we know'],
  ['CERT_NOT_YET_VALID', 'tls', 'its certificate is not valid'],
  ['CERT_REVOKED', 'tls', 'its certificate is not valid'],
  ['INVALID_PURPOSE', 'tls', 'its certificate is not valid'],
  ['EPROTO', 'tls', 'no secure connection can be made'],
  ['ERR_SSL_WRONG_VERSION_NUMBER', 'tls', 'no secure connection can be made'],
  ['UND_ERR_HEADERS_OVERFLOW', 'unreadable', 'its headers are longer than 16 KiB'],
  ['Z_DATA_ERROR', 'unreadable', 'its answer cannot be decompressed'],
  ['ECONNREFUSED', 'connection', 'the host refuses connections'],
  ['EHOSTUNREACH', 'connection', 'the host cannot be reached'],
  ['ENETUNREACH', 'connection', 'the host cannot be reached'],
  ['HPE_INVALID_CONSTANT', 'connection', 'what it answers is not HTTP'],
  ['UND_ERR_RES_CONTENT_LENGTH_MISMATCH', 'connection', 'its answer is shorter than it says'],
  ['ECONNRESET', 'connection', 'the connection was lost'],
  ['UND_ERR_SOCKET', 'connection', 'the connection was lost'],
  ['of another kind', 'connection', 'the connection was lost'],
])('%s is a failure of kind %s: %s', (code, kind, message) => {
  const failure = failureOf(withCode(code))
  expect(failure).toBeInstanceOf(ExchangeError)
  expect({ ...failure, message: failure.message }).toMatchObject({ kind, message })
})

test('of several addresses the first says why', () => {
  const failure = failureOf(new AggregateError([withCode('ECONNREFUSED'), withCode('ENETUNREACH')]))
  expect(failure.message).toBe('the host refuses connections')
})

test.each([
  ['an error of ours stays', new ExchangeError('refused', 'its host is private'), 'its host is private'],
  [
    'the parser of HTTP has no codes',
    Object.assign(new Error('...'), { name: 'HTTPParserError' }),
    'what it answers is not HTTP',
  ],
  ['no error at all', 'nonsense', 'the connection was lost'],
  ['several errors without any', new AggregateError([]), 'the connection was lost'],
])('%s', (_, error, message) => {
  expect(failureOf(error).message).toBe(message)
})
