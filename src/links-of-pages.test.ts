import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import GithubSlugger from 'github-slugger'
import type { Nodes } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { expect, test } from 'vitest'

const PAGES = [
  'README.md',
  'CHANGELOG.md',
  '.github/CONTRIBUTING.md',
  'src/README.md',
  'src/rules/README.md',
  ...readdirSync('docs').map((name) => `docs/${name}`),
]

const treeOf = (page: string) =>
  fromMarkdown(readFileSync(page, 'utf8'), { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })

function all(node: Nodes): Nodes[] {
  return [node, ...('children' in node ? node.children.flatMap(all) : [])]
}

function textOf(node: Nodes): string {
  if ('value' in node) return node.type === 'html' ? '' : node.value
  return 'children' in node ? node.children.map(textOf).join('') : ''
}

const known = new Map<string, ReadonlySet<string>>()
function anchorsOf(page: string): ReadonlySet<string> {
  const slugger = new GithubSlugger()
  const headings = known.has(page) ? [] : all(treeOf(page)).filter(({ type }) => type === 'heading')
  const anchors = known.get(page) ?? new Set(headings.map((heading) => slugger.slug(textOf(heading))))
  known.set(page, anchors)
  return anchors
}

/** Where the links of a page lead in the repository, as they are written. */
function linksOf(page: string): string[] {
  return all(treeOf(page)).flatMap((node) =>
    (node.type === 'link' || node.type === 'image' || node.type === 'definition') &&
    !/^[a-z]+:/i.test(node.url)
      ? [node.url]
      : [],
  )
}

function leadsNowhere(page: string, link: string): boolean {
  const [path = '', anchor] = link.split('#')
  const target = path === '' ? page : join(dirname(page), decodeURIComponent(path))
  if (target.startsWith('..')) return false // a page of GitHub, such as that for new issues
  if (!existsSync(target)) return true
  return anchor !== undefined && (statSync(target).isDirectory() || !anchorsOf(target).has(anchor))
}

test.each(PAGES)('every link of %s to a file or a heading of this repository leads there', (page) => {
  expect(linksOf(page).filter((link) => leadsNowhere(page, link))).toEqual([])
})

test('a link to no file or no heading is found', () => {
  const links = ['none.md', 'diff.md#none', '#none', 'diff.md', 'diff.md#on-github']
  expect(links.filter((link) => leadsNowhere('docs/verify.md', link))).toEqual(links.slice(0, 3))
})
