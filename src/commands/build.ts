import { dirname, join, resolve } from 'node:path'
import { blocks } from '../blocks/index.ts'
import type { Command, Io } from '../command.ts'
import { UserError } from '../errors.ts'
import { readBytesIfAny, readText, writeText } from '../files.ts'
import { recommendationForm } from '../github/recommendation-form.ts'
import { ISSUE_FORM, isIssueForm } from '../init/issue-form.ts'
import { displayName, fileSince, readListFile, understoodList } from '../list-file.ts'
import type { PaperList } from '../paper.ts'
import { renderReadme } from '../readme/readme.ts'
import { decodeUtf8 } from '../text/utf8.ts'

export default {
  summary: 'Write README.md from papers.json and README.template.md, and the issue form where there is one',
  arguments: '[FILE]',
  options: {
    check: { type: 'boolean', help: 'Write nothing; show the difference and exit with 1 when there is one' },
    since: {
      type: 'string',
      placeholder: 'REF',
      optional: true,
      help: 'With --check, also pass a README.md that nobody edited since a commit; without one, since the base of the pull request, or HEAD',
    },
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
    'paperlist build --check --since=main  fail only when somebody edited README.md since main',
  ],
  async run(values, [file = 'papers.json', ...others], io) {
    if (others.length > 0) throw new UserError(`Unexpected second file ${others[0]}, expected one list`)
    if (values.since !== undefined && values.check !== true)
      throw new UserError(
        'Unexpected --since without --check, expected both: `paperlist build --check --since`',
      )
    const template = String(values.template)
    const out = String(values.out)
    const list = understoodList(await readListFile(file, io), io)
    if (list === undefined) return 1
    const files = { template: displayName(template, io), list: displayName(file, io) }
    const page = readText(resolve(io.cwd, template), files.template)
    const readme = await renderReadme(page, list, blocks, files)
    let code = 0
    for (const made of [{ file: out, text: readme, remedy: ABSORB }, ...formOf(list, file, io)])
      code = Math.max(code, await put(made, values, io))
    return code
  },
} satisfies Command

type Values = Parameters<Command['run']>[0]

const TAKE_BACK = '- take the edit back; the form offers the tags and sections that papers.json has\n'
const ABSORB = `- \`paperlist absorb\` makes the same change in papers.json; commit that, and take the edit back
- without the program: take the edit back, and edit papers.json in the browser
`

/** A file as it is to be. */
interface Made {
  file: string
  text: string
  /** What becomes of an edit of it by hand. */
  remedy: string
}

/** The issue form beside the list, where there is one that was made from it. */
function formOf(list: PaperList, file: string, io: Io): Made[] {
  const form = join(dirname(file), ISSUE_FORM)
  const present = readBytesIfAny(resolve(io.cwd, form), displayName(form, io))
  const isOurs = present !== undefined && isIssueForm(decodeUtf8(present).text)
  return isOurs ? [{ file: form, text: recommendationForm(list), remedy: TAKE_BACK }] : []
}

/** Writes a file, or with `--check` compares it with what is there: the exit code. */
async function put({ file, text, remedy }: Made, { check, since }: Values, io: Io): Promise<number> {
  const name = displayName(file, io)
  const path = resolve(io.cwd, file)
  const present = readBytesIfAny(path, name)
  if (present !== undefined && Buffer.from(text).equals(present)) {
    io.err(`${name} is up to date\n`)
    return 0
  }
  if (since !== undefined && (await isAsItWas(name, present, String(since), io))) {
    io.err(`${name} is as it was, and stale; it is written anew after the merge\n`)
    return 0
  }
  if (check === true) {
    await showDifference(name, present, text, io)
    io.err(since === undefined ? staleMessage(name) : editedMessage(name, remedy))
    return 1
  }
  await writeText(path, name, text)
  io.err(`wrote ${name}\n`)
  return 0
}

/** Whether a file is, byte for byte, what it was where the work at hand left the commit `ref`. */
async function isAsItWas(
  name: string,
  present: Uint8Array | undefined,
  ref: string,
  io: Io,
): Promise<boolean> {
  const before = await fileSince(ref, name, io)
  if (before === undefined || present === undefined) return before === present
  return Buffer.from(before).equals(present)
}

async function showDifference(
  name: string,
  present: Uint8Array | undefined,
  readme: string,
  io: Io,
): Promise<void> {
  const { unifiedDiff } = await import('../report/unified-diff.ts')
  const text = decodeUtf8(present ?? new Uint8Array()).text
  io.out(unifiedDiff(name, text, readme, io.env.GITHUB_ACTIONS === 'true'))
}

function staleMessage(name: string): string {
  return `Unexpected content in ${name}, expected what \`paperlist build\` writes; run that, or \`npm run build\`, and commit ${name}\n`
}

function editedMessage(name: string, remedy: string): string {
  return `Unexpected edit of ${name}, expected it as it was: it is written from papers.json after the merge, and the edit would be lost\n${remedy}`
}
