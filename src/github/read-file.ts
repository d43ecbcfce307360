import { shaAt, textAt } from './fields.ts'
import type { GitHub } from './github.ts'

/**
 * The text that a file has in a commit; undefined when it is not there. In two steps, as the first gives no content of more than
 * 1 MB (https://docs.github.com/en/rest/repos/contents).
 * @throws {GitHubError} when GitHub does not say it.
 */
export async function fileAt(github: GitHub, path: string, commit: string): Promise<string | undefined> {
  const address = path.split('/').map(encodeURIComponent).join('/')
  const found = await github.request('GET', `contents/${address}?ref=${commit}`, undefined, [404])
  if (found.status === 404) return undefined
  const blob = await github.request('GET', `git/blobs/${shaAt(found.value, 'sha')}`)
  return Buffer.from(textAt(blob.value, 'content'), 'base64').toString('utf8')
}
