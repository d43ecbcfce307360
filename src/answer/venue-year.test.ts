import { expect, test } from 'vitest'
import { venueYear, type YearEvidence } from './venue-year.ts'

const NONE: YearEvidence = {
  acl: undefined,
  doi: undefined,
  dblp: undefined,
  journal: undefined,
  volume: undefined,
}

test.each<[Partial<YearEvidence>, number | undefined]>([
  [{}, undefined],
  [{ acl: '2023.findings-eacl.83' }, 2023],
  [{ acl: 'P18-1023' }, 2018],
  [{ acl: 'P99-1001' }, 1999],
  [{ doi: '10.18653/v1/2025.findings-emnlp.217' }, 2025],
  [{ doi: '10.18653/v1/P18-1023' }, 2018],
  [{ doi: '10.52202/068431-1800' }, undefined],
  [{ dblp: 'conf/iclr/ShiAXHLB0Z24' }, 2024],
  [{ dblp: 'conf/icml/XuYM023' }, 2023],
  [{ dblp: 'conf/eacl/Chen23a' }, 2023],
  [{ dblp: 'conf/nips/RumelhartM86' }, 1986],
  [{ dblp: 'journals/tmlr/ZhangWLLMLL25' }, 2025],
  [{ dblp: 'journals/corr/abs-2310-03269' }, undefined],
  [{ dblp: 'journals/corr/VaswaniSPUJGKP17' }, undefined],
  [{ dblp: 'conf/iclr/2024w/x' }, undefined],
  [{ journal: '2024 IEEE/CVF Conference on Computer Vision and Pattern Recognition (CVPR)' }, 2024],
  [{ journal: 'Proceedings of 2023 and 2024' }, undefined],
  [{ journal: 'ArXiv', volume: 'abs/2310.16789' }, undefined],
  [{ journal: 'Symposium 2024.12' }, undefined],
  [{ journal: 'Trans. Mach. Learn. Res.', volume: '2025' }, 2025],
  [{ journal: 'Nature', volume: '2025' }, undefined],
  [{ journal: 'Trans. Mach. Learn. Res.', volume: 'abs/2025' }, undefined],
  [{ acl: '2022.acl-long.581', doi: '10.18653/v1/2021.acl-long.1', dblp: 'conf/acl/X20' }, 2022],
  [{ doi: '10.18653/v1/2021.acl-long.1', dblp: 'conf/acl/X20' }, 2021],
  [{ dblp: 'conf/acl/X20', journal: '2019 Conference' }, 2020],
])('%j: %s', (evidence, year) => {
  expect(venueYear({ ...NONE, ...evidence })).toBe(year)
})
