/** `tuzetu compare <before> <after>`: two texts aligned and compared, as JSON, notation, Markdown or a page. */
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import type { WriteStream } from 'node:tty'
import { parseArgs } from 'node:util'
import {
  type Comparison,
  compareTexts,
  TEXT_LANGUAGES,
  type TextLanguage,
  writeComparisonMarkdown,
  writeComparisonText,
} from '../diff'
import type { ComparisonPageOptions } from '../export'
import { DOCUMENT_FORMATS, type DocumentFormat, type ReadDocument, readDocument } from '../import/documents'
import { formatIssue, LANGUAGES, type Language } from '../model'
import { CHARSET_ADVICE, isCharset } from './charset'
import { writeFileWhole } from './write-file'

const USAGE = 'Usage: tuzetu compare <before> <after> [options]'

export const COMPARE_HELP = `${USAGE}

Aligns two versions of an act and compares them word by word.

  <before> <after>   plain text, Markdown, HTML (also pages saved from adilet.zan.kz
                     and pravo.gov.ru), Word (.docx), PDF with a text layer, Akoma
                     Ntoso, USLM, the D.C. Code's XML; known by their content.
                     "-" reads standard input (one of the two)
  --format           terminal  the changes, to be read in a window (default there)
                     json      all there is, for programs (default elsewhere)
                     text      every provision in the notation [before/after]
                     markdown  the changes as Markdown
                     html      one page that needs nothing else
                     docx      a Word file with tracked changes
  -o, --output       file to write (default: standard output)
  --interface        en (default), ru or kk: language of headings and labels in
                     terminal and html
  --color            auto (default), always or never, in terminal; auto looks at the
                     window and at NO_COLOR
  --lang             ${TEXT_LANGUAGES.join(', ')}: language of the texts (default: found out)
  --charset          of both texts, as windows-1251 (default: found out)
  --as               reads both texts as ${DOCUMENT_FORMATS.join(', ')}
  --tracked-changes  of Word documents: accept (default) or reject

What one should know about a text (a guessed charset, parts left out) goes to
standard error, a line each.

Examples:
  tuzetu compare act-2019.docx act-2020.docx
  tuzetu compare --color always before.txt after.txt | less -R
  tuzetu compare --format html --interface ru before.html after.html -o changes.html
  git show HEAD~1:act.md | tuzetu compare - act.md

Exit status: 0 compared, 1 a text cannot be read or the file not be written, 2 wrong usage.
`

const FORMATS = ['json', 'text', 'html', 'markdown', 'docx', 'terminal'] as const
type Format = (typeof FORMATS)[number]
const COLOURS = ['auto', 'always', 'never'] as const
/** Characters of a line where nobody says how wide the window is. */
const USUAL_WIDTH = 80

export type CommandStreams = {
  readonly stdin: Readable
  readonly stdout: Writable
  readonly stderr: Writable
}

type Environment = Readonly<Record<string, string | undefined>>

type Usage = {
  readonly before: string
  readonly after: string
  /** Null where it was not given. */
  readonly format: Format | null
  readonly output: string | undefined
  readonly interface: Language
  readonly colour: (typeof COLOURS)[number]
  readonly language: TextLanguage | undefined
  readonly charset: string | undefined
  readonly as: DocumentFormat | undefined
  readonly trackedChanges: 'accept' | 'reject'
}

/**
 * Runs the command.
 *
 * @param argv what stands behind `compare`.
 * @returns the exit status: 0 done, 1 a text cannot be read, 2 wrong usage. What is wrong goes to `stderr`.
 */
export async function runCompare(
  argv: readonly string[],
  streams: CommandStreams,
  environment: Environment = process.env,
): Promise<number> {
  if (argv.includes('--help') || argv.includes('-h')) {
    streams.stdout.write(COMPARE_HELP)
    return 0
  }
  const usage = readUsage(argv)
  if (typeof usage === 'string') {
    streams.stderr.write(`${usage}\n${USAGE}\ntuzetu compare --help tells more.\n`)
    return 2
  }
  if (usage.format === 'docx' && usage.output === undefined && isWindow(streams.stdout)) {
    streams.stderr.write('A Word file is nothing for a window; name a file with -o.\n')
    return 2
  }
  const [before, after] = await Promise.all([
    readSide(usage.before, usage, streams),
    readSide(usage.after, usage, streams),
  ])
  if (before === null || after === null) return 1
  try {
    const issues = [...before.issues, ...after.issues]
    for (const issue of issues) streams.stderr.write(`${formatIssue(issue)}\n`)
    if (!before.readable || !after.readable) return 1
    const comparison = compareTexts(
      before.text,
      after.text,
      usage.language ? { language: usage.language } : {},
    )
    const remarks = issues.map(({ file, message }) => ({
      name: basename(file),
      text: message,
      language: 'en' as const,
    }))
    const pieces = await print(comparison, usage, windowOf(streams.stdout, usage, environment), remarks)
    if (usage.output === undefined) for (const piece of pieces) await write(streams.stdout, piece)
    else await writeFileWhole(usage.output, pieces)
    return 0
  } catch (problem) {
    const { code, syscall } = problem as NodeJS.ErrnoException
    if (usage.output === undefined || code === undefined || syscall === undefined) throw problem
    streams.stderr.write(
      `${usage.output} cannot be written: ${code === 'ENOENT' ? 'there is no such folder' : (REASONS[code] ?? code)}.\n`,
    )
    return 1
  }
}

function readUsage(argv: readonly string[]): Usage | string {
  let parsed: ReturnType<typeof parse>
  try {
    parsed = parse(argv)
  } catch (problem) {
    return problem instanceof Error ? problem.message : String(problem)
  }
  const { values, positionals } = parsed
  const [before, after] = positionals
  if (before === undefined || after === undefined || positionals.length > 2) {
    return `Two texts are compared; ${positionals.length} given.`
  }
  if (before === '-' && after === '-') return 'Only one of the two texts can be read from standard input.'
  const format = known('format', values.format, FORMATS)
  const spoken = known('language of the interface', values.interface ?? 'en', LANGUAGES)
  const colour = known('choice of colour', values.color ?? 'auto', COLOURS)
  const language = known('language', values.lang, TEXT_LANGUAGES)
  const as = known('format of a text', values.as, DOCUMENT_FORMATS)
  const tracked = known('way with tracked changes', values['tracked-changes'] ?? 'accept', [
    'accept',
    'reject',
  ] as const)
  for (const found of [format, spoken, colour, language, as, tracked])
    if (found?.problem !== undefined) return found.problem
  if (values.charset !== undefined && !isCharset(values.charset))
    return `Unknown charset "${values.charset}"; ${CHARSET_ADVICE}.`
  return {
    before,
    after,
    format: format?.value ?? null,
    output: values.output,
    interface: spoken?.value ?? 'en',
    colour: colour?.value ?? 'auto',
    language: language?.value,
    charset: values.charset,
    as: as?.value,
    trackedChanges: tracked?.value ?? 'accept',
  }
}

type Known<Value> = { readonly value?: Value; readonly problem?: string }

function known<Value extends string>(
  name: string,
  given: string | undefined,
  values: readonly Value[],
): Known<Value> | null {
  if (given === undefined) return null
  const value = values.find((one) => one === given)
  return value === undefined
    ? { problem: `Unknown ${name} "${given}"; known are ${values.join(', ')}.` }
    : { value }
}

function parse(argv: readonly string[]) {
  return parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      lang: { type: 'string' },
      format: { type: 'string' },
      output: { type: 'string', short: 'o' },
      interface: { type: 'string' },
      color: { type: 'string' },
      charset: { type: 'string' },
      as: { type: 'string' },
      'tracked-changes': { type: 'string' },
    },
  })
}

/** What the system says of a file, in words. */
const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'a part of its path is no folder',
  EISDIR: 'it is a folder',
  EACCES: 'it may not be opened',
  EPERM: 'it may not be opened',
}

/** @returns null where there is no file to read; why is said on standard error. */
async function readSide(
  path: string,
  { charset, as, trackedChanges, language }: Usage,
  { stdin, stderr }: CommandStreams,
): Promise<ReadDocument | null> {
  let bytes: Uint8Array
  try {
    bytes = path === '-' ? await readAll(stdin) : await readFile(path)
  } catch (problem) {
    const { code } = problem as NodeJS.ErrnoException
    if (code === undefined) throw problem
    stderr.write(`${path} cannot be read: ${REASONS[code] ?? code}.\n`)
    return null
  }
  return readDocument(bytes, {
    name: path,
    trackedChanges,
    ...(charset === undefined ? {} : { charset }),
    ...(as === undefined ? {} : { format: as }),
    ...(language === undefined ? {} : { language }),
  })
}

async function readAll(stdin: Readable): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  for await (const chunk of stdin) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks)
}

function isWindow(stdout: Writable): boolean {
  return (stdout as Partial<WriteStream>).isTTY === true
}

/** How a result is shown that somebody reads in a window. */
type Window = { readonly isThere: boolean; readonly width: number; readonly hasColour: boolean }

/** `NO_COLOR` by no-color.org: whatever it holds, if it holds anything; `TERM=dumb` knows no colours. */
function windowOf(stdout: Writable, { colour, output }: Usage, environment: Environment): Window {
  const { columns } = stdout as Partial<WriteStream>
  const isThere = isWindow(stdout) && output === undefined
  const isColoured = isThere && !environment.NO_COLOR && environment.TERM !== 'dumb'
  return {
    isThere,
    width: (isThere ? columns : undefined) ?? USUAL_WIDTH,
    hasColour: colour === 'auto' ? isColoured : colour === 'always',
  }
}

async function print(
  comparison: Comparison,
  usage: Usage,
  { isThere, width, hasColour }: Window,
  remarks: ComparisonPageOptions['remarks'] & {},
): Promise<Iterable<string | Uint8Array>> {
  const format = usage.format ?? (isThere ? 'terminal' : 'json')
  if (format === 'json') return [`${JSON.stringify(comparison)}\n`]
  if (format === 'text') return [writeComparisonText(comparison)]
  if (format === 'markdown') return [writeComparisonMarkdown(comparison)]
  // Loaded only here: the writers of all files and the words of three languages take longer than a comparison.
  const [{ comparisonPage, exportComparisonDocx, terminalComparison }, { translatorFor }] = await Promise.all(
    [import('../export'), import('../view')],
  )
  const translate = translatorFor(usage.interface)
  const sameName = basename(usage.before) === basename(usage.after)
  const nameOf = (path: string): string => (sameName ? path : basename(path))
  const names = { before: nameOf(usage.before), after: nameOf(usage.after) }
  if (format === 'docx') return exportComparisonDocx(comparison, { translate, names }).body
  return format === 'html'
    ? comparisonPage(comparison, { translate, names, remarks })
    : terminalComparison(comparison, { translate, names, width, hasColour })
}

/** Waits until a pipe has taken everything, since the process may exit right after. */
function write(stream: Writable, text: string | Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(text, (problem) => (problem ? reject(problem) : resolve()))
  })
}
