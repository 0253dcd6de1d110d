/** What `tuzetu import` is asked for: the words of the command line, read and checked. */
import { parseArgs } from 'node:util'
import {
  COLUMN_ROLES,
  DRAFT_KINDS,
  type DraftOptions,
  fitsOption,
  type Said,
  type SaidOption,
  toDraftOptions,
} from '../import'
import { TEXT_STATUSES } from '../model'
import { CHARSET_ADVICE, isCharset } from './charset'

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

const AN_IDENTIFIER = 'write lower-case letters and digits with single hyphens between'
const A_DAY = 'write a day of the calendar, YYYY-MM-DD'

/** What is checked of what was said, by which flag, and what to write instead. */
const CHECKED: readonly (readonly [option: SaidOption, flag: string, advice: string])[] = [
  ['as', 'as', `there is: ${DRAFT_KINDS.join(', ')}`],
  ['status', 'status', `there is: ${TEXT_STATUSES.join(', ')}`],
  ['trackedChanges', 'tracked-changes', 'there is: accept, reject'],
  ['country', 'country', 'write two letters, as kz'],
  ['id', 'id', AN_IDENTIFIER],
  ['act', 'act', AN_IDENTIFIER],
  ['beforeDate', 'before-date', A_DAY],
  ['afterDate', 'after-date', A_DAY],
  ['language', 'lang', 'write a language tag, as ru or kk'],
  [
    'columns',
    'columns',
    `write numbers or headers of columns with what they hold, as 2=before,3=after; there is: ${COLUMN_ROLES.join(', ')}, - (to leave one out)`,
  ],
]

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
    options: toDraftOptions(saidIn(values)),
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
  const said = saidIn(values)
  for (const [option, flag, advice] of CHECKED) {
    const value = said[option]
    if (value !== undefined && !fitsOption(option, value))
      problems.push(`--${flag} cannot be "${value}"; ${advice}.`)
  }
  if (values.charset !== undefined && !isCharset(values.charset))
    problems.push(`--charset cannot be "${values.charset}"; ${CHARSET_ADVICE}.`)
  if (values['dry-run'] && values.publish)
    problems.push('--dry-run stores nothing and --publish does; give one.')
  if (values.bill && values.enacted) problems.push('an amending act is a bill or enacted; give one of both.')
  if (values.with === undefined && values.as === 'editions')
    problems.push('--as editions compares two files; name the later one: --with <second edition>.')
  if (values.with !== undefined && values.as !== undefined && values.as !== 'editions')
    problems.push(`--with gives a second edition, which --as ${values.as} has no use for.`)
  return problems
}

function saidIn(values: Values): Said {
  return {
    as: values.as,
    id: values.id,
    name: values.name,
    act: values.act,
    actTitle: values['act-title'],
    amendingStatus: values.bill ? 'bill' : values.enacted ? 'enacted' : undefined,
    country: values.country,
    language: values.lang,
    columns: values.columns,
    status: values.status,
    charset: values.charset,
    trackedChanges: values['tracked-changes'],
    keepEditorial: values['keep-editorial'] ? 'yes' : undefined,
    beforeDate: values['before-date'],
    afterDate: values['after-date'],
  }
}

function parse(argv: readonly string[]) {
  return parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true })
}
