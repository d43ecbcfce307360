/** Posts: what stands in a blog or among the news of a site, and not where papers are published. */

const POST =
  /^https?:\/\/(?:[^/]*\.)?(?:blog|news|medium|substack)\.|^https?:\/\/[^/]*\/(?:[^?#]*\/)?(?:blogs?|posts?|news)(?:[/?#]|$)/i

/** Whether an address is that of a post. */
export function isPost(url: string): boolean {
  return POST.test(url) && !/\.pdf(?:$|[?#])/i.test(url)
}
