import { pipeline, type Readable, type Transform } from 'node:stream'
import { createGunzip, createInflate, createInflateRaw } from 'node:zlib'
import { ExchangeError } from '../exchange.ts'

/**
 * At most `most` bytes of a body after its decompression, as UTF-8; what follows is neither decompressed nor waited for.
 * `encoding` is the value of the header Content-Encoding (RFC 9110, section 8.4), empty when there is none.
 * Brotli is not among those that we read: a few bytes of it make a decoder take 16 MB, for each of many requests at once.
 * @throws {ExchangeError} `unreadable`, when it is another than gzip or deflate, or several.
 */
export async function readBody(
  body: Readable,
  encoding: string,
  most: number,
): Promise<{ text: string; truncated: boolean }> {
  const chunks: Buffer[] = []
  let size = 0
  if (most > 0) {
    for await (const chunk of decompressed(body, encoding.trim().toLowerCase())) {
      chunks.push(chunk)
      size += chunk.length
      if (size > most) break
    }
  }
  const truncated = size > most
  const bytes = Buffer.concat(chunks).subarray(0, most)
  return { text: new TextDecoder().decode(bytes, { stream: truncated }), truncated }
}

/** A body without a single byte is not looked at further: answers that have none may still name an encoding. */
async function* decompressed(body: Readable, encoding: string): AsyncGenerator<Buffer> {
  const chunks = body[Symbol.asyncIterator]() as AsyncIterableIterator<Buffer>
  const { value: first, done } = await chunks.next()
  if (done) return
  const whole = (async function* () {
    yield first
    yield* chunks
  })()
  const decoder = decoderOf(encoding, first)
  yield* decoder === undefined ? whole : pipeline(whole, decoder, () => {})
}

/** What undoes an encoding, by the first chunk of the body; undefined when there is nothing to undo. */
function decoderOf(encoding: string, first: Buffer): Transform | undefined {
  switch (encoding) {
    case '':
    case 'identity':
      return undefined
    case 'gzip':
    case 'x-gzip':
      return createGunzip()
    case 'deflate': // some servers leave out the header of zlib, whose first byte names method 8
      return ((first[0] ?? 0) & 15) === 8 ? createInflate() : createInflateRaw()
    default:
      throw new ExchangeError('unreadable', 'its encoding cannot be read')
  }
}
