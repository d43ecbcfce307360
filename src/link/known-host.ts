/** Papers and code are found on these and on all hosts below them; every one of them serves https. */
const DOMAINS = new Set(
  `aaai.org aclanthology.org alignmentforum.org anthropic.com arxiv.org biorxiv.org dblp.org deepmind.com distill.pub
  dl.acm.org doi.org github.com github.io gitlab.com google.com huggingface.co iclr.cc icml.cc ieeexplore.ieee.org
  ijcai.org jmlr.org kaggle.com lesswrong.com mdpi.com medium.com medrxiv.org mlr.press mlsys.org nature.com
  neurips.cc openai.com openreview.net osf.io papers.nips.cc pnas.org queue.acm.org science.org sciencedirect.com
  semanticscholar.org springer.com thecvf.com transformer-circuits.pub twitter.com usenix.org wikipedia.org x.com
  youtu.be youtube.com zenodo.org`.split(/\s+/),
)

/** Whether `host`, in lower case, is one of those where nearly all lists have their papers and code. */
export function isKnownHost(host: string): boolean {
  const labels = host.split('.').slice(-3)
  return labels.some((_, index) => DOMAINS.has(labels.slice(index).join('.')))
}
