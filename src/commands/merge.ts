import { resolve } from 'node:path'
import type { Command } from '../command.ts'
import { UserError } from '../errors.ts'
import { readBytes, writeText } from '../files.ts'
import { displayName } from '../list-file.ts'
import { mergeFile } from '../merge/merge.ts'
import { visible } from '../text/quote.ts'

export default {
  summary: 'Merge papers.json or its lock entry by entry: git calls it (see docs/merging.md)',
  arguments: 'BASE OURS THEIRS [PATH]',
  options: {},
  examples: [
    'git config merge.paperlist.driver "npx paperlist merge %O %A %B %P"',
    'paperlist merge base.json papers.json theirs.json   the result goes into papers.json',
  ],
  async run(_, [base, ours, theirs, path, ...others], io) {
    if (base === undefined || ours === undefined || theirs === undefined || others.length > 0)
      throw new UserError('Unexpected number of files, expected BASE OURS THEIRS and perhaps PATH')
    const bytes = (file: string) => readBytes(resolve(io.cwd, file), displayName(file, io))
    const name = displayName(path ?? ours, io)
    const versions = { base: bytes(base), ours: bytes(ours), theirs: bytes(theirs) }
    const outcome = mergeFile(name, versions)
    if (outcome.text !== undefined && !Buffer.from(outcome.text).equals(versions.ours))
      await writeText(resolve(io.cwd, ours), displayName(ours, io), outcome.text)
    if ('unreadable' in outcome) {
      const remedy =
        outcome.text === undefined ? 'it is left as ours has it' : 'both versions are in it, each in full'
      io.err(`${visible(name)}: cannot be merged by entry: ${visible(outcome.unreadable)}; ${remedy}\n`)
      return 2
    }
    for (const conflict of outcome.conflicts)
      io.err(`${visible(name)}: choose between the marks: ${conflict}\n`)
    return outcome.conflicts.length > 0 ? 1 : 0
  },
} satisfies Command
