/** The registries of the catalogues, made from the names of their files. */

const BANNER = '/** Generated from the files of this folder by `npm run generate`. */'

/** The `index.ts` of a catalogue: a record of its members by name. */
export function catalogueIndex(singular: string, names: readonly string[]): string {
  const type = singular[0]?.toUpperCase() + singular.slice(1)
  return `${[
    BANNER,
    `import type { ${type} } from '../${singular}.ts'`,
    ...names.map((name) => `import ${variable(name)} from './${name}.ts'`),
    '',
    `export const ${singular}s: Readonly<Record<string, ${type}>> = {`,
    ...names.map((name) => (variable(name) === name ? `  ${name},` : `  '${name}': ${variable(name)},`)),
    '}',
  ].join('\n')}\n`
}

/** The `index.ts` of the commands: each is loaded only when it is called. */
export function commandIndex(names: readonly string[]): string {
  return `${[
    BANNER,
    "import type { Command } from '../command.ts'",
    '',
    'export const commands: Readonly<Record<string, () => Promise<{ default: Command }>>> = {',
    ...names.map(
      (name) => `  ${variable(name) === name ? name : `'${name}'`}: () => import('./${name}.ts'),`,
    ),
    '}',
  ].join('\n')}\n`
}

/** `no-future-date` as a variable: `noFutureDate`. */
function variable(name: string): string {
  return name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
}
