import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export function readJson<Value>(path: string): Value {
  return JSON.parse(readFileSync(path, 'utf8'))
}

/** A file of this folder. */
export function besides(name: string): string {
  return fileURLToPath(new URL(name, import.meta.url))
}
