import type { Io } from '../command.ts'
import { call } from './call.ts'
import type { Inputs } from './inputs.ts'

/** What changed in the lists since the commit that the inputs name, in words, as Markdown; empty where that cannot be told, as the log then says. */
export async function whatChanged(
  { changed = '', files }: Pick<Inputs, 'changed' | 'files'>,
  io: Io,
): Promise<string> {
  const parts = []
  for (const file of files.length === 0 ? [undefined] : files) {
    const words = ['diff', '--format', 'markdown']
    if (file !== undefined) words.push('--file', file)
    if (changed !== '') words.push('--', changed)
    const { code, out } = await call(words, io)
    if (code === 0) parts.push(out)
  }
  return parts.join('\n')
}
