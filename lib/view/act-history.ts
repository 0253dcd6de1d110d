/**
 * What every amending act did to one act, in order of commencement. What has not commenced, and what has no known day,
 * stands in groups of its own at the end; an amending act of which no wording is known is named too.
 */
import type { Commencement, Dossier, IsoDate, Language, TextualModification } from '../model'
import type { LibraryAct } from '../store'
import { compareEIds } from './act-order'
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
  readonly changes: number
  readonly editions: number
  /** By day, the first first; in a day by amending act, and by the place in the act. */
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

/** @param dossiers those that speak of the act, in the order of the library. */
export function toActHistory(
  { act, editions }: LibraryAct,
  dossiers: readonly Dossier[],
  language: Language,
): ActHistory {
  const translate = translatorFor(language)
  const changes = dossiers.flatMap((dossier) =>
    [...(indexOf(dossier).byAct.get(act.id) ?? [])].sort(byPlace).map((modification) => ({
      commencement: modification.commencement,
      row: {
        row: rowOf(modification, indexOf(dossier), translate),
        amendingAct: toAmendingActRef(dossier.amendingAct, translate),
      },
    })),
  )
  const rowsOf = (wanted: (commencement: Commencement) => boolean) =>
    changes.filter(({ commencement }) => wanted(commencement)).map(({ row }) => row)
  const dates = changes.flatMap(({ commencement }) =>
    commencement.kind === 'on-date' ? [commencement.date] : [],
  )
  const amendmentOf = (dossier: Dossier) => dossier.amendments.find((one) => one.act === act.id)
  return {
    act: toActName(act, language),
    changes: changes.length,
    editions,
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

function byPlace(one: TextualModification, other: TextualModification): number {
  return one.position - other.position || compareEIds(one.id, other.id)
}
