/**
 * Twenty pull requests on a list of 300 papers, merged in turn in a real repository: by git alone, and by git with our driver. What
 * git cannot merge is left out where it merges alone; with our driver ours is taken of what a person would have to choose.
 * Fails when a conflict comes up between changes to different papers, or when anything is lost, doubled or not as `lint` wants it.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { randomOf } from '../../src/fixtures/link-world.ts'
import { type Pull, randomPull } from '../../src/fixtures/random-pull.ts'
import { grouped } from '../../src/grouped.ts'
import { formatList } from '../../src/layout.ts'
import { formatLock } from '../../src/lock/lock.ts'
import type { PaperList } from '../../src/paper.ts'
import { syntheticList } from '../bench/synthetic-list.ts'

const PULLS = 20
const ROUNDS = Number(process.argv[2] ?? 5)
const PROGRAM = resolve('dist/bin.cjs')

interface Tally {
  merges: number
  conflicts: number
  /** Files that are no JSON after a merge that git called clean. */
  broken: number
  /** Additions, and edits and removals that were merged without a conflict, which are not there at the end; papers that are there twice. */
  lost: number
  doubled: number
  findings: number
}

const base: PaperList = JSON.parse(syntheticList(300, false))

function simulate(seed: number, order: 'newest' | 'listed', areApart: boolean, hasDriver: boolean): Tally {
  const folder = mkdtempSync(join(tmpdir(), 'paperlist-merge-'))
  const git = (...args: string[]) =>
    execFileSync('git', args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text)
  const read = (name: string) => readFileSync(join(folder, name), 'utf8')
  const start: PaperList = { ...base, order, tags: undefined as never }
  const tally: Tally = { merges: 0, conflicts: 0, broken: 0, lost: 0, doubled: 0, findings: 0 }
  try {
    git('init', '-q', '-b', 'main')
    git('config', 'user.name', 'A Curator')
    git('config', 'user.email', 'curator@example.org')
    if (hasDriver) {
      git('config', 'merge.paperlist.driver', `"${process.execPath}" "${PROGRAM}" merge %O %A %B %P`)
      write('.gitattributes', 'papers.json merge=paperlist\npapers.lock.json merge=paperlist\n')
    }
    write('papers.json', formatList(start))
    write('papers.lock.json', lockOf(start.papers.map(({ url }) => url)))
    git('add', '.')
    git('commit', '-qm', 'The list')

    const random = randomOf(seed)
    const pulls = Array.from({ length: PULLS }, (_, number): Pull => {
      const mayTouch = (index: number) => !areApart || index % PULLS === number
      const pull = randomPull(start, random, `person${number}`, mayTouch)
      git('checkout', '-q', '-b', `pull-${number}`, 'main')
      write('papers.json', formatList(pull.list))
      write('papers.lock.json', lockOf(pull.list.papers.map(({ url }) => url)))
      git('commit', '-qam', 'A change')
      return pull
    })

    git('checkout', '-q', 'main')
    const clean = new Set<Pull>()
    const merged = pulls.filter((pull, number) => {
      tally.merges++
      const isClean =
        spawnSync('git', ['merge', '-q', '--no-edit', `pull-${number}`], { cwd: folder, stdio: 'ignore' })
          .status === 0
      if (isClean) clean.add(pull)
      else {
        tally.conflicts++
        if (!hasDriver) {
          git('merge', '--abort')
          return false
        }
        write('papers.json', oursIn(read('papers.json')))
        git('commit', '-qam', 'A merge')
      }
      if (!isJson(read('papers.json')) || !isJson(read('papers.lock.json'))) tally.broken++
      return true
    })
    if (!isJson(read('papers.json')) || !isJson(read('papers.lock.json'))) return tally

    const { papers }: PaperList = JSON.parse(read('papers.json'))
    const { links } = JSON.parse(read('papers.lock.json'))
    const byUrl = new Map(papers.map((paper) => [paper.url, paper]))
    tally.doubled = papers.length - byUrl.size
    const isThere = (url: string) => byUrl.has(url) && Object.hasOwn(links, url)
    const isDone = ({ url, note }: Pull['edited'][number]) => byUrl.get(url)?.note === note
    const touched = grouped(merged.flatMap(touchedBy), (url) => url)
    const isTouchedOnce = (url: string) => touched.get(url)?.length === 1
    const kept = start.papers.filter(({ url }) => !touched.has(url)).map(({ url }) => url)
    const edited = [...clean].flatMap((pull) => pull.edited).filter(({ url }) => isTouchedOnce(url))
    const removed = [...clean].flatMap((pull) => pull.removed).filter(isTouchedOnce)
    tally.lost =
      [...kept, ...merged.flatMap((pull) => pull.added)].filter((url) => !isThere(url)).length +
      edited.filter((edit) => !isDone(edit)).length +
      removed.filter((url) => byUrl.has(url)).length
    tally.findings = findingsIn(folder)
    return tally
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The papers that a pull request edits or removes, by address. */
function touchedBy({ edited, removed }: Pull): string[] {
  return [...edited.map(({ url }) => url), ...removed]
}

/** A lock that knows the addresses. */
function lockOf(urls: readonly string[]): string {
  const links = urls.map((url) => [url, { state: 'alive', checked: '2026-11-25T03:17Z' }] as const)
  return formatLock({ papers: {}, links: Object.fromEntries(links) })
}

/** The text with what ours has wherever there is a choice. */
function oursIn(text: string): string {
  return text.replace(/^<{7} ours\n(.*?)^={7}\n.*?^>{7} theirs\n/gms, '$1')
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** How many findings about the form of the list and its order there are. */
function findingsIn(folder: string): number {
  const { stdout } = spawnSync(process.execPath, [PROGRAM, 'lint', 'papers.json', '--reporter', 'json'], {
    cwd: folder,
    encoding: 'utf8',
  })
  const { findings }: { findings: { rule: string }[] } = JSON.parse(stdout)
  return findings.filter(({ rule }) => ['syntax', 'schema', 'layout', 'sorted'].includes(rule)).length
}

let hasFailed = false
console.log(`${ROUNDS} rounds of ${PULLS} pull requests on ${base.papers.length} papers`)
console.log('order   changes to        merged by  conflicts  broken  lost  doubled  findings')
for (const order of ['newest', 'listed'] as const)
  for (const areApart of [true, false])
    for (const hasDriver of [false, true]) {
      const sum: Tally = { merges: 0, conflicts: 0, broken: 0, lost: 0, doubled: 0, findings: 0 }
      for (let seed = 1; seed <= ROUNDS; seed++) {
        const tally = simulate(seed, order, areApart, hasDriver)
        for (const key of Object.keys(sum) as (keyof Tally)[]) sum[key] += tally[key]
      }
      const { merges, conflicts, broken, lost, doubled, findings } = sum
      const cells = [
        order.padEnd(6),
        (areApart ? 'different papers' : 'any papers').padEnd(16),
        (hasDriver ? 'paperlist' : 'git').padEnd(9),
        `${conflicts}/${merges}`.padStart(9),
        ...[broken, lost, doubled, findings].map((count, at) =>
          String(count).padStart([6, 4, 7, 8][at] as number),
        ),
      ]
      console.log(cells.join('  '))
      const isWrong = broken + lost + doubled + findings > 0 || (areApart && conflicts > 0)
      if (hasDriver && isWrong) hasFailed = true
    }
if (hasFailed) process.exitCode = 1
