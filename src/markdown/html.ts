import { QuoteType, Tokenizer } from 'htmlparser2'

/** A part of a piece of HTML, with its place in the whole text. */
export type HtmlToken =
  | { type: 'text'; text: string; start: number; end: number }
  | { type: 'open'; name: string; attributes: Map<string, HtmlAttribute>; start: number; end: number }
  | { type: 'close'; name: string; start: number; end: number }
  | { type: 'comment'; text: string; start: number; end: number }

/** The value of an attribute, its references resolved, and where it is written. */
export interface HtmlAttribute {
  value: string
  start: number
  end: number
}

/** The tags, texts and comments of `html`, which stands at `offset` in the whole text. Names are in lower case. */
export function htmlTokens(html: string, offset: number): HtmlToken[] {
  const tokens: HtmlToken[] = []
  let tag: Extract<HtmlToken, { type: 'open' }> | undefined
  let name = ''
  let value: HtmlAttribute | undefined
  const addText = (text: string, start: number, end: number) =>
    tokens.push({ type: 'text', text, start: offset + start, end: offset + end })
  const addValue = (text: string, start: number, end: number) => {
    value ??= { value: '', start: offset + start, end: offset + end }
    value.value += text
    value.end = offset + end
  }
  const openTag = (end: number) => {
    if (tag) tokens.push({ ...tag, end: offset + end + 1 })
    tag = undefined
  }
  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      ontext: (start, end) => addText(html.slice(start, end), start, end),
      ontextentity: (point, end) => {
        const last = tokens.at(-1)
        addText(String.fromCodePoint(point), last ? last.end - offset : 0, end)
      },
      onopentagname: (start, end) => {
        const opened = html.slice(start, end).toLowerCase()
        tag = {
          type: 'open',
          name: opened,
          attributes: new Map(),
          start: offset + start - 1,
          end: offset + end,
        }
      },
      onattribname: (start, end) => {
        name = html.slice(start, end).toLowerCase()
        value = undefined
      },
      onattribdata: (start, end) => addValue(html.slice(start, end), start, end),
      onattribentity: (point) =>
        value && addValue(String.fromCodePoint(point), value.end - offset, value.end - offset),
      onattribend: (quote, end) => {
        const at = offset + (quote === QuoteType.Single || quote === QuoteType.Double ? end - 1 : end)
        if (tag && !tag.attributes.has(name))
          tag.attributes.set(name, { value: value?.value ?? '', start: value?.start ?? at, end: at })
      },
      onopentagend: openTag,
      onselfclosingtag: openTag,
      onclosetag: (start, end) =>
        tokens.push({
          type: 'close',
          name: html.slice(start, end).toLowerCase(),
          start: offset + start - 2,
          end: offset + Math.min(html.length, end + 1),
        }),
      oncomment: (start, end, endOffset) =>
        tokens.push({
          type: 'comment',
          text: html.slice(start, end - endOffset),
          start: offset + Math.max(0, html.lastIndexOf('<', start - 1)),
          end: offset + Math.min(html.length, end + 1),
        }),
      oncdata: () => {},
      ondeclaration: () => {},
      onprocessinginstruction: () => {},
      onend: () => {},
    },
  )
  tokenizer.write(html)
  tokenizer.end()
  return tokens
}
