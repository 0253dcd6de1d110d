/**
 * The form that says which column of a table is which: how each table begins, a choice over every column, and the row that
 * is the first change. The file goes along in the form, since nothing is stored and a browser lets no page choose it again.
 */
import type { Reader } from '@/app/_components/reader'
import { html, type Markup } from '@/lib/export'
import { type BroughtFile, COLUMN_ROLES, type TablePreview } from '@/lib/import'
import { placeInWords } from '@/lib/view'
import { saidFields } from './asked'
import { fieldOfColumn, fieldOfFirstRow, fieldOfTables, KEPT_FILE, KEPT_NAME } from './asked-columns'

/** Bytes of a file that is sent along with the page: four thirds of it go each way. */
const LARGEST_SENT_ALONG = 4 * 1024 * 1024

/** Rows shown below the headers. */
const SHOWN = 4

export const COLUMNS_PLACE = 'table-columns'

type Shown = {
  readonly tables: readonly TablePreview[]
  readonly files: readonly BroughtFile[]
  readonly typed: Readonly<Record<string, string>>
}

/** @returns the form; open where a column is not understood for certain. Null for files without a table to be asked about. */
export function columnsForm({ tables, files, typed }: Shown, reader: Reader): Markup | null {
  const [file] = files
  if (tables.length === 0 || file === undefined) return null
  const { translate, address } = reader
  const isOpen = tables.some(({ isSure }) => !isSure)
  return html`<details class="columns" id="${COLUMNS_PLACE}"${isOpen ? html` open` : null}><summary><h2>${translate('compare.import.columns.title')}</h2></summary>
<p class="lead">${translate('compare.import.columns.lead')}</p>
<form method="post" action="${address('/import/draft')}" enctype="multipart/form-data">
${saidFields({ ...typed, as: 'table' })}${tables.map((table, at) => tableFields(table, at, reader))}${keptFile(file, reader)}<p><button class="main">${translate('compare.import.columns.read')}</button></p>
</form></details>
`
}

function keptFile({ name, bytes }: BroughtFile, { translate }: Reader): Markup {
  if (bytes.length <= LARGEST_SENT_ALONG) {
    const kept = Buffer.from(bytes).toString('base64')
    return html`<input type="hidden" name="${KEPT_NAME}" value="${name}"><input type="hidden" name="${KEPT_FILE}" value="${kept}">
`
  }
  return html`<div><label for="file-again">${translate('compare.import.columns.again', { name })}</label>
<input type="file" id="file-again" name="file" required></div>
`
}

function tableFields(table: TablePreview, at: number, reader: Reader): Markup {
  const { translate } = reader
  const place = placeInWords(table.place, translate)
  const name = `table-${at}`
  const rows = table.rows.slice(0, Math.max(table.firstRow + SHOWN, SHOWN + 1))
  const firsts = Array.from({ length: Math.max(rows.length, table.firstRow + 1) }, (_, row) => row + 1)
  return html`<fieldset class="columns-of"><legend id="${name}">${place.text}</legend>
${table.isUnderstood ? null : html`<p class="wrong">${translate('compare.import.columns.notUnderstood', { rows: table.rowCount })}</p>`}${table.tables.length > 1 ? html`<p>${translate('compare.import.columns.alike', { count: table.tables.length })}</p>` : null}<input type="hidden" name="${fieldOfTables(at)}" value="${table.tables.join(' ')}">
<div class="preview" tabindex="0" role="group" aria-labelledby="${name}"><table><thead><tr><th scope="col">${translate('compare.import.columns.row')}</th>${table.roles.map(
    (role, column) => html`<th scope="col">${choice(fieldOfColumn(at, column), column, role, reader)}</th>`,
  )}</tr></thead><tbody>${rows.map(
    (cells, row) =>
      html`<tr${row < table.firstRow ? html` class="above"` : null}><th scope="row">${row + 1}</th>${cells.map((text) => html`<td>${text}</td>`)}</tr>\n`,
  )}</tbody></table></div>
<p class="first"><label for="${fieldOfFirstRow(at)}">${translate('compare.import.columns.first')}</label> <select id="${fieldOfFirstRow(at)}" name="${fieldOfFirstRow(at)}">${firsts.map((row) => html`<option value="${row}"${row === table.firstRow + 1 ? html` selected` : null}>${row}</option>`)}</select></p></fieldset>
`
}

function choice(name: string, column: number, chosen: string | null, { translate }: Reader): Markup {
  return html`<label for="${name}">${translate('compare.import.columns.column', { number: column + 1 })}</label>
<select id="${name}" name="${name}"><option value="-">${translate('compare.import.columns.unused')}</option>${COLUMN_ROLES.map(
    (role) =>
      html`<option value="${role}"${role === chosen ? html` selected` : null}>${translate(`compare.import.columns.role.${role}`)}</option>`,
  )}</select>`
}
