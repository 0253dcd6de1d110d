/** `tuzetu import <content-dir>`: brings content into the database and says what was added, changed and refused. */
import { stat } from 'node:fs/promises'
import { type ImportReport, importContent } from '../import'
import { formatIssue } from '../model'
import { configuredDatabase, openStore } from '../store'
import type { CliIo } from './io'

const USAGE = 'Usage: tuzetu import <content-dir>\n'

/** @returns exit status: 0 imported, 1 anything refused or no such folder, 2 bad usage. @throws StoreError */
export async function runImport(argv: string[], io: CliIo): Promise<number> {
  const [dir, ...others] = argv
  if (dir === undefined || others.length > 0 || dir.startsWith('-')) {
    io.stderr.write(USAGE)
    return 2
  }
  const found = await stat(dir).catch(() => null)
  if (!found?.isDirectory()) {
    io.stderr.write(
      found
        ? `"${dir}" is a file; this version imports content folders only.\n`
        : `There is no folder "${dir}" to import.\n`,
    )
    return 1
  }
  const store = await openStore(configuredDatabase())
  try {
    return printReport(await importContent(store, dir), io)
  } finally {
    await store.close()
  }
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
