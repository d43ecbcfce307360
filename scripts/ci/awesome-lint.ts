/**
 * README.md through the rules of awesome-lint that look at its Markdown. Those that ask GitHub or the age of the
 * repository are left out. The tool is fetched into the folder that is named, as 400 packages are too many to keep.
 */
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const REMOTE = /^remark-lint:awesome-(?:github|git-repo-age|contributing|code-of-conduct)$/
const folder = resolve(process.argv[2] ?? 'node_modules/.cache/awesome-lint')

const { status } = spawnSync(
  'npm',
  ['install', '--prefix', folder, '--no-audit', '--no-fund', '--silent', 'awesome-lint@2.3.0'],
  {
    shell: process.platform === 'win32',
  },
)
if (status !== 0) throw new Error('awesome-lint could not be fetched')

type Plugin = { name?: string } | [{ name?: string }, ...unknown[]]
const load = (path: string) => import(pathToFileURL(join(folder, 'node_modules', path)).href)
const { default: plugins }: { default: Plugin[] } = await load('awesome-lint/config.js')
const { remark } = await load('remark/index.js')
const local = plugins.filter(
  (plugin) => !REMOTE.test((Array.isArray(plugin) ? plugin[0] : plugin).name ?? ''),
)

const page = join(folder, 'readme.md')
writeFileSync(page, readFileSync('README.md'))
const { messages } = await remark()
  .use(local)
  .process({ path: page, value: readFileSync('README.md', 'utf8') })
for (const message of messages)
  console.error(`README.md:${message.line}:${message.column} ${message.reason} (${message.ruleId})`)
console.log(messages.length === 0 ? 'no findings' : `${messages.length} findings`)
if (messages.length > 0) process.exitCode = 1
