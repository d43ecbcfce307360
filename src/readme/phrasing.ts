import type { Html, Link, PhrasingContent, Text } from 'mdast'
import { parsedUrl } from '../link/url.ts'

/**
 * Text of a list as Markdown nodes that GitHub shows as that text. Printing escapes what Markdown gives a meaning to; what
 * readers give a meaning to besides, no escape hides. Such a character stands in a `<span>` of its own:
 *
 * - `$` begins mathematics; a span is the remedy that GitHub's documentation names
 *   (docs.github.com, "Writing mathematical expressions", the last section);
 * - `:` begins an emoji such as `:tada:`, also in links (`EmojiFilter` of github.com/gjtorikian/html-pipeline);
 * - `@`, the `:` of `https://` and the dot of `www.` make links. cmark-gfm, which GitHub reads Markdown with, looks for
 *   addresses with `@` in the text without its escapes (`postprocess_text` in its `extensions/autolink.c`), and
 *   markdown-it takes `https://x.org/\](` for an address, even in a link.
 *
 * And `_` beside a character beyond U+FFFF, which remark takes for a letter, so that it does not escape the `_`.
 * Not so `#12` and the like, which GitHub leaves alone in files (docs.github.com, "Autolinked references and URLs").
 */
const ACTIVE_IN_LINK = /\$|:(?=[\w+-]+:)|:(?<=[ps]:)(?=\/)|_(?=[\ud800-\udfff])|_(?<=[\ud800-\udfff]_)/gi
const LINKING = /@(?=[\w.-])|\.(?<=www\.)|\.(?<=w\.)(?=[\w.-])/
const ACTIVE = new RegExp(`${ACTIVE_IN_LINK.source}|${LINKING.source}`, 'gi')

/** What `phrasing` takes: a link, or text on one line. */
export type Part = string | Link

/** The nodes that show `parts` one after the other: links, and text that is on one line. */
export function phrasing(parts: readonly Part[]): PhrasingContent[] {
  const nodes: (Html | Link | Text)[] = []
  let text = ''
  for (const part of parts) {
    if (typeof part === 'string') {
      text += part
    } else {
      addText(nodes, text, ACTIVE)
      nodes.push(part)
      text = ''
    }
  }
  addText(nodes, text, ACTIVE)
  return nodes
}

/** A link to `url` that shows `text`; the text alone when the address is not one to link to. */
export function link(text: string, url: string): Part {
  const target = href(url)
  return target === undefined ? oneLine(text) : linkTo(target, text)
}

/** A link that shows `text`. `target` is taken as it is. */
export function linkTo(target: string, text: string): Link {
  const children: (Html | Text)[] = []
  addText(children, oneLine(text), ACTIVE_IN_LINK)
  return { type: 'link', url: target, children }
}

function addText(nodes: (Html | Link | Text)[], text: string, active: RegExp): void {
  let start = 0
  const marks = text.search(active) === -1 ? [] : text.matchAll(active)
  for (const { index, 0: mark } of marks) {
    if (index > start) nodes.push({ type: 'text', value: text.slice(start, index) })
    nodes.push(
      { type: 'html', value: '<span>' },
      { type: 'text', value: mark },
      { type: 'html', value: '</span>' },
    )
    start = index + mark.length
  }
  if (start < text.length) nodes.push({ type: 'text', value: text.slice(start) })
}

const ONE_LINE = /^(?!\s)[^\p{Cc}\p{Zl}\p{Zp}]*(?<!\s)$/u
const BREAKS = /[\p{Cc}\p{Zl}\p{Zp} ]+/gu

/** `text` on one line: line breaks and other control characters become a space, and there is no space at its ends. */
export function oneLine(text: string): string {
  return ONE_LINE.test(text) ? text : text.replace(BREAKS, ' ').trim()
}

const PLAIN_URL = /^https?:\/\/[\w.~:/?#@!&*+,=%-]+$/
/** The last is the end of a character reference such as `&copy;`, which cmark-gfm reads even behind a backslash. */
const NOT_IN_LINK = /["$'()[\\\]^`{|}]|(?<=&[#\w]+);/g

/**
 * `url` as the target of a link: as it is written when no character in it can end the link, else percent-encoded.
 * Undefined when it is not an http or https address.
 */
export function href(url: string): string | undefined {
  if (PLAIN_URL.test(url)) return url
  const parsed = parsedUrl(url)
  if (parsed?.protocol !== 'http:' && parsed?.protocol !== 'https:') return undefined
  return parsed.href.replace(
    NOT_IN_LINK,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}
