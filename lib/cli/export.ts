/** `tuzetu export <amending-act> --format …`: a summary of the changes the filters choose, as a file or on standard output. */
import { existsSync, statSync } from 'node:fs'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import {
  type AnyFile,
  exportFile,
  FILE_FORMATS,
  type FileWish,
  formatsOf,
  holdsEverything,
  LAYOUTS,
  layoutIdOf,
  parseFileWish,
} from '../export'
import { configuredDatabase, openStore, parseDatabaseAddress, type Store } from '../store'
import { parseRequest } from '../view'
import type { CliIo } from './io'
import { writeFileWhole } from './write-file'

const USAGE = `Usage: tuzetu export <amending-act> --format ${FILE_FORMATS.join('|')}
       [--template <layout>] [--header <column>=<text>] [--category <slug>] [--act <id>]
       [--type <type>] [--certainty <certainty>] [--state <state>] [--subject <subject>] [--q <words>]
       [--in all|added|removed] [--lang en|ru|kk] [-o <file>]
`

const FILTERS = ['category', 'act', 'type', 'certainty', 'state', 'subject', 'q', 'in', 'lang'] as const

const OPTIONS = {
  format: { type: 'string' },
  category: { type: 'string', multiple: true },
  act: { type: 'string', multiple: true },
  type: { type: 'string', multiple: true },
  certainty: { type: 'string', multiple: true },
  state: { type: 'string', multiple: true },
  subject: { type: 'string', multiple: true },
  q: { type: 'string' },
  in: { type: 'string' },
  lang: { type: 'string' },
  template: { type: 'string' },
  header: { type: 'string', multiple: true },
  output: { type: 'string', short: 'o' },
} as const

type Output = Pick<CliIo, 'stdout' | 'stderr'>

type Wish = {
  readonly amendingAct: string
  readonly file: FileWish
  readonly parameters: URLSearchParams
  /** `null`: standard output. */
  readonly output: string | null
}

/**
 * Reads the database of the site: `TUZETU_DATABASE_URL`, else `.tuzetu/tuzetu.db` in the project. Permalinks begin with
 * `TUZETU_ORIGIN` where it is set.
 *
 * @returns exit status: 0 written, 1 no such database or amending act, or a file that cannot be written, 2 bad usage, a value
 *   that does not exist included
 * @throws StoreError where the database cannot be read
 */
export async function runExport(argv: string[], io: Output): Promise<number> {
  const wish = readWish(argv)
  if (typeof wish === 'string') {
    io.stderr.write(`tuzetu export: ${wish}\n${USAGE}`)
    return 2
  }
  const address = parseDatabaseAddress(configuredDatabase())
  if (!existsSync(address.path)) {
    io.stderr.write(
      `There is no database ${address.path}; make one with "tuzetu import content" or by starting the site once with "npm start".\n`,
    )
    return 1
  }
  const store = await openStore(address.path)
  try {
    const file = await fileFor(wish, store)
    if ('problem' in file) {
      io.stderr.write(`tuzetu export: ${file.problem}\n`)
      return file.status
    }
    return await write(file, wish.output, io)
  } finally {
    await store.close()
  }
}

/** @returns what is wrong with the command line, in one sentence, where something is. */
function readWish(argv: string[]): Wish | string {
  let parsed: ReturnType<typeof parse>
  try {
    parsed = parse(argv)
  } catch (error) {
    return messageOf(error)
  }
  const { values, positionals } = parsed
  const [amendingAct, ...others] = positionals
  if (amendingAct === undefined) return 'the amending act is missing.'
  if (others.length > 0) return `one amending act at a time; "${others[0]}" is one too many.`
  if (values.format === undefined) return `--format is missing; there is: ${FILE_FORMATS.join(', ')}.`
  const file = readFileWish(values.format, values.template, values.header)
  if (typeof file === 'string') return file
  const parameters = new URLSearchParams()
  for (const name of FILTERS) {
    const given = values[name]
    for (const value of typeof given === 'string' ? [given] : (given ?? [])) parameters.append(name, value)
  }
  const output = values.output === undefined || values.output === '-' ? null : values.output
  return { amendingAct, file, parameters, output }
}

/** @returns what does not exist, in one sentence, where something does not. */
function readFileWish(
  format: string,
  template: string | undefined,
  headers: readonly string[] | undefined,
): FileWish | string {
  const given = new URLSearchParams({ format, ...(template === undefined ? {} : { template }) })
  for (const header of headers ?? []) given.append('header', header)
  const wish = parseFileWish(given)
  if ('format' in wish) return wish
  return wish
    .map(({ parameter, value, known }) => {
      const layout = LAYOUTS.find((one) => parameter === 'template' && layoutIdOf(one) === value)
      if (layout !== undefined)
        return `--template ${value} is not written as ${format}; it comes as: ${formatsOf(layout).join(', ')}.`
      if (parameter === 'header' && template === undefined)
        return 'with --header the layout is named, too: --template <layout>.'
      return known.length === 0
        ? `with --format ${format} there is no --${parameter}.`
        : `there is no ${parameter} "${value}"; there is: ${known.join(', ')}.`
    })
    .join('\ntuzetu export: ')
}

function parse(argv: string[]) {
  return parseArgs({ args: argv, options: OPTIONS, allowPositionals: true })
}

/** Why there is no file, one line for each thing that does not exist, with the exit status. */
type NoFile = { readonly problem: string; readonly status: 1 | 2 }

async function fileFor(wish: Wish, store: Store): Promise<AnyFile | NoFile> {
  const dossier = await store.readDossier(wish.amendingAct)
  if (dossier === null) {
    const known = (await store.listAmendingActs()).map(({ amendingAct }) => amendingAct.id)
    const problem =
      known.length === 0
        ? `there is no amending act "${wish.amendingAct}": the database is empty; fill it with "tuzetu import content".`
        : `there is no amending act "${wish.amendingAct}"; there is: ${known.join(', ')}.`
    return { problem, status: 1 }
  }
  const { request, problems } = parseRequest(wish.parameters, dossier)
  if (problems.length > 0) {
    const sentences = problems.map(
      ({ parameter, value, known }) => `--${parameter} cannot be "${value}"; there is: ${known.join(', ')}.`,
    )
    return { problem: sentences.join('\ntuzetu export: '), status: 2 }
  }
  const whole = holdsEverything(wish.file.format) ? await store.readWholeDossier(wish.amendingAct) : null
  return exportFile(wish.file, {
    dossier: whole ?? dossier,
    matching: await store.findModifications(request.filter),
    request,
    siteUrl: process.env.TUZETU_ORIGIN?.replace(/\/+$/, '') || null,
  })
}

async function write(file: AnyFile, output: string | null, io: Output): Promise<number> {
  if (output === null) {
    await pipeline(Readable.from(file.body), io.stdout, { end: false }).catch(ignoreClosedReader)
    return 0
  }
  const isFolder = statSync(output, { throwIfNoEntry: false })?.isDirectory() ?? false
  const place = isFolder ? path.join(output, file.fileName) : output
  try {
    await writeFileWhole(place, file.body)
  } catch (error) {
    io.stderr.write(`tuzetu export: ${place} cannot be written: ${reasonOf(error)}.\n`)
    return 1
  }
  io.stderr.write(`Wrote ${place}\n`)
  return 0
}

/** Whoever reads the output may stop reading (`| head`). */
function ignoreClosedReader(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error
}

/** The system's own words, without its code and the name of a file the user never gave. */
function reasonOf(error: unknown): string {
  const message = messageOf(error)
  return /^E[A-Z]+: ([^,]+)/.exec(message)?.[1] ?? message
}

function messageOf(error: unknown): string {
  const { message = String(error) } = error as { message?: string }
  return message.split('\n', 1)[0] ?? ''
}
