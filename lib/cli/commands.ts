/** The commands of `tuzetu`: what each is for, how it is written, and where its code lies (read only when it is used). */
import type { Command } from './io'

export type CommandEntry = {
  readonly summary: string
  /** Its synopsis without the word `tuzetu`, then what its words mean: one line each. */
  readonly usage: string
  readonly details: readonly string[]
  readonly load: () => Promise<Command>
}

export const COMMANDS: Readonly<Record<string, CommandEntry>> = {
  check: {
    summary: 'validate the content and print every issue',
    usage: 'check [content-dir]',
    details: [
      'content-dir   folder with one folder for each amending act (default: content)',
      '',
      'Prints one line for each issue, file:line:column rule message, and exits with 1 if there is any.',
    ],
    load: async () => (await import('./check')).runCheck,
  },
  import: {
    summary: 'bring a content folder into the database',
    usage: 'import <content-dir>',
    details: [
      'content-dir   folder with one folder for each amending act',
      '',
      'An amending act with an issue is refused as a whole, and what is stored of it stays as it is.',
      'The database is TUZETU_DATABASE_URL, a path or a file: address (default: .tuzetu/tuzetu.db in the project).',
    ],
    load: async () => (await import('./import')).runImport,
  },
  compare: {
    summary: 'align and compare two texts',
    usage: 'compare <before> <after> [--lang en|ru|kk|fr|de] [--format json|text|html|markdown]',
    details: [
      'before, after   files of any supported format; one of them may be - for standard input',
      '--lang          language of the texts (default: found out from them)',
      '--format        json (default): the comparison; text: the notation [before/after]; html, markdown: to read',
    ],
    load: async () => (await import('./compare')).runCompare,
  },
  export: {
    summary: 'write a summary of an amending act or its comparative table',
    usage: 'export <amending-act> --format <format> [--category <slug>] [--act <id>] [-o <file>]',
    details: [
      'amending-act    its identifier, such as kz-2016-28-vi',
      '--format        markdown, csv, json or html',
      '--category      only changes of this measure category; may be given several times',
      '--act           only changes of this act; may be given several times',
      '-o              file to write (default: standard output)',
    ],
    load: async () => (await import('./export')).runExport,
  },
  apply: {
    summary: 'apply amending instructions to a text (not there yet)',
    usage: 'apply <before> <instructions> [--format json|text]',
    details: ['This version cannot apply amending instructions yet; the command exits with 2.'],
    load: async () => (await import('./apply')).runApply,
  },
}

/** @returns the help of one command, or of all. */
export function helpText(name?: string): string {
  const entry = name === undefined ? undefined : COMMANDS[name]
  if (entry) {
    return [`Usage: tuzetu ${entry.usage}`, '', `${name}: ${entry.summary}`, '', ...entry.details, ''].join(
      '\n',
    )
  }
  const width = Math.max(...Object.keys(COMMANDS).map((one) => one.length))
  return [
    'Usage: tuzetu <command> [options]',
    '',
    'Shows what an amending law really changes.',
    '',
    ...Object.entries(COMMANDS).map(([one, { summary }]) => `  ${one.padEnd(width)}  ${summary}`),
    '',
    'tuzetu <command> --help tells more about a command.',
    'Exit status: 0 done, 1 bad input, 2 bad usage.',
    '',
  ].join('\n')
}
