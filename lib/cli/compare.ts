/** `tuzetu compare <before> <after>`: two texts aligned and compared, as JSON, notation, Markdown or a page. */
import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { parseArgs } from 'node:util'
import {
  type Comparison,
  compareTexts,
  decodeText,
  TEXT_LANGUAGES,
  type TextLanguage,
  writeComparisonMarkdown,
  writeComparisonPage,
  writeComparisonText,
} from '../diff'

export const COMPARE_HELP = `Usage: tuzetu compare <before> <after> [--lang ru|kk|en|fr|de] [--format json|text|html|markdown]

Aligns two versions of an act and compares them word by word.
  <before> <after>   plain text (.txt) or Markdown (.md, .markdown); "-" reads standard input (one of the two)
  --lang             language of the texts; found out from the text where it is not given
  --format           json (default), text (the notation [before/after]), html (one page), markdown

Exit status: 0 compared, 1 a text cannot be read, 2 wrong usage.
`

const FORMATS = ['json', 'text', 'html', 'markdown'] as const
type Format = (typeof FORMATS)[number]
const READABLE = ['.txt', '.text', '.md', '.markdown', '']

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
    const before = await readText(usage.before, streams.stdin)
    const after = await readText(usage.after, streams.stdin)
    const comparison = compareTexts(before, after, usage.language ? { language: usage.language } : {})
    await write(streams.stdout, print(comparison, usage))
    return 0
  } catch (problem) {
    if (!(problem instanceof Error)) throw problem
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
  const format = FORMATS.find((known) => known === (values.format ?? 'json'))
  if (format === undefined) return `Unknown format "${values.format}"; known are ${FORMATS.join(', ')}.`
  const language = TEXT_LANGUAGES.find((known) => known === values.lang)
  if (values.lang !== undefined && language === undefined) {
    return `Unknown language "${values.lang}"; known are ${TEXT_LANGUAGES.join(', ')}.`
  }
  return { before, after, format, language }
}

function parse(argv: readonly string[]) {
  return parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: { lang: { type: 'string' }, format: { type: 'string' } },
  })
}

async function readText(path: string, stdin: Readable): Promise<string> {
  if (path === '-') {
    const chunks: Buffer[] = []
    for await (const chunk of stdin) chunks.push(Buffer.from(chunk))
    return decodeText(Buffer.concat(chunks))
  }
  const extension = extname(path).toLowerCase()
  if (!READABLE.includes(extension)) {
    throw new Error(
      `${path}: ${extension} files cannot be read; compare reads plain text (.txt) and Markdown (.md, .markdown).`,
    )
  }
  try {
    return decodeText(await readFile(path))
  } catch (problem) {
    const code = (problem as NodeJS.ErrnoException).code
    const reason =
      code === 'ENOENT' ? 'there is no such file' : code === 'EISDIR' ? 'it is a folder' : String(problem)
    throw new Error(`${path} cannot be read: ${reason}.`)
  }
}

function print(comparison: Comparison, { format, before, after }: Usage): string {
  switch (format) {
    case 'json':
      return `${JSON.stringify(comparison)}\n`
    case 'text':
      return writeComparisonText(comparison)
    case 'markdown':
      return writeComparisonMarkdown(comparison)
    case 'html':
      return writeComparisonPage(comparison, `${before} → ${after}`)
  }
}

/** Waits until a pipe has taken everything, since the process may exit right after. */
function write(stream: Writable, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(text, (problem) => (problem ? reject(problem) : resolve()))
  })
}
