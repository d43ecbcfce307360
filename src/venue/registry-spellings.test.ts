import { expect, test } from 'vitest'
import { parseVenue } from './venues.ts'

/** How Semantic Scholar (also in its `alternate_names`), DBLP and Crossref write venues. */
const SPELLINGS: Readonly<Record<string, readonly string[]>> = {
  AAAI: [
    'AAAI Conference on Artificial Intelligence',
    'National Conference on Artificial Intelligence',
    'AAAI Conf Artif Intell',
  ],
  AACL: ['AACL/IJCNLP'],
  ACL: [
    'ACL (1)',
    'ACL/IJCNLP (1)',
    'Annual Meeting of the Association for Computational Linguistics',
    'Meeting of the Association for Computational Linguistics',
    'Annu Meet Assoc Comput Linguistics',
    'Proceedings of the 60th Annual Meeting of the Association for Computational Linguistics (Volume 1: Long Papers)',
    'Proceedings of the 59th Annual Meeting of the Association for Computational Linguistics and the 11th International Joint Conference on Natural Language Processing (Volume 1: Long Papers)',
  ],
  AISTATS: ['International Conference on Artificial Intelligence and Statistics'],
  CLeaR: ['CLEaR', 'CLeaR'],
  COLING: ['International Conference on Computational Linguistics'],
  'Computational Linguistics': ['Comput. Linguistics'],
  CVPR: [
    'Computer Vision and Pattern Recognition',
    '2024 IEEE/CVF Conference on Computer Vision and Pattern Recognition (CVPR)',
  ],
  EACL: ['Conference of the European Chapter of the Association for Computational Linguistics'],
  ECCV: ['ECCV (5)', 'European Conference on Computer Vision', 'Computer Vision – ECCV 2022'],
  EMNLP: [
    'EMNLP/IJCNLP',
    'EMNLP/IJCNLP (1)',
    'Conference on Empirical Methods in Natural Language Processing',
    'Empir Method Nat Lang Process',
    'Proceedings of the 2019 Conference on Empirical Methods in Natural Language Processing and the 9th International Joint Conference on Natural Language Processing (EMNLP-IJCNLP)',
  ],
  ICLR: ['International Conference on Learning Representations', 'Int Conf Learn Represent', 'ICLR (Poster)'],
  ICML: ['International Conference on Machine Learning', 'Int. Conf. Mach. Learn.'],
  JMLR: ['J. Mach. Learn. Res.', 'Journal of machine learning research'],
  KDD: ['Knowledge Discovery and Data Mining', 'Knowl Discov Data Min'],
  'LREC-COLING': ['LREC/COLING'],
  MICCAI: ['Medical Image Computing and Computer Assisted Intervention – MICCAI 2020'],
  NAACL: [
    'NAACL-HLT',
    'NAACL-HLT (1)',
    'North American Chapter of the Association for Computational Linguistics',
  ],
  NeurIPS: [
    'NIPS',
    'NeurIPS',
    'Neural Information Processing Systems',
    'Advances in Neural Information Processing Systems 35',
  ],
  TACL: [
    'Trans. Assoc. Comput. Linguistics',
    'Transactions of the Association for Computational Linguistics',
  ],
  TMLR: ['Trans. Mach. Learn. Res.'],
  WSDM: ['Web Search and Data Mining'],
  arXiv: ['CoRR', 'arXiv.org', 'ArXiv'],
}

const rows = Object.entries(SPELLINGS).flatMap(([name, spellings]) => spellings.map((text) => [text, name]))

test.each(rows)('%s is %s', (text, name) => {
  const { series, kind } = parseVenue(text)
  expect(series?.name).toBe(name)
  expect(['main', 'journal', 'preprint']).toContain(kind)
})

test.each([
  ['EMNLP (Findings)', 'findings', 'EMNLP'],
  ['ACL/IJCNLP (Findings)', 'findings', 'ACL'],
  ['Findings of the Association for Computational Linguistics: EMNLP 2025', 'findings', 'EMNLP'],
  ['Findings of the Association for Computational Linguistics ACL 2024', 'findings', 'ACL'],
  ['EMNLP (Industry Track)', 'track', 'EMNLP'],
  ['NeurIPS Datasets and Benchmarks', 'track', 'NeurIPS'],
  ['BlackboxNLP@EMNLP', 'workshop', 'EMNLP'],
  ['CVPR Workshops', 'workshop', 'CVPR'],
])('%s is %s of %s', (text, kind, name) => {
  const venue = parseVenue(text)
  expect({ kind: venue.kind, name: venue.series?.name }).toEqual({ kind, name })
})

test.each(['Findings', 'Web Conf', 'Lecture Notes in Computer Science', ''])('%j is not known', (text) => {
  expect(parseVenue(text).series).toBeUndefined()
})
