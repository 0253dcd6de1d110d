/** What the form for the columns sends: a choice for each column of each table, and the file that it is about. */
import type { BroughtFile } from '@/lib/import'

export const KEPT_FILE = 'kept'
export const KEPT_NAME = 'keptName'

/** Tables, and columns of one, that the form has at most. */
const MOST = 99

export const fieldOfTables = (at: number): string => `tables-${at}`
export const fieldOfColumn = (at: number, column: number): string => `column-${at}-${column}`
export const fieldOfFirstRow = (at: number): string => `first-${at}`

/** @returns the choices as a mapping ("1:2=before,1:first=2"); `undefined` where the form has none. */
export function columnsIn(form: FormData): string | undefined {
  const items: string[] = []
  for (let at = 0; at < MOST && form.has(fieldOfTables(at)); at++) {
    const tables = textIn(form, fieldOfTables(at)).match(/\d{1,4}/g) ?? []
    for (const table of tables) {
      for (let column = 0; column < MOST && form.has(fieldOfColumn(at, column)); column++)
        items.push(`${table}:${column + 1}=${textIn(form, fieldOfColumn(at, column))}`)
      const first = textIn(form, fieldOfFirstRow(at))
      if (first !== '') items.push(`${table}:first=${first}`)
    }
  }
  return items.length === 0 ? undefined : items.join(',')
}

/** @returns the file that the form carries along; null where there is none. */
export function keptFileIn(form: FormData): BroughtFile | null {
  const kept = textIn(form, KEPT_FILE)
  if (kept === '') return null
  return { name: textIn(form, KEPT_NAME) || 'file', bytes: new Uint8Array(Buffer.from(kept, 'base64')) }
}

function textIn(form: FormData, field: string): string {
  const value = form.get(field)
  return typeof value === 'string' ? value.trim() : ''
}
