import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { expect, test } from 'vitest'

/**
 * Who may import whom, by folder; files of `src` itself by name. The first group that a file fits is its own.
 * What is not named in a group's list it may not import, except files of the same group.
 */
const GROUPS: readonly { name: string; files: RegExp; imports: readonly string[] }[] = [
  {
    name: 'contracts',
    files: /^(?:paper|facts|document|rule|reporter|block|format|command|errors|exchange|source)\.ts$/,
    imports: [],
  },
  {
    name: 'process',
    files: /^(?:bin|process|action\/bin)\.ts$/,
    imports: ['cli', 'action', 'contracts', 'report'],
  },
  { name: 'action', files: /^action\//, imports: ['cli', 'contracts', 'disk', 'report', 'text'] },
  {
    name: 'cli',
    files: /^(?:cli|help)\.ts$/,
    imports: ['catalogues', 'contracts', 'report', 'text', 'knowledge'],
  },
  {
    name: 'catalogues',
    files: /^(?:rules|reporters|blocks|formats|commands|sources)\/index\.ts$/,
    imports: ['contracts', 'rules', 'reporters', 'blocks', 'formats', 'commands', 'sources'],
  },
  {
    name: 'commands',
    files: /^commands\//,
    imports: [
      'catalogues',
      'contracts',
      'disk',
      'documents',
      'engine',
      'import',
      'absorb',
      'github',
      'init',
      'changes',
      'merge',
      'propose',
      'network',
      'recommend',
      'asking',
      'lock',
      'printing',
      'readme',
      'report',
      'json',
      'text',
      'knowledge',
    ],
  },
  { name: 'network', files: /^(?:http\.ts$|http\/)/, imports: ['contracts', 'text', 'knowledge'] },
  {
    name: 'sources',
    files: /^sources\//,
    imports: ['contracts', 'answers', 'reference', 'json', 'text', 'knowledge'],
  },
  { name: 'answers', files: /^answer\//, imports: ['contracts', 'reference', 'text', 'knowledge'] },
  {
    name: 'asking',
    files: /^(?:verify|add|check-links|registry)\//,
    imports: [
      'catalogues',
      'contracts',
      'documents',
      'json',
      'lock',
      'network',
      'publication',
      'reference',
      'report',
      'text',
      'knowledge',
    ],
  },
  {
    name: 'init',
    files: /^(?:init\/|generated\/list-files.js$)/,
    imports: ['catalogues', 'contracts', 'documents', 'engine', 'github', 'import', 'report', 'knowledge'],
  },
  {
    name: 'github',
    files: /^github\//,
    imports: ['asking', 'contracts', 'json', 'network', 'report', 'text', 'knowledge'],
  },
  {
    name: 'recommend',
    files: /^recommend\//,
    imports: [
      'asking',
      'contracts',
      'documents',
      'engine',
      'github',
      'json',
      'lock',
      'report',
      'text',
      'knowledge',
    ],
  },
  {
    name: 'propose',
    files: /^propose\//,
    imports: ['contracts', 'engine', 'github', 'json', 'lock', 'report', 'text', 'knowledge'],
  },
  {
    name: 'import',
    files: /^import\//,
    imports: [
      'catalogues',
      'contracts',
      'documents',
      'engine',
      'entry',
      'json',
      'knowledge',
      'markdown',
      'readme',
      'text',
    ],
  },
  {
    name: 'absorb',
    files: /^absorb\//,
    imports: ['contracts', 'documents', 'entry', 'json', 'knowledge', 'markdown', 'readme', 'text'],
  },
  {
    name: 'changes',
    files: /^changes\//,
    imports: ['contracts', 'json', 'knowledge', 'publication', 'readme', 'report', 'text'],
  },
  {
    name: 'merge',
    files: /^merge\//,
    imports: ['changes', 'contracts', 'documents', 'lock', 'text', 'knowledge'],
  },
  {
    name: 'api',
    files: /^index\.ts$/,
    imports: ['catalogues', 'contracts', 'documents', 'engine', 'readme', 'knowledge'],
  },
  {
    name: 'disk',
    files: /^(?:files|git|list-file|lock-file)\.ts$/,
    imports: ['contracts', 'documents', 'lock', 'text'],
  },
  {
    name: 'lock',
    files: /^(?:lock\/.*|generated\/lock-check.js)$/,
    imports: ['contracts', 'json', 'text', 'knowledge'],
  },
  {
    name: 'printing',
    files: /^print-findings\.ts$/,
    imports: ['catalogues', 'contracts', 'disk', 'engine', 'text', 'knowledge'],
  },
  {
    name: 'engine',
    files: /^(?:lint|fix|explain|example)\.ts$/,
    imports: ['contracts', 'documents', 'knowledge'],
  },
  {
    name: 'documents',
    files: /^(?:documents\/.*|schema\.ts|generated\/schema-check.js)$/,
    imports: ['contracts', 'entry', 'json', 'markdown', 'text', 'knowledge'],
  },
  { name: 'rules', files: /^rules\//, imports: ['contracts', 'publication', 'knowledge', 'text'] },
  { name: 'publication', files: /^publication\//, imports: ['contracts', 'knowledge', 'text'] },
  { name: 'reporters', files: /^reporters\//, imports: ['contracts', 'report', 'json', 'text'] },
  { name: 'blocks', files: /^blocks\//, imports: ['contracts', 'readme', 'knowledge'] },
  { name: 'formats', files: /^formats\//, imports: ['contracts', 'reference', 'json', 'text', 'knowledge'] },
  { name: 'reference', files: /^(?:reference|bibtex)\//, imports: ['contracts', 'text', 'knowledge'] },
  { name: 'readme', files: /^readme\//, imports: ['contracts', 'text', 'json', 'knowledge'] },
  { name: 'report', files: /^report\//, imports: ['contracts', 'text', 'json'] },
  { name: 'json', files: /^json\//, imports: ['contracts', 'text', 'knowledge'] },
  { name: 'markdown', files: /^markdown\//, imports: [] },
  { name: 'entry', files: /^entry\//, imports: ['contracts', 'markdown', 'text', 'knowledge'] },
  {
    name: 'fixtures',
    files: /^fixtures\//,
    imports: ['contracts', 'json', 'markdown', 'publication', 'readme', 'text', 'knowledge'],
  },
  { name: 'text', files: /^text\//, imports: ['contracts', 'knowledge'] },
  { name: 'knowledge', files: /./, imports: ['contracts', 'text'] },
]

/** Modules that only some files may use: the disk, the network, the process. */
const GUARDED: readonly { module: RegExp; files: RegExp }[] = [
  { module: /^(?:node:)?(?:fs|fs\/promises|os|child_process)$/, files: /^(?:files|git|process)\.ts$/ },
  { module: /^undici$|^(?:node:)?(?:http|https|net|dns)$/, files: /^(?:http\.ts$|http\/|fixtures\/)/ },
]

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /\.ts$/.test(file) && !/\.test\.ts$|\.d\.ts$|(?:^|\/)example-|hostile/.test(file))

const groupOf = (file: string) => GROUPS.find((group) => group.files.test(file))
const importsOf = (file: string) =>
  [...readFileSync(join('src', file), 'utf8').matchAll(/(?:from|import\()\s*'([^']+)'/g)].map(
    ([, path]) => path as string,
  )

test('every file imports only what its group may', () => {
  const breaches = files.flatMap((file) => {
    const own = groupOf(file)
    return importsOf(file)
      .filter((path) => /^\..*\.[tj]s$/.test(path))
      .map((path) => posix.join(dirname(file), path))
      .filter((path) => {
        const other = groupOf(path)?.name ?? ''
        return other !== own?.name && !own?.imports.includes(other)
      })
      .map((path) => `${file} -> ${path}`)
  })
  expect(breaches).toEqual([])
})

test('members of a catalogue do not import each other', () => {
  const members = files.filter((file) =>
    /^(?:rules|reporters|blocks|formats|commands|sources)\/(?!index)/.test(file),
  )
  const breaches = members.flatMap((file) =>
    importsOf(file)
      .filter((path) => path.startsWith('./'))
      .map((path) => `${file} -> ${path}`),
  )
  expect(breaches).toEqual([])
})

test('only files.ts touches the disk, process.ts the standard streams, and only http.ts the network', () => {
  const breaches = files.flatMap((file) =>
    importsOf(file)
      .filter((path) => GUARDED.some(({ module, files }) => module.test(path) && !files.test(file)))
      .map((path) => `${file} -> ${path}`),
  )
  expect(breaches).toEqual([])
})

test('nobody but process.ts speaks to the process', () => {
  const speaking = files.filter(
    (file) =>
      file !== 'process.ts' &&
      /\bprocess\.(?:std|argv|env|exit|cwd)|\bconsole\./.test(readFileSync(join('src', file), 'utf8')),
  )
  expect(speaking).toEqual([])
})
