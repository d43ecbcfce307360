import { join, resolve } from 'node:path'
import { blocks } from '../blocks/index.ts'
import { today } from '../clock.ts'
import type { Command, Io } from '../command.ts'
import { UserError } from '../errors.ts'
import { namesInFolder, readBytesIfAny, writeText } from '../files.ts'
import { CONTRIBUTING, MINIMAL, WORKFLOWS } from '../generated/list-files.js'
import { recommendationForm } from '../github/recommendation-form.ts'
import { withAttributes } from '../init/attributes.ts'
import { type Beginning, beginningOf, type Present } from '../init/beginning.ts'
import { ISSUE_FORM } from '../init/issue-form.ts'
import { nextSteps } from '../init/next-steps.ts'
import { formatList } from '../layout.ts'
import { displayName } from '../list-file.ts'
import { renderReadme } from '../readme/readme.ts'
import { visible } from '../text/quote.ts'
import { decodeUtf8 } from '../text/utf8.ts'

export default {
  summary: 'Set up a list: papers.json, its page, and what runs for it on GitHub',
  arguments: '[DIR]',
  options: {
    minimal: {
      type: 'boolean',
      help: 'Write one workflow only, which checks the list as it is in pull requests',
    },
    force: { type: 'boolean', help: 'Write over what is there, except a list in papers.json, and name it' },
  },
  examples: [
    'paperlist init               in an empty folder, or where README.md is a list',
    'paperlist init --minimal     keep README.md as it is, and have it checked',
  ],
  async run(values, [dir = '.', ...others], io) {
    if (others.length > 0) throw new UserError(`Unexpected second folder ${others[0]}, expected one`)
    const folder: Folder = { dir, isForced: values.force === true, io }
    if (values.minimal === true) {
      await put('.github/workflows/papers.yml', MINIMAL, folder)
      await warnBelowTop(folder)
      io.out(nextSteps('minimal'))
      return 0
    }
    const beginning = await beginningOf(presentIn(folder), today(io))
    io.err(beginning.told)
    await putList(beginning, folder)
    for (const [name, text] of Object.entries(WORKFLOWS)) await put(name, text, folder)
    await put(ISSUE_FORM, recommendationForm(beginning.list), folder)
    await putContributing(folder)
    const attributes = textIn('.gitattributes', folder)
    await put('.gitattributes', withAttributes(attributes), { ...folder, isForced: true })
    await warnBelowTop(folder)
    io.out(nextSteps(beginning.setting))
    return 0
  },
} satisfies Command

/** Where files are put, and whether over others. */
interface Folder {
  dir: string
  isForced: boolean
  io: Io
}

/** Says so where GitHub will not find the workflows, as it looks at the top of a repository only. */
async function warnBelowTop({ dir, io }: Folder): Promise<void> {
  const { placeInRepository } = await import('../git.ts')
  const place = placeInRepository(resolve(io.cwd, dir))
  if (place === '') return
  io.err(
    `${visible(place)} is not the top of its repository, where alone GitHub looks for .github: nothing in it runs here; a list has a repository of its own\n`,
  )
}

/**
 * What there is of a list.
 * @throws {UserError} when a file is there that the list would not go with.
 */
function presentIn(folder: Folder): Present {
  const { dir, isForced, io } = folder
  const names = namesInFolder(resolve(io.cwd, dir)) ?? []
  const other = names.find((name) => /^readme(?:\.md|\.markdown)?$/i.test(name) && name !== 'README.md')
  if (other !== undefined && !names.includes('README.md'))
    throw new UserError(`Unexpected name ${other}, expected README.md; rename it first`)
  const [papers, template, readme] = ['papers.json', 'README.template.md', 'README.md'].map((name) =>
    textIn(name, folder),
  )
  if (template !== undefined && papers === undefined && !isForced)
    throw new UserError(
      'Unexpected README.template.md without papers.json, expected both or none; `--force` writes over it',
    )
  return { papers, template, readme }
}

/** The text of a file; undefined when it is not there. */
function textIn(file: string, { dir, io }: Folder): string | undefined {
  const name = visible(displayName(join(dir, file), io))
  const bytes = readBytesIfAny(resolve(io.cwd, dir, file), name)
  if (bytes === undefined) return undefined
  const { text, invalid } = decodeUtf8(bytes)
  if (invalid !== undefined) throw new UserError(`cannot read ${name}: it is not UTF-8`)
  return text
}

/** Writes a file, or says that another is there. */
async function put(file: string, text: string, folder: Folder): Promise<void> {
  const { dir, isForced, io } = folder
  const name = visible(displayName(join(dir, file), io))
  const present = textIn(file, folder)
  if (present === text) return
  if (present !== undefined && !isForced) {
    io.err(`${name} is there already, and stays as it is; \`--force\` writes over it\n`)
    return
  }
  await writeText(resolve(io.cwd, dir, file), name, text)
  io.err(`${present === undefined ? 'wrote' : text.includes(present) ? 'added to' : 'wrote over'} ${name}\n`)
}

/** Writes the page for contributors where there is none; in `.github` it would come before one that stands elsewhere. */
async function putContributing(folder: Folder): Promise<void> {
  const present = ['CONTRIBUTING.md', 'docs/CONTRIBUTING.md'].find(
    (name) => textIn(name, folder) !== undefined,
  )
  if (present === undefined) await put('.github/CONTRIBUTING.md', CONTRIBUTING, folder)
  else folder.io.err(`${present} is there already, and stays the page for contributors\n`)
}

/** Writes what the list is in and made of. */
async function putList({ setting, list, template }: Beginning, folder: Folder): Promise<void> {
  if (setting !== 'there') await put('papers.json', formatList(list), folder)
  await put('README.template.md', template, folder)
  const readme = await renderReadme(template, list, blocks)
  const present = textIn('README.md', folder)
  const losesNothing = present !== undefined && readme.includes(present)
  if (losesNothing || present === undefined || folder.isForced) {
    await put('README.md', readme, { ...folder, isForced: true })
    return
  }
  const { unifiedDiff } = await import('../report/unified-diff.ts')
  folder.io.out(unifiedDiff('README.md', present, readme, folder.io.env.GITHUB_ACTIONS === 'true'))
  folder.io.err(
    'README.md stays as it is. `paperlist build` writes it otherwise, and so does the first merge: look at the difference before, above or with `git diff` after a build\n',
  )
}
