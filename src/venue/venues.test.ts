import { describe, expect, test } from 'vitest'
import { parseVenue, readVenue } from './venues.ts'

/** Kind, series, year, and the canonical text, or `=` where that is the text itself. */
function read(text: string): string {
  const { kind, series, year, canonical } = parseVenue(text)
  return [kind, series?.name, year, canonical === text ? '=' : canonical]
    .map((part) => part ?? '-')
    .join(' | ')
}

describe('the everyday forms', () => {
  test.each([
    ['NeurIPS 2024', 'main | NeurIPS | 2024 | ='],
    ["NeurIPS'24", 'main | NeurIPS | 2024 | NeurIPS 2024'],
    ['NeurIPS’24', 'main | NeurIPS | 2024 | NeurIPS 2024'],
    ['NeurIPS 24', 'main | NeurIPS | 2024 | NeurIPS 2024'],
    ['NeurIPS-98', 'main | NeurIPS | 1998 | NIPS 1998'],
    ['USENIX Security-18', 'main | USENIX Security | 2018 | USENIX Security 2018'],
    ['ICML2023', 'main | ICML | 2023 | ICML 2023'],
    ['ICML23', 'main | ICML | 2023 | ICML 2023'],
    ['ICML, 2023', 'main | ICML | 2023 | ICML 2023'],
    ['ICML (2023)', 'main | ICML | 2023 | ICML 2023'],
    ['(ICML 2023)', 'main | ICML | 2023 | ICML 2023'],
    ['ICML', 'main | ICML | - | ='],
    ['CVPR 2024 (Highlight)', 'main | CVPR | 2024 | ='],
    ["CVPR'23(Highlight)", 'main | CVPR | 2023 | CVPR 2023 (Highlight)'],
    ["ICLR'24-spotlight", 'main | ICLR | 2024 | ICLR 2024-spotlight'],
    ['ICLR Oral 2024', 'main | ICLR | 2024 | ='],
    ['ACL 2024 short', 'main | ACL | 2024 | ='],
    ['arxiv', 'preprint | arXiv | - | arXiv'],
    ['arXiv 2024', 'preprint | arXiv | 2024 | ='],
    ['arXiv preprint', 'preprint | arXiv | - | arXiv'],
    ['CoRR 2022', 'preprint | arXiv | 2022 | arXiv 2022'],
    ['Preprint', 'preprint | - | - | -'],
    ["Preprint'24", 'preprint | - | 2024 | -'],
    ['TMLR 2024', 'journal | TMLR | 2024 | ='],
    ['Trans. Mach. Learn. Res.', 'journal | TMLR | - | TMLR'],
    ['IEEE TSP 2017', 'journal | TSP | 2017 | ='],
    ['IEEE MICRO 2019', 'journal | IEEE Micro | 2019 | ='],
    ['MICRO 2025', 'main | MICRO | 2025 | ='],
    ['NIPS', 'main | NeurIPS | - | ='],
    ['NIPS 2019', 'main | NeurIPS | 2019 | NeurIPS 2019'],
    ['NeurIPS 2016', 'main | NeurIPS | 2016 | NIPS 2016'],
    ['EMNLP-IJCNLP 2019', 'main | EMNLP | 2019 | ='],
    ['L@S 2020', 'main | L@S | 2020 | ='],
  ])('%j is %s', (text, expected) => expect(read(text)).toBe(expected))
})

describe('titles of proceedings', () => {
  test.each([
    ['Neural Information Processing Systems 2024', 'main | NeurIPS | 2024 | NeurIPS 2024'],
    [
      '2024 IEEE/CVF Conference on Computer Vision and Pattern Recognition (CVPR)',
      'main | CVPR | 2024 | CVPR 2024',
    ],
    [
      'Proceedings of the IEEE International Conference on Computer Vision. 2015',
      'main | ICCV | 2015 | ICCV 2015',
    ],
    ['Proceedings of the IEEE', 'journal | Proceedings of the IEEE | - | ='],
    ['Forty-first International Conference on Machine Learning, ICML 2024', 'main | ICML | 2024 | ICML 2024'],
    [
      'The Twelfth International Conference on Learning Representations, ICLR 2024, Vienna, Austria, May 7-11, 2024',
      'main | ICLR | 2024 | ICLR 2024',
    ],
    ['Advances in Neural Information Processing Systems 35', 'main | NeurIPS | - | -'],
    [
      'Proceedings of the 62nd Annual Meeting of the Association for Computational Linguistics',
      'main | ACL | - | -',
    ],
    ['Conference on Language Modeling (COLM)', 'main | COLM | - | -'],
    ['Nature 521.7553 (2015): 436-444', 'journal | Nature | 2015 | -'],
    ['JMLR 15', 'journal | JMLR | - | -'],
    ['arXiv preprint arXiv:1409.1556 (2014)', 'preprint | arXiv | 2014 | -'],
  ])('%j is %s', (text, expected) => expect(read(text)).toBe(expected))
})

describe('Findings, workshops and tracks are not the main conference', () => {
  test.each([
    ['Findings of ACL 2024', 'findings | ACL | 2024 | ='],
    ['EMNLP 2024 Findings', 'findings | EMNLP | 2024 | Findings of EMNLP 2024'],
    ["ACL Findings'24", 'findings | ACL | 2024 | Findings of ACL 2024'],
    ['ACL23 (Findings)', 'findings | ACL | 2023 | Findings of ACL 2023'],
    ['Findings of ACL: EMNLP 2021', 'findings | EMNLP | 2021 | Findings of EMNLP 2021'],
    [
      'Findings of the Association for Computational Linguistics: EMNLP 2025',
      'findings | EMNLP | 2025 | Findings of EMNLP 2025',
    ],
    ['Findings of AACL-IJCNLP 2022', 'findings | AACL | 2022 | ='],
    ['EMNLP 2024 Findings (Poster)', 'findings | EMNLP | 2024 | -'],
    ['CVPR 2026 Findings', 'findings | CVPR | 2026 | -'],
    ['Findings', 'unknown | - | - | -'],
    ['NeurIPS Workshop 2022', 'workshop | NeurIPS | 2022 | ='],
    ["ICML'24 Workshop", 'workshop | ICML | 2024 | ICML 2024 Workshop'],
    ['NIPS 2019 SoLaR Workshop', 'workshop | NeurIPS | 2019 | NeurIPS 2019 SoLaR Workshop'],
    ["NAIC @ SIGCOMM'25", 'workshop | SIGCOMM | 2025 | NAIC @ SIGCOMM 2025'],
    ["MLArchSys'24 @ ISCA'24", "workshop | ISCA | 2024 | MLArchSys'24 @ ISCA 2024"],
    ['Workshop on Neurons at NeurIPS 2023', 'workshop | NeurIPS | 2023 | ='],
    ['MediaEval Workshop 2022', 'workshop | - | 2022 | -'],
    ['Workshop on Statistical Machine Translation', 'main | WMT | - | WMT'],
    ['NeurIPS 2022 Datasets and Benchmarks Track', 'track | NeurIPS | 2022 | ='],
    ['NeurIPS D&B 2024', 'track | NeurIPS | 2024 | ='],
    ['EMNLP 2025 Industry', 'track | EMNLP | 2025 | ='],
  ])('%j is %s', (text, expected) => expect(read(text)).toBe(expected))
})

describe('what is not in the table is unknown', () => {
  test.each([
    ['', '-'],
    ['Anthropic', '-'],
    ['Transluce AI 2024', 2024],
    ["Transluce AI '24", 2024],
    ['Transluce AI (2024)', 2024],
    ['2024', '-'],
    ['KDD DLDay 2018', 2018],
    ['ICLR/NeurIPS', '-'],
    ['accepted at ICML 2024', 2024],
    ['CVPR 2022 & TPAMI 2023', 2023],
    ['acl 2024', 2024],
    ['PMLR 2022', 2022],
    ['IEEE 2021', 2021],
    [`ICML ${'x '.repeat(70)}`, '-'],
    [`ICML ${'x'.repeat(300)}`, '-'],
  ])('%j', (text, year) => expect(read(text)).toBe(`unknown | - | ${year} | -`))
})

test.each([
  ['NIPS 2019 (Oral)', 'NIPS (Oral)', ' YYYY'],
  ["Proceedings of the ICML'24", 'ICML', "'YY"],
  ['CVPR, 2024', 'CVPR', ', YYYY'],
  ['ICML (2023)', 'ICML', undefined],
  ['ICML Workshop 2023', 'ICML Workshop', undefined],
  ["NAIC @ SIGCOMM'25", 'NAIC @ SIGCOMM', "'YY"],
  ['Transluce AI (2024)', 'Transluce AI', undefined],
])('without the year %j is %j', (text, name, yearForm) => {
  expect(readVenue(text)).toMatchObject({ name })
  expect(readVenue(text).yearForm).toBe(yearForm)
})

test('a venue is read once', () => {
  expect(parseVenue('ICML 2024')).toBe(parseVenue('ICML 2024'))
  for (let number = 0; number <= 100_000; number++) parseVenue(`Series ${number}`)
  expect(parseVenue('ICML 2024').canonical).toBe('ICML 2024')
})
