/** Where the module of the threads lies, however the code that asks was bundled. */
import { existsSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const PLACE = path.join('lib', 'import', 'threads', 'working-thread.mjs')

/** @throws where it lies neither above this module nor above the working folder: a bug of the packaging. */
export function threadAddress(): string {
  const found = upward(path.dirname(fileURLToPath(import.meta.url))) ?? upward(process.cwd())
  if (found === null) throw new Error(`There is no ${PLACE} above the program or the working folder.`)
  return found
}

function upward(folder: string): string | null {
  const candidate = path.join(/* turbopackIgnore: true */ folder, PLACE)
  if (existsSync(/* turbopackIgnore: true */ candidate)) return candidate
  const parent = path.dirname(folder)
  return parent === folder ? null : upward(parent)
}
