/**
 * The program as people run it, against registries on this machine that speak as the real ones do: the original list of this
 * repository has nine wrong entries, and no word is said of the others. Prints what it printed.
 */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { ORIGINAL, WRONG } from '../../src/fixtures/original-list.ts'
import { NEURON_PAPERS } from '../../src/fixtures/services/neuron-papers.ts'
import { serve } from '../../src/fixtures/services/serve.ts'
import { registriesOf } from '../../src/fixtures/services/world.ts'
import { formatList } from '../../src/layout.ts'

const VARIABLES: Readonly<Record<string, string>> = {
  arxiv: 'PAPERLIST_ARXIV_API',
  crossref: 'PAPERLIST_CROSSREF_API',
  datacite: 'PAPERLIST_DATACITE_API',
  dblp: 'PAPERLIST_DBLP_API',
  doi: 'PAPERLIST_DOI_API',
  openreview: 'PAPERLIST_OPENREVIEW_API',
  'semantic-scholar': 'PAPERLIST_S2_API',
}

const folder = mkdtempSync(join(tmpdir(), 'paperlist-'))
const { addresses, close } = await serve(registriesOf(NEURON_PAPERS))
try {
  writeFileSync(join(folder, 'papers.json'), formatList({ ...ORIGINAL, rules: { 'venue-name': 'off' } }))
  const env = Object.fromEntries(
    Object.entries(addresses).map(([name, address]) => [VARIABLES[name] as string, address]),
  )
  const { code, out, err } = await run(['verify', '--no-links', '--reporter', 'json'], env)
  console.log(err)
  const findings: { rule: string; path: (string | number)[]; message: string }[] = JSON.parse(out).findings
  const told = new Set(
    findings
      .filter(({ rule }) => rule !== 'sorted')
      .map(({ path }) => ORIGINAL.papers[Number(path[1])]?.title ?? ''),
  )
  for (const { rule, message } of findings) console.log(`${rule}: ${message}`)
  const isRight = told.size === WRONG.length && WRONG.every((title) => told.has(title)) && code === 1
  if (!isRight) throw new Error('these are not the nine wrong entries')
} finally {
  await close()
  rmSync(folder, { recursive: true })
}

function run(
  argv: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<{ code: number | null; out: string; err: string }> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [resolve('dist/bin.cjs'), ...argv], {
      cwd: folder,
      env: { ...process.env, ...env },
    })
    let out = ''
    let err = ''
    child.stdout.on('data', (text) => {
      out += text
    })
    child.stderr.on('data', (text) => {
      err += text
    })
    child.on('close', (code) => done({ code, out, err }))
  })
}
