/**
 * The text of an act as it stood on a day, where a whole edition is at hand: the last one from on or before that day. What
 * is known to have come into force after the edition is named, because it is not in the text.
 */
import { type ActId, type Dossier, type IsoDate, LANGUAGES, type Language, parseIsoDate } from '../model'
import type { ActEdition } from '../store'
import { changesInOrder, type PlacedChange, toLibraryRow } from './act-history'
import type { EvidenceView } from './comparison-view'
import { dayForms, dayInWords } from './dates'
import { indexOf } from './dossier-index'
import { toEvidenceView } from './evidence-view'
import { labelOf, toAmendingActRef } from './labels'
import type { LibraryRow } from './library-changes'
import type { RequestParameters, RequestProblem } from './request'
import { valueReader } from './request-values'
import { translatorFor } from './translate'

export type ActTextRequest = {
  readonly on: IsoDate | null
  /** Language of the text, BCP 47; `null`: not chosen. */
  readonly text: string | null
  /** One edition, whatever the day; `null`: not chosen. */
  readonly edition: string | null
}

export type EditionView = {
  /** Names the edition in addresses. */
  readonly ref: string
  readonly amendingAct: { readonly id: string; readonly name: string }
  readonly ordinal: number
  readonly asOf: IsoDate | null
  /** "in force from 1 January 2020", or that the day is not known. */
  readonly sinceLabel: string
  readonly language: string
  readonly languageLabel: string
  readonly status: ActEdition['status']
  readonly statusLabel: string
  readonly evidence: EvidenceView
}

export type ActTextView = {
  readonly on: IsoDate | null
  readonly onLabel: string | null
  readonly editions: readonly EditionView[]
  /** Languages there are editions in, with the one that is shown. */
  readonly languages: readonly {
    readonly language: string
    readonly label: string
    readonly isShown: boolean
  }[]
  /** `null`: there is none for that day. */
  readonly shown: EditionView | null
  /** Why none is shown; `null` where one is. */
  readonly why: string | null
  /** Changes known to have come into force after the shown edition and by the day asked for: how many, and the first. */
  readonly later: { readonly count: number; readonly rows: readonly LibraryRow[] }
}

export function editionRef({ amendingAct, ordinal }: Pick<ActEdition, 'amendingAct' | 'ordinal'>): string {
  return `${amendingAct}.${ordinal}`
}

/** `on=2020-01-01`, `text=ru` (the language of the text), `edition=…`. */
export function parseActTextRequest(
  parameters: RequestParameters,
  editions: readonly ActEdition[],
): { request: ActTextRequest; problems: RequestProblem[] } {
  const problems: RequestProblem[] = []
  const { one, text } = valueReader(parameters, problems)
  const given = text('on')
  const on = given === undefined ? null : parseIsoDate(given)
  if (given !== undefined && on === null)
    problems.push({ parameter: 'on', value: given, known: daysOf(editions) })
  const languages = [...new Set(editions.map(({ language }) => language))]
  return {
    request: {
      on,
      text: one('text', languages) ?? null,
      edition: one('edition', editions.map(editionRef)) ?? null,
    },
    problems,
  }
}

/**
 * @param editions in the language of the text.
 * @returns the last one that stood from on or before the day; without a day the last one, or one of no known day where
 *   there is no other. `null` where there is none, or all are later.
 */
export function editionOn<Edition extends { readonly asOf?: IsoDate }>(
  editions: readonly Edition[],
  on: IsoDate | null,
): Edition | null {
  const dated = editions.filter(({ asOf }) => asOf !== undefined && (on === null || asOf <= on))
  const last = dated.reduce<Edition | null>(
    (best, one) => (best === null || (one.asOf ?? '') > (best.asOf ?? '') ? one : best),
    null,
  )
  if (last !== null || on !== null) return last
  return editions[0] ?? null
}

export function toActTextView(
  editions: readonly ActEdition[],
  dossiers: ReadonlyMap<string, Dossier>,
  act: ActId,
  { on, text, edition }: ActTextRequest,
  language: Language,
): ActTextView {
  const translate = translatorFor(language)
  const views = toEditionViews(editions, dossiers, language)
  const wanted = views.find(({ ref }) => ref === edition)
  const tag = wanted?.language ?? text ?? preferredLanguage(views, language)
  const inLanguage = editions.filter((one) => one.language === tag)
  const chosen = editionOn(inLanguage, on)
  const shown = wanted ?? views.find(({ ref }) => chosen !== null && ref === editionRef(chosen)) ?? null
  const first = inLanguage.find(({ asOf }) => asOf !== undefined)?.asOf
  return {
    on,
    onLabel: on === null ? null : dayInWords(on, translate),
    editions: views,
    languages: [...new Set(views.map((one) => one.language))].map((one) => ({
      language: one,
      label: labelOf.language(one, translate),
      isShown: one === tag,
    })),
    shown,
    why:
      shown !== null
        ? null
        : first === undefined
          ? translate(`pages.actText.${views.length === 0 ? 'noEdition' : 'noDatedEdition'}`)
          : translate('pages.actText.beforeFirst', dayForms(first, translate)),
    later: laterThan(shown?.asOf ?? null, on, changesInOrder(act, [...dossiers.values()]), language),
  }
}

/** Changes that are listed; the others are in the history of the act. */
const LISTED = 50

function laterThan(
  asOf: IsoDate | null,
  on: IsoDate | null,
  changes: readonly PlacedChange[],
  language: Language,
): ActTextView['later'] {
  const later = changes.filter(({ modification: { commencement } }) => {
    if (asOf === null || commencement.kind !== 'on-date') return false
    return commencement.date > asOf && (on === null || commencement.date <= on)
  })
  return {
    count: later.length,
    rows: later.slice(0, LISTED).map((change) => toLibraryRow(change, language)),
  }
}

/** @param dossiers those that bring the editions; an edition of another one is left out. */
export function toEditionViews(
  editions: readonly ActEdition[],
  dossiers: ReadonlyMap<string, Dossier>,
  language: Language,
): EditionView[] {
  return editions.flatMap((one) => toEditionView(one, dossiers, language) ?? [])
}

function toEditionView(
  edition: ActEdition,
  dossiers: ReadonlyMap<string, Dossier>,
  language: Language,
): EditionView | null {
  const translate = translatorFor(language)
  const dossier = dossiers.get(edition.amendingAct)
  if (dossier === undefined) return null
  return {
    ref: editionRef(edition),
    amendingAct: toAmendingActRef(dossier.amendingAct, translate),
    ordinal: edition.ordinal,
    asOf: edition.asOf ?? null,
    sinceLabel:
      edition.asOf === undefined
        ? translate('pages.actText.noDay')
        : translate('pages.actText.since', dayForms(edition.asOf, translate)),
    language: edition.language,
    languageLabel: labelOf.textLanguage(edition.language, translate),
    status: edition.status,
    statusLabel: labelOf.textStatus(edition.status, translate),
    evidence: toEvidenceView(edition.evidence, indexOf(dossier), translate),
  }
}

function preferredLanguage(editions: readonly EditionView[], reader: Language): string | undefined {
  const there = editions.map(({ language }) => language)
  return [reader, ...LANGUAGES].find((one) => there.includes(one)) ?? there[0]
}

function daysOf(editions: readonly ActEdition[]): string[] {
  return [...new Set(editions.flatMap(({ asOf }) => asOf ?? []))]
}
