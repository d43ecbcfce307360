/** Which addresses can name a paper at all, told so cheaply that every link of a long list can be asked. */

const HOST =
  /arxiv|alphaxiv|ar5iv|lanl\.gov|huggingface\.co|hf\.co|scirate|semanticscholar|dblp|acl|openreview|doi/i
/** So many hosts are remembered. */
const MOST = 10_000
const known = new Map<string, boolean>()

/** Whether `text` can be the address of a paper, or is no address; false only when it cannot be one. */
export function mayNamePaper(text: string): boolean {
  const scheme = text.indexOf('://')
  if (scheme < 0 || text.includes('10.')) return true
  const end = text.indexOf('/', scheme + 3)
  const host = text.slice(scheme + 3, end < 0 ? undefined : end)
  let may = known.get(host)
  if (may === undefined) {
    if (known.size >= MOST) known.clear()
    may = HOST.test(host)
    known.set(host, may)
  }
  return may
}
