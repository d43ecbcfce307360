import type { Edit } from '../document.ts'
import type { Paper } from '../paper.ts'
import type { Rule } from '../rule.ts'
import { quote } from '../text/quote.ts'

/** What is not in a name in good order: other signs than these, words between names, capitals throughout. */
const SUSPICIOUS = /[^A-Za-zÀ-ɏ.'’ -]| (?:and|al|others)\b|^and /
const IN_CAPITALS = /^[^a-z]+$/

const EMAIL = /\w@\w[\w-]*\./
const AND_OTHERS = /(?:^|[\s,])(?:et\.? al\.?|others)$/i
const LEADING_AND = /^(?:and|&)\s+/
const BETWEEN_NAMES = /\s+(?:and|&)\s+|;\s*/
const BETWEEN_LISTED_NAMES = /,\s*(?:(?:and|&)\s+)?|\s+(?:and|&)\s+|;\s*/
const MARK = /(?<![*†‡§¶#¹²³])[*†‡§¶#¹²³]+$|(?<=\p{Ll})\d{1,2}(?:,\d{1,2})*[*†‡§¶#]*$|\s0\d{3}$/u
const SUFFIX = /^(?:Jr|Sr|II|III|IV|Ph\.?D|M\.?D|Inc|Ltd|LLC)\.?$/i
const FULL_NAME = /^\p{Lu}[^\s,;&@\d]*(?: [^\s,;&@\d]+){1,4}$/u
const FAMILY_NAME = /^(?:\p{Ll}+ ){0,3}\p{Lu}[\p{L}\p{M}'’-]+$/u
const GIVEN_NAMES = /^\p{Lu}[\p{L}\p{M}.'’-]*(?: \p{Lu}[\p{L}\p{M}.'’-]*){0,2}$/u
const ORGANISATION =
  /\b(?:AI|Alibaba|Amazon|Anthropic|Apple|Association|Baidu|ByteDance|Cent(?:er|re)|College|CMU|Collaboration|Community|Company|Consortium|Contributors|CSAIL|DeepMind|Department|Foundation|Google|Group|Huawei|IBM|Initiative|Institute|Labs?|Laboratory|Meta|Microsoft|MIT|Network|NVIDIA|OpenAI|Organization|Project|Research|School|Society|Team|Technolog(?:y|ies)|Tencent|UC|University|Workshop)\b/i

export default {
  summary: 'Each author is one name, given name first',
  why: `Names are compared with registries and printed in bibliographies. Two names in one string become one person, and
    \`Lovelace, Ada\` becomes somebody else than \`Ada Lovelace\`. Groups such as \`Gemini Team\` are names, too.`,
  severity: 'warning',
  examples: [
    {
      bad: [{ authors: ['Lovelace, Ada'] }],
      message: 'Unexpected family name first in author `Lovelace, Ada`, expected `Ada Lovelace`',
      good: [{ authors: ['Ada Lovelace'] }],
    },
    {
      bad: [{ authors: ['Ada Lovelace and Alan Turing'] }],
      message:
        'Unexpected several names in author `Ada Lovelace and Alan Turing`, expected `Ada Lovelace`, `Alan Turing`',
      good: [{ authors: ['Ada Lovelace', 'Alan Turing'] }],
    },
    {
      bad: [{ authors: ['Ada Lovelace1*'] }],
      message: 'Unexpected mark in author `Ada Lovelace1*`, expected `Ada Lovelace`',
      good: [{ authors: ['Ada Lovelace'] }],
    },
    {
      bad: [{ authors: ['Ada Lovelace', 'et al.'] }],
      message: 'Unexpected `et al.` in author `et al.`, expected one name',
      good: [{ authors: ['Ada Lovelace', 'Alan Turing'] }],
    },
    {
      bad: [{ authors: ['ADA LOVELACE'] }],
      message: 'Unexpected capitals throughout author `ADA LOVELACE`, expected `Ada Lovelace`',
      good: [{ authors: ['Ada Lovelace'] }],
    },
  ],
  *check({ papers }) {
    for (let index = 0; index < papers.length; index++) {
      const { authors = [] } = papers[index] as Paper
      if (!authors.some(isSuspicious)) continue
      for (const [at, author] of authors.entries()) {
        const complaint = isSuspicious(author) ? complaintOf(author) : undefined
        if (complaint === undefined) continue
        const { what, names, isSure = true } = complaint
        const path = ['papers', index, 'authors']
        const expected = names ? names.map(quote).join(', ') : 'one name'
        const edits: Edit[] | undefined =
          names &&
          (names.length === 1
            ? [{ path: [...path, at], value: names[0] }]
            : [{ path, value: authors.toSpliced(at, 1, ...names) }])
        const message = `Unexpected ${what} author ${quote(author)}, expected ${expected}`
        yield {
          path: [...path, at],
          message,
          ...(edits && (isSure ? { fix: edits } : { suggestion: edits })),
        }
      }
    }
  },
} satisfies Rule

function isSuspicious(author: string): boolean {
  return SUSPICIOUS.test(author) || IN_CAPITALS.test(author)
}

interface Complaint {
  what: string
  /** What to write instead. */
  names?: string[]
  isSure?: boolean
}

function complaintOf(author: string): Complaint | undefined {
  if (EMAIL.test(author)) return { what: 'e-mail address in' }
  if (AND_OTHERS.test(author)) return { what: '`et al.` in' }
  if (LEADING_AND.test(author)) return { what: '`and` in', names: [author.replace(LEADING_AND, '')] }
  return (
    ofMark(author) ??
    (ORGANISATION.test(author) ? undefined : (ofSeveral(author) ?? ofOrder(author) ?? ofCapitals(author)))
  )
}

function ofMark(author: string): Complaint | undefined {
  const name = author.replace(MARK, '').trim()
  if (name === author || (/\d/.test(author) && !FULL_NAME.test(name))) return undefined
  return { what: 'mark in', ...(!/[*†‡§¶]/.test(name) && { names: [name] }) }
}

function ofSeveral(author: string): Complaint | undefined {
  const parts = author.split(BETWEEN_NAMES)
  if (parts.length === 1 && author.split(',').length < 3) return undefined
  const isFamilyFirst = parts.every((part) => part.split(',').length === 2)
  const names = isFamilyFirst ? parts.map(givenFirst) : author.split(BETWEEN_LISTED_NAMES)
  return { what: 'several names in', ...(names.every((name) => FULL_NAME.test(name)) && { names }) }
}

function ofOrder(author: string): Complaint | undefined {
  if (!author.includes(',')) return undefined
  const [, given = ''] = author.split(/,\s*/)
  if (given === '' || SUFFIX.test(given)) return undefined
  const name = givenFirst(author)
  return name === author ? { what: 'comma in' } : { what: 'family name first in', names: [name] }
}

/** `Lovelace, Ada` the other way round; unchanged when it may be something else. */
function givenFirst(name: string): string {
  const [family = '', given = ''] = name.split(/,\s*/)
  return FAMILY_NAME.test(family) && GIVEN_NAMES.test(given) ? `${given} ${family}` : name
}

function ofCapitals(author: string): Complaint | undefined {
  const words = author.split(' ')
  const areWords =
    words.length > 1 && words.every((word) => /^[\p{L}'’-]{2,}$/u.test(word) && /[AEIOUYÀ-Ý]/.test(word))
  if (!areWords || author !== author.toUpperCase() || author === author.toLowerCase()) return undefined
  const name = author.toLowerCase().replace(/(?<![\p{L}'’])\p{L}/gu, (letter) => letter.toUpperCase())
  return { what: 'capitals throughout', names: [name], isSure: false }
}
