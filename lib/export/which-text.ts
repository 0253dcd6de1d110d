/** "Which text is this, as of when, by whom, and how sure are we": the opening of every file that people read. */
import { type Certainty, type Evidenced, type IsoDate, LANGUAGES } from '../model'
import { dayInWords, labelOf } from '../view'
import type { ExportContext } from './export-context'
import type { SummaryDocument } from './summary-document'

export type Fact = { readonly name: string; readonly value: string }

export function titleOf({ summary }: SummaryDocument, { translate }: ExportContext): string {
  if (summary.filters.length === 0)
    return translate('export.document.title', { act: summary.amendingAct.name })
  return translate('export.document.titleFiltered', {
    act: summary.amendingAct.name,
    filters: filtersInWords(summary.filters, translate),
  })
}

/** The amending act as a form names it: `null` where no title is known in the language of the reader. */
export function actInForm(
  { amendingAct, summary }: SummaryDocument,
  { translate }: ExportContext,
): { readonly name: string; readonly certainty: Certainty } | null {
  const title = amendingAct.title[translate.language]
  if (title === undefined || title.value === '') return null
  const { name } = summary.amendingAct
  return {
    name: name.includes(title.value) ? name : translate('export.table.act', { name, title: title.value }),
    certainty: title.evidence.certainty,
  }
}

/** "Measure: Weapons; Act: …"; `null` where everything is shown. */
export function filtersOf({ summary }: SummaryDocument, { translate }: ExportContext): string | null {
  return summary.filters.length === 0 ? null : filtersInWords(summary.filters, translate)
}

/** That texts are restated, where some are, and else what they are; and that none of it is advice. */
export function textsNoteOf(document: SummaryDocument, { translate }: ExportContext): string {
  return hasRestated(document)
    ? translate('export.document.textsNote')
    : [...document.summary.textStatuses, translate('export.document.noAdvice')].join('. ')
}

function hasRestated({ dossier }: SummaryDocument): boolean {
  return dossier.modifications.some(({ before, after }) =>
    [before, after].some((side) => side.kind === 'text' && side.status === 'restated'),
  )
}

export function whichText(document: SummaryDocument, { translate }: ExportContext): Fact[] {
  const { amendingAct, summary } = document
  const qualified = (value: string, certainty: 'confirmed' | 'likely' | 'unknown') =>
    translate('export.row.qualified', { value, certainty: labelOf.certainty(certainty, translate) })
  const dateInWords = (date: Evidenced<IsoDate> | undefined) =>
    date === undefined
      ? translate('labels.date.unknown')
      : qualified(dayInWords(date.value, translate), date.evidence.certainty)
  return [
    ...[...new Set<string>([...LANGUAGES, ...Object.keys(amendingAct.title)])].flatMap((language) => {
      const title = amendingAct.title[language]
      if (title === undefined || title.value === '') return []
      const name = translate('export.document.actTitle', { language: labelOf.language(language, translate) })
      return [{ name, value: qualified(title.value, title.evidence.certainty) }]
    }),
    {
      name: translate('export.document.number'),
      value: amendingAct.number ?? translate('labels.notKnown'),
    },
    ...(['adopted', 'published', 'inForceFrom'] as const).map((name) => ({
      name: translate(`labels.amendingActDate.${name}`),
      value: dateInWords(amendingAct[name]),
    })),
    {
      name: translate('export.document.status'),
      value: `${translate(`labels.amendingActStatus.${amendingAct.status}`)}. ${translate(
        `labels.textFound.${amendingAct.textFound ? 'yes' : 'no'}`,
      )}`,
    },
    {
      name: translate('export.document.texts'),
      value: [
        ...summary.textStatuses,
        translate(hasRestated(document) ? 'export.document.textsNote' : 'export.document.noAdvice'),
      ].join('. '),
    },
    {
      name: translate('export.document.confirmed'),
      value: translate('export.document.confirmedShare', {
        confirmed: summary.confirmedRows,
        shown: summary.shown,
      }),
    },
    {
      name: translate('export.document.filters'),
      value:
        summary.filters.length === 0
          ? translate('export.document.noFilters')
          : filtersInWords(summary.filters, translate),
    },
  ]
}

function filtersInWords(
  filters: SummaryDocument['summary']['filters'],
  translate: ExportContext['translate'],
): string {
  return filters
    .map(({ label, value }) => translate('export.document.filterJoined', { label, value }))
    .join('; ')
}

/** "Kazakh" for `kk`; a language without a name in the interface keeps its tag. */
export function languageName(tag: string, { translate }: ExportContext): string {
  const language = LANGUAGES.find((known) => known === tag)
  return language === undefined ? tag : labelOf.language(language, translate)
}
