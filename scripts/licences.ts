import { readdirSync, readFileSync } from 'node:fs'

/**
 * The licence texts of the packages from which these files come, each after the package's name and version.
 * @throws {Error} when one has no licence.
 */
export function licencesOf(files: readonly string[]): string {
  const folders = new Set(files.map(packageFolder).filter((folder) => folder !== undefined))
  return [...folders]
    .sort()
    .map(licence)
    .join(`\n${'-'.repeat(80)}\n\n`)
}

/** `node_modules/x/node_modules/@y/z` of `node_modules/x/node_modules/@y/z/lib/index.js`. */
function packageFolder(file: string): string | undefined {
  return /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0]
}

function licence(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'))
  const file = readdirSync(folder).find((file) =>
    /^(?:licen[cs]e|copying)(?:[.-](?:md|txt|mit))?$/i.test(file),
  )
  if (file === undefined && typeof license !== 'string') throw new Error(`${name} has no licence`)
  const text = file === undefined ? `Licence: ${license}` : readFileSync(`${folder}/${file}`, 'utf8').trim()
  return `${name} ${version}\n\n${text.replaceAll('\r\n', '\n')}\n`
}
