import { shaAt } from './fields.ts'
import type { GitHub } from './github.ts'

/**
 * The name of the tree of a commit.
 * @throws {GitHubError} when there is no such commit.
 */
export async function treeOf(github: GitHub, commit: string): Promise<string> {
  return shaAt((await github.request('GET', `git/commits/${commit}`)).value, 'tree', 'sha')
}

/**
 * The name of the tree that is `tree` with these files in it. One name means one content, whoever made it; nothing is changed by it.
 * @throws {GitHubError} when there is no such tree.
 */
export async function treeWith(
  github: GitHub,
  tree: string,
  files: Readonly<Record<string, string>>,
): Promise<string> {
  const entries = Object.entries(files).map(([path, content]) => ({
    path,
    mode: '100644',
    type: 'blob',
    content,
  }))
  const { value } = await github.request('POST', 'git/trees', { base_tree: tree, tree: entries })
  return shaAt(value, 'sha')
}
