/** What the rules find in the lists of the corpus, named so that a label given today fits tomorrow. */

import { createHash } from 'node:crypto'
import { toleratedOf } from '../../src/baseline.ts'
import { noFacts } from '../../src/facts.ts'
import { lint } from '../../src/lint.ts'
import type { Finding } from '../../src/reporter.ts'
import { rules } from '../../src/rules/index.ts'
import type { Corpus, CorpusList } from './corpus.ts'

/** By what a finding is known again. */
export interface FindingName {
  rule: string
  /** The name of the file. */
  list: string
  /** The paper as a baseline names it: `arxiv:2406.16254`, or its title as titles compare. */
  paper: string
  /** A hash of the message, numbered where several are alike: which of those at one paper, and whether a label was given to these words. */
  seen: string
}

export interface NamedFinding extends FindingName {
  finding: Finding
  in: CorpusList
}

export function findingsOf({ lists, today }: Corpus): NamedFinding[] {
  return lists.flatMap((list) => {
    const papersOf = new Map([[list.file, list.document.list]])
    const counts = new Map<string, number>()
    return lint(list.document, rules, noFacts(today)).findings.map((finding) => {
      const { rule, message } = finding
      const paper = toleratedOf([finding], papersOf)[0]?.paper ?? ''
      const hash = createHash('sha256').update(message).digest('hex').slice(0, 8)
      const count = (counts.get(`${rule} ${paper} ${hash}`) ?? 0) + 1
      counts.set(`${rule} ${paper} ${hash}`, count)
      const seen = count === 1 ? hash : `${hash}:${count}`
      return { rule, list: list.file, paper, seen, finding, in: list }
    })
  })
}

/** The lines of the entry that a path leads into, first and last; undefined when it leads into none. */
export function linesAt(list: CorpusList, path: Finding['path']): readonly [number, number] | undefined {
  const [root, index] = path
  const record = root === 'papers' && typeof index === 'number' ? list.records[index] : undefined
  return record && [record.line, record.endLine]
}
