/** The registries of the catalogues, made from the names of their files. */

const BANNER = '/** Generated from the files of this folder by `npm run generate`. */'

/** The `index.ts` of a catalogue: a record of its members by name. */
export function catalogueIndex(singular: string, names: readonly string[]): string {
  const type = typeOf(singular)
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

/** The same for a catalogue whose members are loaded only when they are wanted. */
export function lazyIndex(singular: string, names: readonly string[]): string {
  const type = typeOf(singular)
  return `${[
    BANNER,
    `import type { ${type} } from '../${singular}.ts'`,
    '',
    `export const ${singular}s: Readonly<Record<string, () => Promise<{ default: ${type} }>>> = {`,
    ...names.map(
      (name) => `  ${variable(name) === name ? name : `'${name}'`}: () => import('./${name}.ts'),`,
    ),
    '}',
  ].join('\n')}\n`
}

/** `rule` as the name of its type: `Rule`. */
function typeOf(singular: string): string {
  return singular.charAt(0).toUpperCase() + singular.slice(1)
}

/** `no-future-date` as a variable: `noFutureDate`. */
function variable(name: string): string {
  return name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
}
