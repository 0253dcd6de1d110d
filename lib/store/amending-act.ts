/** The amending act itself: its titles and dates with their evidence, the counts, the timeline and what is said of it. */
import {
  type AmendingAct,
  type Evidence,
  type Evidenced,
  type FuzzyDate,
  type IsoDate,
  TIMELINE_KINDS,
} from '../model'
import { type EvidenceSheet, type Reader, readEvidence } from './evidence'
import type {
  ActCount as ActCountRow,
  AmendingActEvidence as AmendingActEvidenceRow,
  AmendingAct as AmendingActRow,
  AmendingActSentence as SentenceRow,
  TimelineStage as TimelineRow,
} from './generated/client'
import { adiletColumns, adiletIdOf, evidenceOf, inOrder, oneOf, titlesJson, titlesOf } from './rows'

export type AmendingActRows = {
  readonly amendingAct: AmendingActRow & { titles: Record<string, string> }
  readonly sentences: readonly SentenceRow[]
  readonly evidenceOfValues: readonly AmendingActEvidenceRow[]
  readonly counts: readonly ActCountRow[]
  readonly timeline: readonly TimelineRow[]
}

export function amendingActRows(
  act: AmendingAct,
  fingerprint: string,
  sheet: EvidenceSheet,
): AmendingActRows {
  const amendingActId = act.id
  const sentences = (list: string, texts: readonly string[]): SentenceRow[] =>
    texts.map((text, ordinal) => ({ amendingActId, list, ordinal, text }))
  const evidenced: readonly (readonly [string, Evidence | undefined])[] = [
    ...Object.entries(act.title).map(([language, title]) => [`title-${language}`, title?.evidence] as const),
    ['adopted', act.adopted?.evidence],
    ['published', act.published?.evidence],
    ['in-force-from', act.inForceFrom?.evidence],
    ['gazette', act.gazette?.evidence],
  ]
  return {
    amendingAct: {
      id: act.id,
      status: act.status,
      country: act.country ?? null,
      number: act.number ?? null,
      name: act.name,
      titles: titlesJson(
        Object.fromEntries(Object.entries(act.title).map(([language, title]) => [language, title?.value])),
      ),
      adopted: act.adopted?.value ?? null,
      published: act.published?.value ?? null,
      inForceFrom: act.inForceFrom?.value ?? null,
      ...adiletColumns(act.adiletId),
      gazette: act.gazette?.value ?? null,
      textFound: act.textFound,
      countsNote: act.countsNote,
      fingerprint,
    },
    sentences: [
      ...sentences('summary', act.summary),
      ...sentences('gap', act.gaps),
      ...sentences('not-its-work', act.notItsWork),
    ],
    evidenceOfValues: evidenced.flatMap(([value, evidence]) =>
      evidence ? [{ amendingActId, value, evidenceId: sheet.put(['amending-act', value], evidence) }] : [],
    ),
    counts: act.counts.map((count, ordinal) => ({
      amendingActId,
      id: count.id,
      ordinal,
      label: count.label,
      acts: count.acts ?? null,
      codes: count.codes ?? null,
      laws: count.laws ?? null,
      articles: count.articles ?? null,
      speaksOf: count.speaksOf,
      evidenceId: sheet.put(['count', count.id], count.evidence),
    })),
    timeline: act.timeline.map((stage, ordinal) => ({
      amendingActId,
      id: stage.id,
      ordinal,
      kind: stage.kind,
      date: stage.date,
      event: stage.event,
      evidenceId: sheet.put(['timeline', stage.id], stage.evidence),
    })),
  }
}

/** @returns all amending acts, or the one asked for; those adopted last come first, those of no known day last, then by identifier. */
export async function readAmendingActs(db: Reader, id?: string): Promise<AmendingAct[]> {
  const rows = await db.amendingAct.findMany({
    where: id === undefined ? {} : { id },
    include: { sentences: true, evidenceOfValues: true, counts: true, timeline: true },
    orderBy: [{ adopted: { sort: 'desc', nulls: 'last' } }, { id: 'asc' }],
  })
  const evidence = await readEvidence(db, {
    ...(id === undefined ? {} : { amendingActId: id }),
    OR: [
      { amendingActValue: { isNot: null } },
      { count: { isNot: null } },
      { timelineStage: { isNot: null } },
    ],
  })
  return rows.map((row) => amendingActOf(row, evidence))
}

type FullRow = AmendingActRow & {
  readonly sentences: readonly SentenceRow[]
  readonly evidenceOfValues: readonly AmendingActEvidenceRow[]
  readonly counts: readonly ActCountRow[]
  readonly timeline: readonly TimelineRow[]
}

function amendingActOf(row: FullRow, evidence: ReadonlyMap<string, Evidence>): AmendingAct {
  const sentences = (list: string) =>
    inOrder(row.sentences)
      .filter((one) => one.list === list)
      .map((one) => one.text)
  const evidenced = <Value extends string>(name: string, value: string): Evidenced<Value> => {
    const id = row.evidenceOfValues.find((one) => one.value === name)?.evidenceId ?? ''
    return { value: value as Value, evidence: evidenceOf(evidence, id) }
  }
  const adiletId = adiletIdOf(row)
  return {
    id: row.id,
    status: oneOf(['bill', 'enacted'], row.status, 'status of an amending act'),
    ...(row.country === null ? {} : { country: row.country }),
    ...(row.number === null ? {} : { number: row.number }),
    name: row.name,
    title: Object.fromEntries(
      Object.entries(titlesOf(row.titles)).map(([language, title]) => [
        language,
        evidenced(`title-${language}`, title),
      ]),
    ),
    ...(row.adopted === null ? {} : { adopted: evidenced<IsoDate>('adopted', row.adopted) }),
    ...(row.published === null ? {} : { published: evidenced<IsoDate>('published', row.published) }),
    ...(row.inForceFrom === null
      ? {}
      : { inForceFrom: evidenced<IsoDate>('in-force-from', row.inForceFrom) }),
    ...(adiletId ? { adiletId } : {}),
    ...(row.gazette === null ? {} : { gazette: evidenced('gazette', row.gazette) }),
    textFound: row.textFound,
    summary: sentences('summary'),
    counts: inOrder(row.counts).map((count) => ({
      id: count.id,
      label: count.label,
      ...(count.acts === null ? {} : { acts: count.acts }),
      ...(count.codes === null ? {} : { codes: count.codes }),
      ...(count.laws === null ? {} : { laws: count.laws }),
      ...(count.articles === null ? {} : { articles: count.articles }),
      speaksOf: count.speaksOf,
      evidence: evidenceOf(evidence, count.evidenceId),
    })),
    countsNote: row.countsNote,
    gaps: sentences('gap'),
    notItsWork: sentences('not-its-work'),
    timeline: inOrder(row.timeline).map((stage) => ({
      id: stage.id,
      kind: oneOf(TIMELINE_KINDS, stage.kind, 'kind of a stage'),
      date: stage.date as FuzzyDate | null,
      event: stage.event,
      evidence: evidenceOf(evidence, stage.evidenceId),
    })),
  }
}
