import { decodeUtf8 } from '../text/utf8.ts'

/** The largest file with a list that is read, in bytes: 20 MB hold some 50,000 papers. */
export const LARGEST = 20 * 1024 * 1024

/** The text of a file with a list, or what is wrong with its bytes and where in the text. */
export function decoding(
  bytes: Uint8Array,
): { text: string } | { text: string; problem: { start: number; end: number; message: string } } {
  if (bytes.length > LARGEST) {
    const size = Math.ceil(bytes.length / 1024 / 1024)
    const message = `Unexpected file of ${size} MB, expected at most 20 MB; split the list`
    return { text: '', problem: { start: 0, end: 0, message } }
  }
  const { text, invalid } = decodeUtf8(bytes)
  if (invalid === undefined) return { text }
  const message = 'Unexpected bytes that are not UTF-8, expected the file to be saved as UTF-8'
  return { text, problem: { start: invalid, end: invalid + 1, message } }
}
