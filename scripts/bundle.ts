/** Writes dist: the program as one file for the process and one for each command, and the library. */
import { readdirSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type BuildOptions, build, type Plugin } from 'esbuild'

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

/** `module` first: the CommonJS build of jsonc-parser cannot be bundled. */
const shared: BuildOptions = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  mainFields: ['module', 'main'],
  supported: { 'regexp-unicode-property-escapes': true }, // else it makes them anew at every start
  legalComments: 'none',
  logLevel: 'warning',
}
/** CommonJS, because that starts some 10 ms sooner than modules do; `import()` of a command becomes a `require`. */
const program: BuildOptions = {
  ...shared,
  format: 'cjs',
  outdir: 'dist',
  outExtension: { '.js': '.cjs' },
  outbase: 'src',
  minifySyntax: true,
  minifyWhitespace: true, // names are kept, for the stack of a mistake of ours
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
