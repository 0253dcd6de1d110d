/** Keeps what was read until the next import, so that a page costs cheap queries only: is the revision still the same? */
import type { Dossier, TextualModification } from '../model'
import type { Store } from './store'

/** Lists that are kept: a page asks for the same search twice, and readers turn pages. */
const MOST_LISTS = 20

/** All that is known at one revision. */
type Kept = {
  readonly revision: number
  readonly dossiers: Map<string, Promise<Dossier | null>>
  readonly modifications: Map<string, TextualModification>
  /** Lists without parameters, by the name of the method. */
  readonly lists: Map<string, Promise<unknown>>
}

/**
 * A store that reads each dossier, and each list of the whole library, once per revision. An import by any program is seen by
 * the next read. What it returns is shared by all readers, the same object until the next import; the model's types are
 * read-only, and readers must hold to that.
 */
export function withDossierCache(store: Store): Store {
  let kept: Kept | null = null

  async function current(): Promise<Kept> {
    const revision = await store.readRevision()
    if (kept?.revision !== revision) {
      kept = { revision, dossiers: new Map(), modifications: new Map(), lists: new Map() }
    }
    return kept
  }

  async function readDossier(id: string, from: Kept): Promise<Dossier | null> {
    const known = from.dossiers.get(id)
    if (known) return known
    const reading = store.readDossier(id)
    from.dossiers.set(id, reading)
    try {
      const dossier = await reading
      for (const one of dossier?.modifications ?? []) from.modifications.set(one.id, one)
      // Anybody may ask for any number of identifiers that do not exist: those are not kept.
      if (dossier === null) from.dossiers.delete(id)
      return dossier
    } catch (error) {
      from.dossiers.delete(id)
      throw error
    }
  }

  async function readOnce<List>(name: string, read: () => Promise<List>): Promise<List> {
    const { lists } = await current()
    const known = lists.get(name) as Promise<List> | undefined
    if (known) return known
    const reading = read()
    lists.set(name, reading)
    reading.catch(() => lists.delete(name))
    return reading
  }

  return {
    ...store,
    readDossier: async (id) => readDossier(id, await current()),
    async findModifications(filter) {
      for (;;) {
        const from = await current()
        if ((await readDossier(filter.amendingAct, from)) === null) return []
        const ids = await store.findModificationIds(filter)
        const found = ids.flatMap((id) => from.modifications.get(id) ?? [])
        // An import in between may have changed what the identifiers stand for.
        if (found.length === ids.length && (await current()) === from) return found
      }
    },
    async readModification(id) {
      return (await current()).modifications.get(id) ?? store.readModification(id)
    },
    listAmendingActs: () => readOnce('listAmendingActs', () => store.listAmendingActs()),
    readLibrary: () => readOnce('readLibrary', () => store.readLibrary()),
    async findModificationFacts(query) {
      const name = `facts ${query.queryIn ?? 'all'} ${query.query ?? ''}`
      const { lists } = await current()
      // Anybody may search for anything: only the last searches are kept.
      if (!lists.has(name) && lists.size >= MOST_LISTS) {
        const oldest = [...lists.keys()].find((one) => one.startsWith('facts '))
        if (oldest !== undefined) lists.delete(oldest)
      }
      return readOnce(name, () => store.findModificationFacts(query))
    },
  }
}
