/** The commands of `tuzetu`: what each is for, how it is written, and where its code lies (read only when it is used). */
import path from 'node:path'
import type { Command } from './io'

const ROOT = path.join(import.meta.dirname, '../..')

/** The synopsis without the word `tuzetu`, then what its words mean: one line each. */
export type CommandHelp = { readonly usage: string; readonly details: readonly string[] }

/** `its own`: the command prints its help itself when it is given `--help`. */
export type CommandEntry = {
  readonly summary: string
  readonly help: CommandHelp | 'its own'
  readonly load: () => Promise<Command>
}

export const COMMANDS: Readonly<Record<string, CommandEntry>> = {
  check: {
    summary: 'validate the content and print every issue',
    help: {
      usage: 'check [content-dir]',
      details: [
        'content-dir   folder with one folder for each amending act (default: content)',
        '',
        'Prints one line for each issue, file:line:column rule message, and exits with 1 if there is any.',
      ],
    },
    load: withStore(async () => (await import('./check')).runCheck),
  },
  import: {
    summary: 'bring a content folder, a table, two editions or an export into the database',
    help: {
      usage: 'import <content-dir>\n       tuzetu import <file-or-dir> [options]',
      details: [
        'content-dir   folder with one folder for each amending act',
        '',
        'An amending act with an issue is refused as a whole, and what is stored of it stays as it is.',
        '',
        'file-or-dir   becomes a draft, which is shown line by line and stored; it is no page of the site before it is',
        '              published: a comparative table (Word, spreadsheet, CSV, HTML); an edition of an act, with --with the',
        '              next one; JSON, Akoma Ntoso or the Markdown folder as this program exports them',
        '--as          content, json, akn, editions or table (default: what the file holds)',
        '--with        the later of two editions; they are compared',
        '--dry-run     shows the draft and stores nothing',
        '--publish     puts a complete dossier (content, json, akn) on the site at once',
        '--id, --name  identifier and name of the amending act; --bill or --enacted; --country kz',
        '--act, --act-title   identifier and title of the amended act, where the file does not say which it is',
        '--lang        language of the texts, as ru or kk (default: found out)',
        '--columns     2=before,3=after: what the columns of a table are (default: known by their headers); 2:3=after is the',
        '              third column of the second table alone, and first=4 or 2:first=4 the row that is the first change',
        '--status      official, restated, unofficial-translation or unverified (default) texts',
        '--before-date, --after-date   days from which two editions stood so, YYYY-MM-DD',
        '--charset     of the files, as windows-1251; --tracked-changes accept (default) or reject',
        '--keep-editorial   keeps differences of quotation marks, dashes and notes alone as changes',
        '',
        'The database is TUZETU_DATABASE_URL, a path or a file: address (default: .tuzetu/tuzetu.db in the project).',
      ],
    },
    load: withStore(async () => (await import('./import')).runImport),
  },
  compare: {
    summary: 'align and compare two texts',
    help: 'its own',
    load: async () => (await import('./compare')).runCompare,
  },
  export: {
    summary: 'write a summary of what an amending act changes',
    help: {
      usage:
        'export <amending-act> --format <format> [--template <layout>] [filters] [--lang en|ru|kk] [-o <file>]',
      details: [
        'amending-act    its identifier, such as kz-2016-28-vi',
        '--format        markdown, csv, json, html, docx, xlsx, pdf, akn or content (the Markdown folder, zipped)',
        '--template      a layout of comparative table, as plain or kz-government (markdown, csv, html, docx, xlsx, pdf);',
        '                tracked-changes (docx); brief or press-note (markdown, html, docx, pdf);',
        '                dossier, everything there is (markdown, csv, json, html, docx, pdf, akn); a name that does not exist',
        '                lists those that do',
        '--header        2=Text: another header for a column of the table (may be given several times)',
        '-o, --output    file to write (default: standard output)',
        '--lang          language of headings and labels (default: en)',
        '',
        'Filters; values of one widen it, different ones narrow each other:',
        '--category      measure category, by its slug (may be given several times)',
        '--act           amended act, by its identifier (may be given several times)',
        '--type          insertion, substitution, repeal … (may be given several times)',
        '--certainty     confirmed, likely or unknown: of the attribution (may be given several times)',
        '--state         which texts are known: both, new, gone, before-unknown, after-unknown or unknown',
        '--subject       outside: changes that somebody holds to lie outside the declared subject of the amending act',
        '--q             words to find; --in added or --in removed looks in those words only',
        '',
        'The database is TUZETU_DATABASE_URL, a path or a file: address (default: .tuzetu/tuzetu.db in the project).',
      ],
    },
    load: withStore(async () => (await import('./export')).runExport),
  },
  apply: {
    summary: 'apply amending instructions to a text (not there yet)',
    help: {
      usage: 'apply <before> <instructions> [--format json|text]',
      details: ['This version cannot apply amending instructions yet; the command exits with 2.'],
    },
    load: async () => (await import('./apply')).runApply,
  },
}

/** A fresh clone has no client of the store yet. Where Prisma cannot make it, it says why itself. */
function withStore(load: CommandEntry['load']): CommandEntry['load'] {
  return async () => {
    const { makeStoreClient } = await import('./store-client')
    const status = await makeStoreClient(ROOT, 'stderr')
    return status === 0 ? load() : async () => 1
  }
}

/** @returns the help of one command, or of all. */
export function helpText(help?: CommandHelp): string {
  if (help) return [`Usage: tuzetu ${help.usage}`, '', ...help.details, ''].join('\n')
  const width = Math.max(...Object.keys(COMMANDS).map((one) => one.length))
  return [
    'Usage: tuzetu <command> [options]',
    '',
    'Shows what an amending law really changes.',
    '',
    ...Object.entries(COMMANDS).map(([one, { summary }]) => `  ${one.padEnd(width)}  ${summary}`),
    '',
    'tuzetu <command> --help tells more about a command; tuzetu --version tells which one this is.',
    'Exit status: 0 done, 1 bad input, 2 bad usage.',
    '',
  ].join('\n')
}
