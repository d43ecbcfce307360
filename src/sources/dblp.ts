import { readDblpHits } from '../answer/dblp-hits.ts'
import type { PaperRecord } from '../facts.ts'
import type { Source } from '../source.ts'
import { searchKey } from '../title/search-key.ts'
import { titleKey } from '../title/title.ts'

const PREFIX = 'title:'
/** So many publications are asked for: one title is in DBLP some two or three times. */
const MOST_HITS = 10
/** It cannot be part of an address. */
const HALF_CHARACTER = /[\ud800-\udfff]/u

/**
 * The search of DBLP: where papers in computer science were published, by their titles. What it finds has all the words and perhaps
 * others; the papers of that title are told apart by who asks. A question every one or two seconds (`dblp.org/faq`).
 */
export default {
  title: 'DBLP',
  address: 'https://dblp.org/search/publ/api',
  variable: 'PAPERLIST_DBLP_API',
  pace: 1500,
  batch: 1,
  most: 100,
  answers: (key) => key.startsWith(PREFIX) && key !== PREFIX && !HALF_CHARACTER.test(key),

  async ask(keys, registry) {
    const result = new Map<string, readonly PaperRecord[]>()
    for (const key of keys) {
      const words = key.slice(PREFIX.length)
      const reply = await registry.send({
        url: `${registry.address}?q=${encodeURIComponent(query(words))}&format=json&h=${MOST_HITS}&c=0`,
        headers: { accept: 'application/json' },
      })
      const { total, records } = readDblpHits(reply, MOST_HITS)
      const title = titleKey(words)
      const same = records.filter((record) => titleKey(searchKey(record.title ?? '')) === title)
      if (same.length > 0 || total <= MOST_HITS) result.set(key, same)
    }
    return result
  },
} satisfies Source

/** All of the words have to be in a title; for this one it may have a sign. */
function query(words: string): string {
  const asked = words.split(' ').filter((word) => word !== 'and')
  return asked.join(' ') || words
}
