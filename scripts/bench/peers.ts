import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const PACKAGES = [
  'awesome-lint@2.3.0',
  'remark-cli@12.0.1',
  'remark-preset-lint-recommended@7.0.1',
  'remark-gfm@4.0.1',
  'markdownlint-cli2@0.20.0',
]

/** The other linters on the README of the list in `cwd`, each set up as its documentation says; fetched once into `folder`. */
export function peers(folder: string, cwd: string): { name: string; command: string[]; aim: string }[] {
  mkdirSync(folder, { recursive: true })
  if (!readdirSync(folder).includes('node_modules')) {
    writeFileSync(join(folder, 'package.json'), '{ "private": true }\n')
    spawnSync('npm', ['install', '--no-audit', '--no-fund', ...PACKAGES], { cwd: folder, stdio: 'inherit' })
  }
  const bin = (name: string) => join(folder, 'node_modules', '.bin', name)
  const plugin = (name: string) => ['--use', join(folder, 'node_modules', name, 'index.js')]
  const isLocal = { rules: ['awesome-github', 'awesome-git-repo-age'].map((rule) => [rule, false]) }
  writeFileSync(join(cwd, '.awesome-lintrc.json'), JSON.stringify(isLocal))
  return [
    { name: 'markdownlint-cli2', command: [bin('markdownlint-cli2'), 'README.md'], aim: '12' },
    {
      name: 'remark-cli',
      command: [
        bin('remark'),
        ...plugin('remark-gfm'),
        ...plugin('remark-preset-lint-recommended'),
        '--quiet',
        'README.md',
      ],
      aim: '150',
    },
    { name: 'awesome-lint', command: [bin('awesome-lint'), 'README.md'], aim: '150' },
  ]
}
