import { describe, expect, test } from 'vitest'
import { urlProblem } from './url-problem.ts'

describe('urlProblem', () => {
  test.each([
    ['https://arxiv.org/abs/2209.10652 v2', 'Unexpected white space or control character in the link'],
    ['https://arxiv.org/abs/\n2209.10652', 'Unexpected white space or control character in the link'],
    ['https://arxiv.org/\u0000', 'Unexpected white space or control character in the link'],
    ['Learning to Learn', 'Unexpected white space or control character in the link'],
    ['arxiv.org/abs/2209.10652', 'expected an address that begins with `https://`'],
    ['//arxiv.org/abs/2209.10652', 'expected an address that begins with `https://`'],
    ['https:/arxiv.org/abs/2209.10652', 'expected an address that begins with `https://`'],
    ['ftp://arxiv.org/abs/2209.10652', 'expected an address that begins with `https://`'],
    ['javascript:alert(1)', 'expected an address that begins with `https://`'],
    ['%5Bhttps://github.com/simonw/llm', 'expected an address that begins with `https://`'],
    ['https://', 'expected a host such as `arxiv.org` after `//`'],
    ['https:///abs/2209.10652', 'expected a host such as `arxiv.org` after `//`'],
    ['https://arxiv/abs/2209.10652', 'expected a host such as `arxiv.org` after `//`'],
    ['https://arxiv.org@evil.example/', 'expected the host right after `//`'],
    ['https://arxiv.org:secret@evil.example/', 'expected the host right after `//`'],
    ['https://arxiv.org\\@evil.example/', 'Unexpected `\\` in the link'],
    ['https://arxiv.org:99999999/', 'expected an address that browsers can open'],
    ['https://a..b^.org/', 'expected an address that browsers can open'],
    ['https://a.org/b](https://c.org', 'Unexpected `](` in the link'],
    ['https://a.org/b)', 'Unexpected `)` in the link'],
    ['https://a.org/b).', 'Unexpected `)` in the link'],
    ['https://a.org/(b))', 'Unexpected `)` in the link'],
    ['https://a.org/b]', 'Unexpected `]` in the link'],
    ['https://a.org/forum?id=b},', 'Unexpected `}` in the link'],
    ['https://a.org/b>', 'Unexpected `>` in the link'],
    ['https://a.org/b"', 'Unexpected `"` in the link'],
    ['https://a.org/b%20https://c.org/d', 'Unexpected `%20https://` in the link'],
    ['https://a.org/b,https://c.org/d', 'Unexpected `,https://` in the link'],
  ])('%j', (url, message) => {
    expect(urlProblem(url)).toContain(message)
  })

  test.each([
    ['a Cyrillic letter', 'https://\u0430rxiv.org/', 'xn--rxiv-43d.org'],
    ['only Cyrillic letters', 'https://\u0430\u0440\u0435.com/', 'xn--80ak6a.com'],
    ['a Greek letter', 'https://\u03bfpenreview.net/', 'xn--penreview-p1g.net'],
    ['a soft hyphen', 'https://ar\u00ADxiv.org/', 'arxiv.org'],
    ['an ideographic full stop', 'https://arxiv.org\u3002evil/', 'arxiv.org.evil'],
    ['full width letters', 'https://\uff41rxiv.org/', 'arxiv.org'],
    ['an accent on a known host', 'https://arx\u00edv.org/', 'xn--arxv-xpa.org'],
  ])('%s in the host', (_, url, asBrowsersReadIt) => {
    expect(urlProblem(url)).toContain(`which browsers read as \`${asBrowsersReadIt}\``)
  })

  test.each([
    ['the usual', 'https://arxiv.org/abs/2209.10652'],
    ['http', 'http://a.org'],
    ['capitals', 'HTTPS://ArXiv.org/ABS/2209.10652'],
    ['a port', 'https://a.org:8080/b'],
    ['an address by number', 'http://120.92.209.146:8081/'],
    ['a query without a path', 'https://a.org?b=c'],
    ['an at in the path', 'https://medium.com/@a/b'],
    ['brackets that close', 'https://en.wikipedia.org/wiki/Superposition_(disambiguation)'],
    ['square brackets', 'http://a.org/[AAAI17]Transfer%20Learning.pdf'],
    ['brackets that open', 'https://a.org/b?c=(d'],
    ['an archived page', 'https://web.archive.org/web/2020/https://a.org/b'],
    ['an address in a query', 'https://a.org/b?url=https://c.org/d'],
    ['signs', "https://a.org/b;c='d'!$&*+,~|e"],
    ['letters of all scripts in the path', 'https://zh.wikipedia.org/wiki/神经元'],
    ['a host with an umlaut', 'https://müller.example/'],
    ['a host in another script', 'https://президент.рф/'],
    ['a host in Chinese', 'https://例子.测试/'],
  ])('none with %s: %s', (_, url) => {
    expect(urlProblem(url)).toBeUndefined()
  })
})
