/** Where the project lies on this machine, whichever folder a command is run from and however the code was bundled. */
import { existsSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** A file that only the project's root has. */
const MARK = path.join('prisma', 'migrations', 'migration_lock.toml')

/**
 * Looks upward from this module, then from the working folder (for a bundle that has been copied elsewhere).
 *
 * @throws where neither lies in the project: a bug of the packaging, not of input.
 */
export function projectRoot(): string {
  const root = upward(path.dirname(fileURLToPath(import.meta.url))) ?? upward(process.cwd())
  if (root === null) throw new Error(`There is no ${MARK} above the program or the working folder.`)
  return root
}

function upward(folder: string): string | null {
  if (existsSync(path.join(/* turbopackIgnore: true */ folder, MARK))) return folder
  const parent = path.dirname(folder)
  return parent === folder ? null : upward(parent)
}
