/**
 * What a table has no column for, written beside it as lines of JSON in a place that office programs and browsers carry
 * along and never show: a table that comes back brings its identifiers, evidence and notes. Texts stand in the table
 * alone, so that what is edited there counts; fingerprints of the cells tell what was.
 */
import type { Annotation, Dossier, ModificationSide, TextualModification } from '../../model'
import { fingerprint } from '../fingerprint'
import type { ComparativeTable, TableCell, TableLine, TableRow } from './comparative-table'

/** The namespace of the custom XML part. */
export const RECORD_NAMESPACE = 'urn:tuzetu:table-record:1'

/** The `id` of the data block in HTML. */
export const RECORD_ELEMENT = 'tuzetu-record'

export type TableRecord = {
  readonly head: string
  /** @param act the title that stands over the row. */
  readonly lineOf: (row: Extract<TableRow, { kind: 'row' }>, act: string) => string
}

/** @param matching the changes that are in the table. */
export function tableRecord(
  dossier: Dossier,
  matching: readonly TextualModification[],
  template: string,
): TableRecord {
  const byId = new Map(matching.map((modification) => [modification.id, modification]))
  const acts = new Set(matching.map(({ act }) => act))
  const isWhole = matching.length === dossier.modifications.length
  const notes = new Map<string, Annotation[]>()
  for (const annotation of dossier.annotations) {
    const known = notes.get(annotation.modification)
    if (known === undefined) notes.set(annotation.modification, [annotation])
    else known.push(annotation)
  }
  return {
    head: inertJson({
      record: 'tuzetu-table',
      version: 1,
      template,
      // A part that does not say so would be taken for all that the amending act does.
      ...(isWhole ? {} : { part: { changes: matching.length, of: dossier.modifications.length } }),
      amendingAct: dossier.amendingAct,
      categories: dossier.categories,
      sources: dossier.sources,
      acts: dossier.acts.filter(({ id }) => isWhole || acts.has(id)),
      amendments: dossier.amendments.filter(({ act }) => isWhole || acts.has(act)),
    }),
    lineOf(row, act) {
      const modification = byId.get(row.id)
      if (modification === undefined)
        throw new Error(`The table has a row ${row.id} that is not among the changes`)
      const { amendingAct: _, before, after, ...rest } = modification
      const cellOf = (content: TableCell['content']) => row.cells.find((cell) => cell.content === content)
      const merged = cellOf('merged')
      return inertJson({
        modification: {
          ...rest,
          before: recordedSide(before, merged ?? cellOf('before')),
          after: recordedSide(after, merged ?? cellOf('after')),
        },
        annotations: (notes.get(row.id) ?? []).map(({ modification: __, ...annotation }) => annotation),
        cells: printsOf(row, act),
        frames: { before: frameOf(cellOf('before')), after: frameOf(cellOf('after')) },
        ...(merged === undefined ? {} : { texts: { before: printOf(before), after: printOf(after) } }),
      })
    },
  }
}

/** The lines of a table's record, each when its row has been written. */
export class RecordWriter {
  readonly #record: TableRecord | undefined
  readonly #lines: string[] = []
  #act = ''

  constructor({ record }: ComparativeTable) {
    this.#record = record
    if (record !== undefined) this.#lines.push(record.head)
  }

  /** To be told every row in its order. */
  saw(row: TableRow): void {
    if (row.kind === 'act') this.#act = row.title
    else if (this.#record !== undefined) this.#lines.push(this.#record.lineOf(row, this.#act))
  }

  get lines(): readonly string[] {
    return this.#lines
  }
}

/** A text that its cell shows stays out; one that a word of the form stands for ("unverändert") is kept. */
function recordedSide(side: ModificationSide, cell: TableCell | undefined): object {
  if (side.kind !== 'text') return side
  const { text, ...rest } = side
  const isShown = cell?.lines.some((line) => line.some(({ role }) => role !== 'words')) ?? false
  return isShown || text === '' ? rest : { ...rest, text }
}

/** Lines of words before and behind the text in its cell. */
function frameOf(cell: TableCell | undefined): readonly [number, number] | undefined {
  if (cell === undefined) return undefined
  const isWords = (line: TableLine) => line.length > 0 && line.every(({ role }) => role === 'words')
  const first = cell.lines.findIndex((line) => !isWords(line))
  if (first < 0) return [0, 0]
  const last = cell.lines.findLastIndex((line) => !isWords(line))
  return [first, cell.lines.length - 1 - last]
}

function printsOf({ cells, facts }: Extract<TableRow, { kind: 'row' }>, act: string): Record<string, string> {
  const [type, certainty, inForce] = facts.map((fact) =>
    fingerprint(fact.kind === 'date' ? fact.date : fact.text),
  )
  return {
    // Of columns that hold the same, the first is the one that is read back.
    ...Object.fromEntries(
      cells
        .filter(({ content }, at) => cells.findIndex((one) => one.content === content) === at)
        .map(({ content, lines }) => [
          content,
          fingerprint(lines.map((line) => line.map(({ text }) => text).join('')).join('\n')),
        ]),
    ),
    act: fingerprint(act),
    ...(type === undefined ? {} : { type }),
    ...(certainty === undefined ? {} : { certainty }),
    ...(inForce === undefined ? {} : { 'in-force': inForce }),
  }
}

function printOf(side: ModificationSide): string | null {
  return side.kind === 'text' ? fingerprint(side.text) : null
}

/** JSON that is text to XML and HTML alike: whatever they read as markup, or cannot carry, is written `\u003c`. */
function inertJson(value: object): string {
  return JSON.stringify(value).replace(
    /[<>&\u007f-\u009f\u2028-\u202e\u2066-\u2069\ufdd0-\ufdef\ufffe\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
