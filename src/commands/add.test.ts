import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Exchange, ExchangeError, type Reply } from '../exchange.ts'
import { Folder } from '../fixtures/example-call.ts'
import { formatList } from '../layout.ts'
import type { PaperList } from '../paper.ts'

const LIST: PaperList = {
  title: 'Papers about neurons',
  order: 'newest',
  papers: [
    {
      title: 'Confidence Regulation Neurons in Language Models',
      url: 'https://arxiv.org/abs/2406.16254',
      date: '2024-06-24',
    },
    { title: 'Toy Models of Superposition', url: 'https://arxiv.org/abs/2209.10652', date: '2022-09-21' },
  ],
}

let folder: Folder
beforeEach(async () => {
  folder = await Folder.make()
  folder.io = { exchange: silent, wait: async () => {} }
  await folder.put('papers.json', formatList(LIST))
})
afterEach(() => folder.remove())

const add = (...argv: string[]) => folder.run('add', ...argv)
const list = async (): Promise<PaperList> => JSON.parse(await folder.get('papers.json'))
const titles = async () => (await list()).papers.map(({ title }) => title)

const silent: Exchange = async () => {
  throw new ExchangeError('timeout', 'it did not answer in time')
}

/** Pages by their addresses; another address is another page, that is not there. */
function pages(texts: Readonly<Record<string, string | Partial<Reply>>>): Exchange {
  return async ({ url }) => {
    const found = texts[url] ?? { status: 404 }
    const reply = typeof found === 'string' ? { text: found } : found
    return { status: 200, headers: { 'content-type': 'text/html' }, text: '', truncated: false, ...reply }
  }
}

const meta = (tags: Readonly<Record<string, string>>) =>
  Object.entries(tags)
    .map(([name, content]) => `<meta name="${name}" content="${content}">`)
    .join('\n')

const OFFLINE = ['--offline', '--title', 'Scaling Automatic Neuron Description']

describe('offline', () => {
  test('an arXiv id says where and when, the options say the rest; only lines are added', async () => {
    const { code, out, err } = await add(
      '2312.12141v2',
      '--offline',
      '--title',
      'Neuron-Level Knowledge Attribution in Large Language Models',
      '--authors',
      'Zeping Yu, Sophia Ananiadou',
      '--venue',
      'EMNLP 2024',
      '--tag',
      'attribution',
    )
    const paper = {
      title: 'Neuron-Level Knowledge Attribution in Large Language Models',
      url: 'https://arxiv.org/abs/2312.12141',
      authors: ['Zeping Yu', 'Sophia Ananiadou'],
      venue: 'EMNLP 2024',
      date: '2023-12',
      tags: ['attribution'],
    }
    expect({ code, out: JSON.parse(out) }).toEqual({ code: 0, out: paper })
    expect(err).toBe(
      'papers.json:10 added `Neuron-Level Knowledge Attribution in Large Language Models` for `2312.12141v2`\n' +
        '  not found: code\n' +
        '1 paper added to papers.json; `paperlist build` writes README.md\n',
    )
    const [first, second] = LIST.papers as [PaperList['papers'][0], PaperList['papers'][0]]
    expect(await folder.get('papers.json')).toBe(formatList({ ...LIST, papers: [first, paper, second] }))
  })

  test('an address needs a date', async () => {
    const { code, err } = await add('https://transluce.org/neuron-descriptions', ...OFFLINE)
    expect(code).toBe(1)
    expect(err).toContain('not added: its date could not be found, say `--date`\n')
    expect(await folder.get('papers.json')).toBe(formatList(LIST))
    expect(
      (await add('https://transluce.org/neuron-descriptions', ...OFFLINE, '--date', '2024-10-23')).code,
    ).toBe(0)
    expect((await list()).papers[0]).toEqual({
      title: 'Scaling Automatic Neuron Description',
      url: 'https://transluce.org/neuron-descriptions',
      date: '2024-10-23',
    })
  })

  test('an id of the ACL Anthology says the venue', async () => {
    await add(
      '2024.findings-acl.75',
      '--offline',
      '--title',
      'Neurons in Large Language Models: Dead',
      '--date',
      '2024',
    )
    expect((await list()).papers[0]).toMatchObject({
      url: 'https://aclanthology.org/2024.findings-acl.75/',
      venue: 'Findings of ACL 2024',
    })
  })
})

describe('what is in the list already', () => {
  test.each([
    [
      'https://arxiv.org/pdf/2406.16254v1',
      [],
      'papers.json:5 has it: `Confidence Regulation Neurons in Language Models`\n',
    ],
    ['10.48550/arXiv.2209.10652', [], 'papers.json:10 has it: `Toy Models of Superposition`\n'],
    [
      'https://transluce.org/x',
      ['--offline', '--title', 'Confidence regulation neurons in language modles', '--date', '2024'],
      'papers.json:5 has it: `Confidence Regulation Neurons in Language Models`; if they are two papers,',
    ],
  ])('%s', async (text, options, expected) => {
    const { code, out, err } = await add(text, ...options)
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toContain(`\`${text}\` not added: ${expected}`)
    expect(err).toContain('0 papers to add; nothing was written; 1 refused\n')
    expect(await folder.get('papers.json')).toBe(formatList(LIST))
  })

  test('two names of one paper', async () => {
    folder.io.exchange = pages({
      'https://a.org/': meta({ citation_title: 'A Page of Its Own', 'dc.date': '2024' }),
      'https://b.org/': meta({ citation_title: 'A Page of Its Own', 'dc.date': '2024' }),
    })
    const { code, err } = await add('https://a.org/', 'https://b.org/', 'https://b.org/?utm_source=x')
    expect(code).toBe(1)
    expect(err).toContain(
      '`https://b.org/?utm_source=x` not added: it is the paper that `https://a.org/` names, too',
    )
    expect(await titles()).toHaveLength(3)
  })
})

describe('when nobody answers', () => {
  test.each([
    ['2312.12141', 'arXiv did not answer'],
    ['10.1162/tacl_a_00519', 'Crossref did not answer'],
    ['2024.acl-long.309', 'Crossref did not answer'],
    ['https://openreview.net/forum?id=cnKhHxN3xj', 'OpenReview did not answer'],
    ['CorpusId:264451585', ''],
    ['https://transluce.org/neuron-descriptions', 'it did not answer in time'],
  ])('%s: nothing is written, and the exit code says so', async (text) => {
    const { code, out, err } = await add(text)
    expect({ code, out }).toEqual({ code: 3, out: '' })
    expect(err).toContain(`\`${text}\` not added: `)
    expect(err).toContain(
      '0 papers to add; nothing was written; 1 without an answer, which a later call may get\n',
    )
    expect(await folder.get('papers.json')).toBe(formatList(LIST))
  })

  test('the others are added', async () => {
    folder.io.exchange = async (request) =>
      request.url === 'https://a.org/'
        ? pages({ 'https://a.org/': meta({ citation_title: 'A Page', 'dc.date': '2024' }) })(request)
        : silent(request)
    const { code } = await add('2312.12141', 'https://a.org/')
    expect(code).toBe(3)
    expect(await titles()).toEqual(['A Page', ...LIST.papers.map(({ title }) => title)])
  })
})

describe('a web page', () => {
  test('by its citation tags, its place by its date', async () => {
    folder.io.exchange = pages({
      'https://transluce.org/neuron-descriptions': meta({
        citation_title: 'Scaling Automatic Neuron Description',
        citation_author: 'Choi, Dami',
        citation_publication_date: '2024/10/23',
      }),
    })
    const { code, err } = await add('transluce.org/neuron-descriptions', '--venue', 'Transluce AI')
    expect(code).toBe(0)
    expect(err).toContain('papers.json:5 added `Scaling Automatic Neuron Description` for')
    expect((await list()).papers[0]).toEqual({
      title: 'Scaling Automatic Neuron Description',
      url: 'https://transluce.org/neuron-descriptions',
      authors: ['Dami Choi'],
      venue: 'Transluce AI',
      date: '2024-10-23',
    })
  })

  test('hostile: nothing of it reaches a terminal, a log or the file as it is', async () => {
    folder.io.exchange = pages({
      'https://evil.org/': meta({
        citation_title:
          '::error::\u001B[31m red \u202E&#x202E;&lt;script&gt;alert(1)&lt;/script&gt; ##[error] neurons',
        citation_author: 'Eve\u200B\n::add-mask::x',
        citation_publication_date: '2024-01-01',
        citation_doi: 'javascript:alert(1)',
      }),
    })
    folder.io.env = { GITHUB_ACTIONS: 'true' }
    const { code, out, err } = await add('https://evil.org/')
    expect(code).toBe(0)
    expect(`${out}${err}`).not.toMatch(/[^\P{C}\n]|##\[|^\s*::/mu)
    const [, paper] = (await list()).papers
    expect(paper?.title).toBe('::error::[31m red <script>alert(1)</script> ##[error] neurons')
    expect(paper?.authors).toEqual(['Eve ::add-mask::x'])
    expect((await folder.run('lint')).out).not.toContain('invisible')
  })

  test.each([
    ['no page', { status: 404 }, 1, 'it answered 404'],
    ['a server that refuses programs', { status: 403 }, 3, 'it answered 403'],
    ['a PDF', { headers: { 'content-type': 'application/pdf' } }, 1, 'it is no page in HTML'],
    ['no tags', { text: '<title>Toy Models</title>' }, 1, 'add it with `--offline`, `--title` and `--date`'],
    ['no date', { text: meta({ 'dc.title': 'Toy Worlds' }) }, 1, 'its date could not be found, say `--date`'],
    [
      'a long title',
      { text: meta({ 'dc.title': 'x'.repeat(501), 'dc.date': '2024' }) },
      1,
      'Unexpected title of 501',
    ],
    ['itself', { status: 302, headers: { location: '/' } }, 1, 'it redirects more than 5 times'],
  ])('%s', async (_, reply, code, reason) => {
    folder.io.exchange = pages({ 'https://a.org/': reply })
    const result = await add('https://a.org/')
    expect(result.code).toBe(code)
    expect(result.err).toContain(reason)
    expect(await folder.get('papers.json')).toBe(formatList(LIST))
  })

  test('a redirect to a paper is that paper', async () => {
    folder.io.exchange = pages({
      'https://t.co/x': { status: 301, headers: { location: 'https://arxiv.org/abs/2312.12141' } },
    })
    expect((await add('https://t.co/x')).err).toMatch(/arXiv|arxiv/)
  })
})

describe('sections and tags', () => {
  const SECTIONS: PaperList = {
    title: 'Papers',
    sections: [
      { id: 'theory', title: 'Theory' },
      { id: 'tools', title: 'Tools', order: 'title' },
    ],
    tags: ['survey', 'probing'],
    papers: [
      { title: 'B', url: 'https://b.org/', date: '2020', section: 'theory' },
      { title: 'A', url: 'https://a.org/', date: '2021', section: 'theory' },
      { title: 'Abacus', url: 'https://x.org/', date: '2021', section: 'tools' },
      { title: 'Cat', url: 'https://y.org/', date: '2021', section: 'tools' },
    ],
  }
  const NEW = ['https://new.org/', '--offline', '--title', 'Boxes', '--date', '2022']
  beforeEach(() => folder.put('papers.json', formatList(SECTIONS)))

  test.each([
    ['theory', ['B', 'A', 'Boxes', 'Abacus', 'Cat']],
    ['tools', ['B', 'A', 'Abacus', 'Boxes', 'Cat']],
    ['tools,theory', ['B', 'A', 'Abacus', 'Boxes', 'Cat']],
  ])('in %s', async (section, expected) => {
    expect((await add(...NEW, '--section', section, '--tag', 'probing, survey')).code).toBe(0)
    expect(await titles()).toEqual(expected)
    const paper = (await list()).papers.find(({ title }) => title === 'Boxes')
    expect(paper).toMatchObject({
      section: section.includes(',') ? section.split(',') : section,
      tags: ['probing', 'survey'],
    })
  })

  test.each([
    [[], 'Unexpected lack of --section, expected one of `theory`, `tools`\n'],
    [['--section', 'tool'], 'Unexpected section `tool` for --section, did you mean `tools`?\n'],
    [['--section', 'zzz'], 'Unexpected section `zzz` for --section, expected one of `theory`, `tools`\n'],
    [
      ['--section', 'tools', '--tag', 'surveys'],
      'Unexpected tag `surveys` for --tag, did you mean `survey`?\n',
    ],
    [['--section', 'tools', '--date', '2022-13'], 'Unexpected `2022-13` for --date, expected a year'],
    [['--section', 'tools', '--venue', '\u202E'], 'Unexpected empty --venue, expected a text\n'],
    [['--section', 'tools', '--url', 'ftp://x.org/'], 'Unexpected link `ftp://x.org/`'],
  ])('%j is a mistake', async (options, message) => {
    const { code, err } = await add(...NEW, ...options)
    expect(code).toBe(2)
    expect(err).toContain(`paperlist: ${message}`)
    expect(await folder.get('papers.json')).toBe(formatList(SECTIONS))
  })
})

describe('the call', () => {
  test('a list on standard input', async () => {
    folder.io.readInput = async () => '# to read\nhttps://a.org/\n\nhttps://b.org/ # later\n2406.16254\n'
    folder.io.exchange = pages({
      'https://a.org/': meta({ citation_title: 'Alpha', 'dc.date': '2023' }),
      'https://b.org/': meta({ citation_title: 'Beta', 'dc.date': '2025' }),
    })
    expect((await add('-')).code).toBe(1)
    expect(await titles()).toEqual(['Beta', LIST.papers[0]?.title, 'Alpha', LIST.papers[1]?.title])
  })

  test('--dry-run writes nothing', async () => {
    const { code, out, err } = await add('2312.12141', ...OFFLINE, '--dry-run')
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ url: 'https://arxiv.org/abs/2312.12141' })
    expect(err).toContain(' to add: `')
    expect(err).not.toContain(' added `')
    expect(err).toContain('1 paper to add; nothing was written\n')
    expect(await folder.get('papers.json')).toBe(formatList(LIST))
  })

  test('another list, whose other bytes stay as they are', async () => {
    const text = JSON.stringify(LIST, null, 4).replaceAll('\n', '\r\n')
    await folder.put('lists/neurons.json', text)
    expect((await add('2312.12141', ...OFFLINE, '--list', 'lists/neurons.json')).code).toBe(0)
    const after = await folder.get('lists/neurons.json')
    const start = after.indexOf('        {\r\n            "title": "Scaling')
    const end = after.indexOf('        {\r\n            "title": "Toy')
    expect(after.slice(0, start) + after.slice(end)).toBe(text)
  })

  test('a file that changes in the meantime is not written over', async () => {
    folder.io.exchange = async (request) => {
      await folder.put('papers.json', '{}')
      return pages({ 'https://a.org/': meta({ citation_title: 'Alpha', 'dc.date': '2023' }) })(request)
    }
    const { code, err } = await add('https://a.org/')
    expect(code).toBe(2)
    expect(err).toContain('Unexpected change of papers.json in the meantime')
    expect(await folder.get('papers.json')).toBe('{}')
  })

  test('an entry with an error of a rule is not added', async () => {
    await folder.put('papers.json', formatList({ ...LIST, rules: { 'no-future-date': 'error' } }))
    const { code, err } = await add('https://a.org/', ...OFFLINE, '--date', '2031')
    expect(code).toBe(1)
    expect(err).toMatch(/not added: Unexpected date `2031`.* \(no-future-date\)/)
    expect(await titles()).toHaveLength(2)
  })

  test('a warning of a rule is told', async () => {
    const { code, err } = await add('https://a.org/', ...OFFLINE, '--date', '2024', '--venue', 'NIPS 2024')
    expect(code).toBe(0)
    expect(err).toContain('warning: Unexpected venue `NIPS 2024`')
  })

  test.each([
    [[], 'Unexpected lack of a paper'],
    [['toy models'], 'Unexpected `toy models`, expected an arXiv id'],
    [['2406.16254', '2312.12141', '--title', 'x'], 'Unexpected --title for 2 papers'],
    [['2406.16254', '--list', 'none.json'], 'cannot read none.json'],
    [['2406.16254', '--list', 'README.md'], 'Unexpected list README.md, expected one in JSON'],
  ])('%j is a mistake', async (argv, message) => {
    const { code, err } = await add(...argv)
    expect(code).toBe(2)
    expect(err).toContain(`paperlist: ${message}`)
  })

  test('a list with mistakes', async () => {
    await folder.put('papers.json', '{"title": 1}')
    const { code, err } = await add('2406.16254')
    expect(code).toBe(1)
    expect(err).toContain('papers.json:1:11')
    expect(err).toContain('Nothing was written.\n')
  })
})
