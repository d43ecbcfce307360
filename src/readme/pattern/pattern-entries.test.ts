import { describe, expect, test } from 'vitest'
import type { Paper } from '../../paper.ts'
import { print } from '../print.ts'
import { patternEntries } from './pattern-entries.ts'

const full: Paper = {
  title: 'Title',
  url: 'https://x.org/1',
  authors: ['Ada Lovelace', 'Alan Turing'],
  venue: 'ACL 2024',
  date: '2024-06-24',
  tags: ['probing', 'editing'],
  links: { code: 'https://x.org/code', project: 'https://x.org/project' },
  note: 'A note',
  arxiv: '2406.16254',
}
const bare: Paper = { title: 'Bare', url: '', date: '' }

function printed(pattern: string, ...papers: Paper[]): Promise<string> {
  return print(patternEntries(pattern, papers))
}

describe('entries of lists in the wild', () => {
  test.each([
    [
      '- [{title}]({url})\n  - {\\[{venue}\\] }\\[{date}\\]{ \\[{tag}\\]}{ \\[[{link}]({link.url})\\]}',
      '- [Title](https://x.org/1)\n  - \\[ACL 2024\\] \\[2024.6\\] \\[probing\\] \\[editing\\] \\[[code](https://x.org/code)\\] \\[[project](https://x.org/project)\\]\n- Bare\n  - \\[\\]',
    ],
    [
      '- [**{title}**]({url}){ *{authors}.*}{ {venue}.}',
      '- [**Title**](https://x.org/1) *Ada Lovelace, Alan Turing.* ACL 2024.\n- **Bare**',
    ],
    [
      '1. **{title}.**{ {venue}.}{ *{authors}*}{ [[paper]({url})]}{ [[{link}]({link.url})]}{, {date:YYYY.M}}',
      '1. **Title.** ACL 2024. *Ada Lovelace, Alan Turing* [[paper](https://x.org/1)] [[code](https://x.org/code)] [[project](https://x.org/project)], 2024.6\n2. **Bare.**',
    ],
    [
      '| Time | Title | Venue | Paper | Code |\n|---|---|---|---|---|\n| {date:YYYY.MM} | **{title}** | {venue} | [link]({url}) | {[link]({links.code})} |',
      '| Time | Title | Venue | Paper | Code |\n|---|---|---|---|---|\n| 2024.06 | **Title** | ACL 2024 | [link](https://x.org/1) | [link](https://x.org/code) |\n|  | **Bare** |  | link |  |',
    ],
    [
      '**{title}** \\\n*{authors}* \\\n{{venue}. }[[Paper]({url})]{ [[{link}]({link.url})]} \\\n{date:D Mon YYYY}',
      '**Title** \\\n*Ada Lovelace, Alan Turing* \\\nACL 2024. [[Paper](https://x.org/1)] [[code](https://x.org/code)] [[project](https://x.org/project)] \\\n24 Jun 2024\n\n**Bare** \\\n[Paper]',
    ],
    [
      '<p align="left"><a href="{url}"><strong>{title}</strong></a><br/>{authors}<br/>{[<a href="{links.code}">code</a>]}</p>',
      '<p align="left"><a href="https://x.org/1"><strong>Title</strong></a><br/>Ada Lovelace, Alan Turing<br/>[<a href="https://x.org/code">code</a>]</p>\n\n<p align="left"><a><strong>Bare</strong></a><br/><br/></p>',
    ],
    ['### {title}\n\n> {authors}\n', '### Title\n\n> Ada Lovelace, Alan Turing\n\n### Bare'],
  ])('%s', async (pattern, expected) => {
    expect(await printed(pattern, full, bare)).toBe(expected)
  })
})

describe('fields', () => {
  test.each([
    ['{title} {url}', 'Title https://x.org/1'],
    ['{title}: {authors:; } ({tags:/})', 'Title: Ada Lovelace; Alan Turing (probing/editing)'],
    ['{title} {date}, {date:Month YYYY}, {note}', 'Title 2024.6, June 2024, A note'],
    [
      '{title} [{arxiv}](https://arxiv.org/abs/{arxiv})',
      'Title [2406.16254](https://arxiv.org/abs/2406.16254)',
    ],
    ['{title} `{venue}`', 'Title `ACL 2024`'],
    [
      '{title} {links.code}/stars',
      'Title <span>[https<span>:</span>//x.org/code](https://x.org/code)</span>/stars',
    ],
    ['{title} [stars]({links.code}/stars)', 'Title [stars](https://x.org/code/stars)'],
    ['{title} {links.none}', 'Title'],
    ['{title}, ({url}), {url}.', 'Title, (https://x.org/1), https://x.org/1.'],
    ['![{title}](https://x.org/{arxiv}.svg)', '![Title](https://x.org/2406.16254.svg)'],
  ])('%s', async (pattern, expected) => {
    expect(await printed(pattern, full)).toBe(expected)
  })

  test('the arXiv id is that of the address when there is no other', async () => {
    const paper = { ...bare, url: 'https://arxiv.org/pdf/2406.16254v2' }
    expect(await printed('{title} {arxiv}', paper)).toBe('Bare 2406.16254')
  })
})

describe('groups', () => {
  test.each([
    [
      'all of its fields or nothing',
      '{title}{ ({venue}, {note})}',
      'Title (ACL 2024, A note)',
      { note: '' },
      'Title',
    ],
    [
      'within groups',
      '{title}{ ({venue}{, {note}})}',
      'Title (ACL 2024, A note)',
      { note: '' },
      'Title (ACL 2024)',
    ],
    [
      'of groups: one of them',
      '{title}{ ({{venue}}{{note}})}',
      'Title (ACL 2024A note)',
      { note: '', venue: '' },
      'Title',
    ],
    ['for each tag', '{title}{ `{tag}`}', 'Title `probing` `editing`', { tags: [] }, 'Title'],
    [
      'for each link',
      '{title}{ [{link}]({link.url})}',
      'Title [code](https://x.org/code) [project](https://x.org/project)',
      { links: {} },
      'Title',
    ],
    [
      'for each other link',
      '{title}{ [C]({links.code})}{ [{link}]({link.url})}',
      'Title [C](https://x.org/code) [project](https://x.org/project)',
      { links: { b: '' } },
      'Title',
    ],
    [
      'of a link within that for each',
      '{title}{ {link}{ ({link.url})}}',
      'Title code (https://x.org/code) project (https://x.org/project)',
      { links: { b: '' } },
      'Title b',
    ],
    [
      'braces that are text',
      '\\{{title}\\} \\\\{{venue}}',
      '{Title} \\\\ACL 2024',
      { venue: '' },
      '{Title} \\\\',
    ],
  ])('%s', async (_, pattern, expected, others, without) => {
    expect(await printed(pattern, full)).toBe(expected)
    expect(await printed(pattern, { ...full, ...others })).toBe(without)
  })
})

describe('what a paper lacks leaves no trace', () => {
  test.each([
    ['marks around a field', '{title} *{venue}* `{note}` x', 'Bare   x'],
    ['a sub-bullet', '- {title}\n  - {authors}\n  - {venue} {date}\n  - x', '- Bare\n  - x'],
    ['a line within', '{title}\\\n*{authors}*\\\nx', 'Bare\\\nx'],
    ['the last lines', '{title}  \n{authors}  \n{venue}', 'Bare'],
    ['a paragraph', '- {title}\n\n  *{authors}*\n\n  x', '- Bare\n\n  x'],
    ['a bracket that is the text of the pattern', '{title} [{venue}]', 'Bare []'],
    ['a link to nothing', '[{title}]({url}) [x]({links.code})', 'Bare x'],
    ['an address in HTML', '<a href="{url}" title="x">{title}</a>', '<a title="x">Bare</a>'],
  ])('%s', async (_, pattern, expected) => {
    expect(await printed(pattern, bare)).toBe(expected)
  })
})

describe('entries follow each other', () => {
  test.each([
    ['as items of a tight list', '* {title}', '* Title\n* Bare'],
    ['as items of a loose list', '\n+ {title}\n\n', '+ Title\n\n+ Bare'],
    [
      'numbered from the number in the pattern',
      '9) {title}\n   - x\n\n   y',
      '9) Title\n   - x\n\n   y\n10) Bare\n    - x\n\n    y',
    ],
    ['as rows', '|a|\n|-|\n|{title}|\n\n', '|a|\n|-|\n|Title|\n|Bare|'],
    ['without what is behind the last line', '{title}{\n\n{note}\n}', 'Title\n\nA note\n\nBare'],
    ['as paragraphs', '{title}', 'Title\n\nBare'],
    ['as what begins with an item', '- {title}\n\nx', '- Title\n\nx\n\n- Bare\n\nx'],
  ])('%s', async (_, pattern, expected) => {
    expect(await printed(pattern, full, bare)).toBe(expected)
  })

  test('also those that cannot be printed as they are written', async () => {
    const odd = { ...bare, title: '"Odd"' }
    expect(await printed('7) a**{title}**b', full, odd)).toBe('7) a**Title**b\n8) &#x61;**"Odd"**&#x62;')
    expect(await printed('* a**{title}**b', full, odd)).toBe('* a**Title**b\n* &#x61;**"Odd"**&#x62;')
    expect(await printed('|a|\n|-|\n|a**{title}**b|', odd, full)).toBe(
      '|a|\n|-|\n| &#x61;**"Odd"**&#x62; |\n|a**Title**b|',
    )
  })

  test('no papers print nothing', () => {
    expect(patternEntries('- {title}', [])).toEqual([])
  })
})

describe('unsafe addresses are not linked', () => {
  const unsafe = { ...bare, url: 'javascript:alert(1)', links: { code: 'data:x' } }

  test.each([
    ['[{title}]({url})', 'Bare'],
    ['- [{title}]({url}){ [[{link}]({link.url})]}', '- Bare [code]'],
    ['<a href="{url}">{title}</a>', '<a>Bare</a>'],
    ['<p><a href="{title}">{url}</a></p>', '<p><a>javascript:alert(1)</a></p>'],
    ['<p><a href={url}>{title}</a></p>', '<p><a>Bare</a></p>'],
    ['![{title}]({url})', 'Bare'],
  ])('%s', async (pattern, expected) => {
    expect(await printed(pattern, unsafe)).toBe(expected)
  })
})

test('values cannot leave a tag', async () => {
  const paper = { ...bare, title: 'a" onclick="b" \'<|' }
  expect(await printed('<p title="{title}">{title}</p>', paper)).toBe(
    '<p title="a&quot; onclick=&quot;b&quot; &#39;&lt;&#124;">a&quot; onclick=&quot;b&quot; &#39;&lt;&#124;</p>',
  )
  expect(await printed('<p title={title}>x</p>', paper)).toBe(
    '<p title=a&quot;&#32;onclick&#61;&quot;b&quot;&#32;&#39;&lt;&#124;>x</p>',
  )
})
