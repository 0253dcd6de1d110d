/**
 * A comparative table that people already have becomes a draft amending act with one modification a row. Everything in
 * the file is taken, concluded, or left out with its text; the notes say which, line by line.
 */
import type {
  Act,
  AmendingAct,
  Amendment,
  Annotation,
  Draft,
  DraftNote,
  Issue,
  MeasureCategory,
  Source,
  TextualModification,
} from '../../../model'
import { Refusal, type Warning } from '../../documents/document'
import { LARGEST_DOCUMENT } from '../../documents/limits'
import { MOST_CHANGES } from '../draft-files'
import type { BroughtFile } from '../draft-options'
import { DOSSIER_SCHEMA } from '../json/dossier-checks'
import { parseDossierJson } from '../json/parse-dossier-json'
import { ActsOfRows, UNNAMED } from './acts-of-rows'
import { type BroughtRow, broughtRows, type RowsRead } from './brought-rows'
import type { TablesRead } from './cells/cell-table'
import { readTablesHere } from './cells/read-tables-here'
import type { TableDraftOptions } from './options'
import { withoutGuard, withoutVisible } from './own-escapes'
import { isOwnSummary, summaryDraft } from './own-summary'
import { marksUsed } from './rebuild-merged'
import { type ColumnMapping, fold, parseMapping } from './recognise-columns'
import { printsOf, recordedRow } from './recorded-row'
import { type RowContext, type RowRead, rowToModification } from './row-to-modification'
import { parseRecord, RecordedRows, type RecordRow, type TableRecord } from './table-record'

/** Key of the source that the brought file is. */
export const BROUGHT = 'BROUGHT-FILE'

/**
 * Reads in this thread; only the working thread calls it.
 *
 * @returns the draft, or why there is none.
 * @throws only where there is a bug.
 */
export async function readTableDraftHere(
  file: BroughtFile,
  options: TableDraftOptions = {},
): Promise<Draft | readonly Issue[]> {
  try {
    if (file.bytes.length > LARGEST_DOCUMENT)
      throw new Refusal(
        'file-too-large',
        `The file has more than ${LARGEST_DOCUMENT / 1024 / 1024} MB, which is more than is read.`,
      )
    const mapping = options.columns === undefined ? null : parseMapping(options.columns)
    if (mapping !== null && 'problem' in mapping) throw new Refusal('wrong-mapping', mapping.problem)
    const read = await readTablesHere(file.bytes, file.name, {
      ...(options.charset === undefined ? {} : { charset: options.charset }),
      ...(options.trackedChanges === undefined ? {} : { trackedChanges: options.trackedChanges }),
    })
    if (mapping === null && isOwnSummary(read)) return summaryDraft(read, file, options)
    const record = parseRecord(read.record)
    if (record === null && read.record.length === 0) return draftFrom(read, mapping, null, file, options)
    const recorded = record === null ? null : checked(draftFrom(read, mapping, record, file, options), file)
    return recorded ?? withoutRecord(draftFrom(read, mapping, null, file, options))
  } catch (error) {
    if (error instanceof Refusal) return [issueOf(error.rule, error.message, file)]
    // Files built to exhaust the stack end here; they are input, not bugs.
    if (error instanceof RangeError)
      return [issueOf('too-deep', 'The file is nested too deeply to be read.', file)]
    throw error
  }
}

function draftFrom(
  read: TablesRead,
  mapping: ColumnMapping | null,
  record: TableRecord | null,
  file: BroughtFile,
  options: TableDraftOptions,
): Draft | readonly Issue[] {
  const rows = broughtRows(read, mapping, record !== null)
  if (rows.rows.length === 0) return nothingRecognised(rows, file)
  if (rows.rows.length > MOST_CHANGES)
    throw new Refusal(
      'too-many-changes',
      `The table has ${rows.rows.length.toLocaleString('en')} rows; at most ${MOST_CHANGES.toLocaleString('en')} become changes.`,
    )
  return new DraftMaker(read, rows, record, file, options).draft()
}

/** A record is somebody's file like any other: what it brings is held against the same checks as JSON. */
function checked(draft: Draft | readonly Issue[], file: BroughtFile): Draft | readonly Issue[] | null {
  if (!('dossier' in draft)) return draft
  const source = JSON.stringify({ schema: DOSSIER_SCHEMA, selection: '', ...draft.dossier })
  const { issues, toMend } = parseDossierJson(source, file.name)
  if (issues.length > 0) return null
  return {
    ...draft,
    issues: [...draft.issues, ...toMend.map(({ rule, message }) => issueOf(rule, message, file))],
  }
}

function withoutRecord(draft: Draft | readonly Issue[]): Draft | readonly Issue[] {
  if (!('dossier' in draft)) return draft
  const note: DraftNote = {
    place: 'the file',
    kind: 'left-out',
    says: 'The record that the export carries is damaged; the table is read by itself.',
  }
  return { ...draft, notes: [note, ...draft.notes] }
}

function issueOf(rule: string, message: string, { name: file }: BroughtFile, line = 1): Issue {
  return { file, line, column: 1, rule, message }
}

/** The row's number in its table or file. */
function lineOf(place: string): number {
  return Number(/(\d+)$/.exec(place)?.[1] ?? 1)
}

function nothingRecognised({ unread }: RowsRead, file: BroughtFile): Issue[] {
  if (unread.length === 0)
    return [
      issueOf(
        'no-rows',
        'The table has headers and no rows below them; give one with at least one change.',
        file,
      ),
    ]
  return unread.slice(0, 20).map(({ place, headers }) =>
    issueOf(
      'columns-not-recognised',
      `The columns of ${place} were not recognised: ${headers
        .map((header, index) => `${index + 1} “${header}”`)
        .join(', ')
        .slice(0, 600)}; say which is which with a mapping such as “2=before,3=after”.`,
      file,
    ),
  )
}

type Counted = { readonly modifications: TextualModification[] }

class DraftMaker {
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
  readonly #categories = new Map<string, MeasureCategory>()
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
    this.#source = freeKey(record)
    this.#language = this.#languageOf()
    this.#amendingAct = this.#amendingActOf()
    const known = [...(options.knownActs ?? []), ...(record?.head.acts ?? [])]
    this.#acts = new ActsOfRows(known, this.#amendingAct.id, this.#language)
    for (const category of record?.head.categories ?? []) this.#categories.set(fold(category.label), category)
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
    return {
      dossier: {
        amendingAct: this.#amendingAct,
        categories: [...this.#categories.values()],
        sources: this.#sources(),
        acts: amended.map(({ act }) => act),
        amendments: amended.map(({ act, counted }, position) => this.#amendment(act, counted, position)),
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
      categoriesOf: (cell) => this.#categoriesIn(cell, row.place),
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
    const { act } = this.#acts.titled(actTitle ?? UNNAMED)
    if (actTitle === undefined && !this.#byAct.has(act.id))
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

  /** First the rows that are as they were, then those that were edited. */
  #recordsOf(rows: readonly BroughtRow[]): (RecordRow | null)[] {
    if (this.#record === null) return []
    const recorded = new RecordedRows(this.#record.rows)
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

  #languageOf(): string {
    const { language } = this.#options
    if (language !== undefined) return language
    if (this.#rows.language !== null) {
      this.#notes.push({
        place: 'the file',
        kind: 'inferred',
        says: `The texts are taken to be in the language of the headers, “${this.#rows.language}”.`,
      })
      return this.#rows.language
    }
    if (this.#read.language !== undefined && /^[a-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$/.test(this.#read.language)) {
      this.#notes.push({
        place: 'the file',
        kind: 'inferred',
        says: `The file declares the language “${this.#read.language}”.`,
      })
      return this.#read.language
    }
    this.#notes.push({
      place: 'the file',
      kind: 'inferred',
      says: 'The language of the texts is not said; it is left open.',
    })
    return 'und'
  }

  #amendingActOf(): AmendingAct {
    const { id, name, amendingStatus, country, amendingAct } = this.#options
    if (amendingAct !== undefined) return amendingAct
    const recorded = this.#record?.head.amendingAct
    if (recorded !== undefined) {
      this.#notes.push({
        place: 'the file',
        kind: 'taken',
        says: 'The amending act is the one of the record that the export carries.',
        text: recorded.name,
      })
      return { ...recorded, id: id ?? recorded.id, name: name ?? recorded.name }
    }
    const title = this.#rows.amendingTitle
    const fileName = this.#file.name.replace(/^.*[\\/]/, '').replace(/\.[^.]{1,5}$/, '')
    if (name === undefined)
      this.#notes.push({
        place: title?.place ?? 'the file',
        kind: 'inferred',
        says:
          title === null
            ? 'The amending act is called as the file is.'
            : 'The amending act is called as the lines above the table say.',
        text: title?.text ?? fileName,
      })
    else if (title !== null)
      this.#notes.push({
        place: title.place,
        kind: 'left-out',
        says: 'A title above the table; the name was given.',
        text: title.text,
      })
    if (amendingStatus === undefined)
      this.#notes.push({
        place: 'the file',
        kind: 'inferred',
        says: 'The amending act is taken for a bill, since nothing is said of it.',
      })
    return {
      id: id ?? (slugOf(fileName) || 'brought-table'),
      status: amendingStatus ?? 'bill',
      ...(country === undefined ? {} : { country }),
      name: name ?? title?.text ?? fileName,
      title: {},
      textFound: false,
      summary: [],
      counts: [],
      countsNote: '',
      gaps: ['Only a comparative table was brought; the text of the amending act was not read.'],
      notItsWork: [],
      timeline: [],
    }
  }

  #sources(): Source[] {
    const recorded = this.#record?.head.sources ?? []
    if (this.#record !== null && !this.#usesFile) return [...recorded]
    return [
      ...recorded,
      {
        key: this.#source,
        title: this.#file.name.replace(/^.*[\\/]/, '').slice(0, 200) || 'The brought file',
        kind: 'brought-file',
        publisher: '',
        language: this.#language,
        note: 'A comparative table that was brought; who made it is not known.',
      },
    ]
  }

  #amendment(act: Act, { modifications }: Counted, position: number): Amendment {
    const recorded = this.#record?.head.amendments.find((amendment) => amendment.act === act.id)
    if (recorded !== undefined) return { ...recorded, amendingAct: this.#amendingAct.id, position }
    this.#usesFile = true
    const articles = modifications.flatMap(
      ({ address }) => address.find(({ unit }) => unit === 'article')?.number ?? [],
    )
    const unknown = modifications.filter(
      ({ before, after }) => before.kind === 'unknown' || after.kind === 'unknown',
    )
    return {
      amendingAct: this.#amendingAct.id,
      act: act.id,
      position,
      proof: {
        kind: 'table',
        evidence: {
          certainty: 'likely',
          sources: [this.#source],
          note: 'A comparative table lists changes of the act.',
        },
      },
      articlesAmended: [...new Set(articles)],
      wordingUnknown: [
        ...new Set(
          unknown.flatMap(({ address }) => address.find(({ unit }) => unit === 'article')?.number ?? []),
        ),
      ],
      categories: [...new Set(modifications.flatMap(({ categories }) => categories))],
      coverage: {
        complete: false,
        note: 'The rows of the brought table; whether it lists every change is not known.',
      },
    }
  }

  #categoriesIn(cell: string, place: string): string[] {
    const slugs: string[] = []
    for (const label of cell
      .split(/[;,|\n]/)
      .map((one) => one.trim())
      .filter((one) => one !== '')) {
      const known = this.#categories.get(fold(label))
      const slug = known?.slug ?? (slugOf(label) || `category-${this.#categories.size + 1}`)
      if (known === undefined) {
        this.#categories.set(fold(label), { slug, label, description: '' })
        this.#notes.push({
          place,
          kind: 'taken',
          says: `A measure of the table; its address is “${slug}”.`,
          text: label,
        })
      }
      if (!slugs.includes(slug)) slugs.push(slug)
    }
    return slugs
  }

  #fileNote({ rule, message }: Warning): void {
    this.#notes.push({ place: 'the file', kind: rule === 'left-out' ? 'left-out' : 'taken', says: message })
  }
}

/** Whether anything in the change rests on the source of that key. */
function restsOn({ before, after, attribution }: TextualModification, key: string): boolean {
  return [before.evidence, after.evidence, attribution].some(({ sources }) => sources.includes(key))
}

function freeKey(record: TableRecord | null): string {
  const taken = new Set(record?.head.sources.map(({ key }) => key))
  let key = BROUGHT
  for (let count = 2; taken.has(key); count++) key = `${BROUGHT}-${count}`
  return key
}

/** Titles and notes that our exports write around a table are no loss. */
function ofTheForm(note: DraftNote): DraftNote {
  return note.kind === 'left-out' && /^(?:before |sheet |behind )/.test(note.place)
    ? { ...note, kind: 'taken', says: 'Part of the form around the table, which an export writes again.' }
    : note
}

function slugOf(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 80)
}
