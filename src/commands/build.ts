import { resolve } from 'node:path'
import { blocks } from '../blocks/index.ts'
import type { Command, Io } from '../command.ts'
import { UserError } from '../errors.ts'
import { readBytesIfAny, readText, writeText } from '../files.ts'
import { displayName, readListFile, understoodList } from '../list-file.ts'
import { renderReadme } from '../readme/readme.ts'
import { decodeUtf8 } from '../text/utf8.ts'

export default {
  summary: 'Write README.md from papers.json and README.template.md',
  arguments: '[FILE]',
  options: {
    check: { type: 'boolean', help: 'Write nothing; show the difference and exit with 1 when there is one' },
    template: {
      type: 'string',
      placeholder: 'FILE',
      default: 'README.template.md',
      help: 'The page around the papers',
    },
    out: { type: 'string', short: 'o', placeholder: 'FILE', default: 'README.md', help: 'Where to write' },
  },
  examples: [
    'paperlist build                       write README.md',
    'paperlist build --check               fail when README.md is not what build would write',
  ],
  async run(values, [file = 'papers.json', ...others], io) {
    if (others.length > 0) throw new UserError(`Unexpected second file ${others[0]}, expected one list`)
    const template = String(values.template)
    const out = String(values.out)
    const list = understoodList(await readListFile(file, io), io)
    if (list === undefined) return 1
    const files = { template: displayName(template, io), list: displayName(file, io) }
    const page = readText(resolve(io.cwd, template), files.template)
    const readme = await renderReadme(page, list, blocks, files)
    const name = displayName(out, io)
    const path = resolve(io.cwd, out)
    const present = readBytesIfAny(path, name)
    if (present !== undefined && Buffer.from(readme).equals(present)) {
      io.err(`${name} is up to date\n`)
      return 0
    }
    if (values.check === true) return showDifference(name, present, readme, io)
    await writeText(path, name, readme)
    io.err(`wrote ${name}\n`)
    return 0
  },
} satisfies Command

async function showDifference(
  name: string,
  present: Uint8Array | undefined,
  readme: string,
  io: Io,
): Promise<number> {
  const { unifiedDiff } = await import('../report/unified-diff.ts')
  const text = decodeUtf8(present ?? new Uint8Array()).text
  io.out(unifiedDiff(name, text, readme, io.env.GITHUB_ACTIONS === 'true'))
  io.err(
    `Unexpected content in ${name}, expected what \`paperlist build\` writes; run that, or \`npm run build\`, and commit ${name}\n`,
  )
  return 1
}
