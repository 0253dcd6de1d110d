/** What pages and exports show, as plain serialisable data in the reader's language. */
export {
  type ActHistory,
  type ActName,
  type AmendingActRef,
  CHANGES_OF_A_PAGE,
  toActHistory,
  toActName,
} from './act-history'
export { type ActStep, inActOrder } from './act-order'
export {
  type ActTextRequest,
  type ActTextView,
  type EditionView,
  editionOn,
  editionRef,
  parseActTextRequest,
  toActTextView,
  toEditionViews,
} from './act-text'
export { actTitle, type ShownTitle, titleFor } from './act-title'
export { type ActView, toActView } from './act-view'
export {
  type ArticleView,
  type ChangeRef,
  type ClaimView,
  type PassageView,
  toArticleView,
} from './article-view'
export {
  CERTAINTY_PARTS,
  type CertaintyPart,
  type CertaintyShare,
  type CertaintyView,
  toCertaintyView,
} from './certainty-view'
export { type ChangeView, toChangeView } from './change-view'
export type { CheckedActView, CheckedProvisionView } from './checked-view'
export type { Citation } from './citation'
export { comparedProvision, comparedProvisionLabel } from './compared-provision'
export * from './comparison-view'
export { asOfInWords, dayForms, dayInWords, fuzzyDateInWords } from './dates'
export { toDeltaView } from './delta-view'
export { type Excerpt, excerptOf } from './excerpt'
export { matchesFacets } from './facets'
export { type FindingInWords, findingInWords, placeInWords } from './finding-words'
export { runsByLanguage, type TextRun } from './foreign-words'
export type { Headline, HeadlineKind } from './headline'
export type { HeadlineCategory, HeadlineGroup } from './headlines'
export { actCitation, labelOf, namesOfAmendingAct } from './labels'
export { languageName } from './language-name'
export {
  amendedActAsData,
  amendingActAsData,
  changeAsData,
  type Legislation,
  type LegislationData,
} from './legislation-data'
export { lensHeading } from './lens'
export {
  filterFacts,
  type LibraryChanges,
  type LibraryFacet,
  type LibraryRow,
  ROWS_OF_A_PAGE,
  toLibraryChanges,
  toLibraryRows,
} from './library-changes'
export {
  type LibraryFacetName,
  type LibraryFilter,
  type LibraryRequest,
  parseLibraryRequest,
  toggleLibraryFacet,
  writeLibraryRequest,
} from './library-request'
export {
  type MatrixCell,
  type MatrixColumn,
  type MatrixRow,
  type MatrixView,
  toMatrixView,
} from './matrix-view'
export { toModificationRow } from './modification-row'
export {
  type CountView,
  type DateView,
  type OverviewView,
  toOverviewView,
} from './overview-view'
export { type PenaltyRow, type PenaltyView, toPenaltyView } from './penalty-view'
export {
  type ComparisonRequest,
  parseRequest,
  type RequestParameters,
  type RequestProblem,
  toggleFacet,
  writeRequest,
} from './request'
export { asksForWords, hitsIn, rowWithHits, withHits } from './search-hits'
export {
  rowsOneByOne,
  type SummaryChange,
  type SummaryCount,
  type SummaryGroup,
  type SummarySentence,
  type SummaryView,
  toSummaryView,
} from './summary-view'
export { textFragment } from './text-fragment'
export { textStatusesOf } from './text-statuses'
export type { TimelineEntry } from './timeline-view'
export { type ComparisonInput, toComparisonView } from './to-comparison-view'
export {
  isMessageKey,
  type MessageKey,
  type MessageValues,
  messageKeysOf,
  type Translator,
  translatorFor,
} from './translate'
export type { VerdictSummary } from './verdict-summary'
