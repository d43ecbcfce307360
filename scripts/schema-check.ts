import { Ajv } from 'ajv'
import standaloneCode from 'ajv/dist/standalone/index.js'
import { build } from 'esbuild'

/**
 * The check of a JSON Schema as a module of its own, so that nothing is compiled when the program starts.
 * The generated code calls `require` for its helpers, so it is bundled (ajv issue 2209).
 */
export async function schemaCheck(schema: object): Promise<{ code: string; types: string }> {
  const ajv = new Ajv({
    allErrors: true,
    allowUnionTypes: true,
    strictTypes: false,
    unicode: false, // lengths in UTF-16 units: to count code points doubles the cost of the check
    logger: false,
    code: { source: true, esm: true },
  })
  const result = await build({
    stdin: { contents: standaloneCode.default(ajv, ajv.compile(schema)), resolveDir: process.cwd() },
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['main'],
    write: false,
  })
  return { code: result.outputFiles[0]?.text ?? '', types: TYPES }
}

const TYPES = `export interface SchemaError {
  keyword: string
  instancePath: string
  params: Record<string, unknown>
  propertyName?: string
}
declare const check: ((value: unknown) => boolean) & { errors?: SchemaError[] | null }
export default check
`
