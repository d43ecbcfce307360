import { quote } from '../text/quote.ts'
import { titleKey } from '../title/title.ts'
import type { Situation } from './situation.ts'

/**
 * Why the paper of an entry that is gone, by the index of the entry, is not to be removed: its title still stands in the
 * text, where it cannot be read as an entry any more.
 */
export function titlesLeftIn(
  text: string,
  { built, standings }: Situation,
): (gone: number | undefined) => string | undefined {
  let outside: { before: string; after: string } | undefined
  const textsOutside = () => {
    const own = standings.filter(({ paper, block }) => paper !== undefined || block !== undefined)
    return {
      after: titleKey(
        cut(
          text,
          own.map(({ shown }) => shown),
        ),
      ),
      before: titleKey(
        cut(
          built.text,
          built.entries.filter(({ paperIndex }) => paperIndex !== undefined),
        ),
      ),
    }
  }
  return (gone) => {
    const title = gone === undefined ? undefined : built.entries[gone]?.paper?.title
    const key = titleKey(title ?? '')
    if (title === undefined || key === '') return undefined
    outside ??= textsOutside()
    return outside.after.includes(key) && !outside.before.includes(key)
      ? `Unexpected text with the title ${quote(title)}, expected its entry, or nothing of it`
      : undefined
  }
}

function cut(text: string, spans: readonly { start: number; end: number }[]): string {
  let rest = ''
  let at = 0
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    if (start > at) rest += `${text.slice(at, start)}\n`
    at = Math.max(at, end)
  }
  return rest + text.slice(at)
}
