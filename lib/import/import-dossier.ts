/** Brings one dossier into the store, in one transaction. */
import type { Dossier } from '../model'
import type { ImportCounts, Store } from '../store'
import { observedWords } from './observed-words'

/** @throws StoreError `conflict` where what the dossier gives belongs to somebody else; then nothing is changed. */
export function importDossier(store: Store, dossier: Dossier): Promise<ImportCounts> {
  const observed = new Map(dossier.modifications.map((one) => [one.id, observedWords(one)]))
  return store.replaceDossier(dossier, observed)
}
