/**
 * What the rest of the program may ask of the database, whatever database it is. The embedded SQLite implementation
 * stands beside this file; a second one, on PostgreSQL, has to fulfil the same interface and the same tests.
 */
import type {
  Act,
  ActId,
  ActVersion,
  AmendingAct,
  AmendingActId,
  Certainty,
  Commencement,
  Dossier,
  MeasureCategory,
  ModificationId,
  ModificationType,
  Subject,
  TextState,
  TextualModification,
} from '../model'
import type { DraftStore } from './draft'

/**
 * Which modifications to read. Values of one facet widen it (either weapons or religion); facets narrow each other.
 * An absent or empty facet does not filter.
 */
export type ModificationFilter = {
  readonly amendingAct: AmendingActId
  readonly acts?: readonly ActId[]
  /** Category slugs; `NO_CATEGORY` for changes that are in none. */
  readonly categories?: readonly string[]
  readonly types?: readonly ModificationType[]
  /** Certainty of the attribution. */
  readonly certainties?: readonly Certainty[]
  /** Which of the two texts are known. */
  readonly states?: readonly TextState[]
  /** `outside`: only changes of which somebody holds that they lie outside the declared subject. */
  readonly subjects?: readonly Subject[]
  /** Words to find; every word must be found, each as a beginning of a word. Never an error, whatever it holds. */
  readonly query?: string
  /** Where to look: everywhere (before, after, headings, notes), or only in words the change added or removed. */
  readonly queryIn?: 'all' | 'added' | 'removed'
}

/** What a comparison saw in one modification: the words to be found by "only in added/removed words". */
export type ObservedWords = { readonly added: string; readonly removed: string }

/** One line of the library's list. */
export type AmendingActEntry = {
  readonly amendingAct: AmendingAct
  readonly acts: number
  readonly modifications: number
}

/** What an import did to the stored modifications of one amending act. */
export type ImportCounts = {
  readonly added: readonly ModificationId[]
  readonly changed: readonly ModificationId[]
  readonly removed: readonly ModificationId[]
  readonly unchanged: number
}

/** A whole text of an act that a dossier brings, without the text itself. */
export type ActEdition = Omit<ActVersion, 'text'> & {
  readonly amendingAct: AmendingActId
  /** Its place in the dossier; with the amending act it names the edition. */
  readonly ordinal: number
}

/** Words to find, as in `ModificationFilter`. */
export type TextQuery = Pick<ModificationFilter, 'query' | 'queryIn'>

/** What a change is filtered and counted by, for lists across many amending acts. */
export type ModificationFacts = {
  readonly id: ModificationId
  readonly amendingAct: AmendingActId
  readonly act: ActId
  readonly type: ModificationType
  readonly observed: boolean
  readonly categories: readonly string[]
  /** Of the attribution. */
  readonly certainty: Certainty
  readonly state: TextState
  /** Somebody holds that the change lies outside the declared subject. */
  readonly outside: boolean
  readonly commencement: Commencement
}

/** An act with the amending acts that speak of it. */
export type LibraryAct = {
  readonly act: Act
  readonly amendingActs: readonly {
    readonly id: AmendingActId
    /** How many changes of it; `null` where the act is only spoken of and not amended. */
    readonly changes: number | null
  }[]
  /** How many whole editions of it there are. */
  readonly editions: number
}

/** The acts by identifier; the categories as the amending acts have them, one of each slug. */
export type Library = {
  readonly acts: readonly LibraryAct[]
  readonly categories: readonly MeasureCategory[]
}

export interface Store extends DraftStore {
  listAmendingActs(): Promise<AmendingActEntry[]>

  /**
   * What is known about one amending act, in content order, but for whole editions of acts (`actVersions` is absent);
   * `null` where there is none of that id.
   */
  readDossier(amendingAct: AmendingActId): Promise<Dossier | null>

  /** The same with the whole editions: the dossier as it was stored, for whoever edits or exports all of it. */
  readWholeDossier(amendingAct: AmendingActId): Promise<Dossier | null>

  /** The editions of an act, of all dossiers: by day (those without one first), then by language. */
  listEditions(act: ActId): Promise<ActEdition[]>

  /** The text of one edition, as `listEditions` names it; `null` where there is none. */
  readEditionText(amendingAct: AmendingActId, ordinal: number): Promise<string | null>

  /** The acts and categories of all amending acts. */
  readLibrary(): Promise<Library>

  /**
   * What the changes of all amending acts are filtered by, or of those in which the words are found; amending acts adopted
   * last first (those of no known day last), in each the acts and in each act the provisions in order.
   */
  findModificationFacts(query: TextQuery): Promise<ModificationFacts[]>

  /** In the order of the acts, then of the provisions in each. */
  findModifications(filter: ModificationFilter): Promise<TextualModification[]>

  /** The same, as identifiers only: for a reader who has the dossier already. */
  findModificationIds(filter: ModificationFilter): Promise<ModificationId[]>

  readModification(id: ModificationId): Promise<TextualModification | null>

  /**
   * Replaces all that is stored of one amending act by the dossier, in one transaction: after an error the old content
   * is readable as before. Repeating it with the same dossier changes nothing, not even the revision.
   *
   * Acts are shared by all dossiers: the one imported last says what is known of an act, and an act of which no dossier
   * speaks any more goes.
   *
   * @throws StoreError `conflict` where a modification's identifier already belongs to another amending act or
   * the amending act is on the site from a draft,
   * `unstorable-text` where a text has a NUL character or half a surrogate pair; the database's own error where the dossier refers to something that it does not hold.
   */
  replaceDossier(
    dossier: Dossier,
    observed: ReadonlyMap<ModificationId, ObservedWords>,
  ): Promise<ImportCounts>

  /**
   * Takes away all that is stored of one amending act, in one transaction, with the words by which it is found; acts of
   * which no other dossier speaks go too.
   *
   * @returns `false` where there is none of that id: then nothing is written, not even the revision.
   * @throws StoreError `conflict` where it is on the site from a draft, which has to be withdrawn.
   */
  removeDossier(amendingAct: AmendingActId): Promise<boolean>

  /** A number that changes with every import or removal that changed something, so that readers can keep what they read until then. */
  readRevision(): Promise<number>

  close(): Promise<void>
}
