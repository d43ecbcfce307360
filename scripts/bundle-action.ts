/**
 * Writes action/index.cjs, the whole program as one file for the runner that action.yml names, and action/LICENSES.txt, the
 * licences of what is bundled in it. With `--check` it compares instead, and names the files that are stale.
 */
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { program } from './esbuild-options.ts'
import { licencesOf } from './licences.ts'

process.chdir(fileURLToPath(new URL('..', import.meta.url)))

const { outputFiles, metafile } = await build({
  ...program,
  entryPoints: ['src/action/bin.ts'],
  outfile: 'action/index.cjs',
  banner: { js: '/* Made by `npm run bundle:action`. The licences of what is in it are in LICENSES.txt. */' },
  preserveSymlinks: true, // so that its names of modules do not depend on where node_modules are
  charset: 'utf8',
  metafile: true,
  write: false,
})
const files = {
  'action/index.cjs': outputFiles?.[0]?.text ?? '',
  'action/LICENSES.txt': licencesOf(Object.keys(metafile?.inputs ?? {})),
}

mkdirSync('action', { recursive: true })
for (const [path, text] of Object.entries(files)) {
  if (read(path) === text) continue
  if (process.argv.includes('--check')) {
    console.error(`Unexpected content in ${path}, run \`npm run bundle:action\` and commit it`)
    process.exitCode = 1
  } else {
    writeFileSync(path, text)
    if (path.endsWith('.cjs')) chmodSync(path, 0o755) // .pre-commit-hooks.yaml starts it by its name
    console.error(`wrote ${path}`)
  }
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}
