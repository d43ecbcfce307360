import type { Answer, Answers, SourceName } from '../facts.ts'
import type { Lock } from '../lock/lock.ts'
import { mergeLocks } from '../lock/merge.ts'
import { isSame } from './rows.ts'

/**
 * Two versions of a lock as one, with what each of them learnt since `base`: what only one side changed is as that side has it,
 * removals included; of two later answers the latest. Nothing in a lock needs a person to choose.
 */
export function mergeLocksSince(base: Lock, ours: Lock, theirs: Lock): Lock {
  return mergeLocks([
    without(ours, outdated(ours, base, theirs)),
    without(theirs, outdated(theirs, base, ours)),
  ])
}

/** Which entries of a lock are as in the base, while the other side changed or removed them. */
function outdated(lock: Lock, base: Lock, other: Lock) {
  return {
    answer(key: string, source: SourceName): boolean {
      const [own, before, now] = [lock, base, other].map(({ papers }) =>
        valueAt(valueAt(papers, key), source),
      )
      return isSame(own, before) && !isSame(own, now)
    },
    link(url: string): boolean {
      const [own, before, now] = [lock, base, other].map(({ links }) => valueAt(links, url))
      return isSame(own, before) && !isSame(own, now)
    },
  }
}

function valueAt<T>(object: Readonly<Record<string, T>> | undefined, key: string): T | undefined {
  return object !== undefined && Object.hasOwn(object, key) ? object[key] : undefined
}

function without({ papers, links }: Lock, drop: ReturnType<typeof outdated>): Lock {
  const kept = Object.entries(papers).flatMap(([key, answers]): [string, Answers][] => {
    const left = (Object.entries(answers) as [SourceName, Answer][]).filter(
      ([source]) => !drop.answer(key, source),
    )
    return left.length === 0 ? [] : [[key, Object.fromEntries(left)]]
  })
  return {
    papers: Object.fromEntries(kept),
    links: Object.fromEntries(Object.entries(links).filter(([url]) => !drop.link(url))),
  }
}
