/** What people said of findings: whether each is a mistake of the list. */
import { writeFileSync } from 'node:fs'
import { grouped } from '../../src/grouped.ts'
import type { FindingName } from './findings.ts'
import { besides, readJson } from './json-file.ts'

export interface Label extends FindingName {
  /** Whether the list has that mistake. */
  verdict: boolean
  /** Why not, in a few words. */
  reason?: string
}

/** A label that fits a finding; `isOld` when it was given to other words. */
export interface Fit {
  label: Label
  isOld: boolean
}

const FILE = besides('labels.json')

export function readLabels(): Label[] {
  return readJson(FILE)
}

export function writeLabels(labels: readonly Label[]): void {
  const lines = [...labels]
    .sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1))
    .map((label) => `  ${lineOf(label)}`)
  writeFileSync(FILE, lines.length === 0 ? '[]\n' : `[\n${lines.join(',\n')}\n]\n`)
}

function lineOf({ rule, list, paper, seen, verdict, reason }: Label): string {
  return JSON.stringify({ rule, list, paper, seen, verdict, ...(reason && { reason }) })
}

function nameOf({ rule, list, paper, seen }: FindingName): string {
  return JSON.stringify([rule, list, paper, seen])
}

/**
 * The labels with those of a file of JSON lines, which take the place of labels of the same findings.
 * @throws {Error} that names the first line which is no label.
 */
export function withVerdicts(labels: readonly Label[], lines: string): Label[] {
  const byName = new Map(labels.map((label) => [nameOf(label), label]))
  for (const [index, line] of lines.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue
    const label = JSON.parse(line)
    if (!isLabel(label)) {
      throw new Error(
        `Unexpected line ${index + 1}, expected {rule, list, paper, seen, verdict}, and a reason when the verdict is false: ${line.slice(0, 200)}`,
      )
    }
    byName.set(nameOf(label), label)
  }
  return [...byName.values()]
}

function isLabel(value: unknown): value is Label {
  const label = value as Partial<Record<keyof Label, unknown>> | null
  return (
    label !== null &&
    ['rule', 'list', 'paper', 'seen'].every((key) => typeof label[key as keyof Label] === 'string') &&
    (label.verdict === true ||
      (label.verdict === false && typeof label.reason === 'string' && label.reason !== ''))
  )
}

/**
 * The labels of findings. A label belongs to a rule at a paper of a list: when the words of the finding have changed since, it
 * still fits, as long as it is plain which of several at that paper it was given to.
 */
export function labelled<Name extends FindingName>(
  findings: readonly Name[],
  labels: readonly Label[],
): Map<Name, Fit> {
  const fits = new Map<Name, Fit>()
  const places = grouped(findings, placeOf)
  for (const [place, own] of grouped(labels, placeOf)) {
    const left = new Set(own)
    const rest: Name[] = []
    for (const finding of places.get(place) ?? []) {
      const label = [...left].find(({ seen }) => seen === finding.seen)
      if (label) {
        fits.set(finding, { label, isOld: false })
        left.delete(label)
      } else rest.push(finding)
    }
    if (rest.length !== left.size) continue
    for (const [index, label] of [...left].entries()) fits.set(rest[index] as Name, { label, isOld: true })
  }
  return fits
}

function placeOf({ rule, list, paper }: FindingName): string {
  return JSON.stringify([rule, list, paper])
}
