/** Text as readers see it, with what its marks are and where each word of it is written. */

/** From `start` up to, and not including, `end`, in UTF-16 code units of the whole text. */
export interface Span {
  start: number
  end: number
}

/** A stretch of a line that is marked: from `from` up to `to` in its text, written at `start` to `end` with its markup. */
export interface Mark extends Span {
  kind: 'strong' | 'emphasis' | 'delete' | 'code' | 'link' | 'image' | 'small'
  from: number
  to: number
  /** Of a link and an image: the address, and of a link where it is written; of one by reference in its definition. */
  url?: string
  target?: Span
  /** Of an image: the text that stands for it. */
  alt?: string
}

/** A text with its marks. Links, emphasis and the like are in the text by what they show; images by nothing. A line break is `\n`. */
export interface Line extends Span {
  text: string
  /** Sorted by `from`; of two that begin together the outer one first. */
  marks: readonly Mark[]
  /** Where the text from `from` up to `to` is written, without the markup around it. */
  sourceOf(from: number, to: number): Span
}

/** Several lines as one, with line breaks between them, and where each begins in its text. */
export function joinLines(lines: readonly Line[]): { line: Line; starts: number[] } {
  const starts: number[] = []
  const marks: Mark[] = []
  const texts: string[] = []
  let shift = 0
  for (const { text, marks: own } of lines) {
    starts.push(shift)
    texts.push(text)
    for (const mark of own) marks.push({ ...mark, from: mark.from + shift, to: mark.to + shift })
    shift += text.length + 1
  }
  const line: Line = {
    text: texts.join('\n'),
    marks,
    start: lines[0]?.start ?? 0,
    end: lines.at(-1)?.end ?? 0,
    sourceOf(from, to) {
      const [first, last] = [lastUpTo(starts, from), lastUpTo(starts, Math.max(from, to - 1))]
      const at = starts[first] ?? 0
      const own = lines[first]?.sourceOf(from - at, Math.min(to - at, lines[first].text.length))
      const end = first === last ? own : lines[last]?.sourceOf(0, to - (starts[last] ?? 0))
      return { start: own?.start ?? 0, end: end?.end ?? 0 }
    },
  }
  return { line, starts }
}

/**
 * The stretches of a line as lines of their own, without the white space around them; they are in its order and apart
 * from each other.
 */
export function slicesOf(line: Line, stretches: readonly { from: number; to: number }[]): Line[] {
  let next = 0
  return stretches.map((stretch) => {
    const own = line.text.slice(stretch.from, stretch.to)
    const from = stretch.from + (own.length - own.trimStart().length)
    const to = Math.max(from, stretch.to - (own.length - own.trimEnd().length))
    while (next < line.marks.length && (line.marks[next] as Mark).from < stretch.from) next++
    const marks: Mark[] = []
    for (let at = next; at < line.marks.length && (line.marks[at] as Mark).from <= stretch.to; at++) {
      const mark = line.marks[at] as Mark
      const [markFrom, markTo] = [Math.max(from, mark.from), Math.min(to, mark.to)]
      if (mark.to <= stretch.to)
        marks.push({ ...mark, from: markFrom - from, to: Math.max(markFrom, markTo) - from })
    }
    const source = line.sourceOf(from, to)
    return {
      text: line.text.slice(from, to),
      marks,
      start: marks.reduce((start, mark) => Math.min(start, mark.start), source.start),
      end: marks.reduce((end, mark) => Math.max(end, mark.end), source.end),
      sourceOf: (start, end) => line.sourceOf(start + from, end + from),
    }
  })
}

/** The index of the last of some ascending numbers that is at most `limit`; 0 when none is. */
export function lastUpTo(numbers: readonly number[], limit: number): number {
  let [low, high] = [0, numbers.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((numbers[middle] as number) <= limit) low = middle
    else high = middle - 1
  }
  return Math.max(0, low)
}
