/** `tuzetu check [content-dir]`: prints every issue of the content, then how many there are. */
import { stat } from 'node:fs/promises'
import type { Writable } from 'node:stream'
import { readContentFolder } from '../import'
import { formatIssue } from '../model'

type Output = { readonly stdout: Pick<Writable, 'write'>; readonly stderr: Pick<Writable, 'write'> }

/**
 * @param argv the words after `check`: at most a folder, `content` where none is named
 * @returns exit status: 0 without issues, 1 with any or without a folder, 2 for bad usage
 */
export async function runCheck(argv: string[], io: Output): Promise<number> {
  const [dir = 'content', ...others] = argv
  if (others.length > 0 || dir.startsWith('-')) {
    const problem = dir.startsWith('-')
      ? `there is no option "${dir}".`
      : `one folder at a time; "${others[0]}" is one too many.`
    io.stderr.write(`tuzetu check: ${problem}\nUsage: tuzetu check [content-dir]\n`)
    return 2
  }
  const isFolder = await stat(dir).then(
    (found) => found.isDirectory(),
    () => false,
  )
  if (!isFolder) {
    io.stderr.write(`There is no folder “${dir}” to check; name the folder that holds the amending acts.\n`)
    return 1
  }
  const { issues, dossiers, folders } = await readContentFolder(dir)
  for (const issue of issues) io.stdout.write(`${formatIssue(issue)}\n`)
  if (issues.length > 0) {
    const files = new Set(issues.map((issue) => issue.file)).size
    io.stdout.write(
      `${count(issues.length, 'issue')} in ${count(files, 'file')}; ${dossiers.length} of ${count(folders.length, 'amending act')} can be imported\n`,
    )
    return 1
  }
  const sum = (of: (dossier: (typeof dossiers)[number]) => readonly unknown[]) =>
    dossiers.reduce((total, dossier) => total + of(dossier).length, 0)
  io.stdout.write(
    `no issues: ${count(dossiers.length, 'amending act')}, ${count(
      sum((dossier) => dossier.acts),
      'act',
    )}, ${count(
      sum((dossier) => dossier.modifications),
      'change',
    )}, ${count(
      sum((dossier) => dossier.sources),
      'source',
    )}\n`,
  )
  return 0
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
