import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import bibtex from './bibtex.ts'

const read = (text: string) => bibtex.read(text)
const titles = (text: string) => read(text).papers.map(({ title }) => title)
const unread = (text: string) => read(text).unread.map(({ line, reason }) => `${line}: ${reason}`)

describe('what a paper gets', () => {
  test.each<[string, string, object]>([
    [
      'a paper of a conference',
      `@inproceedings{stolfo,
        title = {Confidence Regulation Neurons in {L}anguage {M}odels},
        author = "Stolfo, Alessandro and Wu, Ben and others",
        booktitle = {Proceedings of the 2024 Conference on Empirical Methods in Natural Language Processing},
        year = 2024, month = nov, keywords = {entropy neurons; calibration},
        url = {https://aclanthology.org/2024.emnlp-main.191/}, doi = {10.18653/v1/2024.emnlp-main.191},
        code = {https://github.com/a/b\\_c}, pdf = {paper.pdf}, note = {Best paper}, abstract = {For $5 and 50%},
      }`,
      {
        title: 'Confidence Regulation Neurons in Language Models',
        authors: ['Alessandro Stolfo', 'Ben Wu'],
        venue: 'EMNLP 2024',
        date: '2024-11',
        url: 'https://aclanthology.org/2024.emnlp-main.191/',
        tags: ['entropy neurons', 'calibration'],
        links: { code: 'https://github.com/a/b_c' },
        note: 'Best paper',
      },
    ],
    [
      'a preprint as arXiv exports it',
      '@misc{a, title={T}, year={2024}, eprint={2406.16254}, archivePrefix={arXiv}, primaryClass={cs.LG}}',
      { title: 'T', date: '2024', url: 'https://arxiv.org/abs/2406.16254', venue: 'arXiv' },
    ],
    [
      'a preprint as Google Scholar has it',
      '@article{a, title={T}, journal={arXiv preprint arXiv:2406.16254}, year={2024}}',
      { title: 'T', date: '2024', url: 'https://arxiv.org/abs/2406.16254', venue: 'arXiv' },
    ],
    [
      'a preprint as DBLP has it',
      '@article{a, title={T}, journal={CoRR}, volume={abs/2406.16254}, year={2024}, doi={10.48550/ARXIV.2406.16254}}',
      { title: 'T', date: '2024', url: 'https://arxiv.org/abs/2406.16254', venue: 'arXiv' },
    ],
    [
      'an id of arXiv that cannot be one',
      '@misc{a, title={T}, date={2024}, eprint={2413.16254}, eprinttype={arxiv}}',
      { title: 'T', date: '2024', url: 'https://arxiv.org/abs/2413.16254' },
    ],
    [
      'an id of another archive',
      '@misc{a, title={T}, date={2024}, eprint={hal-01234567}, eprinttype={hal}, doi={10.1000/x}}',
      { title: 'T', date: '2024', url: 'https://doi.org/10.1000/x' },
    ],
    [
      'biblatex',
      '@article{a, title={T}, subtitle={S}, journaltitle={Nature}, date={2024-06-24/2024-06-30}}',
      { title: 'T: S', venue: 'Nature 2024', date: '2024-06-24', url: '' },
    ],
    [
      'a page of the web',
      '@misc{a, title={T}, year={2022}, institution={Anthropic}, howpublished={\\url{https://a.org/x\\_y}}}',
      { title: 'T', date: '2022', venue: 'Anthropic', url: 'https://a.org/x_y' },
    ],
    ['nearly nothing', '@misc{a, title={T}}', { title: 'T', date: '', url: '' }],
    [
      'parts of a value',
      '@string{j = "Journal of "}@article{a, title = "A" # { and } # {B}, journal = j # {Things}, year=2024}',
      { title: 'A and B', venue: 'Journal of Things', date: '2024', url: '' },
    ],
    [
      'what the volume says that it is in',
      '@inproceedings{a, title={T}, crossref={V}} @proceedings{v, title={Advances in Neural Information Processing Systems}, year=2023}',
      { title: 'T', venue: 'NeurIPS 2023', date: '2023', url: '' },
    ],
  ])('%s', (_, text, paper) => {
    expect(read(text).papers).toEqual([paper])
  })

  test('nothing from an entry without a key, which no other refers to', () => {
    expect(read('@misc{title={A}, year=2023} @misc{b, title={B}}').papers[1]?.date).toBe('')
  })

  test.each([
    ['year = 2024, month = jun, day = 5', '2024-06-05'],
    ['year = 2024, month = 6', '2024-06'],
    ['year = 2024, month = jun # "~24"', '2024-06-24'],
    ['year = 2024, month = "24~" # jun', '2024-06-24'],
    ['year = 2024, month = "June 24--26"', '2024-06-24'],
    ['year = 2024, month = "Jun/Jul"', '2024-06'],
    ['year = 2024, month = {Spring}', '2024'],
    ['year = {2024}, date = {2024-06}', '2024-06'],
    ['month = jun', ''],
  ])('%s is %j', (fields, date) => {
    expect(read(`@misc{a, title={T}, ${fields}}`).papers[0]?.date).toBe(date)
  })
})

describe('what is an entry', () => {
  test.each([
    ['in parentheses', '@misc(a, title = "A (b", note = {c)})', ['A (b']],
    ['without a key', '@misc{title = {A}}', ['A']],
    ['in lines with space before', '\n  @misc{a,title={A}}\n\t@misc{b,title={B}}', ['A', 'B']],
    ['with odd spacing and commas', '@ MISC {a,,title={A},,year=2024,}', ['A']],
    ['several in one line', '@misc{a,title={A}} @misc{b,title={B}}', ['A', 'B']],
    ['comments between fields', '@misc{a,\n% title={X},\ntitle={A}, % year\n}', ['A']],
    ['a field twice: the first', '@misc{a, title={A}, title={B}}', ['A']],
    ['text and addresses around', '\uFEFFFrom me@example.org {\n\n@misc{a,title={A}}\ntext', ['A']],
    [
      'nothing in comments',
      '%@misc{x,title={X}}\n@comment{\n@misc{y,title={Y}}}\n@comment z\n@misc{a,title={A}}',
      ['A'],
    ],
    ['after a comment that does not end', '@comment{ @comment{\n@misc{a,title={A}}', ['A']],
    ['preambles', '@preamble{"\\newcommand{x}"} @misc{a,title={A}}', ['A']],
    [
      'names of Object',
      '@constructor{__proto__, title={A}, __proto__={x}, constructor={y}, crossref={__proto__}}',
      ['A'],
    ],
    ['no entries', '', []],
  ])('%s', (_, text, expected) => {
    expect(titles(text)).toEqual(expected)
    expect(unread(text)).toEqual([])
  })
})

describe('what cannot be read is told, and loses no other', () => {
  test.each([
    ['no title', '@misc{x, year=2024}', 'Unexpected entry without a title, expected every paper to have one'],
    [
      'no comma',
      '@misc{x, title={T} year=2024}',
      'Unexpected `year`, expected a comma after the value of `title`',
    ],
    [
      'no comma after the key',
      '@misc{x title={T}}',
      'Unexpected `title`, expected a comma after the key of the entry',
    ],
    [
      'no value',
      '@misc{x, title=, year=2024}',
      'Unexpected `,`, expected a value of `title` in braces or quotes',
    ],
    ['no equals sign', '@misc{x, title {T}}', 'Unexpected `{`, expected `=` after `title`'],
    ['no name', '@misc{x, {T}}', 'Unexpected `{`, expected the name of a field'],
    [
      'a field cut off',
      '@misc{x, title=}',
      'Unexpected end of the entry, expected a value of `title` in braces or quotes',
    ],
    ['no quote', '@misc{x, title="T}', 'Unexpected end of the value of `title`, expected `"`'],
    [
      'no closing brace',
      '@misc{x, title={T,',
      'Unexpected end of `@misc{`, expected `}` before the next entry or the end of the file',
    ],
    [
      'no closing parenthesis',
      '@misc(x, title={T}',
      'Unexpected end of `@misc(`, expected `)` before the next entry or the end of the file',
    ],
    ['no opening brace', '@misc x, title={T}}', 'Unexpected `x,` after `@misc`, expected `{`'],
    ['nothing at all', '@misc', 'Unexpected end of the line after `@misc`, expected `{`'],
    [
      'a volume',
      '@proceedings{x, title={T}}',
      'Unexpected `@proceedings`, expected a paper and not the volume that it is in',
    ],
    ['a definition', '@string{x}', 'Unexpected end of the entry, expected `=` after `x`'],
    [
      'definitions that double',
      `@string{x0="0123456789"}${Array.from({ length: 9 }, (_, n) => `@string{x${n + 1}=x${n}#x${n}}`).join('')}`,
      'Unexpected length of the abbreviations in `x8`, expected at most 2000 characters',
    ],
  ])('%s', (_, broken, reason) => {
    const text = `@misc{a, title={A}}\n\n${broken}\n@misc{b, title={B}}`
    expect(titles(text)).toEqual(['A', 'B'])
    expect(read(text).unread[0]).toEqual({
      line: 3,
      text: expect.stringContaining(broken.slice(0, 8)),
      reason,
    })
  })

  test('a value that does not fit, with the paper that was read without it', () => {
    expect(read('@misc{a, title={A}}\n@misc{b, title={B}, year={in press}}').unread).toEqual([
      {
        line: 2,
        text: 'in press',
        reason: 'Unexpected date `in press`, expected a year, a month or a day such as `2024-06-24`',
        paper: 1,
      },
    ])
  })
})

/** Writes LaTeX as old programs do: accents as commands, the rest escaped. */
function latex(text: string): string {
  return text
    .normalize('NFD')
    .replace(/([A-Za-z])\u0301/g, "{\\'$1}")
    .replace(/([A-Za-z])\u0308/g, '{\\"$1}')
    .replace(/([A-Za-z])\u030c/g, '{\\v{$1}}')
    .replace(/[&%#]/g, '\\$&')
    .replace(/\b[A-Z]{2,}\b/g, '{$&}')
}

const word = fc.stringMatching(/^[A-Zéöčñ][a-zéöč]{3,8}$/).map((text) => text.normalize('NFC'))
const words = (least: number) =>
  fc.array(word, { minLength: least, maxLength: 5 }).map((list) => list.join(' '))
const title = fc
  .tuple(words(1), fc.constantFrom('', ' & More', ': 50% of BERT', ' (GPT #1)'))
  .map((parts) => parts.join(''))
const paper = fc.record({
  title,
  authors: fc.array(fc.tuple(word, word), { maxLength: 4 }),
  date: fc
    .date({ min: new Date('1990-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10)),
  tags: fc.uniqueArray(words(1), { maxLength: 3 }),
  note: fc.option(words(2)),
})

test('what another program has written comes back, in the order of the file, whatever stands between', () => {
  const junk = fc.constantFrom('', '% comment', '@comment{x}', 'text', '@misc{broken, title={x} y}')
  fc.assert(
    fc.property(fc.array(fc.tuple(paper, junk, fc.boolean()), { maxLength: 6 }), (entries) => {
      const text = entries.map(([{ title, authors, date, tags, note }, junk, isQuoted], index) => {
        const [open, close] = isQuoted ? ['"', '"'] : ['{', '}']
        const [year, month, day] = date.split('-')
        const fields = {
          title: latex(title),
          author: authors.map(([given, family]) => `${latex(family)}, ${latex(given)}`).join(' and '),
          year,
          month,
          day,
          keywords: tags.map(latex).join(', '),
          ...(note !== null && { note: latex(note) }),
          url: `https://example.org/${index}`,
        }
        const lines = Object.entries(fields).map(([name, value]) => `  ${name} = ${open}${value}${close}`)
        return `${junk}\n@article{k${index},\n${lines.join(',\n')}\n}\n`
      })
      expect(read(text.join('\n')).papers).toEqual(
        entries.map(([{ title, authors, date, tags, note }], index) => ({
          title,
          url: `https://example.org/${index}`,
          date,
          ...(authors.length > 0 && { authors: authors.map(([given, family]) => `${given} ${family}`) }),
          ...(tags.length > 0 && { tags }),
          ...(note !== null && { note }),
        })),
      )
    }),
  )
})
