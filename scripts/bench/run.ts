/**
 * How fast paperlist is, beside what cannot be faster and beside its peers, in one run on one machine: on a shared
 * machine seconds mean little, ratios of processes run in turn do. `--runs N` sets how often each pair is run (7);
 * `--peers` adds the other linters, each run once, which takes some minutes.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { peakMemory } from './memory.ts'
import { compare, table } from './pairs.ts'
import { peers } from './peers.ts'
import { syntheticList } from './synthetic-list.ts'

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '7' }, peers: { type: 'boolean' } },
})
const runs = Number(values.runs)
const paperlist = resolve('dist/bin.cjs')

/** The least that any program must do: start; read and parse; and to build, join strings and write. */
const START = '0'
const READ = "JSON.parse(require('fs').readFileSync('papers.json', 'utf8'))"
const JOIN = `const fs = require('fs')
  const { papers } = JSON.parse(fs.readFileSync('papers.json', 'utf8'))
  const entry = (p) => '- [' + p.title + '](' + p.url + ')\\n  - [' + p.venue + '] [' + p.date + ']\\n'
  fs.writeFileSync('floor.md', papers.map(entry).join('\\n'))`

const node = (code: string) => [process.execPath, '-e', code]
const ours = (...args: string[]) => [process.execPath, paperlist, ...args]
const folder = mkdtempSync(join(tmpdir(), 'paperlist-bench-'))

function write(size: number, lean: boolean, order: 'newest' | 'oldest' = 'newest'): string {
  const cwd = mkdtempSync(join(folder, `${size}-`))
  writeFileSync(join(cwd, 'papers.json'), syntheticList(size, lean).replace('"newest"', `"${order}"`))
  writeFileSync(join(cwd, 'README.template.md'), '# Synthetic papers\n\n<!-- paperlist:papers -->\n')
  return cwd
}

try {
  const full = write(10_000, false)
  const rows = [
    compare('cold lint of this list / node -e 0', '.', ours('lint'), node(START), '<= 1.25', runs * 3),
    compare('lint, 10,000 papers / read and parse', full, ours('lint'), node(READ), '<= 2', runs),
    compare('build, 10,000 papers / join and write', full, ours('build'), node(JOIN), '<= 2.5', runs),
  ]
  const reversed = write(10_000, true, 'oldest')
  rows.push(
    compare(
      'lint, 10,000 papers in the wrong order / read and parse',
      reversed,
      ours('lint'),
      node(READ),
      '',
      runs,
    ),
  )
  for (const size of [1_000, 10_000, 100_000]) {
    const cwd = write(size, true)
    const papers = `${size.toLocaleString('en')} papers without authors and tags`
    rows.push(compare(`lint, ${papers} / read and parse`, cwd, ours('lint'), node(READ), '<= 4', runs))
    rows.push(compare(`build, ${papers} / join and write`, cwd, ours('build'), node(JOIN), '<= 4', runs))
  }
  const readmes = [1_000, 10_000, 100_000].map((size) => {
    const cwd = write(size, true)
    spawnSync(process.execPath, [paperlist, 'build'], { cwd })
    return { size, cwd }
  })
  for (const { size, cwd } of readmes) {
    const name = `lint README.md, ${size.toLocaleString('en')} papers / node -e 0`
    rows.push(compare(name, cwd, ours('lint', 'README.md'), node(START), '', size > 10_000 ? 1 : runs))
  }
  if (values.peers) {
    for (const { name, command, aim } of peers(join(tmpdir(), 'paperlist-peers'), full)) {
      rows.push(
        compare(
          `${name} / lint README.md, 10,000 papers`,
          full,
          command,
          ours('lint', 'README.md'),
          `>= ${aim}`,
          1,
        ),
      )
    }
  }
  console.log(table(rows))
  for (const { size, cwd } of readmes) {
    const peak = peakMemory(folder, cwd, [paperlist, 'lint', 'README.md'])
    console.log(`peak memory of lint README.md, ${size.toLocaleString('en')} papers: ${peak} MB`)
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
