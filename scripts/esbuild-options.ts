import type { BuildOptions } from 'esbuild'

/** `module` first: the CommonJS build of jsonc-parser cannot be bundled. */
export const shared: BuildOptions = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  mainFields: ['module', 'main'],
  supported: { 'regexp-unicode-property-escapes': true }, // else it makes them anew at every start
  legalComments: 'none',
  logLevel: 'warning',
}

/** CommonJS, because that starts some 10 ms sooner than modules do; `import()` of a command becomes a `require`. */
export const program: BuildOptions = {
  ...shared,
  format: 'cjs',
  minifySyntax: true,
  minifyWhitespace: true, // names are kept, for the stack of a mistake of ours
}
