/** Brings a file as a draft: shown line by line, then stored, published or left. */
import { existsSync } from 'node:fs'
import path from 'node:path'
import { type DraftRead, importDossier, readDraft } from '../import'
import { type Act, type Draft, type DraftNote, formatIssue } from '../model'
import { configuredDatabase, openStore, parseDatabaseAddress, type Store, StoreError } from '../store'
import { broughtFiles, UnreadableFile } from './brought-files'
import type { ImportUsage } from './import-usage'
import type { CliIo } from './io'
import { uselessOptions } from './options-of-kind'

/** What the history calls whoever works on the command line. */
const WHO = 'command line'

/** Only these say everything about an amending act; other drafts have to be looked through first. */
const COMPLETE: readonly unknown[] = ['content', 'json', 'akn']

/**
 * @returns exit status: 0 done, 1 the file cannot be read or the draft not be stored, 2 something was said that a file of its
 *   kind has no use for
 * @throws StoreError
 */
export async function importDraft(
  { place, second, options, action }: ImportUsage,
  io: CliIo,
): Promise<number> {
  let read: DraftRead
  try {
    const files = await broughtFiles(place, second)
    read = await readDraft(files, { ...options, knownActs: await storedActs() })
  } catch (problem) {
    if (!(problem instanceof UnreadableFile)) throw problem
    io.stderr.write(`${problem.message}\n`)
    return 1
  }
  for (const issue of read.issues) io.stderr.write(`${formatIssue(issue)}\n`)
  if (read.draft === null) return 1
  const useless = read.kind === null ? [] : uselessOptions(read.kind, options)
  for (const problem of useless) io.stderr.write(`tuzetu import: ${problem}\n`)
  if (useless.length > 0) return 2
  for (const piece of shown(read.draft, read.kind ?? '')) io.stdout.write(piece)
  for (const issue of read.draft.issues) io.stderr.write(`${formatIssue(issue)}\n`)
  if (action === 'show') {
    io.stdout.write('Nothing was stored.\n')
    return read.draft.issues.length > 0 ? 1 : 0
  }
  if (action === 'publish' && (read.draft.issues.length > 0 || !COMPLETE.includes(read.kind))) {
    io.stderr.write(
      read.draft.issues.length > 0
        ? 'Nothing was published: mend what is named above first, or import without --publish to do it in the draft.\n'
        : `Nothing was published: a draft made from ${read.kind === 'table' ? 'a table' : 'editions'} is looked through first; import it without --publish.\n`,
    )
    return 1
  }
  const store = await openStore(configuredDatabase())
  try {
    return action === 'publish'
      ? await publish(store, read.draft, io)
      : await save(
          store,
          read.draft,
          { fileName: path.basename(path.resolve(place)), format: read.kind ?? '' },
          io,
        )
  } catch (problem) {
    if (!(problem instanceof StoreError)) throw problem
    io.stderr.write(`${problem.message}\n`)
    return 1
  } finally {
    await store.close()
  }
}

async function publish(store: Store, { dossier }: Draft, io: CliIo): Promise<number> {
  const { added, changed, removed, unchanged } = await importDossier(store, dossier)
  io.stdout.write(
    `${dossier.amendingAct.id}: ${added.length} added, ${changed.length} changed, ${removed.length} removed, ${unchanged} unchanged\n`,
  )
  return 0
}

async function save(
  store: Store,
  draft: Draft,
  origin: { readonly fileName: string; readonly format: string },
  io: CliIo,
): Promise<number> {
  const { id, version } = await store.saveDraft(draft, origin, WHO)
  io.stdout.write(`Stored as draft ${id}, version ${version}.\n`)
  return 0
}

/** Acts of the database, where there is one; a draft of a file needs none. */
async function storedActs(): Promise<Act[]> {
  const address = parseDatabaseAddress(configuredDatabase())
  if (!existsSync(address.path)) return []
  const store = await openStore(address.path)
  try {
    const acts = new Map<string, Act>()
    for (const { amendingAct } of await store.listAmendingActs()) {
      for (const act of (await store.readDossier(amendingAct.id))?.acts ?? []) acts.set(act.id, act)
    }
    return [...acts.values()]
  } finally {
    await store.close()
  }
}

const KIND_WIDTH = 'inferred'.length

function* shown({ dossier, notes, issues }: Draft, kind: string): Generator<string> {
  const { amendingAct, acts, modifications } = dossier
  yield `${amendingAct.id}: ${amendingAct.name}\n`
  yield `  read as ${kind}: ${plural(modifications.length, 'change')} of ${plural(acts.length, 'act')}\n`
  for (const note of notes) yield lineOf(note)
  const count = (wanted: DraftNote['kind']) => notes.filter((note) => note.kind === wanted).length
  yield `  ${count('taken')} taken, ${count('inferred')} inferred, ${count('left-out')} left out, ${plural(issues.length, 'issue')}\n`
}

/** One line for each note; the text that was left out follows on lines of its own. */
function lineOf({ place, kind, says, text }: DraftNote): string {
  const line = `  ${kind.padEnd(KIND_WIDTH)}  ${place}: ${says}\n`
  return text === undefined ? line : `${line}${text.replace(/^/gm, '            | ')}\n`
}

function plural(count: number, noun: string): string {
  return `${count} ${count === 1 ? noun : `${noun}s`}`
}
