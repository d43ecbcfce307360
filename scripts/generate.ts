/**
 * Writes every generated file under src, and the fields of an entry in .github/CONTRIBUTING.md. With `--check` it compares
 * instead, and names the files that are stale; `src/generated`, which is not committed, is written all the same.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { catalogueIndex, lazyIndex } from './catalogue-index.ts'
import { withFieldsTable } from './fields-table.ts'
import { listFiles } from './list-files.ts'
import { precisionModule } from './precision-module.ts'
import { schemaCheck } from './schema-check.ts'
import { venueTable } from './venue-table.ts'

process.chdir(fileURLToPath(new URL('..', import.meta.url)))
const check = process.argv.includes('--check')
const stale: string[] = []

function put(path: string, content: string): void {
  const present = read(path)
  if (present === content) return
  stale.push(path)
  if (!check) writeFileSync(path, content)
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

/** The names of a catalogue's members, sorted by code point. */
function members(folder: string): string[] {
  return readdirSync(`src/${folder}`)
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && file !== 'index.ts')
    .map((file) => basename(file, '.ts'))
    .sort()
}

const rules = members('rules')
const { version } = JSON.parse(readFileSync('package.json', 'utf8'))
put('src/version.ts', `/** Generated from package.json. */\nexport const version = '${version}'\n`)
put('src/precision.ts', precisionModule(JSON.parse(readFileSync('scripts/score/precision.json', 'utf8'))))
put('src/rules/index.ts', catalogueIndex('rule', rules))
put('src/blocks/index.ts', catalogueIndex('block', members('blocks')))
put('src/reporters/index.ts', catalogueIndex('reporter', members('reporters')))
put('src/commands/index.ts', lazyIndex('command', members('commands')))
put('src/formats/index.ts', lazyIndex('format', members('formats')))
put('src/sources/index.ts', lazyIndex('source', members('sources')))

const schema = JSON.parse(readFileSync('src/papers.schema.json', 'utf8'))
const names = rules.map((name) => `\n        "${name}"`).join(',')
put(
  'src/papers.schema.json',
  readFileSync('src/papers.schema.json', 'utf8').replace(
    /("description": "The name of a rule\.",\s*"enum": )\[[^\]]*\]/,
    `$1[${names}\n      ]`,
  ),
)
schema.definitions.rule.enum = rules
const contributing = withFieldsTable(readFileSync('.github/CONTRIBUTING.md', 'utf8'), schema)
put('.github/CONTRIBUTING.md', contributing)

const workflows = Object.fromEntries(
  ['ci.yml', 'publish.yml', 'recommend.yml', 'verify.yml'].map((name) => [
    name,
    readFileSync(`.github/workflows/${name}`, 'utf8'),
  ]),
)
mkdirSync('src/generated', { recursive: true })
const venues = JSON.parse(readFileSync('src/venues.json', 'utf8'))
const lockSchema = JSON.parse(readFileSync('src/lock.schema.json', 'utf8'))
const generated = {
  'list-files': listFiles({ version, contributing, workflows }),
  'schema-check': await schemaCheck(schema),
  'lock-check': await schemaCheck(lockSchema),
  'venue-table': venueTable(venues),
}
for (const [name, { code, types }] of Object.entries(generated)) {
  writeFileSync(`src/generated/${name}.js`, code)
  writeFileSync(`src/generated/${name}.d.ts`, types)
}

const { rulesPage } = await import('./rules-page.ts')
put('src/rules/README.md', rulesPage((await import('../src/rules/index.ts')).rules))

for (const path of stale) {
  console.error(check ? `Unexpected content in ${path}, run \`npm run generate\`` : `wrote ${path}`)
}
if (check && stale.length > 0) process.exitCode = 1
