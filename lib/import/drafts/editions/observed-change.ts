/** What a row of a comparison says, in the words of a draft: the nearest type, both sides, and what was seen. */
import type { Comparison, ComparisonRow, Slice } from '../../../diff'
import {
  type AbsentSide,
  addressOfEId,
  type Evidence,
  type FuzzyDate,
  type ModificationSide,
  type ModificationType,
  type TextStatus,
  type TextualModification,
} from '../../../model'
import type { SeenProvision } from './whole-provisions'

/** What holds for every text of one of the two editions. */
export type Edition = {
  readonly source: string
  readonly language: string
  readonly status: TextStatus
  readonly asOf?: FuzzyDate
}
export type Editions = { readonly before: Edition; readonly after: Edition }

type Change = Exclude<ComparisonRow['change'], 'unchanged'>

/** A comparison has no word for "replaced", and an act none for "moved": a moved provision counts as renumbered. */
const NEAREST_TYPE: Readonly<Record<Change, ModificationType>> = {
  added: 'insertion',
  removed: 'repeal',
  changed: 'substitution',
  renumbered: 'renumbering',
  moved: 'renumbering',
  split: 'split',
  joined: 'join',
}

export type ObservedChange = Pick<
  TextualModification,
  'address' | 'label' | 'topic' | 'type' | 'observed' | 'before' | 'after'
>

/** @param heading the words of the article's heading, where it has one */
export function observedChange(
  { root: row, rows }: SeenProvision,
  comparison: Comparison,
  editions: Editions,
  heading: string,
): ObservedChange | null {
  if (!isChange(row)) return null
  const place = row.after[0] ?? row.before[0]
  if (place === undefined) return null
  const seen = seenOf(row, rows)
  return {
    address: addressOfEId(place.eId) ?? [],
    label: place.label,
    topic: [heading, seen].filter((words) => words !== '').join('; '),
    type: NEAREST_TYPE[shapeOf(row)],
    observed: true,
    before: sideOf(slicesOf(rows, 'before'), comparison.before.text, editions.before),
    after: sideOf(slicesOf(rows, 'after'), comparison.after.text, editions.after),
  }
}

type ChangedRow = ComparisonRow & { readonly change: Change }

function isChange(row: ComparisonRow): row is ChangedRow {
  return row.change !== 'unchanged'
}

/** What became of a provision, wherever it stands: one that was moved and joined with another was joined. */
export function shapeOf<Row extends ComparisonRow>({
  change,
  before,
  after,
}: Row): Row['change'] | 'split' | 'joined' {
  if (change !== 'moved') return change
  if (after.length > 1) return 'split'
  return before.length > 1 ? 'joined' : change
}

/** What a reader could not see from the two texts alone; empty for words added, removed or changed in their place. */
function seenOf(row: ComparisonRow, rows: readonly ComparisonRow[]): string {
  const { change, before, after } = row
  const was = labelsOf(before)
  const words = rows.some(({ textChanged }) => textChanged) ? 'with other words' : 'with the same words'
  const moved = change === 'moved' ? ' and moved' : ''
  switch (shapeOf(row)) {
    case 'renumbered':
      return `renumbered, was ${was}, ${words}`
    case 'moved':
      return `moved, was ${was}, ${words}`
    case 'split':
      return `split${moved}: ${was} became ${labelsOf(after)}, ${words}`
    case 'joined':
      return `joined${moved}: ${was} became ${labelsOf(after)}, ${words}`
    default:
      return ''
  }
}

/** In the order of the text. */
function slicesOf(rows: readonly ComparisonRow[], side: 'before' | 'after'): readonly Slice[] {
  return rows.flatMap((row) => row[side]).toSorted((one, other) => one.start - other.start)
}

function labelsOf(slices: readonly Slice[]): string {
  return slices.map(({ label }) => label).join(' and ')
}

function sideOf(slices: readonly Slice[], text: string, edition: Edition): ModificationSide {
  const { source, language, status, asOf } = edition
  const words = slices
    .map(({ start, end }) => text.slice(start, end).trim())
    .filter((piece) => piece !== '')
    .join('\n')
  const day = asOf === undefined ? {} : { asOf }
  if (words === '') return absentSide(source, day)
  return { kind: 'text', text: words, status, language, ...day, evidence: textEvidence(source) }
}

function absentSide(source: string, day: { readonly asOf?: FuzzyDate }): AbsentSide {
  return {
    kind: 'absent',
    ...day,
    evidence: {
      certainty: 'likely',
      sources: [source],
      note: 'The edition that was brought has no such provision; it was held against no source.',
    },
  }
}

/** That a file says so is all that is known of its text. */
export function textEvidence(source: string): Evidence {
  return {
    certainty: 'likely',
    sources: [source],
    note: 'As the file that was brought has it; it was held against no source.',
  }
}
