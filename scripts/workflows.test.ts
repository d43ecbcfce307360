import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { jobsOf, stepsOf } from '../src/fixtures/workflow.ts'

const FOLDER = '.github/workflows'
const workflows = readdirSync(FOLDER).map((name) => ({
  name,
  text: readFileSync(`${FOLDER}/${name}`, 'utf8'),
}))
const page = readFileSync('docs/security.md', 'utf8')

/** The audits of zizmor 11bbf7e, by the headings of its page. */
const AUDITS =
  `adhoc-packages anonymous-definition archived-uses artipacked bot-conditions cache-poisoning concurrency-limits
  dangerous-triggers dependabot-cooldown dependabot-execution excessive-permissions forbidden-uses github-app github-env
  hardcoded-container-credentials impostor-commit insecure-commands insecure-url-scheme known-vulnerable-actions misfeature
  obfuscation overprovisioned-secrets ref-confusion ref-version-mismatch secrets-inherit secrets-outside-env self-hosted-runner
  self-repository stale-action-refs superfluous-actions template-injection typosquat-uses undocumented-permissions
  unpinned-images unpinned-tools unpinned-uses unredacted-secrets unsound-condition unsound-contains unsound-ternary
  use-trusted-publishing`.split(/\s+/)

const rows = (heading: string) =>
  (page.split(`\n## ${heading}\n`)[1] ?? '')
    .split('\n## ')[0]
    ?.split('\n')
    .filter((line) => /^\| `/.test(line)) ?? []

test('the page answers each audit once', () => {
  expect(rows('The audits of zizmor').map((row) => /`([^`]+)`/.exec(row)?.[1])).toEqual(AUDITS)
})

test('the jobs that the page names are those that there are', () => {
  const named = rows('What each job may do').map((row) =>
    [...row.matchAll(/`([^`]+)`/g)].map(([, name]) => name).slice(0, 2),
  )
  const there = workflows.flatMap(({ name, text }) => jobsOf(text).map((job) => [name, job.name]))
  expect(named.sort()).toEqual(there.sort())
})

test('each place that an audit is answered with is there', () => {
  const places = rows('The audits of zizmor').map((row) => row.split(' | ').at(-1)?.replace(/ \|$/, '') ?? '')
  for (const place of places.filter((place) => place.startsWith('`'))) {
    const [file = '', job] = [...place.matchAll(/`([^`]+)`/g)].map(([, name]) => name)
    if (job === undefined) expect(existsSync(file), place).toBe(true)
    else {
      const text = workflows.find(({ name }) => name === file)?.text ?? ''
      expect(
        jobsOf(text).map(({ name }) => name),
        place,
      ).toContain(job)
    }
  }
})

test('the links of the page lead to files', () => {
  for (const [, path = ''] of page.matchAll(/\]\(\.\.\/([^)]+)\)/g)) expect(existsSync(path), path).toBe(true)
})

const ACTIONS = /^(?:\.\/|actions\/(?:checkout|setup-node|upload-artifact|download-artifact)@[\da-f]{40})$/

/** What no workflow has, and the audits that ask for it. */
const NEVER: readonly [what: string, pattern: RegExp][] = [
  ['dangerous-triggers', /pull_request_target|workflow_run/],
  ['bot-conditions', /github\.(?:actor|triggering_actor)/],
  ['github-env', /GITHUB_(?:ENV|PATH)/],
  ['insecure-commands', /ACTIONS_ALLOW_UNSECURE_COMMANDS/],
  ['insecure-url-scheme', /http:/],
  [
    'unpinned-images, hardcoded-container-credentials',
    /^\s*(?:container|services|image|credentials):|docker:/m,
  ],
  ['misfeature', /^\s*(?:shell|pip-install):/m],
  [
    'secrets-inherit, overprovisioned-secrets, unredacted-secrets, secrets-outside-env',
    /\bsecrets(?:[.:[]| *\))/,
  ],
  ['obfuscation, unsound-contains', /\b(?:fromJSON|toJSON|format|contains)\(/i],
  ['unsound-ternary', /\$\{\{[^}]*&&[^}]*\|\|/],
  ['unsound-condition', /^\s*if: *(?:[|>]|.*\$\{\{)/m],
  ['cache-poisoning', /actions\/cache|^\s*cache:/m],
]

test.each(workflows)('$name is as the page says', ({ text }) => {
  for (const [what, pattern] of NEVER) expect(text.replace(/#.*/g, ''), what).not.toMatch(pattern)
  expect(text, 'anonymous-definition').toMatch(/^name: \S/m)
  expect(text, 'excessive-permissions').toMatch(/^permissions: \{\}$/m)
  expect(text, 'concurrency-limits').toMatch(/^concurrency:\n {2}group: .*\n {2}cancel-in-progress: /m)
  for (const [line] of text.matchAll(/^ +[\w-]+: write\b.*$/gm))
    expect(line, 'undocumented').toMatch(/: write # \S/)
  for (const job of jobsOf(text)) {
    expect(job.text, job.name).toMatch(/^ {4}name: /m)
    expect(job.text, job.name).toMatch(/^ {4}timeout-minutes: \d+$/m)
    expect(job.text, job.name).toMatch(/^ {4}permissions:/m)
    expect(job.text, job.name).toMatch(/^ {4}runs-on: (?:ubuntu-latest|\$\{\{ matrix\.os \}\})$/m)
  }
  for (const { uses, run = '', inputs } of stepsOf(text)) {
    if (uses !== undefined) expect(uses).toMatch(ACTIONS)
    if (uses?.startsWith('actions/checkout@'))
      expect(inputs['persist-credentials'], 'artipacked').toBe('false')
    expect(run, 'template-injection').not.toContain('${{')
    expect(run, 'adhoc-packages').not.toMatch(
      /\b(?:npm (?:i|install|add)|npx (?!--no-install)|pip|gem|curl|wget)\b/,
    )
  }
})

test('one commit, one version', () => {
  const pins = workflows.flatMap(({ text }) => [...text.matchAll(/uses: (\S+@[\da-f]{40}) # (\S+)/g)])
  const versions = new Map<string, Set<string>>()
  for (const [, commit = '', version = ''] of pins)
    versions.set(commit, (versions.get(commit) ?? new Set()).add(version))
  for (const [commit, found] of versions) expect([...found], commit).toHaveLength(1)
})
