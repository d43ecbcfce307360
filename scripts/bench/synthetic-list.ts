import { formatList } from '../../src/layout.ts'
import type { Paper, PaperList } from '../../src/paper.ts'

const WORDS =
  `neuron attention sparse causal probing editing knowledge factual circuit feature activation transformer language model
  superposition gradient attribution pruning scaling alignment reasoning arithmetic multilingual entropy calibration retrieval memory
  residual stream induction head token embedding layer norm feed forward representation geometry concept dictionary learning steering
  unlearning merging distillation quantisation robustness generalisation benchmark evaluation hallucination planning agent tool vision
  speech graph diffusion policy reward preference contrastive bayesian kernel spectral stochastic convex federated private adversarial`.split(
    /\s+/,
  )
const VENUES = ['NeurIPS', 'ICML', 'ICLR', 'ACL', 'EMNLP', 'CVPR']
const NAMES = [
  'Ada Lovelace',
  'Alan Turing',
  'Grace Hopper',
  'Barbara Liskov',
  'Donald Knuth',
  'Edsger Dijkstra',
  'Radia Perlman',
]

/** Numbers from 0 up to 1, the same at every run (the generator of Park and Miller). */
function randomNumbers(): () => number {
  let state = 20_261_122
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}

/**
 * A correct list of `size` papers with distinct titles, newest first, in the canonical layout. Three in ten have no
 * identifier, so that their titles have to be compared with all others. `lean` leaves out authors and tags:
 * then 100,000 papers stay under the 20 MB that a list may have.
 */
export function syntheticList(size: number, lean: boolean): string {
  const random = randomNumbers()
  const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)] as T
  const papers = Array.from({ length: size }, (_, index): Paper => {
    const month = 239 - Math.floor((index * 200) / size)
    const [year, inYear] = [2006 + Math.floor(month / 12), (month % 12) + 1]
    const yymm = `${String(year - 2000).padStart(2, '0')}${String(inYear).padStart(2, '0')}`
    const serial = String((index % 9000) + 1).padStart(yymm < '1501' ? 4 : 5, '0')
    const title = Array.from({ length: 6 + Math.floor(random() * 3) }, () => pick(WORDS)).join(' ')
    const isListed = index % 10 < 7
    return {
      title: `${title.charAt(0).toUpperCase()}${title.slice(1)} ${index.toString(36)}`,
      url: isListed ? `https://arxiv.org/abs/${yymm}.${serial}` : `https://example.org/papers/${index}`,
      ...(lean
        ? {}
        : { authors: [pick(NAMES), pick(NAMES)].filter((name, at, all) => all.indexOf(name) === at) }),
      venue: `${pick(VENUES)} ${Math.max(year, 2018)}`,
      date: `${year}-${String(inYear).padStart(2, '0')}`,
      ...(lean ? {} : { section: 'papers', tags: [pick(['probing', 'editing', 'sparsity'])] }),
    }
  })
  const sections = [{ id: 'papers', title: 'Papers' }]
  const list: PaperList = {
    title: 'Synthetic papers',
    order: 'newest',
    ...(lean ? {} : { sections }),
    papers,
  }
  return formatList(list)
}
