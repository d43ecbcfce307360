import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { stepsOf } from '../src/fixtures/workflow.ts'

/** The script of publish.yml that commits what was built. */
const [script = ''] = stepsOf(readFileSync('.github/workflows/publish.yml', 'utf8')).flatMap(
  ({ run }) => run ?? [],
)

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'paperlist-'))
  git('init', '-q', '--bare', '-b', 'main', 'origin')
  git('init', '-q', '-b', 'main', 'clone')
  writeFileSync(join(folder, 'clone/README.md'), 'old\n')
  inClone('add', '.')
  inClone('-c', 'user.name=a', '-c', 'user.email=a@b.c', 'commit', '-qm', 'one')
  inClone('remote', 'add', 'origin', join(folder, 'origin'))
  inClone('push', '-q', 'origin', 'main')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function git(...args: string[]): string {
  return execFileSync('git', args, { cwd: folder, encoding: 'utf8' })
}

const inClone = (...args: string[]) => git('-C', 'clone', ...args)

/** As the runner runs it: bash, which stops at the first mistake. */
function publish(): void {
  const env = { ...process.env, TOKEN: 'secret', GITHUB_REF_NAME: 'main' }
  execFileSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], {
    cwd: join(folder, 'clone'),
    env,
    stdio: 'pipe',
  })
}

const log = () => git('-C', 'origin', 'log', '--format=%an: %s', 'main').trim().split('\n')

test.skipIf(process.platform === 'win32')(
  'what changed is committed and pushed, and a second time nothing is',
  () => {
    writeFileSync(join(folder, 'clone/README.md'), 'new\n')
    publish()
    publish()
    expect(log()).toEqual(['github-actions[bot]: README.md as papers.json makes it', 'a: one'])
    expect(git('-C', 'origin', 'show', 'main:README.md')).toBe('new\n')
    expect(inClone('config', '--list')).not.toContain('secret')
  },
)

test.skipIf(process.platform === 'win32')(
  'nothing is lost when somebody else pushed meanwhile: it fails',
  () => {
    git('clone', '-q', join(folder, 'origin'), 'other')
    writeFileSync(join(folder, 'other/README.md'), 'theirs\n')
    git('-C', 'other', '-c', 'user.name=b', '-c', 'user.email=b@b.c', 'commit', '-qam', 'theirs')
    git('-C', 'other', 'push', '-q', 'origin', 'main')
    writeFileSync(join(folder, 'clone/README.md'), 'new\n')
    expect(publish).toThrow()
    expect(log()).toEqual(['b: theirs', 'a: one'])
  },
)
