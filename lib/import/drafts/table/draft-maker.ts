/** The draft of a table: each row with its act, its record where it has one, and notes on all that was made of it. */
import type {
  Act,
  AmendingAct,
  Amendment,
  Annotation,
  Draft,
  DraftNote,
  Issue,
  Source,
  TextualModification,
} from '../../../model'
import type { Warning } from '../../documents/document'
import type { BroughtFile } from '../draft-options'
import { ActsOfRows } from './acts-of-rows'
import { amendingActOfTable, languageOfTable } from './amending-act-of-table'
import { amendmentOfRows, broughtSource, freeKey } from './brought-evidence'
import type { BroughtRow, RowsRead } from './brought-row'
import { CategoriesOfRows } from './categories-of-rows'
import type { TablesRead } from './cells/cell-table'
import type { TableDraftOptions } from './options'
import { withoutGuard, withoutVisible } from './own-escapes'
import { marksUsed } from './rebuild-merged'
import { printsOf, recordedRow } from './recorded-row'
import type { RowContext, RowRead } from './row-context'
import { rowToModification } from './row-to-modification'
import { issueOf, lineOf } from './table-issue'
import { RecordedRows, type RecordRow, type TableRecord } from './table-record'

type Counted = { readonly modifications: TextualModification[] }

/** Rows become modifications, act by act; `draft` is called once. */
export class DraftMaker {
  readonly #read: TablesRead
  readonly #rows: RowsRead
  readonly #record: TableRecord | null
  readonly #file: BroughtFile
  readonly #options: TableDraftOptions
  readonly #notes: DraftNote[] = []
  readonly #issues: Issue[] = []
  readonly #language: string
  readonly #amendingAct: AmendingAct
  readonly #acts: ActsOfRows
  readonly #categories: CategoriesOfRows
  readonly #byAct = new Map<string, { readonly act: Act; readonly counted: Counted }>()
  readonly #annotations: Annotation[] = []
  /** Key of the source that this file is; a record may speak of files that were brought before. */
  readonly #source: string
  #usesFile = false

  constructor(
    read: TablesRead,
    rows: RowsRead,
    record: TableRecord | null,
    file: BroughtFile,
    options: TableDraftOptions,
  ) {
    this.#read = read
    this.#rows = rows
    this.#record = record
    this.#file = file
    this.#options = options
    this.#source = freeKey((record?.head.sources ?? []).map(({ key }) => key))
    const brought = { read, rows, record, file, options, notes: this.#notes }
    this.#language = languageOfTable(brought)
    this.#amendingAct = amendingActOfTable(brought)
    const known = [...(options.knownActs ?? []), ...(record?.head.acts ?? [])]
    this.#acts = new ActsOfRows(known, this.#amendingAct.id, this.#language)
    this.#categories = new CategoriesOfRows(record?.head.categories ?? [])
  }

  draft(): Draft {
    for (const { rule, message } of this.#read.warnings) this.#fileNote({ rule, message })
    for (const note of this.#rows.notes) this.#notes.push(this.#record === null ? note : ofTheForm(note))
    const rows = this.#rows.rows.map((row) => this.#clean(row))
    const records = this.#recordsOf(rows)
    const markUse = marksUsed(rows.map(({ cells }) => cells.merged))
    let count = 0
    for (const [index, row] of rows.entries()) {
      count += 1
      this.#row(row, records[index] ?? null, markUse, count)
    }
    const amended = this.#amended()
    const amendments = amended.map(({ act, counted }, position) => this.#amendment(act, counted, position))
    return {
      dossier: {
        amendingAct: this.#amendingAct,
        categories: this.#categories.all,
        sources: this.#sources(),
        acts: amended.map(({ act }) => act),
        amendments,
        modifications: amended.flatMap(({ counted }) => counted.modifications),
        annotations: this.#annotations,
        checkedProvisions: [],
        checkedActs: [],
      },
      notes: this.#notes,
      issues: this.#issues,
    }
  }

  /** The acts in the order of the record, those without a row with them; else in the order of the table. */
  #amended(): { readonly act: Act; readonly counted: Counted }[] {
    const places = new Map(this.#record?.head.amendments.map(({ act, position }) => [act, position]))
    for (const act of this.#record?.head.acts ?? []) {
      if (this.#byAct.has(act.id) || !places.has(act.id)) continue
      this.#byAct.set(act.id, { act, counted: { modifications: [] } })
      this.#notes.push({
        place: 'the file',
        kind: 'taken',
        says: 'An amended act without a row, of which the record of the export speaks.',
        text: act.id,
      })
    }
    const placeOf = (id: string): number => places.get(id) ?? Number.POSITIVE_INFINITY
    return [...this.#byAct.values()].sort((one, other) => {
      const [first, second] = [placeOf(one.act.id), placeOf(other.act.id)]
      return first === second ? 0 : first - second
    })
  }

  #row(row: BroughtRow, record: RecordRow | null, markUse: RowContext['markUse'], number: number): void {
    const notes: DraftNote[] = []
    const act = this.#actOf(row, record, notes)
    const kept = this.#byAct.get(act.id)
    const counted = kept?.counted ?? { modifications: [] }
    const context: RowContext = {
      id: `${this.#amendingAct.id}-${number}`,
      amendingAct: this.#amendingAct.id,
      act: act.id,
      position: counted.modifications.length,
      status: this.#options.status ?? 'unverified',
      language: this.#language,
      source: this.#source,
      markUse,
      isOwn: this.#record !== null || this.#rows.isOwnCsv,
      note: (kind, says, text) =>
        notes.push({ place: row.place, kind, says, ...(text === undefined ? {} : { text }) }),
      issue: (rule, message) =>
        this.#issues.push(issueOf(rule, `${row.place}: ${message}`, this.#file, lineOf(row.place))),
      categoriesOf: (cell) =>
        this.#categories.named(cell, (says, text) =>
          notes.push({ place: row.place, kind: 'taken', says, text }),
        ),
    }
    const read: RowRead | null =
      record === null ? rowToModification(row, context) : recordedRow(row, record, printsOf(row), context)
    if (read !== null) {
      if (kept === undefined) this.#byAct.set(act.id, { act, counted })
      counted.modifications.push(read.modification)
      this.#annotations.push(...read.annotations)
      this.#notes.push({
        place: row.place,
        kind: 'taken',
        says: `A change of ${read.modification.label.slice(0, 120)}.`,
      })
      if (restsOn(read.modification, this.#source)) this.#usesFile = true
    }
    this.#notes.push(...notes)
  }

  #actOf(row: BroughtRow, record: RecordRow | null, notes: DraftNote[]): Act {
    const recorded =
      record === null ? undefined : this.#record?.head.acts.find(({ id }) => id === record.modification.act)
    if (recorded !== undefined) {
      const known = this.#byAct.get(recorded.id)?.act
      return known ?? recorded
    }
    const { act: given, actTitle, knownActs = [] } = this.#options
    if (row.act !== null) {
      const { act, isKnown } = this.#acts.titled(row.act)
      if (!this.#byAct.has(act.id))
        notes.push({
          place: row.place,
          kind: isKnown ? 'taken' : 'inferred',
          says: isKnown
            ? `The act is known here as “${act.id}”.`
            : `The act is new here; of it nothing but its title is known, which makes it “${act.kind}”.`,
          text: row.act,
        })
      return act
    }
    if (given !== undefined)
      return this.#byAct.get(given)?.act ?? this.#acts.given(given, actTitle, knownActs).act
    if (actTitle !== undefined) return this.#acts.titled(actTitle).act
    const act = this.#acts.unnamed()
    if (!this.#byAct.has(act.id))
      this.#issues.push(
        issueOf(
          'act-not-named',
          `${row.place}: the table does not say which act it changes; name the act.`,
          this.#file,
          lineOf(row.place),
        ),
      )
    return act
  }

  /** In files of ours characters that a file cannot carry are written in others. */
  #clean(row: BroughtRow): BroughtRow {
    const isOwnCsv = this.#rows.isOwnCsv && this.#read.kind === 'csv'
    if (this.#record === null && !isOwnCsv) return row
    const plain = isOwnCsv ? withoutGuard : withoutVisible
    const cells = Object.fromEntries(
      Object.entries(row.cells).map(([role, cell]) => [
        role,
        {
          ...cell,
          lines: cell.lines.map((line, at) =>
            line.map((run) => ({ ...run, text: at === 0 ? plain(run.text) : withoutVisible(run.text) })),
          ),
        },
      ]),
    )
    return { ...row, act: row.act === null ? null : plain(row.act), cells }
  }

  /** Under another identifier of the amending act changes need identifiers of their own: both may be stored. */
  #renamed(row: RecordRow): RecordRow {
    const { id } = this.#amendingAct
    if (id === this.#record?.head.amendingAct.id) return row
    const { modification } = row
    return { ...row, modification: { ...modification, id: `${id}-${modification.id}` } }
  }

  /** First the rows that are as they were, then those that were edited. */
  #recordsOf(rows: readonly BroughtRow[]): (RecordRow | null)[] {
    if (this.#record === null) return []
    const recorded = new RecordedRows(this.#record.rows.map((row) => this.#renamed(row)))
    const prints = rows.map(printsOf)
    const whole = prints.map((print) => recorded.whole(print))
    const all = whole.map((found, index) => found ?? recorded.nearest(prints[index] ?? {}))
    for (const { modification } of recorded.left)
      this.#notes.push({
        place: 'the file',
        kind: 'left-out',
        says: 'A change that the record of the export speaks of has no row in the table any more.',
        text: `${modification.label} (${modification.id})`,
      })
    return all
  }

  #amendment(act: Act, { modifications }: Counted, position: number): Amendment {
    const recorded = this.#record?.head.amendments.find((amendment) => amendment.act === act.id)
    if (recorded !== undefined) return { ...recorded, amendingAct: this.#amendingAct.id, position }
    this.#usesFile = true
    return amendmentOfRows(modifications, {
      amendingAct: this.#amendingAct.id,
      act: act.id,
      position,
      source: this.#source,
    })
  }

  #sources(): Source[] {
    const recorded = this.#record?.head.sources ?? []
    return this.#record !== null && !this.#usesFile
      ? [...recorded]
      : [...recorded, broughtSource(this.#source, this.#file.name, this.#language)]
  }

  #fileNote({ rule, message }: Warning): void {
    this.#notes.push({ place: 'the file', kind: rule === 'left-out' ? 'left-out' : 'taken', says: message })
  }
}

/** Whether anything in the change rests on the source of that key. */
function restsOn({ before, after, attribution }: TextualModification, key: string): boolean {
  return [before.evidence, after.evidence, attribution].some(({ sources }) => sources.includes(key))
}

/** Titles and notes that our exports write around a table are no loss. */
function ofTheForm(note: DraftNote): DraftNote {
  return note.kind === 'left-out' && /^(?:before |sheet |behind )/.test(note.place)
    ? { ...note, kind: 'taken', says: 'Part of the form around the table, which an export writes again.' }
    : note
}
