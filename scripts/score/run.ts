/**
 * The scoreboard: `npm run score -- CORPUS` prints how well READMEs are read, imported and checked, and exits with 1 when a
 * figure is below its floor. How to label findings and to move the floor is in README.md of this folder.
 */
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { accuracyOf, accuracyTable } from './accuracy.ts'
import { type Corpus, readCorpus } from './corpus.ts'
import { findingsOf, type NamedFinding } from './findings.ts'
import { knownMistakesOf, knownMistakesTable } from './known-mistakes.ts'
import { labelled, readLabels, withVerdicts, writeLabels } from './labels.ts'
import {
  accuracyMeasures,
  hasFallen,
  measuresTable,
  mistakeMeasures,
  readFloor,
  readingMeasure,
  roundTripMeasure,
  writeFloor,
} from './measures.ts'
import { isTooLow, precisionsOf, precisionTable } from './precision.ts'
import { isCurrentPrecision, writePrecision } from './precision-file.ts'
import { roundTripOf, roundTripTable } from './round-trip.ts'
import { lineOf, sampleOf } from './sample.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    unlabelled: { type: 'boolean' },
    old: { type: 'boolean' },
    add: { type: 'string' },
    details: { type: 'boolean' },
    quick: { type: 'boolean' },
    update: { type: 'boolean' },
  },
})
const [folder, rule] = positionals

if (values.add !== undefined) {
  const before = readLabels()
  const labels = withVerdicts(before, readFileSync(values.add, 'utf8'))
  writeLabels(labels)
  console.log(`${labels.length} labels, ${labels.length - before.length} of them new`)
} else if (folder === undefined) {
  console.error('Unexpected lack of a folder, expected the corpus, as in `npm run score -- ../shared/corpus`')
  process.exitCode = 2
} else {
  const corpus = readCorpus(folder)
  const findings = findingsOf(corpus)
  if (values.unlabelled || values.old) printSample(findings, values.old === true)
  else process.exitCode = (await printScore(corpus, findings)) ? 0 : 1
}

/** Findings without a label, or those whose words have changed since, with the label. */
function printSample(findings: readonly NamedFinding[], isOld: boolean): void {
  const wanted = findings.filter((finding) => rule === undefined || finding.rule === rule)
  const fits = labelled(findings, readLabels())
  const open = wanted.filter((finding) => (isOld ? fits.get(finding)?.isOld : !fits.has(finding)))
  for (const finding of sampleOf(open)) console.log(lineOf(finding, fits.get(finding)?.label))
}

/** Prints every table, and says whether all is well. */
async function printScore(corpus: Corpus, findings: readonly NamedFinding[]): Promise<boolean> {
  const accuracies = corpus.truth.map((truth) => accuracyOf(truth, corpus.lists))
  print(accuracyTable(accuracies))
  if (values.details) print(accuracies.flatMap(({ differences }) => differences).join('\n'))

  const trips = []
  if (!values.quick) {
    for (const list of corpus.lists) trips.push(await roundTripOf(list))
    print(roundTripTable(trips))
    for (const { file, difference } of trips) {
      if (difference !== undefined) console.log(`${file}: ${short(difference)}`)
    }
  }
  for (const { file, error } of corpus.unread) console.log(`${file} could not be read: ${error}`)
  for (const { file, records } of corpus.lists) {
    if (records.length === 0) console.log(`${file}: no paper was read`)
  }

  const known = knownMistakesOf(corpus, findings)
  print(knownMistakesTable(known))
  for (const { list, kind, lines, about, isFound, excuse } of known) {
    if (!isFound && excuse === undefined) console.log(`${list}:${lines.join()} ${kind} ${short(about)}`)
  }

  const precisions = precisionsOf(findings, labelled(findings, readLabels()))
  print(precisionTable(precisions))

  const measures = [
    ...accuracyMeasures(accuracies),
    readingMeasure(corpus),
    ...(values.quick ? [] : [roundTripMeasure(trips, corpus)]),
    ...mistakeMeasures(known),
  ]
  if (values.update) {
    writeFloor(measures)
    writePrecision(precisions, corpus.lists.length)
  }
  const floor = readFloor()
  print(measuresTable(measures, floor))
  const fallen = measures.filter((measure) => hasFallen(measure, floor))
  const tooLow = precisions.filter(isTooLow)
  for (const { name } of fallen) console.log(`Below its floor: ${name}; --details says what is wrong`)
  for (const { rule } of tooLow) console.log(`Too often wrong for an error: ${rule}; labels.json says where`)
  if (!isCurrentPrecision(precisions, corpus.lists.length))
    console.log('The figures in the documentation of rules are old: `--update`, then `npm run generate`')
  return fallen.length + tooLow.length === 0
}

function print(text: string): void {
  console.log(`\n${text}\n`)
}

function short(text: string): string {
  return values.details || text.length <= 300 ? text : `${text.slice(0, 300)}…`
}
