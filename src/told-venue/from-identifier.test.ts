import { expect, test } from 'vitest'
import { parseVenue } from '../venue/venues.ts'
import { venueFromIdentifier } from './from-identifier.ts'

const TOLD: readonly (readonly [string, string, string])[] = [
  ['https://aclanthology.org/2024.acl-long.309/', 'main', 'ACL 2024'],
  ['https://aclanthology.org/2024.acl-short.3.pdf', 'main', 'ACL 2024'],
  ['10.18653/v1/2020.acl-main.703', 'main', 'ACL 2020'],
  ['10.18653/V1/2024.EMNLP-MAIN.191', 'main', 'EMNLP 2024'],
  ['10.18653/v1/2024.findings-emnlp.5', 'findings', 'Findings of EMNLP 2024'],
  ['10.18653/v1/2021.findings-acl.84', 'findings', 'Findings of ACL 2021'],
  ['10.18653/v1/2022.findings-naacl.1', 'findings', 'Findings of NAACL 2022'],
  ['10.18653/v1/2023.findings-eacl.83', 'findings', 'Findings of EACL 2023'],
  ['10.18653/v1/2022.findings-aacl.2', 'findings', 'Findings of AACL 2022'],
  ['10.18653/v1/2023.findings-ijcnlp.2', 'findings', 'Findings of IJCNLP-AACL 2023'],
  ['10.18653/v1/2022.tacl-1.74', 'journal', 'TACL 2022'],
  ['https://aclanthology.org/2022.cl-1.7/', 'journal', 'Computational Linguistics 2022'],
  ['10.18653/v1/2024.acl-demos.3', 'track', 'ACL 2024 System Demonstrations'],
  ['10.18653/v1/2023.emnlp-demo.3', 'track', 'EMNLP 2023 System Demonstrations'],
  ['10.18653/v1/2024.acl-srw.3', 'track', 'ACL 2024 Student Research Workshop'],
  ['10.18653/v1/2023.emnlp-industry.59', 'track', 'EMNLP 2023 Industry'],
  ['10.18653/v1/2024.acl-tutorials.1', 'track', 'ACL 2024 Tutorials'],
  ['10.18653/v1/2024.blackboxnlp-1.3', 'main', 'BlackboxNLP 2024'],
  ['10.18653/v1/2023.ijcnlp-main.4', 'main', 'IJCNLP-AACL 2023'],
  ['10.18653/v1/2022.aacl-main.4', 'main', 'AACL 2022'],
  ['10.18653/v1/2022.semeval-1.4', 'main', 'SemEval 2022'],
  ['10.18653/v1/2022.starsem-1.4', 'main', 'StarSEM 2022'],
  ['https://aclanthology.org/2024.lrec-main.4/', 'main', 'LREC-COLING 2024'],
  ['https://aclanthology.org/2022.lrec-1.4/', 'main', 'LREC 2022'],
  ['https://aclanthology.org/2025.coling-main.4/', 'main', 'COLING 2025'],
  ['https://aclanthology.org/P18-1023/', 'main', 'ACL 2018'],
  ['https://aclanthology.org/P18-2023/', 'main', 'ACL 2018'],
  ['https://aclanthology.org/P98-1013/', 'main', 'ACL 1998'],
  ['10.18653/v1/D19-1410', 'main', 'EMNLP 2019'],
  ['10.18653/v1/N19-1423', 'main', 'NAACL 2019'],
  ['10.18653/v1/E17-2068', 'main', 'EACL 2017'],
  ['10.18653/v1/K16-1028', 'main', 'CoNLL 2016'],
  ['https://aclanthology.org/C18-1003/', 'main', 'COLING 2018'],
  ['https://aclanthology.org/L18-1003/', 'main', 'LREC 2018'],
  ['https://aclanthology.org/Q17-1010/', 'journal', 'TACL 2017'],
  ['https://aclanthology.org/J93-2004/', 'journal', 'Computational Linguistics 1993'],
  ['https://doi.org/10.1162/tacl_a_00519', 'journal', 'TACL'],
  ['10.1162/COLI_a_00123', 'journal', 'Computational Linguistics'],
  ['10.1609/aaai.v34i05.6399', 'main', 'AAAI 2020'],
  ['10.1609/aaai.v38i16.29776', 'main', 'AAAI 2024'],
  ['10.1145/3442188.3445922', 'main', 'FAccT 2021'],
  ['https://dl.acm.org/doi/10.1145/3292500.3330701', 'main', 'KDD 2019'],
  ['10.1145/3589334.3645404', 'main', 'WWW 2024'],
  ['10.1109/CVPR52733.2024.00900', 'main', 'CVPR 2024'],
  ['10.1109/cvpr.2016.90', 'main', 'CVPR 2016'],
  ['10.1109/ICCV.2015.123', 'main', 'ICCV 2015'],
  ['10.24963/ijcai.2021/123', 'main', 'IJCAI 2021'],
  ['10.21437/Interspeech.2023-1082', 'main', 'Interspeech 2023'],
  ['https://proceedings.mlr.press/v236/geiger24a.html', 'main', 'CLeaR 2024'],
  ['http://proceedings.mlr.press/v97/houlsby19a/houlsby19a.pdf', 'main', 'ICML 2019'],
  ['https://proceedings.mlr.press/v2/x07a.html', 'main', 'AISTATS 2007'],
  ['https://proceedings.neurips.cc/paper/2021/hash/9d86d83f-Abstract.html', 'main', 'NeurIPS 2021'],
  ['https://papers.nips.cc/paper/2017/file/3f5ee243-Paper.pdf', 'main', 'NIPS 2017'],
  [
    'https://proceedings.neurips.cc/paper_files/paper/2022/hash/9d56-Abstract-Conference.html',
    'main',
    'NeurIPS 2022',
  ],
  [
    'https://proceedings.neurips.cc/paper_files/paper/2024/hash/9d56-Abstract-Datasets_and_Benchmarks_Track.html',
    'track',
    'NeurIPS 2024 Datasets and Benchmarks',
  ],
  [
    'https://proceedings.iclr.cc/paper_files/paper/2024/hash/ab-Abstract-Conference.html',
    'main',
    'ICLR 2024',
  ],
  ['https://openaccess.thecvf.com/content/CVPR2023/html/A_paper.html', 'main', 'CVPR 2023'],
  ['https://openaccess.thecvf.com/content_ICCV_2019/papers/A.pdf', 'main', 'ICCV 2019'],
  ['https://www.jmlr.org/papers/v21/20-074.html', 'journal', 'JMLR 2020'],
]

test.each(TOLD)('%s is of %s %s', (name, kind, venue) => {
  const { year, series, canonical } = parseVenue(venue)
  expect({ series, canonical }).toEqual({ series: expect.anything(), canonical: venue })
  expect(venueFromIdentifier(name)).toEqual({ venue, kind, ...(year && { year }) })
})

test('an identifier tells as its text does', () => {
  expect(venueFromIdentifier({ scheme: 'acl', id: '2024.findings-acl.75' })?.venue).toBe(
    'Findings of ACL 2024',
  )
  expect(venueFromIdentifier({ scheme: 'doi', id: '10.1145/3442188.3445922' })?.venue).toBe('FAccT 2021')
  expect(venueFromIdentifier({ scheme: 'arxiv', id: '2406.16254' })).toBeUndefined()
  expect(venueFromIdentifier({ scheme: 'openreview', id: 'JYs1R9IMJr' })).toBeUndefined()
})

test.each([
  ['a workshop that is not known', 'https://aclanthology.org/2024.woah-1.5/'],
  ['an old workshop', 'https://aclanthology.org/W19-4828/'],
  ['a volume that may hold anything', 'https://aclanthology.org/2023.conll-babylm.5/'],
  ['an old demonstration', 'https://aclanthology.org/P18-4005/'],
  ['a student paper of 2019', 'https://aclanthology.org/P19-2005/'],
  ['Findings of what has none', 'https://aclanthology.org/2024.findings-naaclx.5/'],
  ['a conference before it began', 'https://aclanthology.org/N90-1005/'],
  ['the companion issue of AAAI', '10.1609/aaai.v34i10.7171'],
  ['the mixed issues of AAAI 2019', '10.1609/aaai.v33i01.33014602'],
  ['a workshop of CVPR', '10.1109/CVPRW59228.2023.00123'],
  ['an ACM number that is not known', '10.1145/1234567.1234568'],
  ['an ACM journal', '10.1145/3571730'],
  ['NeurIPS without its year', '10.52202/068431-0001'],
  ['a volume of workshops', 'https://proceedings.mlr.press/v234/x24a.html'],
  ['a volume that is none', 'https://proceedings.mlr.press/v236x/x.html'],
  ['the list of a volume', 'https://proceedings.mlr.press/'],
  ['another site', 'https://proceedings.mlr.press.example/v236/geiger24a.html'],
  [
    'another track of NeurIPS',
    'https://proceedings.neurips.cc/paper_files/paper/2024/hash/9d56-Abstract-Creative_AI.html',
  ],
  ['workshops at CVPR', 'https://openaccess.thecvf.com/content/CVPR2023W/x/html/A_paper.html'],
  ['the first volumes of JMLR', 'https://jmlr.org/papers/v3/x.html'],
  ['OpenReview', 'https://openreview.net/forum?id=JYs1R9IMJr'],
  ['arXiv', 'https://arxiv.org/abs/2406.16254'],
  ['a property of objects', 'https://constructor/'],
  ['nothing', ''],
])('%s does not tell: %s', (_, name) => {
  expect(venueFromIdentifier(name)).toBeUndefined()
})
