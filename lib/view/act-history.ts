/**
 * What every amending act did to one act, in order of commencement. What has not commenced, and what has no known day,
 * stands in groups of its own at the end; an amending act of which no wording is known is named too.
 */
import type { ActId, Commencement, Dossier, IsoDate, Language, TextualModification } from '../model'
import type { LibraryAct } from '../store'
import { actTitle, type ShownTitle, titleFor } from './act-title'
import { dayForms } from './dates'
import { indexOf } from './dossier-index'
import { actCitation, toAmendingActRef } from './labels'
import type { LibraryRow } from './library-changes'
import { rowOf } from './modification-row'
import { translatorFor } from './translate'

export type AmendingActRef = { readonly id: string; readonly name: string }

/** An act as it is known whatever amends it. */
export type ActName = {
  readonly id: string
  readonly title: string
  /** The title alone where it is not in the reader's language; else `null`. */
  readonly foreignTitle: ShownTitle | null
  readonly otherTitles: readonly { readonly language: string; readonly title: string }[]
  readonly citation: string
}

export type ActHistory = {
  readonly act: ActName
  /** All that are known, whatever the page. */
  readonly changes: number
  readonly editions: number
  readonly page: number
  /** At least 1. */
  readonly pages: number
  /** Those of the page, by day, the first first; in a day by amending act, and by the place in the act. */
  readonly days: readonly {
    readonly date: IsoDate
    readonly label: string
    readonly rows: readonly LibraryRow[]
  }[]
  readonly notCommenced: readonly LibraryRow[]
  readonly unknown: readonly LibraryRow[]
  /** Amending acts that amend it without any row, with what is to be said of that. */
  readonly withoutRows: readonly { readonly amendingAct: AmendingActRef; readonly statement: string }[]
  /** Amending acts that only speak of it: something in it was checked, or an edition of it is at hand. */
  readonly spokenOf: readonly AmendingActRef[]
}

/** Changes of a page: an act that was amended for decades is read some at a time. */
export const CHANGES_OF_A_PAGE = 200

/** A change of the act with the dossier it stands in. */
export type PlacedChange = { readonly modification: TextualModification; readonly dossier: Dossier }

export function toActName(act: LibraryAct['act'], language: Language): ActName {
  const translate = translatorFor(language)
  const shown = titleFor(act.title, language)
  return {
    id: act.id,
    title: actTitle(act, translate),
    foreignTitle: shown === null || shown.language === language ? null : shown,
    otherTitles: Object.entries(act.title).flatMap(([tag, title]) =>
      tag === language || title === undefined || title === '' ? [] : [{ language: tag, title }],
    ),
    citation: actCitation(act, translate),
  }
}

/**
 * @param dossiers in the order of the library.
 * @returns all changes of the act in order of commencement, then those not commenced, then those of no known day.
 */
export function changesInOrder(act: ActId, dossiers: readonly Dossier[]): PlacedChange[] {
  const changes = dossiers.flatMap((dossier) =>
    (indexOf(dossier).byAct.get(act) ?? []).map((modification) => ({ modification, dossier })),
  )
  const placeOf = ({ commencement }: TextualModification) =>
    commencement.kind === 'on-date' ? commencement.date : commencement.kind === 'not-commenced' ? 'n' : 'u'
  // Sorting is stable: of one day, the order of the dossiers and of the act stays.
  return changes.sort((one, other) => {
    const [ours, theirs] = [placeOf(one.modification), placeOf(other.modification)]
    return ours < theirs ? -1 : ours > theirs ? 1 : 0
  })
}

export function toLibraryRow({ modification, dossier }: PlacedChange, language: Language): LibraryRow {
  const translate = translatorFor(language)
  return {
    row: rowOf(modification, indexOf(dossier), translate),
    amendingAct: toAmendingActRef(dossier.amendingAct, translate),
  }
}

/**
 * @param dossiers those that speak of the act, in the order of the library.
 * @param part a page, from 1, of which one too far is the last; or some of the changes, by how many come before them and
 *   how many they are at most. `null`: all changes.
 */
export function toActHistory(
  { act, editions }: LibraryAct,
  dossiers: readonly Dossier[],
  language: Language,
  part: number | { readonly offset: number; readonly limit: number } | null = null,
): ActHistory {
  const translate = translatorFor(language)
  const changes = changesInOrder(act.id, dossiers)
  const pages = typeof part === 'number' ? Math.max(1, Math.ceil(changes.length / CHANGES_OF_A_PAGE)) : 1
  const shownPage = typeof part === 'number' ? Math.min(part, pages) : 1
  const { offset, limit } =
    typeof part === 'number'
      ? { offset: (shownPage - 1) * CHANGES_OF_A_PAGE, limit: CHANGES_OF_A_PAGE }
      : (part ?? { offset: 0, limit: changes.length })
  const shown = changes.slice(offset, offset + limit).map((change) => ({
    commencement: change.modification.commencement,
    row: toLibraryRow(change, language),
  }))
  const rowsOf = (wanted: (commencement: Commencement) => boolean) =>
    shown.filter(({ commencement }) => wanted(commencement)).map(({ row }) => row)
  const dates = shown.flatMap(({ commencement }) =>
    commencement.kind === 'on-date' ? [commencement.date] : [],
  )
  const amendmentOf = (dossier: Dossier) => dossier.amendments.find((one) => one.act === act.id)
  return {
    act: toActName(act, language),
    changes: changes.length,
    editions,
    page: shownPage,
    pages,
    days: [...new Set(dates)].sort().map((date) => ({
      date,
      label: translate('labels.commencement.on-date', dayForms(date, translate)),
      rows: rowsOf((commencement) => commencement.kind === 'on-date' && commencement.date === date),
    })),
    notCommenced: rowsOf(({ kind }) => kind === 'not-commenced'),
    unknown: rowsOf(({ kind }) => kind === 'unknown'),
    withoutRows: dossiers.flatMap((dossier) => {
      const amendment = amendmentOf(dossier)
      if (amendment === undefined || indexOf(dossier).byAct.has(act.id)) return []
      const statement = translate('labels.act.withoutRows', {
        count: amendment.wordingUnknown.length,
        articles: amendment.wordingUnknown.join(', '),
      })
      return [{ amendingAct: toAmendingActRef(dossier.amendingAct, translate), statement }]
    }),
    spokenOf: dossiers
      .filter((dossier) => amendmentOf(dossier) === undefined)
      .map(({ amendingAct }) => toAmendingActRef(amendingAct, translate)),
  }
}
