/**
 * The overview of an amending act: what it is, in how many acts and by whose count, what it changed most, what is not
 * known, what it did not do, and how it came about.
 */
import type { AmendingAct, Dossier, Evidenced, IsoDate, Language } from '../model'
import { LANGUAGES } from '../model'
import { type CheckedActView, toCheckedActView } from './checked-view'
import type { EvidenceView, ModificationRow } from './comparison-view'
import { dayInWords } from './dates'
import { type DossierIndex, indexOf } from './dossier-index'
import { toEvidenceView } from './evidence-view'
import { exampleOf } from './example-change'
import { inWordsOf } from './finding-words'
import { type HeadlineGroup, toHeadlineGroups } from './headlines'
import { keptBy } from './kept'
import { labelOf, namesOfAmendingAct } from './labels'
import { type MatrixView, toMatrixView } from './matrix-view'
import { isConfirmed } from './modification-row'
import { type TimelineEntry, toTimeline } from './timeline-view'
import { type Translator, translatorFor } from './translate'
import { toVerdictSummary, type VerdictSummary } from './verdict-summary'

export type DateView = {
  readonly name: 'adopted' | 'published' | 'inForceFrom'
  readonly label: string
  /** `null`: not known, or not there yet; `dateLabel` says so. */
  readonly date: IsoDate | null
  readonly dateLabel: string
  readonly evidence: EvidenceView | null
}

/** Somebody's count of what was amended, as it is: counts that disagree stand side by side. */
export type CountView = {
  readonly id: string
  readonly label: string
  /** "22 acts, 5 codes, 17 laws". */
  readonly figures: string
  readonly acts: number | null
  readonly codes: number | null
  readonly laws: number | null
  readonly articles: number | null
  readonly speaksOf: string
  readonly evidence: EvidenceView
}

export type OverviewView = {
  readonly id: string
  readonly name: string
  readonly number: string | null
  readonly status: AmendingAct['status']
  readonly statusLabel: string
  /** Those that are known: the reader's language first, then the other languages of the site, then the rest. */
  readonly titles: readonly {
    readonly language: string
    readonly languageLabel: string
    readonly title: string
    readonly evidence: EvidenceView
  }[]
  readonly dates: readonly DateView[]
  readonly gazette: { readonly text: string; readonly evidence: EvidenceView } | null
  readonly adiletId: { readonly id: string; readonly certaintyLabel: string } | null
  readonly textFound: boolean
  readonly textFoundSentence: string
  readonly summary: readonly string[]
  readonly counts: readonly CountView[]
  readonly countsNote: string
  readonly totals: {
    readonly acts: number
    readonly rows: number
    /** Rows with both sides and the attribution confirmed. */
    readonly confirmedRows: number
    readonly confirmedSentence: string
    /** Articles whose notes name the amending act, of all acts: a minimum. */
    readonly articlesAmended: number
  }
  readonly gaps: readonly string[]
  readonly notItsWork: readonly string[]
  readonly checkedActs: readonly CheckedActView[]
  readonly matrix: MatrixView
  readonly headlines: readonly HeadlineGroup[]
  /** One change to show in full; `null` where none is short and sure enough. */
  readonly example: ModificationRow | null
  readonly timeline: readonly TimelineEntry[]
  readonly article: VerdictSummary | null
}

export const toOverviewView: (dossier: Dossier, language: Language) => OverviewView = keptBy(
  makeOverview,
  (language) => language,
)

function makeOverview(dossier: Dossier, language: Language): OverviewView {
  const { amendingAct } = dossier
  const index = indexOf(dossier)
  const translate = translatorFor(language, dossier.amendingAct.status)
  const headlines = toHeadlineGroups(index.inOrder, index, translate)
  const confirmedRows = dossier.modifications.filter(isConfirmed).length
  return {
    id: amendingAct.id,
    name: namesOfAmendingAct(amendingAct, translate).act,
    number: amendingAct.number ?? null,
    status: amendingAct.status,
    statusLabel: translate(`labels.amendingActStatus.${amendingAct.status}`),
    titles: [...new Set<string>([language, ...LANGUAGES, ...Object.keys(amendingAct.title)])].flatMap(
      (language) => {
        const title = amendingAct.title[language]
        if (title === undefined || title.value === '') return []
        return [
          {
            language,
            languageLabel: labelOf.language(language, translate),
            title: title.value,
            evidence: toEvidenceView(title.evidence, index, translate),
          },
        ]
      },
    ),
    dates: (['adopted', 'published', 'inForceFrom'] as const).map((name) =>
      toDateView(name, amendingAct[name], index, translate),
    ),
    gazette:
      amendingAct.gazette === undefined
        ? null
        : {
            text: amendingAct.gazette.value,
            evidence: toEvidenceView(amendingAct.gazette.evidence, index, translate),
          },
    adiletId:
      amendingAct.adiletId === undefined
        ? null
        : {
            id: amendingAct.adiletId.id,
            certaintyLabel: labelOf.certainty(amendingAct.adiletId.certainty, translate),
          },
    textFound: amendingAct.textFound,
    textFoundSentence: translate(`labels.textFound.${amendingAct.textFound ? 'yes' : 'no'}`),
    summary: amendingAct.summary.map((said) => inWordsOf(said, translate)),
    counts: amendingAct.counts.map((count) => toCountView(count, index, translate)),
    countsNote: amendingAct.countsNote,
    totals: {
      acts: dossier.amendments.length,
      rows: dossier.modifications.length,
      confirmedRows,
      confirmedSentence: translate('labels.summarySentence.confirmed', {
        confirmed: confirmedRows,
        total: dossier.modifications.length,
      }),
      articlesAmended: dossier.amendments.reduce(
        (sum, { articlesAmended }) => sum + articlesAmended.length,
        0,
      ),
    },
    gaps: amendingAct.gaps.map((gap) => inWordsOf(gap, translate)),
    notItsWork: amendingAct.notItsWork,
    checkedActs: dossier.checkedActs.map((act) => toCheckedActView(act, index, translate)),
    matrix: toMatrixView(dossier, language),
    headlines,
    example: exampleOf(headlines, dossier, language),
    timeline: toTimeline(amendingAct.timeline, index, translate),
    article: toVerdictSummary(index, translate),
  }
}

function toDateView(
  name: DateView['name'],
  date: Evidenced<IsoDate> | undefined,
  index: DossierIndex,
  translate: Translator,
): DateView {
  return {
    name,
    label: translate(`labels.amendingActDate.${name}`),
    date: date?.value ?? null,
    dateLabel: date === undefined ? translate('labels.date.unknown') : dayInWords(date.value, translate),
    evidence: date === undefined ? null : toEvidenceView(date.evidence, index, translate),
  }
}

function toCountView(
  count: AmendingAct['counts'][number],
  index: DossierIndex,
  translate: Translator,
): CountView {
  const figures = (['acts', 'codes', 'laws', 'articles'] as const).flatMap((what) => {
    const figure = count[what]
    return figure === undefined ? [] : [translate(`labels.counts.${what}`, { count: figure })]
  })
  return {
    id: count.id,
    label: count.label,
    figures: figures.join(', '),
    acts: count.acts ?? null,
    codes: count.codes ?? null,
    laws: count.laws ?? null,
    articles: count.articles ?? null,
    speaksOf: count.speaksOf,
    evidence: toEvidenceView(count.evidence, index, translate),
  }
}
