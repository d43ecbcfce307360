import { expect, test } from 'vitest'
import { papersIn, textsOf } from './example-readings.ts'

const title = 'Counting Stars with Small Networks'
const url = 'https://arxiv.org/abs/2401.01234'
const code = 'https://github.com/doe/stars'

test.each<[string, string, Record<string, unknown>]>([
  [
    'names behind a dash',
    `- [${title}](${url}) - Doe, J., Roe, R. (ICLR 2013)`,
    { title, url, authors: 'Doe, J., Roe, R.', venue: 'ICLR 2013' },
  ],
  [
    'names in full behind a label and a dash',
    `- [${title}](${url}) - [[CODE]](${code}) - Jane Doe, Richard Roe and Mary Major (ICLR 2013)`,
    { title, url, authors: 'Jane Doe, Richard Roe and Mary Major', venue: 'ICLR 2013', links: { code } },
  ],
  [
    'names and the year in brackets',
    `- [**${title}**](${url}) (Doe et al., 2021) ([code](${code}))`,
    { title, url, authors: 'Doe et al.', date: '2021', links: { code } },
  ],
  [
    'a venue before the names',
    `- **${title}** (2023), OOPSLA'23, Doe, Jane, et al. [[pdf]](${url})`,
    { title, url, authors: 'Doe, Jane, et al.', venue: "OOPSLA'23", date: '2023' },
  ],
  [
    'a venue behind two names and a comma',
    `- [${title}](${url}), Doe and Roe, Arxiv 2020 | [github](${code})`,
    { title, url, authors: 'Doe and Roe', venue: 'Arxiv 2020', links: { code } },
  ],
  [
    'a bold name before a title in quotes, which could be a venue',
    `- **CLEAR**: "${title}", *ICRA, Mar 2024*. [[Paper](${url})]`,
    { title, url, venue: 'ICRA', date: 'Mar 2024', tags: ['CLEAR'] },
  ],
  ['a mark before it', `- (\\*\\*) [${title}](${url})`, { title, url }],
  [
    'a remark in brackets in a description',
    `- [${title}](${url}) (1970): counts the stars (from 1970) that one sees`,
    { title, url, date: '1970' },
  ],
  [
    'the venue as a label before a plain title, tags in bold code behind it',
    `- [[CVPR](https://openaccess.thecvf.com/doe.html)] ${title}. [[tensorflow](${code})] [__\`cls.\`__ __\`seg.\`__]`,
    {
      title,
      url: 'https://openaccess.thecvf.com/doe.html',
      venue: 'CVPR',
      tags: ['cls. seg'],
      links: { code },
    },
  ],
  [
    'labels in the bold text',
    `- **${title} (2003, often cited) [[**Paper**](${url})][[**Code**](${code})]** - Counts stars`,
    { title, url, date: '2003', tags: ['often cited'], links: { code } },
  ],
  ['a date at the end of the link', `[${title}. 2020-04-22](${url})`, { title, url, date: '2020-04-22' }],
  [
    'a date at the beginning of the bold text',
    `**(2021-11) ${title}** [[preprint](${url})]`,
    { title, url, date: '2021-11' },
  ],
  ['a year and a dash before it', `* 2014 - ${title}. [[Paper]](${url})`, { title, url, date: '2014' }],
  [
    'a year and a workshop before it',
    `* 2019-ICLR_W - ${title}.[[Paper]](${url})`,
    { title, url, venue: '2019-ICLR_W' },
  ],
  [
    'a venue without a year behind a plain title',
    `- ${title}, IEEE Transactions on Artificial Intelligence. [[paper](${url})]`,
    { title, url, venue: 'IEEE Transactions on Artificial Intelligence' },
  ],
  [
    'the authors in full before the title, a comma between them',
    `* Jane Doe, Richard Roe, Mary Major, ${title}, arXiv:2401.01234. [[Paper]](${url})`,
    { title, url, authors: 'Jane Doe, Richard Roe, Mary Major', venue: 'arXiv:2401.01234' },
  ],
  [
    'the same with a title that has a colon',
    `* Jane Doe, Richard Roe, Stars: ${title}, CVPR, 2015. [[Paper]](${url})`,
    { title: `Stars: ${title}`, url, authors: 'Jane Doe, Richard Roe', venue: 'CVPR, 2015' },
  ],
  [
    'family names behind a tab',
    `${title}.\tDoe, Roe, Major\t${url}`,
    { title, url, authors: 'Doe, Roe, Major' },
  ],
  [
    'a whole citation as the link',
    `- [Doe, Jane, and Richard Roe. "${title}." arXiv preprint arXiv:2401.01234 (2024).](${url})`,
    {
      title,
      url,
      authors: 'Doe, Jane, and Richard Roe',
      venue: 'arXiv preprint arXiv:2401.01234',
      date: '2024',
    },
  ],
  [
    'a short name before a link to the paper',
    `- SSD [[Paper]](${url}) [[Code]](${code})`,
    { title: 'SSD', url, links: { code } },
  ],
  [
    'the year in brackets behind the authors',
    `- [Doe, J., & Roe, R. (2024, April). ${title}. In Proceedings of the Sky Conference](${url})`,
    {
      title,
      url,
      authors: 'Doe, J., & Roe, R.',
      venue: 'In Proceedings of the Sky Conference',
      date: '2024',
    },
  ],
  [
    'items with keys below bold text',
    `**${title}, which Needs a Title that is so Long that no Heading Could be as Long**\n\n- Homepage: https://doe.org\n- Paper: ${url}\n- Code: ${code}`,
    {
      title: `${title}, which Needs a Title that is so Long that no Heading Could be as Long`,
      url,
      links: { homepage: 'https://doe.org', code },
    },
  ],
  [
    'a table of names whose papers are links with their titles',
    `|Name|Paper|Link|\n|---|---|---|\n|**Stars**|[${title}](${url})|[Link](${code})|`,
    { title, url, links: { link: code } },
  ],
  [
    'labels with the venue of each version',
    `* ${title} [[Paper-ICML12]](${url}) [[Paper-PAMI13]](${url}v2)`,
    { title, url, links: { 'paper-pami13': `${url}v2` } },
  ],
])('%s', (_, markdown, fields) => {
  expect(papersIn(markdown).map(({ entry }) => textsOf(entry))).toEqual([fields])
})
