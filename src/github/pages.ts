import type { GitHub } from './github.ts'

const PER_PAGE = 30
const MOST_PAGES = 20

/**
 * What a path of the API lists, page by page, six hundred at most. `path` may have a query.
 * @throws {GitHubError} when a page cannot be had.
 */
export async function listOf(github: GitHub, path: string): Promise<unknown[]> {
  const all: unknown[] = []
  for (let page = 1; page <= MOST_PAGES; page++) {
    const sign = path.includes('?') ? '&' : '?'
    const { value } = await github.request('GET', `${path}${sign}per_page=${PER_PAGE}&page=${page}`)
    const entries = Array.isArray(value) ? value : []
    all.push(...entries)
    if (entries.length < PER_PAGE) break
  }
  return all
}
