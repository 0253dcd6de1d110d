/** What the form of `/import` asks for: one file or two editions, and what the user says about them. */

import { html, type Markup } from '@/lib/export'
import {
  type BroughtFile,
  type DraftOptions,
  fitsOption,
  isColumnsByNumber,
  toDraftOptions,
} from '@/lib/import'
import { columnsIn, keptFileIn } from './asked-columns'

/** The fields of text, in the order of the form. */
export const TEXT_FIELDS = [
  'name',
  'id',
  'actTitle',
  'act',
  'language',
  'columns',
  'beforeDate',
  'afterDate',
] as const
export type TextField = (typeof TEXT_FIELDS)[number]

/** All fields beside the files. */
const SAID_FIELDS = [
  ...TEXT_FIELDS,
  'as',
  'status',
  'amendingStatus',
  'charset',
  'tracked',
  'keepEditorial',
] as const

export type AskedDraft = {
  readonly files: readonly BroughtFile[]
  readonly options: DraftOptions
  /** What was typed, to be kept in the form. */
  readonly typed: Readonly<Record<string, string>>
  /** Fields that hold what does not fit. */
  readonly wrong: readonly TextField[]
}

export const NOTHING_ASKED: AskedDraft = { files: [], options: {}, typed: {}, wrong: [] }

/** Characters of a field. */
const LONGEST_FIELD = 500

export async function askedDraftIn(form: FormData): Promise<AskedDraft> {
  const typed: Record<string, string> = {}
  for (const field of SAID_FIELDS) {
    const value = form.get(field)
    if (typeof value === 'string') typed[field] = value.trim().slice(0, LONGEST_FIELD)
  }
  const textOf = (field: string): string | undefined => typed[field] || undefined
  const wrong = TEXT_FIELDS.filter((field) => {
    const value = textOf(field)
    if (value === undefined) return false
    return field === 'columns' ? !isColumnsByNumber(value) : !fitsOption(field, value)
  })
  const first = (await fileIn(form, 'file')) ?? keptFileIn(form)
  const files = [first, await fileIn(form, 'second')].filter((file) => file !== null)
  return {
    files,
    options: toDraftOptions({
      ...Object.fromEntries(TEXT_FIELDS.map((field) => [field, textOf(field)])),
      columns: columnsIn(form) ?? textOf('columns')?.replace(/\s/g, ''),
      as: typed.as,
      status: typed.status,
      amendingStatus: typed.amendingStatus,
      charset: textOf('charset'),
      trackedChanges: typed.tracked === 'reject' ? 'reject' : undefined,
      keepEditorial: typed.keepEditorial === '1' ? 'yes' : undefined,
    }),
    typed,
    wrong,
  }
}

/** What was said, as fields of another form about the same file. */
export function saidFields(typed: AskedDraft['typed']): Markup {
  return html`${SAID_FIELDS.map((field) =>
    typed[field] ? html`<input type="hidden" name="${field}" value="${typed[field]}">\n` : null,
  )}`
}

async function fileIn(form: FormData, field: string): Promise<BroughtFile | null> {
  const file = form.get(field)
  if (!(file instanceof File) || (file.size === 0 && file.name === '')) return null
  return { name: file.name || 'file', bytes: new Uint8Array(await file.arrayBuffer()) }
}
