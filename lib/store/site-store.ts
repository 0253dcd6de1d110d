/** The one store of the site's process, opened when the first page asks for it. */
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { withDossierCache } from './dossier-cache'
import { projectRoot } from './project-root'
import { openStore } from './sqlite-store'
import type { Store } from './store'

/** The development server loads this module anew after every edit; what hangs on the process stays. */
const KEPT = Symbol.for('tuzetu.site-store')
type Keeper = typeof globalThis & { [KEPT]?: Promise<Store> }

/**
 * @returns `TUZETU_DATABASE_URL`, a path or `file:` address; without it, `.tuzetu/tuzetu.db` in the project, whose folder
 * is created.
 */
export function configuredDatabase(environment: NodeJS.ProcessEnv = process.env): string {
  const configured = environment.TUZETU_DATABASE_URL
  if (configured) return configured
  const folder = path.join(projectRoot(), '.tuzetu')
  mkdirSync(folder, { recursive: true })
  return path.join(folder, 'tuzetu.db')
}

/** @throws StoreError; the next call then tries again. */
export function openSiteStore(): Promise<Store> {
  const keeper = globalThis as Keeper
  keeper[KEPT] ??= openStore(configuredDatabase())
    .then(withDossierCache)
    .catch((error: unknown) => {
      delete keeper[KEPT]
      throw error
    })
  return keeper[KEPT]
}
