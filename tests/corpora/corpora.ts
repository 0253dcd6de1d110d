/** Where the real laws lie, and what to say where they do not. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from '@jest/globals'
import { decodeText } from '../../lib/diff'

const CORPORA = join(import.meta.dirname, '../../../shared/corpora')

/** A suite that needs a folder of the corpora; without it one test with the reason in its name stands in its place. */
export function describeWithCorpora(name: string, folder: string, suite: (path: string) => void): void {
  const path = join(CORPORA, folder)
  if (existsSync(path)) describe(name, () => suite(path))
  else describe(name, () => it.skip(`needs ../shared/corpora/${folder}, which is not here`, () => {}))
}

export function subfolders(path: string): string[] {
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
}

export function readDecoded(...path: string[]): string {
  return decodeText(readFileSync(join(...path)))
}
