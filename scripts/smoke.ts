/** Runs the bundled program as a user would: what only the bundling can break shows here. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const program = resolve('dist/bin.cjs')
const cwd = mkdtempSync(join(tmpdir(), 'paperlist-smoke-'))

/** What a call must exit with, and what it must print to standard output or standard error. */
const CALLS: readonly [args: string, code: number, out: RegExp, err: RegExp][] = [
  ['--version', 0, /^\d+\.\d+\.\d+\n$/, /^$/],
  ['--help', 0, /^ {2}absorb .*\n(?:.*\n)* {2}build .*\n(?:.*\n)* {2}lint .*\n(?:.*\n)* {2}verify /m, /^$/],
  ['lnt', 2, /^$/, /^paperlist: Unexpected command `lnt`, did you mean `lint`\?\n$/],
  ['lint --fx', 2, /^$/, /^paperlist: Unexpected option `--fx`, did you mean `--fix`\?\n$/],
  ['lint none.json', 2, /^$/, /^paperlist: cannot read none\.json: there is no such file\n$/],
  ['lint', 0, /^No problems in papers\.json\n$/, /^papers\.lock\.json has no facts about /],
  [
    'lint --reporter sarif,text=lint.txt',
    0,
    /"version": "2\.1\.0"/,
    /^papers\.lock\.json has no facts about /,
  ],
  ['lint bad.json', 1, /bad\.json\n {2}1:2 {2}error/, /^$/],
  ['build', 0, /^$/, /^wrote README\.md\n$/],
  ['build --check', 0, /^$/, /^README\.md is up to date\n$/],
  ['build --template bad.md', 2, /^$/, /^paperlist: bad\.md:1:16 Unexpected block `paper`/],
  ['build --template bad.md --check papers.json', 2, /^$/, /did you mean `papers`\?\n$/],
  ['explain sorted', 0, /^## sorted\n/, /^$/],
]

try {
  writeFileSync(join(cwd, 'papers.json'), readFileSync('papers.json'))
  writeFileSync(join(cwd, 'README.template.md'), readFileSync('README.template.md'))
  writeFileSync(join(cwd, 'bad.json'), '{')
  writeFileSync(join(cwd, 'bad.md'), '<!-- paperlist:paper -->\n')
  for (const [args, code, out, err] of CALLS) {
    const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args.split(' ')], {
      cwd,
      encoding: 'utf8',
    })
    if (status === code && out.test(stdout) && err.test(stderr)) continue
    throw new Error(`paperlist ${args}: unexpected exit code ${status}, or output:\n${stdout}\n${stderr}`)
  }
  console.log(`${CALLS.length} calls of the bundled program`)
} finally {
  rmSync(cwd, { recursive: true, force: true })
}
