/**
 * A comparative table that people already have becomes a draft amending act with one modification a row. Everything in
 * the file is taken, concluded, or left out with its text; the notes say which, line by line.
 */
import type { Draft, DraftNote, Issue } from '../../../model'
import { Refusal } from '../../documents/document'
import { LARGEST_DOCUMENT } from '../../documents/limits'
import { MOST_CHANGES } from '../draft-files'
import type { BroughtFile } from '../draft-options'
import { DOSSIER_SCHEMA } from '../json/dossier-checks'
import { parseDossierJson } from '../json/parse-dossier-json'
import type { RowsRead } from './brought-row'
import { broughtRows } from './brought-rows'
import type { TablesRead } from './cells/cell-table'
import { readTablesHere } from './cells/read-tables-here'
import { type ColumnMapping, parseMapping } from './column-mapping'
import { DraftMaker } from './draft-maker'
import type { TableDraftOptions } from './options'
import { isOwnSummary, summaryDraft } from './own-summary'
import { issueOf } from './table-issue'
import { type TablePreview, tablePreviews } from './table-preview'
import { parseRecord, type TableRecord } from './table-record'

/**
 * Reads in this thread; only the working thread calls it.
 *
 * @param seen is told the beginnings of the tables and what their columns are taken for, where the headers decide.
 * @returns the draft, or why there is none.
 * @throws only where there is a bug.
 */
export async function readTableDraftHere(
  file: BroughtFile,
  options: TableDraftOptions = {},
  seen: (tables: readonly TablePreview[]) => void = () => {},
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
    if (record === null && read.record.length === 0)
      return draftFrom(read, mapping, null, file, options, seen)
    const recorded = record === null ? null : checked(draftFrom(read, mapping, record, file, options), file)
    if (recorded !== null && record !== null) return partly(recorded, record, file)
    return withoutRecord(draftFrom(read, mapping, null, file, options))
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
  seen: (tables: readonly TablePreview[]) => void = () => {},
): Draft | readonly Issue[] {
  const rows = broughtRows(read, mapping, record !== null)
  if (!rows.isOwnCsv) seen(tablePreviews(read.tables, rows.seen, mapping))
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

/** Publishing a part would take the rest off the site. */
function partly(
  draft: Draft | readonly Issue[],
  { head: { part } }: TableRecord,
  file: BroughtFile,
): Draft | readonly Issue[] {
  if (part === undefined || !('dossier' in draft)) return draft
  const issue = issueOf(
    'not-whole',
    `The file holds only ${part.changes} of ${part.of} changes; export it without filters to publish it.`,
    file,
  )
  return { ...draft, issues: [issue, ...draft.issues] }
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
