import type { HtmlToken } from './html.ts'
import type { Mark } from './line.ts'
import type { LineBuilder } from './line-builder.ts'

const MARKS: Readonly<Record<string, Mark['kind']>> = {
  b: 'strong',
  strong: 'strong',
  i: 'emphasis',
  em: 'emphasis',
  cite: 'emphasis',
  a: 'link',
  code: 'code',
  del: 'delete',
  s: 'delete',
  strike: 'delete',
  sub: 'small',
  small: 'small',
  sup: 'small',
}

/** Adds what a tag of HTML within a text means to a line; text and tags that mean nothing for it add nothing. */
export function addTag(builder: LineBuilder, token: HtmlToken): void {
  if (token.type === 'text' || token.type === 'comment') return
  const { name, start, end } = token
  const kind = MARKS[name]
  if (token.type === 'close') {
    if (kind) builder.close(kind, end)
    return
  }
  const { attributes } = token
  if (name === 'br') builder.addBreak(start, end)
  else if (name === 'img')
    builder.addImage({ start, end }, attributes.get('src')?.value ?? '', attributes.get('alt')?.value ?? '')
  else if (kind === 'link') {
    const href = attributes.get('href')
    if (href)
      builder.open('link', start, { url: href.value.trim(), target: { start: href.start, end: href.end } })
  } else if (kind) builder.open(kind, start)
}
