/**
 * The stages of the bill and the days of the law in order, and where each stands on a scale of days.
 *
 * Dated stages stand by the middle of the days they can have been: "January to March 2017" comes after 7 January. A stage whose day is not established keeps its place after the stage
 * it follows in the content, which tells the order of the bill; on a scale it is only said to lie between its neighbours.
 */
import { type AmendingAct, type FuzzyDate, firstDayOf, type IsoDate, type TimelineKind } from '../model'
import type { EvidenceView } from './comparison-view'
import { fuzzyDateInWords } from './dates'
import type { DossierIndex } from './dossier-index'
import { toEvidenceView } from './evidence-view'
import { labelOf } from './labels'
import type { Translator } from './translate'

export type TimelineEntry = {
  readonly id: string
  readonly kind: TimelineKind
  readonly kindLabel: string
  /** As the source gives it, `YYYY[-MM[-DD]]` or an interval; `null` where it is not established. */
  readonly date: string | null
  readonly dateLabel: string
  /** The first and the last day it can have been, and the middle; `null` where it is not established or an end is open. */
  readonly days: { readonly first: IsoDate; readonly middle: IsoDate; readonly last: IsoDate } | null
  readonly event: string
  readonly evidence: EvidenceView
}

export function toTimeline(
  stages: AmendingAct['timeline'],
  index: DossierIndex,
  translate: Translator,
): TimelineEntry[] {
  return inOrder(stages).map(({ id, kind, date, event, evidence }) => ({
    id,
    kind,
    kindLabel: labelOf.timelineKind(kind, translate),
    date,
    dateLabel: date === null ? translate('labels.date.unknown') : fuzzyDateInWords(date, translate),
    days: daysOf(date),
    event,
    evidence: toEvidenceView(evidence, index, translate),
  }))
}

type Stage = AmendingAct['timeline'][number]

/** Undated stages travel with the dated one before them. */
function inOrder(stages: readonly Stage[]): Stage[] {
  const groups: { day: string; stages: Stage[] }[] = []
  for (const stage of stages) {
    const day = daysOf(stage.date)?.middle ?? null
    const group = groups.at(-1)
    if (day === null && group !== undefined) group.stages.push(stage)
    else groups.push({ day: day ?? '', stages: [stage] })
  }
  return groups
    .sort((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0))
    .flatMap((group) => group.stages)
}

function daysOf(date: FuzzyDate | null): TimelineEntry['days'] {
  if (date === null) return null
  const first = firstDayOf(date)
  const last = lastDayOf(date)
  if (first === null || last === null) return null
  const middle = new Date((Date.parse(first) + Date.parse(last)) / 2).toISOString().slice(0, 10) as IsoDate
  return { first, middle, last }
}

function lastDayOf(date: FuzzyDate): IsoDate | null {
  const end = date.split('/').at(-1) ?? ''
  if (end === '..') return null
  if (end.length === 4) return `${end}-12-31` as IsoDate
  if (end.length === 10) return end as IsoDate
  const [year = 0, month = 0] = end.split('-').map(Number)
  return `${end}-${new Date(Date.UTC(year, month, 0)).getUTCDate()}` as IsoDate
}
