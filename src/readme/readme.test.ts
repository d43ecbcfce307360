import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Block } from '../block.ts'
import { blocks } from '../blocks/index.ts'
import { UserError } from '../errors.ts'
import type { PaperList } from '../paper.ts'
import { bullet, bulletList, heading, paragraph } from './nodes.ts'
import { linkTo } from './phrasing.ts'
import { renderReadme } from './readme.ts'

test('a page with every block', async () => {
  const template = readFileSync('src/fixtures/readme/README.template.md', 'utf8')
  const list: PaperList = JSON.parse(readFileSync('src/fixtures/readme/papers.json', 'utf8'))
  await expect(await renderReadme(template, list, blocks)).toMatchFileSnapshot('fixtures/readme/README.md')
})

const list: PaperList = {
  title: 'Papers',
  sections: [
    { id: 'theory', title: 'Theory' },
    { id: 'practice', title: 'Practice' },
  ],
  tags: ['probing', 'editing'],
  papers: [],
}

/** Blocks that print next to nothing, so that it shows what is done with it. */
const small: Record<string, Block> = {
  word: { summary: 'A word', attributes: {}, render: () => [{ type: 'text', value: 'word' }] },
  bullets: {
    summary: 'Two bullets',
    attributes: {},
    render: () => [bulletList([bullet(paragraph(['a'])), bullet(paragraph(['b']))])],
  },
  nothing: { summary: 'Nothing', attributes: {}, render: () => [] },
  headings: {
    summary: 'Two headings',
    attributes: {},
    render: () => [heading(1, ['One']), heading(2, [linkTo('#', 'Two')])],
  },
  outline: {
    summary: 'The headings of the page',
    attributes: {},
    render: (_, __, { headings }) => [
      {
        type: 'text',
        value: headings()
          .map(({ depth, text }) => `${depth} ${text}`)
          .join(', '),
      },
    ],
  },
}

const ORIGIN =
  '<!-- Generated from papers.json and README.template.md by `paperlist build`: edit those, not this file. -->'

async function page(template: string): Promise<string> {
  const text = await renderReadme(template, list, small)
  expect(text.startsWith(`${ORIGIN}\n\n`)).toBe(true)
  return text.slice(ORIGIN.length + 2)
}

describe('a page is its template with the blocks filled in', () => {
  test.each([
    ['no block', 'a\n\n\n  b  \n* c', 'a\n\n\n  b  \n* c'],
    ['an empty template', '', ''],
    ['a block on a line of its own', 'x\n\n<!-- paperlist:bullets -->\n\ny\n', 'x\n\n- a\n- b\n\ny\n'],
    ['a block at the end', '<!-- paperlist:bullets -->', '- a\n- b'],
    ['a block that is not followed by a line break', 'x\n\n<!-- paperlist:word -->', 'x\n\nword'],
    ['an indented block', 'x\n\n  <!-- paperlist:bullets -->  \n\ny', 'x\n\n- a\n- b\n\ny'],
    ['no spaces in the comment', '<!--paperlist:word-->', 'word'],
    ['a comment on several lines', '<!--\n  paperlist:word\n-->\n', 'word\n'],
    ['text right above and below', 'x\n<!-- paperlist:bullets -->\ny', 'x\n\n- a\n- b\n\ny'],
    [
      'a block right below another',
      '<!-- paperlist:word -->\n<!-- paperlist:bullets -->\n',
      'word\n\n- a\n- b\n',
    ],
    ['a block within HTML', '<div>\n<!-- paperlist:bullets -->\n</div>', '<div>\n\n- a\n- b\n\n</div>'],
    ['a block that prints nothing', 'x\n\n<!-- paperlist:nothing -->\n\ny', 'x\n\ny'],
    ['a block that prints nothing at the end', 'x\n\n<!-- paperlist:nothing -->', 'x\n\n'],
    ['blocks in a line', 'A <!-- paperlist:word --> b <!-- paperlist:word -->.', 'A word b word.'],
    ['a block at the beginning of a line', '<!-- paperlist:word --> b *c*', 'word b *c*'],
    ['a block in a heading', '# A <!-- paperlist:word -->', '# A word'],
    ['a block in a list', '- <!-- paperlist:word -->\n- b', '- word\n- b'],
    ['a block in a quote', '> <!-- paperlist:word --> b', '> word b'],
    ['a block in a table', '| a |\n| - |\n| <!-- paperlist:word --> |', '| a |\n| - |\n| word |'],
    ['code', '```\n<!-- paperlist:word -->\n```', '```\n<!-- paperlist:word -->\n```'],
    ['indented code', 'x\n\n    <!-- paperlist:word -->', 'x\n\n    <!-- paperlist:word -->'],
    ['code in a line', 'a `<!-- paperlist:word -->`', 'a `<!-- paperlist:word -->`'],
    ['an escaped comment', 'a \\<!-- paperlist:word -->', 'a \\<!-- paperlist:word -->'],
    [
      'other comments',
      '<!-- a -->\n<!-- paperlists -->\n<!---->',
      '<!-- a -->\n<!-- paperlists -->\n<!---->',
    ],
    ['a block in a comment', '<!-- <!-- paperlist:word --> -->', '<!-- <!-- paperlist:word --> -->'],
  ])('%s', async (_, template, expected) => {
    expect(await page(template)).toBe(expected)
  })
})

test('a block prints its headings below the heading above it', async () => {
  expect(await page('<!-- paperlist:headings -->')).toBe('### One\n\n#### [Two](#)')
  expect(await page('# A\n\n<!-- paperlist:headings -->')).toBe('# A\n\n## One\n\n### [Two](#)')
  expect(await page('A\n=\n\n#### B\n\n<!-- paperlist:headings -->')).toMatch(
    /##### One\n\n###### \[Two\]\(#\)$/,
  )
  expect(await page('##### A\n\n<!-- paperlist:headings -->')).toMatch(/###### One\n\n###### \[Two\]\(#\)$/)
})

test('entries that are headings have the depth of the pattern, and are in the contents', async () => {
  const papers = [
    { title: 'A *b*', url: '', date: '2024' },
    { title: 'C', url: '', date: '' },
  ]
  const template =
    '# X\n\n<!-- paperlist:contents -->\n\n<!-- paperlist:papers entry="### *{title}*\n\n{date}" -->'
  const text = await renderReadme(template, { ...list, papers }, blocks)
  expect(text.slice(ORIGIN.length)).toBe(
    '\n\n# X\n\n- [A \\*b\\*](#a-b)\n- [C](#c)\n\n### *A \\*b\\**\n\n2024\n\n### *C*',
  )
})

test('a block is told the headings of the finished page', async () => {
  const template = [
    '# The `page` of a *<!-- paperlist:word -->*',
    '<!-- paperlist:outline -->',
    '## A ![image](x)[link](y)',
    '<!-- paperlist:headings -->',
    '> ## Quoted',
    'B\n-',
  ]
  expect(await page(template.join('\n\n'))).toContain(
    '\n\n1 The page of a word, 2 A link, 3 One, 4 Two, 2 B\n\n',
  )
})

test('lines end as they do in the template', async () => {
  const text = await renderReadme('x\r\n\r\n<!-- paperlist:bullets -->\r\ny\r\n', list, small)
  expect(text).toBe(`${ORIGIN}\r\n\r\nx\r\n\r\n- a\r\n- b\r\n\r\ny\r\n`)
})

test('a byte order mark stays at the beginning', async () => {
  expect(await renderReadme('\uFEFF# <!-- paperlist:word -->', list, small)).toBe(`\uFEFF${ORIGIN}\n\n# word`)
})

test('attributes take what a comment cannot hold as a character reference', async () => {
  const title = '"a" <!-- b -->\n&lt;'
  const section = { id: title, title: 'A' }
  const papers = [{ title: 'A', url: 'https://x.org', date: '2024', section: title }]
  const written = '&quot;a&quot; &lt;!-- b --&gt;\r\n&amp;lt;'
  const template = `<!-- paperlist:count section="${written}" -->`
  const text = await renderReadme(template, { ...list, sections: [section], papers }, blocks)
  expect(text).toMatch(/\n1$/)
})

test('the page names the files it is made from', async () => {
  const files = { template: 'docs/page.md', list: 'docs/list.json' }
  expect(await renderReadme('', list, small, files)).toMatch(
    /^<!-- Generated from docs\/list.json and docs\/page.md by/,
  )
  await expect(renderReadme('<!-- paperlist:x -->', list, small, files)).rejects.toThrow(
    /^docs\/page.md:1:16 /,
  )
})

describe('mistakes in a template are told with their place', () => {
  test.each([
    [
      '<!-- paperlist:paper -->',
      '1:16 Unexpected block `paper`, expected one of `contents`, `count`, `papers`, `recent`, `tags`, `venues`, did you mean `papers`?',
    ],
    ['x\r\n\r\n<!-- paperlist:constructor -->', '3:16 Unexpected block `constructor`'],
    [
      'x <!-- paperlist:count secton="theory" -->',
      '1:24 Unexpected attribute `secton`, expected one of `section`, `tag`, did you mean `section`?',
    ],
    ['<!-- paperlist:tags tag="a" -->', '1:21 Unexpected attribute `tag`, expected none'],
    [
      '<!-- paperlist:papers section="theroy" -->',
      '1:32 Unexpected section `theroy`, expected one of `theory`, `practice`, did you mean `theory`?',
    ],
    ['<!-- paperlist:count tag="x" -->', '1:27 Unexpected tag `x`, expected one of `probing`, `editing`'],
    [
      '<!-- paperlist:papers group="years" -->',
      '1:30 Unexpected group `years`, expected one of `year`, `section`, `venue`, `none`, did you mean `year`?',
    ],
    [
      '<!-- paperlist:papers limit="ten" -->',
      '1:30 Unexpected limit `ten`, expected how many papers at most, such as `10`',
    ],
    ['<!-- paperlist:papers limit="1" limit="2" -->', '1:33 Unexpected second `limit`, expected one'],
    [
      '<!-- paperlist:papers limit=1 -->',
      '1:23 Unexpected `limit=1` in a block, expected `-->` or an attribute such as `limit="10"`',
    ],
    ['<!-- paperlist:papers ->\n\ny', '1:23 Unexpected `->` in a block'],
    ['<!-- paperlist:papers limit="1"tag="x" -->', '1:32 Unexpected `tag="x"` in a block'],
    ['x\n\n<!-- paperlist:papers', '3:1 Unexpected end of the text in a block, expected `-->`'],
    ['x <!-- paperlist:count', '1:3 Unexpected end of the text in a block, expected `-->`'],
    [
      '<!-- paperlist papers\n-->',
      '1:1 Unexpected `<!-- paperlist papers`, expected a block such as `<!-- paperlist:papers -->`',
    ],
    ['<!-- Paperlist:count -->', '1:1 Unexpected `<!-- Paperlist:count -->`, expected a block'],
    [
      '- <!-- paperlist:venues -->',
      '1:3 Unexpected block `venues` in a line, list, quote or table, expected it on a line of its own',
    ],
    ['a <!-- paperlist:papers -->', '1:3 Unexpected block `papers` in a line'],
    [
      '<!-- paperlist:papers entry="- {titel}{title}" -->',
      '1:32 Unexpected field `{titel}`, expected one of `{title}`, `{url}`, `{authors}`, `{venue}`, `{date}`, `{tags}`, `{note}`, `{arxiv}`, `{link}`, `{link.url}`, `{tag}`, `{links.NAME}`, did you mean `title`?',
    ],
    [
      '<!-- paperlist:papers entry="\r\n&quot;{title}&quot;\r\n  - {venue:x}" -->',
      '3:5 Unexpected `:x` in the field `{venue}`, expected nothing behind its name',
    ],
    [
      '<!-- paperlist:papers entry="{title} {date:yyyy}" -->',
      '1:38 Unexpected form of a date `yyyy`, expected one such as `YYYY-MM-DD`, `M/YY` or `D Mon YYYY`',
    ],
    [
      '<!-- paperlist:papers entry="{title} { ({venue})\n- x" -->',
      '1:38 Unexpected `{ ({venue})` without its `}`, expected `\\{` where the brace is text',
    ],
    ['<!-- paperlist:papers entry="{title} }" -->', '1:38 Unexpected `}`, expected `\\}` where it is text'],
    [
      '<!-- paperlist:papers entry="{title} {(x)}" -->',
      '1:38 Unexpected group without a field, expected a field in it, or `\\{` where the brace is text',
    ],
    [
      '<!-- paperlist:papers entry="&lt;b>\n- {url}" -->',
      '1:30 Unexpected pattern without the title of the paper, expected `{title}` in it',
    ],
    [
      '<!-- paperlist:papers entry="{title} {tag}" -->',
      '1:38 Unexpected `{tag}` outside of a group, expected a group that is repeated for each tag, such as `{ [{tag}]}`',
    ],
    [
      '<!-- paperlist:papers entry="{title}{ {tag} {link}}" -->',
      '1:45 Unexpected `{link}` in a group with links and tags, expected a group for each',
    ],
    [
      '<!-- paperlist:papers entry="| {title} | b |\n|---|---|\n| {title} | |" -->',
      '1:32 Unexpected field in the header of a table, expected fields in the row below its ruler',
    ],
    [
      '<!-- paperlist:papers entry="{title} \u{100000}" -->',
      '1:38 Unexpected character `\\u{100000}`, expected one that Unicode knows',
    ],
    [
      '<!-- paperlist:papers layout="table" entry="{title}" -->',
      '1:38 Unexpected `entry` beside `layout`, expected one of them',
    ],
    [
      '<!-- paperlist:papers entry="{title}" layout="table" -->',
      '1:39 Unexpected `layout` beside `entry`, expected one of them',
    ],
    ['<!-- paperlist:recent entry="{x}{title}" -->', '1:30 Unexpected field `{x}`'],
  ])('%s', async (template, message) => {
    const papers = [{ title: 'A', url: 'https://x.org', date: '2024', venue: 'ACL 2024' }]
    const error = await renderReadme(template, { ...list, papers }, blocks).catch((error: unknown) => error)
    expect(error).toBeInstanceOf(UserError)
    expect(String(error)).toMatch(`README.template.md:${message}`)
    expect(String(error)).not.toContain('\n')
  })

  test('all of them, in order', async () => {
    const template =
      '<!-- paperlist:a b="c" -->\n\n- <!-- paperlist:headings -->\n- <!-- paperlist -->\n- <!-- paperlist:word x="" y="" -->'
    const error = await renderReadme(template, list, small).catch((error: Error) => error.message)
    expect(
      String(error)
        .replace(/ Unexpected.*$/gm, '')
        .split('\n'),
    ).toEqual(['1:16', '3:3', '4:3', '5:23', '5:28'].map((place) => `README.template.md:${place}`))
  })

  test('a block with a mistake is not asked for its headings', async () => {
    const template = '# <!-- paperlist:papers layout="x" -->\n\n<!-- paperlist:contents -->'
    await expect(renderReadme(template, list, blocks)).rejects.toThrow(UserError)
  })

  test('long lists of what is possible are not written out', async () => {
    const tags = Array.from({ length: 40 }, (_, index) => `tag number ${index}`)
    await expect(renderReadme('<!-- paperlist:count tag="x" -->', { ...list, tags }, blocks)).rejects.toThrow(
      /Unexpected tag `x`, expected one of the 40 that there are$/,
    )
  })
})
