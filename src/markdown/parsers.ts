import { parse } from 'micromark'
import { gfmAutolinkLiteral } from 'micromark-extension-gfm-autolink-literal'
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough'
import { gfmTable } from 'micromark-extension-gfm-table'
import type { ParseContext } from 'micromark-util-types'

const parsers = new Map<string, ParseContext>()

/** The parser for a part. Extensions cost time at every character, so it has those that can find something in it. */
export function parserFor(body: string, hasTable: boolean, hasBareLinks: boolean): ParseContext {
  if (hasLongLine(body)) return plainParser
  const hasStrikethrough = body.includes('~')
  const key = `${hasTable} ${hasBareLinks} ${hasStrikethrough}`
  const known = parsers.get(key)
  if (known) return known
  const parser = parse({
    extensions: [
      ...(hasTable ? [gfmTable()] : []),
      ...(hasBareLinks ? [gfmAutolinkLiteral()] : []),
      ...(hasStrikethrough ? [gfmStrikethrough()] : []),
    ],
  })
  parsers.set(key, parser)
  return parser
}

/** So long is no line that people write: it is read as plain text, whatever is opened in it and not closed. */
const MOST_LINE = 10_000

/** For such lines: of what is in a text, this knows only escapes and references. */
const plainParser = parse({
  extensions: [
    {
      disable: {
        null: [
          'attention',
          'autolink',
          'codeText',
          'htmlText',
          'labelEnd',
          'labelStartImage',
          'labelStartLink',
        ],
      },
    },
  ],
})

function hasLongLine(body: string): boolean {
  return body.length > MOST_LINE && body.split(/[\r\n]/).some(({ length }) => length > MOST_LINE)
}

const LINKED = /\]\([^\s)]*|[<"'=](?:https?:\/\/|www\.)/gi
const BARE = /\b(?:https?:\/\/|www\.)/i

/** Whether there may be addresses without markup in a text. */
export function mayHaveBareLinks(body: string): boolean {
  return BARE.test(body) && BARE.test(body.replace(LINKED, ''))
}
