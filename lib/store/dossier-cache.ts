/** Keeps what was read until the next import, so that a page costs one cheap query: is the revision still the same? */
import type { Dossier } from '../model'
import type { AmendingActEntry, Store } from './store'

/**
 * A store that reads each dossier, and the list of amending acts, once per revision. An import by any program is seen by
 * the next read. What it returns is shared by all readers; the model's types are read-only, and readers must hold to that.
 */
export function withDossierCache(store: Store): Store {
  let revision: number | null = null
  let dossiers = new Map<string, Promise<Dossier | null>>()
  let entries: Promise<AmendingActEntry[]> | null = null

  const refresh = async () => {
    const current = await store.readRevision()
    if (current === revision) return
    revision = current
    dossiers = new Map()
    entries = null
  }

  return {
    ...store,
    async readDossier(id) {
      await refresh()
      const kept = dossiers
      const known = kept.get(id)
      if (known) return known
      const reading = store.readDossier(id)
      kept.set(id, reading)
      const dossier = await reading.catch((error: unknown) => {
        kept.delete(id)
        throw error
      })
      // Any number of identifiers that do not exist may be asked for: they are not kept.
      if (dossier === null) kept.delete(id)
      return dossier
    },
    async listAmendingActs() {
      await refresh()
      if (entries) return entries
      const reading = store.listAmendingActs()
      entries = reading
      reading.catch(() => {
        if (entries === reading) entries = null
      })
      return reading
    },
  }
}
