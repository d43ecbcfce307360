import { shaAt } from './fields.ts'
import type { GitHub } from './github.ts'

/**
 * The name of the tree of a commit with these files in it; one name means one content, whoever made it. Nothing changes by it.
 * @throws {GitHubError} when there is no such commit.
 */
export async function treeWith(
  github: GitHub,
  commit: string,
  files: Readonly<Record<string, string>>,
): Promise<string> {
  const { value } = await github.request('GET', `git/commits/${commit}`)
  const before = shaAt(value, 'tree', 'sha')
  const tree = Object.entries(files).map(([path, content]) => ({
    path,
    mode: '100644',
    type: 'blob',
    content,
  }))
  const made = await github.request('POST', 'git/trees', { base_tree: before, tree })
  return shaAt(made.value, 'sha')
}
