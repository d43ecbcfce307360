import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { Folder } from './fixtures/example-call.ts'
import { cases, HOURS, hostileText } from './fixtures/hostile-text.ts'
import { commandsIn } from './fixtures/runner-log.ts'
import type { RealPaper } from './fixtures/services/service.ts'
import { worldOf } from './fixtures/services/world.ts'
import { formatList } from './layout.ts'
import { reporters } from './reporters/index.ts'

let folder: Folder
beforeEach(async () => {
  folder = await Folder.make()
})
afterEach(() => folder.remove())

/** What a runner and a terminal obey, within what Markdown and HTML do. */
const text = fc
  .tuple(
    hostileText(),
    fc.constantFrom(
      '',
      '##[add-mask]the',
      '\n::error::x',
      '::stop-commands::x',
      '\x1b[2J',
      '\x9b2J',
      '\u202e',
      '\r',
    ),
    hostileText(),
  )
  .map((parts) => parts.join('').replace(/[\0\p{Cs}]/gu, '') || 'x')

const world = fc.record({ title: text, other: text, name: text, comment: text, venue: text, place: text })

/** What stands in the output of a call for a runner or a terminal to obey, but for the annotations of the reporter `github`. */
function commandsOf({ out, err }: { out: string; err: string }, reporter: string): unknown[] {
  const inOut = commandsIn(out).filter(
    ({ name }) => reporter !== 'github' || !/^(?:error|warning|notice)$/.test(name),
  )
  return [...inOut, ...commandsIn(err), ...(`${out}${err}`.match(/[^\P{C}\n]|[\p{Zl}\p{Zp}]/gu) ?? [])]
}

test(
  'whatever lists, registries and pages say, verify, lint and add print nothing that a runner or a terminal obeys',
  async () => {
    await fc.assert(
      fc.asyncProperty(
        world,
        fc.constantFrom(...Object.keys(reporters)),
        async ({ title, other, name, comment, venue, place }, reporter) => {
          const real: RealPaper = {
            title: other,
            authors: [name, 'Jane Doe'],
            arxiv: { id: '2401.01234', versions: ['2024-01-05', '2024-02-05'], comment },
            doi: '10.1000/stars',
            dblp: { key: 'conf/iclr/Doe24', venue, year: 2024 },
          } as RealPaper
          const page = `<meta name="citation_title" content="${other.replaceAll('"', '')}"><meta name="citation_author" content="${name.replaceAll('"', '')}"><meta name="citation_date" content="2024"><meta name="citation_conference_title" content="${venue.replaceAll('"', '')}">`
          folder.io = {
            exchange: worldOf([real], {
              pages: (url) =>
                url.includes('/old')
                  ? {
                      status: 301,
                      headers: { location: `https://evil.example/${place}` },
                      text: '',
                      truncated: false,
                    }
                  : { status: 200, headers: { 'content-type': 'text/html' }, text: page, truncated: false },
            }),
            env: { PAPERLIST_CANARIES: '', GITHUB_ACTIONS: 'true' },
            wait: async () => {},
          }
          const paper = {
            title,
            url: 'https://arxiv.org/abs/2401.01234',
            authors: [name, 'Jane Doe'],
            date: '2024-01',
          }
          const list = {
            title,
            papers: [
              { ...paper, venue: 'arXiv', links: { code: `https://stars.example/old${place}` } },
              { title: other, url: `https://stars.example/${place}`, date: '2024', doi: '10.1000/stars' },
            ],
          }
          await folder.put('papers.json', formatList(list))
          for (const call of [
            ['verify', '--all', '--reporter', reporter],
            ['lint', '--reporter', reporter],
            [
              'lint',
              '--reporter',
              reporter,
              '--accept',
              'current-title,link-moved,right-authors,published-venue',
            ],
            [
              'add',
              `https://stars.example/${place}`,
              'https://moons.example/page',
              '2401.01234',
              '--dry-run',
            ],
            ['add', 'https://moons.example/page'],
            ['verify', '--reporter', reporter],
            ['verify', `--changed=${place}`, '--no-links'],
            ['verify', '--shard', place],
            ['verify', '--merge', place],
          ]) {
            const said = await folder.run(...call)
            expect(commandsOf(said, reporter), call.join(' ')).toEqual([])
            expect(said.err, call.join(' ')).not.toContain('Unexpected content')
          }
          await folder.remove()
        },
      ),
      cases(20),
    )
  },
  HOURS,
)
