/**
 * Brings the content folder into the store. An amending act with any issue is refused as a whole, and what the store has
 * of it stays readable; the others are replaced, each in one transaction.
 *
 * An amending act that the store has and the content has not is left alone and named in the report: it may have been
 * imported from elsewhere, and a folder that was moved by mistake must not take published pages with it.
 */
import path from 'node:path'
import type { AmendingActId, Issue } from '../model'
import { type ImportCounts, type Store, StoreError } from '../store'
import { observedWords } from './observed-words'
import { readContentFolder } from './read-content-folder'

export type AmendingActReport =
  | { readonly amendingAct: AmendingActId; readonly outcome: 'imported'; readonly counts: ImportCounts }
  | { readonly amendingAct: AmendingActId; readonly outcome: 'refused'; readonly issues: readonly Issue[] }

export type ImportReport = {
  readonly amendingActs: readonly AmendingActReport[]
  /** All issues, also those of no single amending act (there is no such folder). */
  readonly issues: readonly Issue[]
  /** Amending acts in the store that the content does not have; nothing was done to them. */
  readonly notInContent: readonly AmendingActId[]
}

/**
 * @param dir path of the content folder
 * @param log gets one line per amending act, as it is done
 * @throws what the store throws of itself: a database that cannot be written is no problem of the content
 */
export async function importContent(
  store: Store,
  dir: string,
  log: (line: string) => void = () => {},
): Promise<ImportReport> {
  const { folders, issues } = await readContentFolder(dir)
  const amendingActs: AmendingActReport[] = []
  const taken: Issue[] = []
  for (const { name, dossier, issues: own } of folders) {
    if (!dossier) {
      amendingActs.push({ amendingAct: name, outcome: 'refused', issues: own })
      log(
        `${name}: refused, ${own.length} ${own.length === 1 ? 'issue' : 'issues'}; what was stored before stays`,
      )
      continue
    }
    const observed = new Map(dossier.modifications.map((one) => [one.id, observedWords(one)]))
    const counts = await store.replaceDossier(dossier, observed).catch(takenOf)
    if (counts instanceof StoreError) {
      const issue = { file: path.join(dir, name), line: 1, column: 1, rule: 'taken', message: counts.message }
      amendingActs.push({ amendingAct: name, outcome: 'refused', issues: [issue] })
      taken.push(issue)
      log(`${name}: refused; ${counts.message}`)
      continue
    }
    amendingActs.push({ amendingAct: dossier.amendingAct.id, outcome: 'imported', counts })
    log(
      `${dossier.amendingAct.id}: ${counts.added.length} added, ${counts.changed.length} changed, ${counts.removed.length} removed, ${counts.unchanged} unchanged`,
    )
  }
  const inContent = new Set(folders.map((folder) => folder.name))
  const stored = await store.listAmendingActs()
  const notInContent = stored.map((entry) => entry.amendingAct.id).filter((id) => !inContent.has(id))
  for (const id of notInContent) log(`${id}: stored, but not in ${dir}; left as it is`)
  return { amendingActs, issues: [...issues, ...taken], notInContent }
}

/** That another dossier owns an identifier is a problem of this one alone; anything else is of the database. */
function takenOf(error: unknown): StoreError {
  if (error instanceof StoreError && error.fault === 'conflict') return error
  throw error
}
