/**
 * Prints what CHANGELOG.md says of a version: `tsx scripts/release-notes.ts v1.2.3`. Fails when the tag is not the version of
 * package.json, or when the changelog does not speak of it.
 */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/**
 * The part of a changelog under the heading of a version, without the heading.
 * @throws when there is no such heading, or nothing under it.
 */
export function releaseNotes(changelog: string, version: string): string {
  const part = changelog.split(/^## /m).find((part) => part.split(/\s/, 1)[0] === version)
  const notes = part?.slice(part.indexOf('\n')).trim()
  if (!notes)
    throw new Error(`Unexpected lack of notes, expected some in CHANGELOG.md under \`## ${version}\``)
  return `${notes}\n`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'))
  const tag = process.argv[2]
  if (tag !== `v${version}`) throw new Error(`Unexpected tag ${tag}, expected v${version} of package.json`)
  process.stdout.write(releaseNotes(readFileSync('CHANGELOG.md', 'utf8'), version))
}
