/** One row of every kind a comparative table must show: what the golden tables are made of. */

import { readNotation, type Span } from '../../../../lib/diff'
import type { ComparativeTable } from '../../../../lib/export/table/comparative-table'
import { type TableInput, type TableOptions, toTable } from '../../../../lib/export/table/to-table'
import type { Evidence, FuzzyDate, ModificationSide, TextualModification } from '../../../../lib/model'
import { type ModificationRow, toModificationRow, translatorFor } from '../../../../lib/view'
import { buildDossier, textSide } from '../../dossier-builder'

const confirmed: Evidence = { certainty: 'confirmed', sources: ['TEXT-A'] }
const absent: ModificationSide = { kind: 'absent', evidence: confirmed }
const unknown = (why: string): ModificationSide => ({
  kind: 'unknown',
  why,
  asOf: '2020' as FuzzyDate,
  evidence: { certainty: 'unknown', sources: [] },
})

export type Case = Pick<TextualModification, 'label' | 'topic' | 'type' | 'before' | 'after'> & {
  readonly attribution?: Evidence
  /** What a comparison of both sides sees, so that these tests do not depend on how it is tuned. */
  readonly spans?: readonly Span[]
}

/** Two sides from one string in the notation: `a fine of [5/50] MCI`. */
function compared(notation: string): Pick<Case, 'before' | 'after' | 'spans'> {
  const spans = readNotation(notation)
  const without = (type: Span['type']) => spans.filter((span) => span.type !== type).map(({ text }) => text)
  return {
    before: textSide(without('inserted').join('')),
    after: textSide(without('deleted').join('')),
    spans,
  }
}

export const CASES: readonly Case[] = [
  {
    label: 'Article 1(1)',
    topic: 'Fine',
    type: 'substitution',
    ...compared('A rider without a bell [/or a lamp ]pays [5/50] MCI.\nThe bell is kept.'),
  },
  {
    label: 'Article 1(2)',
    topic: 'Register',
    type: 'insertion',
    before: absent,
    after: textSide('Every bicycle is entered in the register.\nThe number is kept.'),
  },
  { label: 'Article 2', topic: 'Races', type: 'repeal', before: textSide('Races are free.'), after: absent },
  {
    label: 'Article 3',
    topic: 'Paths',
    type: 'substitution',
    attribution: { certainty: 'unknown', sources: [] },
    before: unknown('No text of that time was found.'),
    after: textSide('A path is two metres wide.'),
  },
  {
    label: 'Article 4',
    topic: 'Tyres',
    type: 'replacement',
    before: textSide('Tyres are round.'),
    after: unknown('The note does not give the wording.'),
  },
  {
    label: 'Article 5',
    topic: 'Lamps',
    type: 'renumbering',
    before: textSide('A lamp is white.'),
    after: textSide('A lamp is white.'),
  },
  {
    label: 'Article 6',
    topic: 'Order of checks',
    type: 'substitution',
    ...compared('The inspector checks [the brakes of the bicycle, /]the lamp[/, the brakes of the bicycle].'),
  },
  {
    label: 'Article 7',
    topic: 'Two languages',
    type: 'substitution',
    before: textSide('The seat is low.'),
    after: textSide('Орындық биік.', { language: 'kk', status: 'official' }),
  },
]

export function modificationsOf(cases: readonly Case[]): TextualModification[] {
  return cases.map(({ spans: _, attribution = confirmed, ...one }, position) => ({
    ...one,
    attribution,
    id: `case-${position + 1}`,
    amendingAct: 'kz-2020-99-vi',
    act: 'bicycle-code',
    position,
    address: [{ unit: 'article', number: String(position + 1) }],
    categories: ['procedure'],
    commencement: { kind: 'unknown' },
  }))
}

export function rowsOfCases(cases: readonly Case[]): ModificationRow[] {
  const dossier = { ...buildDossier(), modifications: modificationsOf(cases), annotations: [] }
  return dossier.modifications.map((modification, index) =>
    withSpans(toModificationRow(modification, dossier, 'en'), cases[index]?.spans),
  )
}

/** What is said above a table of restated texts of an act whose title nobody knows. */
export const INPUT: Omit<TableInput, 'shown' | 'confirmedRows' | 'groups'> = {
  title: 'What Law No. 99-VI of 1 March 2020 changes',
  act: null,
  filters: null,
  textsNote: translatorFor('en')('export.document.textsNote'),
  onlySeen: false,
}

/** The cases as a comparative table. */
export function tableOf(cases: readonly Case[], options: TableOptions = {}): ComparativeTable {
  const rows = rowsOfCases(cases)
  return toTable(
    {
      ...INPUT,
      shown: rows.length,
      confirmedRows: rows.length,
      groups: [{ act: { title: 'Bicycle Code' }, rows }],
    },
    translatorFor('en'),
    options,
  )
}

function withSpans(row: ModificationRow, spans: readonly Span[] | undefined): ModificationRow {
  if (spans === undefined || row.before.kind !== 'text' || row.after.kind !== 'text') return row
  return {
    ...row,
    unified: spans,
    before: { ...row.before, spans: spans.filter(({ type }) => type !== 'inserted') },
    after: { ...row.after, spans: spans.filter(({ type }) => type !== 'deleted') },
  }
}
