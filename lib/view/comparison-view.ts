/**
 * What a page or an export shows of the comparison: plain serialisable data, with every label already in words.
 * Pages and exports render the same view; neither parses, compares nor decides.
 */
import type { Delta } from '../deltas'
import type { Span } from '../diff'
import type { Certainty, EId, FuzzyDate, ModificationType, TextStatus, Verdict } from '../model'
import type { TextRange } from '../search'

/** Everything a page shows beside a value: certainty in words, the note, and the sources with their addresses. */
export type EvidenceView = {
  readonly certainty: Certainty
  /** "Confirmed", in the language of the interface. */
  readonly certaintyLabel: string
  readonly note: string | null
  readonly sources: readonly SourceView[]
}

export type SourceView = {
  readonly key: string
  readonly title: string
  readonly publisher: string
  readonly language: string | null
  /** "as of 22 December 2016"; null where it was not recorded. */
  readonly dateLabel: string | null
  /** The official page, or the report itself. */
  readonly url: string | null
  /** The file of the mirror at the commit that was read. */
  readonly mirrorUrl: string | null
  readonly note: string | null
}

/** A run of a text, with the words in it that the reader searched for. */
export type ShownSpan = Span & { readonly hits?: readonly TextRange[] }

export type SideView =
  | {
      readonly kind: 'text'
      /** Spans of this side only: `equal` and `deleted` before, `equal` and `inserted` after. */
      readonly spans: readonly ShownSpan[]
      readonly status: TextStatus
      readonly statusLabel: string
      readonly language: string
      /** "Text in English": texts stay in the language they are in. */
      readonly languageLabel: string
      /** The redaction that was read, as recorded; not the day of the change. */
      readonly asOf: FuzzyDate | null
      readonly asOfLabel: string | null
      readonly evidence: EvidenceView
    }
  | {
      readonly kind: 'absent'
      readonly sentence: string
      readonly asOf: FuzzyDate | null
      readonly asOfLabel: string | null
      readonly evidence: EvidenceView
    }
  | {
      readonly kind: 'unknown'
      readonly sentence: string
      readonly why: string
      readonly asOf: FuzzyDate | null
      readonly asOfLabel: string | null
      readonly evidence: EvidenceView
    }

export type DeltaView = Delta & {
  /** "Minimum term of imprisonment: 4 → 6 years". */
  readonly sentence: string
}

export type AnnotationView = {
  readonly id: string
  readonly kind: 'editorial' | 'explanatory'
  readonly body: string
  /** "On “for five years”, after"; null for a note on the change as a whole. */
  readonly anchorLabel: string | null
  readonly anchor: { readonly side: 'before' | 'after'; readonly exact: string | null } | null
}

/** A claim of the press article about a change, as its margin shows it. */
export type ClaimRef = {
  readonly id: string
  readonly claim: string
  readonly verdict: Verdict
  readonly verdictLabel: string
  readonly reason: string
}

export type CategoryRef = { readonly slug: string; readonly label: string }

/** What is seen when the two sides are held against each other; `not-compared` where a side is unknown. */
export type ObservedChange = 'added' | 'removed' | 'changed' | 'unchanged' | 'not-compared'

/** One row of the comparison: one textual modification. */
export type ModificationRow = {
  readonly id: string
  readonly eId: EId
  readonly actId: string
  readonly actTitle: string
  readonly label: string
  readonly topic: string
  readonly type: ModificationType
  /** "Substitution". */
  readonly typeLabel: string
  readonly observed: ObservedChange
  /** "Changed", "New", "Repealed", "Text not available". */
  readonly observedLabel: string
  /** One sentence that says in words what the marks show: "2 insertions, 1 deletion: minimum 4 → 6 years." */
  readonly summary: string
  /** Present: the change was seen by comparing editions, and is asserted by nobody. */
  readonly onlySeen?: true
  /** With authority only where the attribution is not unknown: "Substituted by Law No. 28-VI"; else says it is open. */
  readonly authority: string
  /** Present: somebody holds that the change is outside the declared subject; `authority` ends with the sentence. */
  readonly outsideDeclaredSubject?: {
    readonly label: string
    readonly sentence: string
    readonly evidence: EvidenceView
  }
  readonly categories: readonly CategoryRef[]
  readonly before: SideView
  readonly after: SideView
  /** Both sides in one run, for the unified view; null where they are not compared or one is absent. */
  readonly unified: readonly ShownSpan[] | null
  readonly deltas: readonly DeltaView[]
  readonly attribution: EvidenceView
  readonly commencement: {
    readonly date: string | null
    readonly label: string
    readonly certainty: Certainty
    readonly certaintyLabel: string
  }
  readonly annotations: readonly AnnotationView[]
  readonly claims: readonly ClaimRef[]
  /** Where searched words stand that the row does not show by itself; absent where nothing was searched. */
  readonly foundIn?: readonly FoundIn[]
}

export type FoundIn = {
  readonly place: 'actTitle' | 'actNumber' | 'category' | 'before' | 'after' | 'attribution'
  readonly text: string
  /** BCP 47; `null`: the language of the content. */
  readonly language: string | null
}

/** An act's heading with what is said about the whole act. */
export type ActHeading = {
  readonly id: string
  readonly title: string
  /** The title alone where it is not in the reader's language, which `title` then names; else `null`. */
  readonly foreignTitle: { readonly title: string; readonly language: string } | null
  /** Titles in the other languages, each with its BCP 47 tag. */
  readonly otherTitles: readonly { readonly language: string; readonly title: string }[]
  /** "Code of 3 July 2014, No. 226-V". */
  readonly citation: string
  readonly note: string | null
  readonly coverage: { readonly complete: boolean; readonly note: string }
  readonly proof: { readonly label: string; readonly evidence: EvidenceView }
  readonly articlesAmended: readonly string[]
  /** Articles whose changed wording is not known. */
  readonly wordingUnknown: readonly string[]
  /** Those among them that have no row at all. */
  readonly withoutRow: readonly string[]
}

export type ActGroup = { readonly act: ActHeading; readonly rows: readonly ModificationRow[] }

export type FacetName = 'category' | 'act' | 'type' | 'certainty' | 'state' | 'subject'

export type FacetValue = {
  readonly value: string
  readonly label: string
  /** How many rows the reader would see with this value chosen, the other facets as they are. */
  readonly count: number
  readonly selected: boolean
}
export type Facet = {
  readonly name: FacetName
  readonly label: string
  readonly values: readonly FacetValue[]
}

export type ComparisonLayout = 'split' | 'unified' | 'after' | 'before'

export type ComparisonView = {
  readonly amendingAct: { readonly id: string; readonly name: string }
  readonly total: number
  readonly shown: number
  readonly groups: readonly ActGroup[]
  /** Acts of the package that have no row at all under any filter, shown so that none is silently missing. */
  readonly actsWithoutRows: readonly ActHeading[]
  readonly facets: readonly Facet[]
  /** Rows with both sides and the attribution confirmed, of those shown. */
  readonly confirmedRows: number
}
