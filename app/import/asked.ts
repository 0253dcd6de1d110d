/** What the form of `/import` asks for: one file or two editions, and what the user says about them. */
import { type BroughtFile, DRAFT_KINDS, type DraftOptions } from '@/lib/import'
import { type IsoDate, parseIsoDate, TEXT_STATUSES } from '@/lib/model'

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

export const AMENDING_STATUSES = ['bill', 'enacted'] as const

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

const IDENTIFIER = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

const FITS: Readonly<Record<TextField, (value: string) => boolean>> = {
  name: () => true,
  id: (value) => IDENTIFIER.test(value),
  actTitle: () => true,
  act: (value) => IDENTIFIER.test(value),
  language: isLanguage,
  columns: (value) => /^\d{1,3}=[a-z-]+(?:,\d{1,3}=[a-z-]+)*$/.test(value.replace(/\s/g, '')),
  beforeDate: (value) => parseIsoDate(value) !== null,
  afterDate: (value) => parseIsoDate(value) !== null,
}

export async function askedDraftIn(form: FormData): Promise<AskedDraft> {
  const typed: Record<string, string> = {}
  for (const [field, value] of form) {
    if (typeof value === 'string') typed[field] = value.trim().slice(0, LONGEST_FIELD)
  }
  const textOf = (field: string): string | undefined => typed[field] || undefined
  const wrong = TEXT_FIELDS.filter((field) => {
    const value = textOf(field)
    return value !== undefined && !FITS[field](value)
  })
  const [before, after] = [dayOf(textOf('beforeDate')), dayOf(textOf('afterDate'))]
  const files = [await fileIn(form, 'file'), await fileIn(form, 'second')].filter((file) => file !== null)
  return {
    files,
    options: {
      ...given(
        'as',
        DRAFT_KINDS.find((kind) => kind === typed.as),
      ),
      ...given('name', textOf('name')),
      ...given('id', textOf('id')),
      ...given('actTitle', textOf('actTitle')),
      ...given('act', textOf('act')),
      ...given('language', textOf('language')),
      ...given('columns', textOf('columns')?.replace(/\s/g, '')),
      ...given(
        'status',
        TEXT_STATUSES.find((status) => status === typed.status),
      ),
      ...given(
        'amendingStatus',
        AMENDING_STATUSES.find((status) => status === typed.amendingStatus),
      ),
      ...given('charset', textOf('charset')),
      ...given('trackedChanges', typed.tracked === 'reject' ? ('reject' as const) : undefined),
      ...given('keepEditorial', typed.keepEditorial === '1' ? true : undefined),
      ...(before || after ? { asOf: { ...given('before', before), ...given('after', after) } } : {}),
    },
    typed,
    wrong,
  }
}

async function fileIn(form: FormData, field: string): Promise<BroughtFile | null> {
  const file = form.get(field)
  if (!(file instanceof File) || (file.size === 0 && file.name === '')) return null
  return { name: file.name || 'file', bytes: new Uint8Array(await file.arrayBuffer()) }
}

function given<Name extends string, Value>(
  name: Name,
  value: Value | undefined,
): { readonly [Key in Name]?: Value } {
  return value === undefined ? {} : ({ [name]: value } as { readonly [Key in Name]?: Value })
}

function dayOf(text: string | undefined): IsoDate | undefined {
  return text === undefined ? undefined : (parseIsoDate(text) ?? undefined)
}

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}
