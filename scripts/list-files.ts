import { REPOSITORY } from '../src/report/rule-docs.ts'

/** The files of this repository that every list has in the same way, by path. */
export interface OwnFiles {
  version: string
  contributing: string
  /** By the name of the file in `.github/workflows`. */
  workflows: Readonly<Record<string, string>>
}

/**
 * What `init` writes into other repositories, as a module: the files of this one, which runs its own action (`uses: ./`), with
 * the released action in its place.
 * @throws when a file is not of the form that this relies on.
 */
export function listFiles({ version, contributing, workflows }: OwnFiles): { code: string; types: string } {
  const action = `${new URL(REPOSITORY).pathname.slice(1)}@v${version.split('.', 1)[0]}`
  const files = Object.entries(workflows).map(([name, text]) => [
    `.github/workflows/${name}`,
    withAction(text, action),
  ])
  const values = {
    CONTRIBUTING: forEveryList(contributing),
    WORKFLOWS: Object.fromEntries(files),
    MINIMAL: minimal(withAction(workflows['ci.yml'] ?? '', action)),
  }
  const code = Object.entries(values).map(
    ([name, value]) => `export const ${name} = ${JSON.stringify(value, null, 2)}\n`,
  )
  return { code: code.join(''), types: TYPES }
}

const TYPES = `/** .github/CONTRIBUTING.md of a list. */
export declare const CONTRIBUTING: string
/** The workflows of a list by path. */
export declare const WORKFLOWS: Readonly<Record<string, string>>
/** The one workflow of a list that is only checked. */
export declare const MINIMAL: string
`

function withAction(workflow: string, action: string): string {
  if (!workflow.includes('uses: ./\n')) throw new Error('Unexpected workflow that does not run the action')
  return workflow.replaceAll('uses: ./\n', `uses: ${action}\n`)
}

const END = '\n<!-- Up to here, this is the page of every list: `paperlist init` writes it. -->\n'

/** The page as far as it is about a list, with the published program in the place of the one that is compiled here. */
function forEveryList(page: string): string {
  const [start = '', rest] = page.split(END)
  if (rest === undefined) throw new Error('Unexpected CONTRIBUTING.md without the comment `Up to here`')
  return start.replaceAll(/^npm ci .*\n/gm, '').replaceAll('npm run -s paperlist -- ', 'npx paperlist ')
}

/** Of the workflow for pull requests, the checkout and the one step that tells what is wrong, which lints only. */
function minimal(ci: string): string {
  const [head = '', checkout = '', , check = ''] = ci.split(/(?=^ {6}- )/m)
  if (!check.includes('command: verify\n'))
    throw new Error('Unexpected ci.yml that does not verify after it says what changed')
  const lint = check
    .replace(/^( +)- name: .*/m, '$1- name: What is wrong with what it touches')
    .replace('command: verify', 'command: lint')
  return head + checkout + lint.replace(/^ +(?:if|sarif|args): .*\n/gm, '')
}
