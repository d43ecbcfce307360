import { expect, test } from 'vitest'
import { releaseNotes } from './release-notes.ts'

const CHANGELOG =
  '# Changelog\n\n## Unreleased\n\n- later\n\n## 1.2.0 (2026-11-26)\n\n- new\n\n### More\n\n- and more\n\n## 1.1.0\n'

test('what stands under the heading of the version, up to the next one', () => {
  expect(releaseNotes(CHANGELOG, '1.2.0')).toBe('- new\n\n### More\n\n- and more\n')
})

test.each(['1.2', '1.3.0', '1.1.0', 'Unreleased2'])('nothing of %s: a mistake', (version) => {
  expect(() => releaseNotes(CHANGELOG, version)).toThrow(
    `expected some in CHANGELOG.md under \`## ${version}\``,
  )
})
