/** What `tuzetu import` is asked for: the words of the command line, read and checked. */
import { parseArgs } from 'node:util'
import { DRAFT_KINDS, type DraftOptions } from '../import'
import { type IsoDate, parseIsoDate, TEXT_STATUSES } from '../model'

export const IMPORT_USAGE = `Usage: tuzetu import <content-dir>
       tuzetu import <file-or-dir> [--as ${DRAFT_KINDS.join('|')}] [--with <second edition>] [--dry-run | --publish]
              [--id <id>] [--name <name>] [--act <id>] [--act-title <title>] [--lang <tag>] [--columns 2=before,3=after]
              [--status <status>] [--bill | --enacted] [--country <code>] [--before-date <day>] [--after-date <day>]
              [--charset <label>] [--tracked-changes accept|reject] [--keep-editorial]
`

export type ImportUsage = {
  readonly place: string
  readonly second: string | undefined
  readonly options: DraftOptions
  /** `store`: as a draft. `content`: a content folder, as it always was. */
  readonly action: 'store' | 'show' | 'publish' | 'content'
}

const OPTIONS = {
  as: { type: 'string' },
  with: { type: 'string' },
  id: { type: 'string' },
  name: { type: 'string' },
  act: { type: 'string' },
  'act-title': { type: 'string' },
  lang: { type: 'string' },
  columns: { type: 'string' },
  status: { type: 'string' },
  bill: { type: 'boolean' },
  enacted: { type: 'boolean' },
  country: { type: 'string' },
  'before-date': { type: 'string' },
  'after-date': { type: 'string' },
  charset: { type: 'string' },
  'tracked-changes': { type: 'string' },
  'keep-editorial': { type: 'boolean' },
  'dry-run': { type: 'boolean' },
  publish: { type: 'boolean' },
} as const

type Values = ReturnType<typeof parse>['values']

const IDENTIFIER = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

/** @returns the usage, or what is wrong with it, a sentence each. */
export function readImportUsage(argv: readonly string[]): ImportUsage | readonly string[] {
  let parsed: ReturnType<typeof parse>
  try {
    parsed = parse(argv)
  } catch (error) {
    return [error instanceof Error ? (error.message.split('\n', 1)[0] ?? '') : String(error)]
  }
  const { values, positionals } = parsed
  const [place, ...others] = positionals
  if (place === undefined) return ['the file or folder is missing.']
  if (others.length > 0) return [`one file or folder at a time; "${others[0]}" is one too many.`]
  const problems = problemsOf(values)
  if (problems.length > 0) return problems
  return {
    place,
    second: values.with,
    options: optionsOf(values),
    action: values['dry-run']
      ? 'show'
      : values.publish
        ? 'publish'
        : Object.keys(values).length === 0
          ? 'content'
          : 'store',
  }
}

function problemsOf(values: Values): string[] {
  const problems: string[] = []
  const check = (name: keyof Values, isRight: (value: string) => boolean, advice: string): void => {
    const value = values[name]
    if (typeof value === 'string' && !isRight(value))
      problems.push(`--${name} cannot be "${value}"; ${advice}.`)
  }
  const oneOf = (known: readonly string[]): [(value: string) => boolean, string] => [
    (value) => known.includes(value),
    `there is: ${known.join(', ')}`,
  ]
  check('as', ...oneOf(DRAFT_KINDS))
  check('status', ...oneOf(TEXT_STATUSES))
  check('tracked-changes', ...oneOf(['accept', 'reject']))
  check('country', (value) => /^[a-z]{2}$/i.test(value), 'write two letters, as kz')
  for (const name of ['id', 'act'] as const)
    check(
      name,
      (value) => IDENTIFIER.test(value),
      'write lower-case letters and digits with single hyphens between',
    )
  for (const name of ['before-date', 'after-date'] as const)
    check(name, (value) => parseIsoDate(value) !== null, 'write a day of the calendar, YYYY-MM-DD')
  check('lang', (value) => isLanguage(value), 'write a language tag, as ru or kk')
  if (values['dry-run'] && values.publish)
    problems.push('--dry-run stores nothing and --publish does; give one.')
  if (values.bill && values.enacted) problems.push('an amending act is a bill or enacted; give one of both.')
  if (values.with !== undefined && values.as !== undefined && values.as !== 'editions')
    problems.push(`--with gives a second edition, which --as ${values.as} has no use for.`)
  return problems
}

function optionsOf(values: Values): DraftOptions {
  const [before, after] = [dayOf(values['before-date']), dayOf(values['after-date'])]
  return {
    ...given(
      'as',
      DRAFT_KINDS.find((kind) => kind === values.as),
    ),
    ...given('id', values.id),
    ...given('name', values.name),
    ...given('act', values.act),
    ...given('actTitle', values['act-title']),
    ...given('language', values.lang),
    ...given('columns', values.columns),
    ...given(
      'status',
      TEXT_STATUSES.find((status) => status === values.status),
    ),
    ...given(
      'amendingStatus',
      values.bill ? ('bill' as const) : values.enacted ? ('enacted' as const) : undefined,
    ),
    ...given('country', values.country?.toLowerCase()),
    ...given('charset', values.charset),
    ...given(
      'trackedChanges',
      (['accept', 'reject'] as const).find((one) => one === values['tracked-changes']),
    ),
    ...given('keepEditorial', values['keep-editorial']),
    ...(before || after ? { asOf: { ...given('before', before), ...given('after', after) } } : {}),
  }
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

function parse(argv: readonly string[]) {
  return parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true })
}
