import { ACCEPTED } from '../github/recommendation-form.ts'

/** How a list came to be set up. */
export type Setting = 'example' | 'imported' | 'there' | 'minimal'

const FIRST: Readonly<Record<Setting, string>> = {
  example:
    'Put your papers into the place of the example, as in `npx paperlist add 2406.16254`, and run `npx paperlist build`.',
  imported:
    'Look through papers.json; `npx paperlist lint` says what is wrong in it, and `npx paperlist lint --fix` repairs what it can.',
  there: 'Run `npx paperlist lint` and `npx paperlist build`.',
  minimal:
    'See what `npx paperlist lint` finds in the list today; pull requests are told of what they touch only.',
}

const COMMIT =
  'Commit all of it, and have git merge the list by entry: `git config merge.paperlist.driver "npx paperlist merge %O %A %B %P"`.'
const ALLOW = `On GitHub, make the label \`${ACCEPTED}\`, and allow Actions to open pull requests (Settings, Actions, General).`

/** The three things that a person does next, a line each. */
export function nextSteps(setting: Setting): string {
  const [second, third] =
    setting === 'minimal'
      ? ['Commit the workflow and push it.', 'To keep the list as data instead, run `npx paperlist init`.']
      : [COMMIT, ALLOW]
  return `Next:\n1. ${FIRST[setting]}\n2. ${second}\n3. ${third}\n`
}
