/**
 * `tuzetu import`: brings a content folder into the database and says what was added, changed and refused; or brings a
 * foreign file, which becomes a draft.
 */
import { readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { type ImportReport, importContent } from '../import'
import { formatIssue } from '../model'
import { configuredDatabase, openStore } from '../store'
import { importDraft } from './import-draft'
import { IMPORT_USAGE, readImportUsage } from './import-usage'
import type { CliIo } from './io'

/** @returns exit status: 0 imported, 1 anything refused or no such file, 2 bad usage. @throws StoreError */
export async function runImport(argv: string[], io: CliIo): Promise<number> {
  const usage = readImportUsage(argv)
  if (!('action' in usage)) {
    for (const problem of usage) io.stderr.write(`tuzetu import: ${problem}\n`)
    io.stderr.write(IMPORT_USAGE)
    return 2
  }
  const { place, action } = usage
  const found = await stat(place).catch(() => null)
  if (found === null) {
    io.stderr.write(`There is no file or folder "${place}" to import.\n`)
    return 1
  }
  const within = found.isDirectory() && !(await holdsAmendingAct(place)) ? await amendingActsIn(place) : []
  if (action !== 'content' && within.length > 0) {
    io.stderr.write(
      `tuzetu import: "${place}" is a folder of amending acts, which is imported without options; with options name one of: ${within.join(', ')}.\n`,
    )
    return 2
  }
  if (usage.second !== undefined && found.isDirectory()) {
    io.stderr.write(`tuzetu import: "${place}" is a folder; --with takes the second of two files.\n`)
    return 2
  }
  const isContent = action === 'content' && found.isDirectory() && !(await holdsAmendingAct(place))
  if (!isContent) return importDraft({ ...usage, action: action === 'content' ? 'store' : action }, io)
  const store = await openStore(configuredDatabase())
  try {
    return printReport(await importContent(store, place), io)
  } finally {
    await store.close()
  }
}

/** The folder of one amending act, which becomes a draft; a folder of such folders is brought in whole. */
async function holdsAmendingAct(folder: string): Promise<boolean> {
  return (await stat(path.join(folder, 'amending-act.md')).catch(() => null)) !== null
}

async function amendingActsIn(folder: string): Promise<string[]> {
  const places = (await readdir(folder)).map((name) => path.join(folder, name)).sort()
  const held = await Promise.all(places.map(holdsAmendingAct))
  return places.filter((_, index) => held[index])
}

/** What became of each amending act on standard output, every issue on standard error. @returns the exit status. */
function printReport(report: ImportReport, io: CliIo): number {
  for (const act of report.amendingActs) {
    if (act.outcome === 'refused') {
      io.stdout.write(`${act.amendingAct}: refused; what was stored of it stays as it was\n`)
      continue
    }
    const { added, changed, removed, unchanged } = act.counts
    io.stdout.write(
      `${act.amendingAct}: ${added.length} added, ${changed.length} changed, ${removed.length} removed, ${unchanged} unchanged\n`,
    )
    for (const [word, ids] of Object.entries({ added, changed, removed })) {
      for (const id of ids) io.stdout.write(`  ${word} ${id}\n`)
    }
  }
  for (const id of report.notInContent)
    io.stdout.write(`${id}: stored, but not in the folder; left as it is\n`)
  for (const issue of report.issues) io.stderr.write(`${formatIssue(issue)}\n`)
  return report.issues.length > 0 ? 1 : 0
}
