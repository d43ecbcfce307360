import { subscript, superscript } from './superscript.ts'

/** The elements in which titles stand on web pages and in Crossref. Others, such as `<unk>`, are words of a title. */
const NAMES = 'b|big|bold|code|em|font|i|italic|mark|p|sc|scp|small|span|strong|sub|sup|tt|u'
const ELEMENT = new RegExp(`<(${NAMES})(?:\\s[^<>]*)?>([^<>]*)</\\1>`, 'gi')
const BREAK = /<br\s{0,9}\/?>/gi
const DEEPEST = 5

/**
 * The text without the tags of HTML that only change how it looks: `<i>E. coli</i>` is `E. coli`, `H<sub>2</sub>O` is `H₂O`.
 * A tag without its partner stays, and so does a superscript that Unicode does not have.
 */
export function withoutTags(text: string): string {
  if (!text.includes('<')) return text
  let result = text.replace(BREAK, ' ')
  for (let depth = 0; depth < DEEPEST; depth++) result = result.replace(ELEMENT, contentOf)
  return result
}

function contentOf(element: string, name: string, content: string): string {
  const kind = name.toLowerCase()
  if (kind === 'sup') return superscript(content) ?? element
  if (kind === 'sub') return subscript(content) ?? element
  return content
}
