/** How git treats the files of a list: data with the same bytes everywhere, and merged entry by entry. */
const LINES = [
  'papers.json text eol=lf merge=paperlist',
  'papers.lock.json text eol=lf merge=paperlist linguist-generated',
  'README.md linguist-generated',
]

/** The `.gitattributes` of a list: what is there, with the lines that are missing behind it. */
export function withAttributes(present = ''): string {
  const there = new Set(present.split(/\r?\n/))
  const missing = LINES.filter((line) => !there.has(line))
  const start = present === '' || present.endsWith('\n') ? present : `${present}\n`
  return start + missing.map((line) => `${line}\n`).join('')
}
