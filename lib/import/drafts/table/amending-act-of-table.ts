/** What a table says of the act that it accompanies, which is little: a title above it, the language of its headers. */
import { detectLanguage } from '../../../diff'
import type { AmendingAct, DraftNote } from '../../../model'
import type { BroughtFile } from '../draft-options'
import { nameInTitle } from './act-headings'
import type { RowsRead } from './brought-row'
import { type TablesRead, textOfCell } from './cells/cell-table'
import type { TableDraftOptions } from './options'
import { slugOf } from './slug'
import type { TableRecord } from './table-record'

/** A table with its file, and where notes on it go. */
export type TableBrought = {
  readonly read: TablesRead
  readonly rows: RowsRead
  readonly record: TableRecord | null
  readonly file: BroughtFile
  readonly options: TableDraftOptions
  readonly notes: DraftNote[]
}

/** @returns BCP 47; `und` where nothing says it. */
export function languageOfTable({ options, rows, read, notes }: TableBrought): string {
  const { language } = options
  if (language !== undefined) return language
  if (rows.language !== null) {
    notes.push({
      place: 'the file',
      kind: 'inferred',
      says: `The texts are taken to be in the language of the headers, “${rows.language}”.`,
    })
    return rows.language
  }
  const shown = languageShown(rows)
  const declared = declaredLanguage(read.language)
  // Word declares the language of whoever set it up: where the letters or words are of another, they are believed.
  if (shown !== null && (declared === null || shown !== 'en')) {
    notes.push({
      place: 'the file',
      kind: 'inferred',
      says: `The texts are taken to be in “${shown}”, as their words and letters show.`,
    })
    return shown
  }
  if (declared !== null) {
    notes.push({
      place: 'the file',
      kind: 'inferred',
      says: `The file declares the language “${declared}”.`,
    })
    return declared
  }
  notes.push({
    place: 'the file',
    kind: 'inferred',
    says: 'The language of the texts is not said; it is left open.',
  })
  return 'und'
}

/** Letters from which a text shows its language. */
const ENOUGH_LETTERS = 200

/** @returns what the letters and words of the two texts show; null where there are too few. Ukrainian is not told from Russian. */
function languageShown({ rows }: RowsRead): string | null {
  const text = rows
    .slice(0, 200)
    .map(
      ({ cells }) => `${textOfCell(cells.before)}\n${textOfCell(cells.after)}\n${textOfCell(cells.merged)}`,
    )
    .join('\n')
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  return letters < ENOUGH_LETTERS || /[\p{sc=Han}\p{sc=Hangul}їєґ]/u.test(text) ? null : detectLanguage(text)
}

/** Language and script; the region says nothing of a text. */
function declaredLanguage(tag: string | undefined): string | null {
  if (tag === undefined || !/^[a-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$/.test(tag)) return null
  try {
    const { language, script } = new Intl.Locale(tag)
    return script === undefined ? language : `${language}-${script}`
  } catch {
    return null
  }
}

/** @returns the act that was given or recorded, or one of which nothing but a name is known. */
export function amendingActOfTable({ options, rows, record, file, notes }: TableBrought): AmendingAct {
  const { id, name, amendingStatus, country, amendingAct } = options
  if (amendingAct !== undefined) return amendingAct
  const recorded = record?.head.amendingAct
  if (recorded !== undefined) {
    notes.push({
      place: 'the file',
      kind: 'taken',
      says: 'The amending act is the one of the record that the export carries.',
      text: recorded.name,
    })
    return { ...recorded, id: id ?? recorded.id, name: name ?? recorded.name }
  }
  const title = rows.amendingTitle
  const fileName = file.name.replace(/^.*[\\/]/, '').replace(/\.[^.]{1,5}$/, '')
  if (name === undefined)
    notes.push({
      place: title?.place ?? 'the file',
      kind: 'inferred',
      says:
        title === null
          ? 'The amending act is called as the file is.'
          : 'The amending act is called as the lines above the table say.',
      text: title?.text ?? fileName,
    })
  else if (title !== null)
    notes.push({
      place: title.place,
      kind: 'left-out',
      says: 'A title above the table; the name was given.',
      text: title.text,
    })
  if (amendingStatus === undefined)
    notes.push({
      place: 'the file',
      kind: 'inferred',
      says: 'The amending act is taken for a bill, since nothing is said of it.',
    })
  return {
    id: id ?? (slugOf(fileName) || 'brought-table'),
    status: amendingStatus ?? 'bill',
    ...(country === undefined ? {} : { country }),
    name: name ?? (title === null ? fileName : nameInTitle(title.text)),
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
