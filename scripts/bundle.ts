/** Writes dist: the program as one file for the process and one for each command, and the library. */
import { readdirSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type BuildOptions, build, type Plugin } from 'esbuild'
import { program as processes, shared } from './esbuild-options.ts'

process.chdir(fileURLToPath(new URL('..', import.meta.url)))
rmSync('dist', { recursive: true, force: true })

/** Commands are loaded from files of their own, so that each costs its own start-up only. */
const commandsApart: Plugin = {
  name: 'commands-apart',
  setup({ onResolve }) {
    onResolve({ filter: /^\.\/[\w-]+\.ts$/ }, ({ path, importer, kind }) =>
      kind === 'dynamic-import' && /src[\\/]commands[\\/]index\.ts$/.test(importer)
        ? { path: `./commands/${path.slice(2, -3)}.cjs`, external: true }
        : undefined,
    )
  },
}

const program: BuildOptions = {
  ...processes,
  outdir: 'dist',
  outExtension: { '.js': '.cjs' },
  outbase: 'src',
}

const commands = readdirSync('src/commands').filter(
  (file) => file.endsWith('.ts') && !/\.test\.ts$|^index\.ts$/.test(file),
)
await build({
  ...program,
  entryPoints: ['src/bin.ts'],
  plugins: [commandsApart],
  supported: { ...shared.supported, 'dynamic-import': false },
})
await build({
  ...program,
  entryPoints: commands.map((file) => `src/commands/${file}`),
  footer: { js: 'module.exports = module.exports.default' }, // what `import()` of CommonJS gives as `default`
})
await build({
  ...shared,
  format: 'esm',
  packages: 'external',
  entryPoints: ['src/index.ts'],
  outfile: 'dist/index.js',
})
