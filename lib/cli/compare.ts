/** `tuzetu compare <before> <after>`: two texts aligned and compared, as JSON, notation, Markdown or a page. */
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Readable, Writable } from 'node:stream'
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
import { formatIssue } from '../model'
import { CHARSET_ADVICE, isCharset } from './charset'

export const COMPARE_HELP = `Usage: tuzetu compare <before> <after> [--lang ru|kk|en|fr|de] [--format json|text|html|markdown]
                      [--charset <label>] [--as <format>] [--tracked-changes accept|reject]

Aligns two versions of an act and compares them word by word.
  <before> <after>   plain text, Markdown, HTML (also pages saved from adilet.zan.kz and pravo.gov.ru), Word (.docx), PDF
                     with a text layer, Akoma Ntoso, USLM, the D.C. Code's XML; known by their content. "-" reads standard
                     input (one of the two)
  --lang             language of the texts; found out from the text where it is not given
  --format           json (default), text (the notation [before/after]), html (one page), markdown
  --charset          charset of both texts, as "windows-1251"; found out from the bytes where it is not given
  --as               reads both texts as ${DOCUMENT_FORMATS.join(', ')}
  --tracked-changes  of Word documents: accept (default) or reject

What one should know about a text (a guessed charset, parts left out) goes to standard error, a line each.

Exit status: 0 compared, 1 a text cannot be read, 2 wrong usage.
`

const FORMATS = ['json', 'text', 'html', 'markdown'] as const
type Format = (typeof FORMATS)[number]

export type CommandStreams = {
  readonly stdin: Readable
  readonly stdout: Writable
  readonly stderr: Writable
}

type Usage = {
  readonly before: string
  readonly after: string
  readonly format: Format
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
export async function runCompare(argv: readonly string[], streams: CommandStreams): Promise<number> {
  if (argv.includes('--help') || argv.includes('-h')) {
    streams.stdout.write(COMPARE_HELP)
    return 0
  }
  const usage = readUsage(argv)
  if (typeof usage === 'string') {
    streams.stderr.write(`${usage}\n\n${COMPARE_HELP}`)
    return 2
  }
  try {
    const [before, after] = await Promise.all([
      readSide(usage.before, usage, streams.stdin),
      readSide(usage.after, usage, streams.stdin),
    ])
    const issues = [...before.issues, ...after.issues]
    for (const issue of issues) streams.stderr.write(`${formatIssue(issue)}\n`)
    if (!before.readable || !after.readable) return 1
    const comparison = compareTexts(
      before.text,
      after.text,
      usage.language ? { language: usage.language } : {},
    )
    const remarks = issues.map(({ file, message }) => ({
      name: file,
      text: message,
      language: 'en' as const,
    }))
    for (const piece of await print(comparison, usage, remarks)) await write(streams.stdout, piece)
    return 0
  } catch (problem) {
    if (!(problem instanceof UnreadableFile)) throw problem
    streams.stderr.write(`${problem.message}\n`)
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
  const format = known('format', values.format ?? 'json', FORMATS)
  const language = known('language', values.lang, TEXT_LANGUAGES)
  const as = known('format of a text', values.as, DOCUMENT_FORMATS)
  const tracked = known('way with tracked changes', values['tracked-changes'] ?? 'accept', [
    'accept',
    'reject',
  ] as const)
  for (const found of [format, language, as, tracked]) if (found?.problem !== undefined) return found.problem
  if (values.charset !== undefined && !isCharset(values.charset))
    return `Unknown charset "${values.charset}"; ${CHARSET_ADVICE}.`
  return {
    before,
    after,
    format: format?.value ?? 'json',
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
      charset: { type: 'string' },
      as: { type: 'string' },
      'tracked-changes': { type: 'string' },
    },
  })
}

/** A file that is not there or may not be opened. */
class UnreadableFile extends Error {}

async function readSide(
  path: string,
  { charset, as, trackedChanges }: Usage,
  stdin: Readable,
): Promise<ReadDocument> {
  return readDocument(path === '-' ? await readAll(stdin) : await readBytes(path), {
    name: path,
    trackedChanges,
    ...(charset === undefined ? {} : { charset }),
    ...(as === undefined ? {} : { format: as }),
  })
}

async function readAll(stdin: Readable): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  for await (const chunk of stdin) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks)
}

async function readBytes(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path)
  } catch (problem) {
    const code = (problem as NodeJS.ErrnoException).code
    const reason =
      code === 'ENOENT' ? 'there is no such file' : code === 'EISDIR' ? 'it is a folder' : String(problem)
    throw new UnreadableFile(`${path} cannot be read: ${reason}.`)
  }
}

async function print(
  comparison: Comparison,
  { format, before, after }: Usage,
  remarks: ComparisonPageOptions['remarks'] & {},
): Promise<Iterable<string>> {
  switch (format) {
    case 'json':
      return [`${JSON.stringify(comparison)}\n`]
    case 'text':
      return [writeComparisonText(comparison)]
    case 'markdown':
      return [writeComparisonMarkdown(comparison)]
    case 'html': {
      // Loaded only here: the writers of all files and the words of three languages take longer than a comparison.
      const [{ comparisonPage }, { translatorFor }] = await Promise.all([
        import('../export'),
        import('../view'),
      ])
      return comparisonPage(comparison, {
        translate: translatorFor('en'),
        names: { before: basename(before), after: basename(after) },
        remarks,
      })
    }
  }
}

/** Waits until a pipe has taken everything, since the process may exit right after. */
function write(stream: Writable, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(text, (problem) => (problem ? reject(problem) : resolve()))
  })
}
