/** What a draft is made from and what the user may say about it; what is not said is found out, or openly not known. */
import type { Act, AmendingAct, Draft, IsoDate, Issue, TextStatus } from '../../model'
import type { TablePreview } from './table/table-preview'

/**
 * `content`: a folder, or a ZIP archive, of one amending act as Markdown. `json`: a dossier of our own. `akn`: Akoma
 * Ntoso with `textualMod`. `editions`: two texts of one act, compared. `table`: a comparative table.
 */
export const DRAFT_KINDS = ['content', 'json', 'akn', 'editions', 'table'] as const
export type DraftKind = (typeof DRAFT_KINDS)[number]

/** A file as it was brought. In a folder `name` is the path inside it, with `/`. */
export type BroughtFile = { readonly name: string; readonly bytes: Uint8Array }

export type DraftOptions = {
  /** Without it the content of the files decides. */
  readonly as?: DraftKind
  /** Identifier of the amending act, and its name: of a draft that its file gives none. */
  readonly id?: string
  readonly name?: string
  /** Identifier of the amended act, where the file speaks of one act and does not say which. */
  readonly act?: string
  /** Title of the amended act, where the file gives none. */
  readonly actTitle?: string
  /** Whether the amending act is a bill or in force, where the file does not say. */
  readonly amendingStatus?: AmendingAct['status']
  /** ISO 3166-1 alpha-2, lower case. */
  readonly country?: string
  /** Acts that are known already: one that `act` or a heading names is taken as it is known. */
  readonly knownActs?: readonly Act[]
  /** BCP 47 language of the texts. */
  readonly language?: string
  /** What each column of a table is, as `2=before,3=after`. */
  readonly columns?: string
  /** Of the texts brought; `unverified` where nothing is said. */
  readonly status?: TextStatus
  /** The days from which the two texts stood so. */
  readonly asOf?: { readonly before?: IsoDate; readonly after?: IsoDate }
  /** A label of the Encoding Standard, as "windows-1251". */
  readonly charset?: string
  /** What becomes of tracked changes of Word documents; accepted unless told otherwise. */
  readonly trackedChanges?: 'accept' | 'reject'
  /** Whether differences of typography alone become changes, too. */
  readonly keepEditorial?: boolean
}

/** `draft: null` where nothing could be made of the files; then `issues` says why. Both are bounded by the reading thread. */
export type DraftRead = {
  /** Null where the files are of no kind that is known. */
  readonly kind: DraftKind | null
  readonly draft: Draft | null
  /** What is wrong with the files themselves; what is to be mended in a draft stands in `draft.issues`. */
  readonly issues: readonly Issue[]
  /** The filter by which the file was cut down when it was written; absent where it is whole. */
  readonly selection?: string
  /** How the tables of somebody else begin and what their columns were taken for; absent for other files. */
  readonly tables?: readonly TablePreview[]
}
