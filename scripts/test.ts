/** All that a change must pass, in the order in which it is soonest told. Needs no network. */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

process.chdir(fileURLToPath(new URL('..', import.meta.url)))

/** What is checked, the command, and what mends it. */
const STEPS: readonly [name: string, command: string, remedy: string][] = [
  ['generated files', 'tsx scripts/generate.ts --check', 'run `npm run generate` and commit what it writes'],
  ['types', 'tsc', 'mend the places named above'],
  ['formatting and lint', 'biome ci .', 'run `npm run format`; mend by hand what it leaves'],
  ['tests', 'vitest run', 'mend what the tests above show'],
  ['bundle', 'npm run -s bundle', 'mend the places named above'],
  [
    'the program',
    'tsx scripts/smoke.ts',
    'see what the call above prints; src/bin.ts and scripts/bundle.ts are all that tests do not run',
  ],
  [
    'the action',
    'tsx scripts/bundle-action.ts --check',
    'run `npm run bundle:action` and commit what it writes',
  ],
  ['unused code', 'knip', 'remove what is named above'],
  ['the package', 'publint --strict', 'mend package.json as said above'],
  ['its types', 'attw --pack --profile esm-only', 'mend the exports in package.json'],
]

/** The package is packed as it is: to bundle it again each time takes long. */
const env = { ...process.env, npm_config_ignore_scripts: 'true' }

for (const [name, command, remedy] of STEPS) {
  const start = performance.now()
  const { status } = spawnSync(command, { shell: true, stdio: 'inherit', env })
  if (status !== 0) {
    console.error(`\nFailed: ${name}. To mend it, ${remedy}.`)
    process.exit(1)
  }
  console.log(`ok: ${name} (${((performance.now() - start) / 1000).toFixed(1)} s)`)
}
