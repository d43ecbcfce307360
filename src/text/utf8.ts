import { isUtf8 } from 'node:buffer'
import { UserError } from '../errors.ts'

const REPLACEMENT = '\uFFFD'

/**
 * The text of UTF-8 bytes, a byte order mark kept. When they are not UTF-8, `invalid` is the offset in `text`
 * of the first character that could not be read; there the text has U+FFFD.
 */
export function decodeUtf8(bytes: Uint8Array): { text: string; invalid?: number } {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8')
  return isUtf8(bytes) ? { text } : { text, invalid: firstUnreadable(text, bytes) }
}

/**
 * The text of a file that has to be UTF-8, a byte order mark kept; `name` is that of the file.
 * @throws {UserError} when it is not UTF-8.
 */
export function utf8Text(bytes: Uint8Array, name: string): string {
  const { text, invalid } = decodeUtf8(bytes)
  if (invalid !== undefined) throw new UserError(`cannot read ${name}: it is not UTF-8`)
  return text
}

/** The first U+FFFD of `text` that does not stand for itself in `bytes`. */
function firstUnreadable(text: string, bytes: Uint8Array): number {
  const genuine = Buffer.from(REPLACEMENT)
  let offset = 0
  let byte = 0
  for (;;) {
    const next = text.indexOf(REPLACEMENT, offset)
    if (next < 0) return text.length
    byte += Buffer.byteLength(text.slice(offset, next))
    if (!genuine.equals(bytes.subarray(byte, byte + genuine.length))) return next
    byte += genuine.length
    offset = next + 1
  }
}
