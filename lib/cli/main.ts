/** Finds the command a person asked for, runs it, and turns what it throws into a sentence and an exit status. */
import { readFileSync } from 'node:fs'
import { COMMANDS, helpText } from './commands'
import type { CliIo } from './io'

const ASKS_FOR_HELP = new Set(['--help', '-h'])

/**
 * @param argv the words after `tuzetu`.
 * @returns exit status: 0 done, 1 bad input or a database that cannot be used, 2 bad usage.
 */
export async function runTuzetu(argv: string[], io: CliIo): Promise<number> {
  io.stdout.on('error', (error: unknown) => {
    if (!readerIsGone(error)) throw error
  })
  const [name = '', ...rest] = argv
  if (ASKS_FOR_HELP.has(name) || (name === 'help' && rest.length === 0)) {
    io.stdout.write(helpText())
    return 0
  }
  if (name === '--version') {
    io.stdout.write(`tuzetu ${version()}\n`)
    return 0
  }
  const asked = name === 'help' ? (rest[0] ?? '') : name
  const command = Object.hasOwn(COMMANDS, asked) ? COMMANDS[asked] : undefined
  if (command === undefined) {
    if (asked !== '') io.stderr.write(`tuzetu: there is no command "${asked}".\n`)
    io.stderr.write(helpText())
    return 2
  }
  const words = rest.slice(0, rest.includes('--') ? rest.indexOf('--') : undefined)
  const asksForHelp = name === 'help' || words.some((word) => ASKS_FOR_HELP.has(word))
  if (asksForHelp && command.help !== 'its own') {
    io.stdout.write(helpText(command.help))
    return 0
  }
  try {
    const run = await command.load()
    return await run(asksForHelp ? ['--help'] : rest, io)
  } catch (error) {
    if (readerIsGone(error)) return 0
    io.stderr.write(`tuzetu ${asked}: ${explain(error)}\n`)
    return 1
  }
}

/** Whoever reads the output may stop reading (`| head`); that is no error of ours. */
function readerIsGone(error: unknown): boolean {
  return error instanceof Error && (error as NodeJS.ErrnoException).code === 'EPIPE'
}

/** The version stands in one place. */
function version(): string {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
    version: string
  }
  return version
}

/** A StoreError is a sentence already; anything else is a bug of ours, and its place in the code helps to find it. */
function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.name === 'StoreError' ? error.message : (error.stack ?? error.message)
}
